// What the Kafka engine refuses, and what it accepts and then does not do.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

using catalog::kafka_setting;

/// The value of a text setting, "" if it is not set: the engine takes both alike.
template <FixedString Name>
[[nodiscard]] std::string_view text_setting(const KafkaTable& table) {
    return find_text(table.settings, kafka_setting<Name>);
}

template <FixedString Name>
[[nodiscard]] std::int64_t number_setting(const KafkaTable& table, std::int64_t fallback) {
    const SettingValue* value = find_setting(table.settings, kafka_setting<Name>);
    return value == nullptr ? fallback : as_number(*value).value_or(fallback);
}

template <FixedString Name>
[[nodiscard]] bool is_on(const KafkaTable& table) {
    const SettingValue* value = find_setting(table.settings, kafka_setting<Name>);
    return value != nullptr && as_boolean(*value).value_or(true);
}

/// Whether the setting has a value; a secret has one, whatever it is.
template <FixedString Name>
[[nodiscard]] bool is_given(const KafkaTable& table) {
    const SettingValue* value = find_setting(table.settings, kafka_setting<Name>);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return value != nullptr && (text == nullptr || !text->empty());
}

/// A setting of the session is taken: those of formats stay with the table, one is of use before it goes.
CHDDL_INLINE void check_other_setting(const Setting& setting, Target target, const Place& place, Diagnostics& found) {
    if (check_session_setting(setting, target, place, found)) {
        const bool kept = catalog::find_query_setting(setting.name)->kept_by_kafka;
        if (!kept && setting.name != catalog::kafka_no_consumers_limit)
            found.report<"setting-dropped">(place, setting.name);
        return;
    }
    Nearest nearest(setting.name);
    for (const catalog::SettingSpec& row : catalog::kafka_settings) nearest.offer(row.name);
    for (const catalog::QuerySetting& row : catalog::query_settings())
        if (row.kept_by_kafka) nearest.offer(row.name);
    report_unknown_setting(setting, row<"Kafka", catalog::engines>().name, nearest, place, found);
}

CHDDL_INLINE void check_kafka_settings(const KafkaTable& table, Target target, const Place& place, Diagnostics& found) {
    check_setting_names(table.settings, place, found);
    for (const Setting& setting : table.settings) {
        const catalog::SettingSpec* spec = find_row(catalog::kafka_settings, setting.name);
        if (spec != nullptr)
            check_setting(setting, *spec, target, place / setting.name, found);
        else
            check_other_setting(setting, target, place / setting.name, found);
    }
    check_required(table.settings, row<"Kafka", catalog::engines>().name, catalog::kafka_settings, place, found);
}

/// A login without a protocol is ignored: the topic is read in plaintext.
CHDDL_INLINE void check_sasl(const KafkaTable& table, const Place& place, Diagnostics& found) {
    if (is_given<"kafka_security_protocol">(table)) return;
    const auto ignored = [&](bool given, std::string_view name) {
        if (given) found.report<"sasl-ignored">(place / name, name);
    };
    ignored(is_given<"kafka_sasl_mechanism">(table), kafka_setting<"kafka_sasl_mechanism">);
    ignored(is_given<"kafka_sasl_username">(table), kafka_setting<"kafka_sasl_username">);
    ignored(is_given<"kafka_sasl_password">(table), kafka_setting<"kafka_sasl_password">);
}

CHDDL_INLINE void check_keeper(const KafkaTable& table, const Place& place, Diagnostics& found) {
    constexpr std::string_view path_name = kafka_setting<"kafka_keeper_path">;
    constexpr std::string_view replica_name = kafka_setting<"kafka_replica_name">;
    const std::string_view path = text_setting<"kafka_keeper_path">(table);
    const std::string_view replica = text_setting<"kafka_replica_name">(table);
    if (path.empty() && replica.empty()) return;
    found.report<"keeper-experimental">(place / (path.empty() ? replica_name : path_name));
    if (path.empty()) found.report<"keeper-incomplete">(place / replica_name, replica_name, path_name);
    if (replica.empty()) found.report<"keeper-incomplete">(place / path_name, path_name, replica_name);
    if (!path.empty() && path.front() != '/' && path.front() != '{')
        found.report<"keeper-path">(place / path_name, path);
    const std::int64_t consumers = number_setting<"kafka_num_consumers">(table, 1);
    if (consumers > 1 && !is_on<"kafka_thread_per_consumer">(table))
        found.report<"keeper-threads">(place / kafka_setting<"kafka_num_consumers">, consumers);
}

CHDDL_INLINE void check_consumers(const KafkaTable& table, const Place& place, Diagnostics& found) {
    constexpr std::int64_t always_allowed = 16;  // more need as many cores
    constexpr std::int64_t default_ttl = 60'000;
    constexpr std::int64_t default_pause = 500;
    const std::int64_t consumers = number_setting<"kafka_num_consumers">(table, 1);
    const bool unlimited = find_setting(table.settings, catalog::kafka_no_consumers_limit) != nullptr;
    if (consumers > always_allowed && !unlimited)
        found.report<"consumers-cores">(place / kafka_setting<"kafka_num_consumers">, consumers);
    const std::int64_t ttl = number_setting<"kafka_consumers_pool_ttl_ms">(table, default_ttl);
    const std::int64_t pause = number_setting<"kafka_consumer_reschedule_ms">(table, default_pause);
    if (pause > ttl)
        found.report<"setting-conflict">(place / kafka_setting<"kafka_consumer_reschedule_ms">,
                                         kafka_setting<"kafka_consumer_reschedule_ms">, pause,
                                         kafka_setting<"kafka_consumers_pool_ttl_ms">, ttl);
}

CHDDL_INLINE void check_object(const KafkaTable& table, Target target, const Place& place, Diagnostics& found) {
    check_object_name(table.name, place / "name", found);
    check_columns(table.columns, {&table.settings, &table.query_settings}, place / "columns", found);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (find_row(catalog::kafka_virtual_columns, table.columns[i].name) != nullptr)
            found.report<"column-virtual">(place / "columns" / i, table.columns[i].name);
    check_query_settings(table.query_settings, target, place / "query_settings", found);
    const Place settings = place / "settings";
    check_kafka_settings(table, target, settings, found);
    check_sasl(table, settings, found);
    check_keeper(table, settings, found);
    check_consumers(table, settings, found);
    if (text_setting<"kafka_handle_error_mode">(table) == catalog::kafka_error_modes[2])
        found.report<"dead-letter-queue">(settings / kafka_setting<"kafka_handle_error_mode">);
}

}  // namespace chddl::inline CHDDL_ABI::detail
