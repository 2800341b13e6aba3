// The builder of CREATE TABLE … ENGINE = Kafka.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/build/expr.hpp>
#include <chddl/build/values.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/described.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/types.hpp>
#include <chddl/parse/data_type.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What a column of a Kafka table can have beside name and type. DEFAULT, MATERIALIZED, CODEC and TTL it cannot.
struct KafkaColumnOptions {
    std::optional<Expr> alias = {};  ///< ALIAS: computed when it is read, not part of the message
    std::string_view comment = {};
};

/// `kafka_handle_error_mode`: what a message that cannot be parsed does.
enum class ErrorMode : std::uint8_t {
    default_,           ///< stops the whole table
    stream,             ///< becomes a row of defaults with `_error` and `_raw_message`
    dead_letter_queue,  ///< goes to system.dead_letter_queue
};

namespace detail {

/// Whether the setting of this row takes a C++ value of this type.
template <class Value>
[[nodiscard]] consteval bool takes(const catalog::SettingSpec& spec) {
    using catalog::SettingKind;
    if (spec.secret) return std::same_as<Value, Secret>;
    switch (spec.kind) {
        case SettingKind::text:
        case SettingKind::character:
            return std::convertible_to<Value, std::string_view>;
        case SettingKind::integer:
            return std::integral<Value> && !std::same_as<Value, bool>;
        case SettingKind::milliseconds:
            return std::convertible_to<Value, Milliseconds>;
        case SettingKind::boolean:
            return std::same_as<Value, bool>;
        case SettingKind::real:
            return std::floating_point<Value>;
    }
    return false;
}

}  // namespace detail

/// Collects the parts of `CREATE TABLE … ENGINE = Kafka`.
///
/// Setters only record; `column` and `columns` add, everything else replaces. Every mistake is reported by `build()`.
class KafkaTableBuilder {
public:
    explicit KafkaTableBuilder(const ObjectName& name);
    /// With a column for each field of a struct; needs <chddl/describe.hpp>. Defaults and codecs are not for a Kafka
    /// table.
    template <class Struct>
    [[nodiscard]] static KafkaTableBuilder of(const ObjectName& name) {
        static_assert(detail::Described<Struct>,
                      "this struct is not described: write CHDDL_DESCRIBE(…) after it, in its namespace");
        KafkaTableBuilder builder(name);
        for (const StructColumn& column : chddl::columns_of<Struct>()) builder.column(column);
        return builder;
    }
    ~KafkaTableBuilder();
    KafkaTableBuilder(const KafkaTableBuilder&);
    KafkaTableBuilder(KafkaTableBuilder&&) noexcept;
    KafkaTableBuilder& operator=(const KafkaTableBuilder&);
    KafkaTableBuilder& operator=(KafkaTableBuilder&&) noexcept;

    KafkaTableBuilder& column(std::string_view name, DataType type, const KafkaColumnOptions& options = {});
    KafkaTableBuilder& column(const StructColumn& column);
    KafkaTableBuilder& columns(const std::vector<NamedType>& columns);
    KafkaTableBuilder& comment(std::string_view text);
    KafkaTableBuilder& if_not_exists(bool yes = true);
    KafkaTableBuilder& or_replace(bool yes = true);
    KafkaTableBuilder& uuid(std::string_view text);
    /// `ON CLUSTER`: a cluster's name or a macro, "{cluster}".
    KafkaTableBuilder& on_cluster(std::string_view cluster);

    /// Writes the first `count` settings, in the engine's own order, as its arguments: 4 is
    /// `Kafka('brokers', 'topics', 'group', 'format')`.
    KafkaTableBuilder& positional(std::int64_t count = 4);
    /// Takes what is not set here from a named collection: `Kafka(collection)`.
    KafkaTableBuilder& collection(std::string_view name);
    /// A value of the collection given anew, inside the brackets: `Kafka(collection, kafka_format = 'CSV')`.
    KafkaTableBuilder& override_value(std::string_view name, SettingValue value);
    /// A setting of the CREATE statement itself, not of the table: `allow_experimental_…`.
    KafkaTableBuilder& query_setting(std::string_view name, SettingValue value);

