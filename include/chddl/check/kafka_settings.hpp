// What a Kafka table is set to, wherever that is said.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/named_collection.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/render/storage.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The arguments and SETTINGS of the table go before what it overrides of its collection, and that before the
/// collection.
struct KafkaSettings {
    const KafkaTable& table;
    const NamedCollection* collection = nullptr;  ///< null: the table has none, or it is not of the pipeline

    /// Whether nothing is said where we do not see it.
    [[nodiscard]] bool all_known() const { return table.collection.empty() || collection != nullptr; }
    /// The value that counts; null if there is none. DEFAULT is none.
    [[nodiscard]] const SettingValue* find(std::string_view name) const;
    /// Its text; "" where it is not set or no text.
    [[nodiscard]] std::string_view text(std::string_view name) const;
    [[nodiscard]] std::int64_t number(std::string_view name, std::int64_t fallback) const;
    [[nodiscard]] bool is_on(std::string_view name) const;
    /// Whether there is a value, and not an empty text; a secret is one, whatever it is.
    [[nodiscard]] bool is_given(std::string_view name) const;
    /// What the statement allows itself.
    [[nodiscard]] Allowances allowed() const { return {&table.settings, &table.query_settings}; }
};

/// With the collection, if the pipeline has it.
[[nodiscard]] KafkaSettings settings_of(const KafkaTable& table, const Pipeline& pipeline);

/// The parts of "a, b", without blanks around them; empty ones too, but for "".
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view list);

/// The arguments, the SETTINGS, the overrides and the collection, value by value.
void check_kafka_settings(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found);

/// What the type of the setting takes, without the range that only the value that counts must be in.
[[nodiscard]] catalog::SettingSpec by_type(const catalog::SettingSpec& spec);

/// One argument of the engine.
void check_argument(const KafkaArgument& argument, Target target, const Place& place, Diagnostics& found);

/// The overrides and the collection itself.
void check_collection(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found);

/// Macros, brokers and topics.
void check_kafka_texts(const KafkaSettings& all, const Place& place, Diagnostics& found);

/// The format against its settings and the columns.
void check_kafka_format(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found);

/// A Kafka table, with the collection that it names if the pipeline has it.
void check_kafka_table(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/kafka_arguments.ipp>
#include <chddl/check/kafka_collection.ipp>
#include <chddl/check/kafka_format.ipp>
#include <chddl/check/kafka_settings.ipp>
#include <chddl/check/kafka_table.ipp>
#include <chddl/check/kafka_texts.ipp>
#endif