    // One setter for each row of catalog/kafka_settings.hpp, named without kafka_ and _ms; tests compare the two.
    KafkaTableBuilder& broker_list(const TextList& brokers) { return known("kafka_broker_list", brokers.text()); }
    KafkaTableBuilder& topic_list(const TextList& topics) { return known("kafka_topic_list", topics.text()); }
    KafkaTableBuilder& group_name(std::string_view name) { return known("kafka_group_name", name); }
    KafkaTableBuilder& format(std::string_view name) { return known("kafka_format", name); }
    KafkaTableBuilder& row_delimiter(std::string_view byte) { return known("kafka_row_delimiter", byte); }
    KafkaTableBuilder& schema(std::string_view name) { return known("kafka_schema", name); }
    KafkaTableBuilder& num_consumers(std::int64_t count) { return known("kafka_num_consumers", count); }
    KafkaTableBuilder& max_block_size(std::int64_t rows) { return known("kafka_max_block_size", rows); }
    KafkaTableBuilder& skip_broken_messages(std::int64_t count) { return known("kafka_skip_broken_messages", count); }
    KafkaTableBuilder& commit_every_batch(std::same_as<bool> auto yes) {
        return known("kafka_commit_every_batch", yes);
    }
    KafkaTableBuilder& client_id(std::string_view id) { return known("kafka_client_id", id); }
    KafkaTableBuilder& poll_timeout(Milliseconds time) { return known("kafka_poll_timeout_ms", time); }
    KafkaTableBuilder& poll_max_batch_size(std::int64_t rows) { return known("kafka_poll_max_batch_size", rows); }
    KafkaTableBuilder& flush_interval(Milliseconds time) { return known("kafka_flush_interval_ms", time); }
    KafkaTableBuilder& consumers_pool_ttl(Milliseconds time) { return known("kafka_consumers_pool_ttl_ms", time); }
    KafkaTableBuilder& consumer_reschedule(Milliseconds time) { return known("kafka_consumer_reschedule_ms", time); }
    KafkaTableBuilder& thread_per_consumer(std::same_as<bool> auto yes) {
        return known("kafka_thread_per_consumer", yes);
    }
    KafkaTableBuilder& handle_error_mode(ErrorMode mode);
    KafkaTableBuilder& commit_on_select(std::same_as<bool> auto yes) { return known("kafka_commit_on_select", yes); }
    KafkaTableBuilder& max_rows_per_message(std::int64_t rows) { return known("kafka_max_rows_per_message", rows); }
    KafkaTableBuilder& keeper_path(std::string_view path) { return known("kafka_keeper_path", path); }
    KafkaTableBuilder& replica_name(std::string_view name) { return known("kafka_replica_name", name); }
    KafkaTableBuilder& security_protocol(std::string_view name) { return known("kafka_security_protocol", name); }
    KafkaTableBuilder& sasl_mechanism(std::string_view name) { return known("kafka_sasl_mechanism", name); }
    KafkaTableBuilder& sasl_username(std::string_view name) { return known("kafka_sasl_username", name); }
    KafkaTableBuilder& sasl_password(const Secret& secret) { return known("kafka_sasl_password", secret); }
    KafkaTableBuilder& aws_region(std::string_view name) { return known("kafka_aws_region", name); }
    KafkaTableBuilder& autodetect_client_rack(std::string_view how) {
        return known("kafka_autodetect_client_rack", how);
    }
    KafkaTableBuilder& compression_codec(std::string_view name) { return known("kafka_compression_codec", name); }
    KafkaTableBuilder& compression_level(std::int64_t level) { return known("kafka_compression_level", level); }
    KafkaTableBuilder& schema_registry_skip_bytes(std::int64_t count) {
        return known("kafka_schema_registry_skip_bytes", count);
    }
    KafkaTableBuilder& map_virtual_columns_on_write(std::same_as<bool> auto yes) {
        return known("kafka_map_virtual_columns_on_write", yes);
    }
    KafkaTableBuilder& consumer_acquire_timeout(Milliseconds time) {
        return known("kafka_consumer_acquire_timeout_ms", time);
    }

    /// Any setting of the catalog, by its whole name; a wrong name or a wrong kind of value does not compile.
    template <detail::FixedString Name, class Value>
    KafkaTableBuilder& setting(const Value& value);
    /// A setting known only at run time. Checked by `build()`.
    KafkaTableBuilder& setting(std::string_view name, SettingValue value);
    /// A setting that is newer than the catalog, written as it is.
    KafkaTableBuilder& setting(Unlisted name, SettingValue value);

    /// Names and types of the columns so far, ALIAS columns too: all that a view can read by name, which of a Nested
    /// column is each of its parts (`items.sku`).
    [[nodiscard]] std::vector<NamedType> columns() const;
    [[nodiscard]] const QualifiedName& name() const { return draft_.model.name; }

    /// The table and all findings about it; no value if one of them fails.
    [[nodiscard]] Result<KafkaTable> build(const CheckOptions& options = {}) const;
    [[nodiscard]] const detail::Draft<KafkaTable>& draft() const { return draft_; }

private:
    // By the kind of value; without a template, for each unit of a user would make all of them.
    KafkaTableBuilder& known(detail::KafkaSettingName name, std::string_view text);
    KafkaTableBuilder& known(detail::KafkaSettingName name, std::int64_t number);
    KafkaTableBuilder& known(detail::KafkaSettingName name, Milliseconds time);
    KafkaTableBuilder& known(detail::KafkaSettingName name, bool yes);
    KafkaTableBuilder& known(detail::KafkaSettingName name, const Secret& secret);
    KafkaTableBuilder& set(std::string_view name, SettingValue value, bool unlisted);

    detail::Draft<KafkaTable> draft_;
};

template <detail::FixedString Name, class Value>
KafkaTableBuilder& KafkaTableBuilder::setting(const Value& value) {
    constexpr std::size_t index = detail::row_index(catalog::kafka_settings, Name.view());
    static_assert(
        index < catalog::kafka_settings.size(),
        "the Kafka engine has no setting of this name; for a newer one write setting(unlisted(\"name\"), value)");
    if constexpr (index < catalog::kafka_settings.size()) {
        constexpr const catalog::SettingSpec& spec = catalog::kafka_settings[index];
        using Plain = std::decay_t<Value>;
        static_assert(detail::takes<Plain>(spec), "this setting takes another kind of value");
        if constexpr (std::convertible_to<Plain, std::string_view>)
            return set(spec.name, std::string(std::string_view(value)), false);
        else if constexpr (std::convertible_to<Plain, Milliseconds>)
            return set(spec.name, Milliseconds(value).count(), false);
        else if constexpr (std::integral<Plain> && !std::same_as<Plain, bool>)
            return set(spec.name, static_cast<std::int64_t>(value), false);
        else if constexpr (std::same_as<Plain, bool> || std::same_as<Plain, Secret>)
            return set(spec.name, value, false);
    }
    return *this;
}

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/kafka_table_builder.ipp>
#else
extern template class chddl::Result<chddl::KafkaTable>;
#endif
