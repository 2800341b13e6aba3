// What the Kafka engine refuses, and what it accepts and then does not do.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/creation.hpp>
#include <chddl/check/defaults.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

using catalog::kafka_setting;

/// A login without a protocol is ignored: the topic is read in plaintext.
CHDDL_INLINE void check_login(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    if (all.is_given(kafka_setting<"kafka_security_protocol">) || !all.all_known()) return;
    for (const std::string_view name : {kafka_setting<"kafka_sasl_mechanism">, kafka_setting<"kafka_sasl_username">,
                                        kafka_setting<"kafka_sasl_password">})
        if (all.is_given(name)) found.report<"sasl-ignored">(place / name, name);
}

/// librdkafka compares the mechanism by case, and looks at it only where the protocol has SASL.
CHDDL_INLINE void check_mechanism(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    constexpr std::string_view name = kafka_setting<"kafka_sasl_mechanism">;
    const auto& known = catalog::kafka_sasl_mechanisms;
    const std::string_view mechanism = all.text(name);
    const std::string_view protocol = all.text(kafka_setting<"kafka_security_protocol">);
    const bool sasl = equals_ignoring_case(protocol.substr(0, 4), "sasl");
    if (mechanism.empty() || !sasl || std::find(std::begin(known), std::end(known), mechanism) != std::end(known))
        return;
    std::string expected;
    for (const std::string_view one : known) expected.append(expected.empty() ? "one of " : ", ").append(one);
    found.report<"setting-unusable">(place / name, name, mechanism, Plain{expected});
}

/// The names of Amazon's own brokers tell the region.
CHDDL_INLINE void check_region(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    constexpr std::string_view region = kafka_setting<"kafka_aws_region">;
    const std::string_view brokers = all.text(kafka_setting<"kafka_broker_list">);
    const bool told = all.is_given(region) || !all.all_known() || brokers.empty() ||
                      brokers.find("amazonaws.com") != std::string_view::npos ||
                      brokers.find('{') != std::string_view::npos;
    if (all.text(kafka_setting<"kafka_sasl_mechanism">) == "AWS_MSK_IAM" && !told)
        found.report<"aws-region">(place / region, brokers);
}

CHDDL_INLINE void check_keeper(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    constexpr std::string_view path_name = kafka_setting<"kafka_keeper_path">;
    constexpr std::string_view replica_name = kafka_setting<"kafka_replica_name">;
    const bool has_path = all.is_given(path_name);
    const bool has_replica = all.is_given(replica_name);
    if (!has_path && !has_replica) return;
    if (!allows(all.allowed(), catalog::kafka_allow_keeper))
        found.report<"keeper-experimental">(place / (has_path ? path_name : replica_name));
    found.report<"keeper-server">(place / (has_path ? path_name : replica_name));
    if (!has_path && all.all_known()) found.report<"keeper-incomplete">(place / replica_name, replica_name, path_name);
    if (!has_replica && all.all_known()) found.report<"keeper-incomplete">(place / path_name, path_name, replica_name);
    const std::string_view path = all.text(path_name);
    if (!path.empty() && path.front() != '/' && path.front() != '{')
        found.report<"keeper-path">(place / path_name, path);
    const std::int64_t consumers = all.number(kafka_setting<"kafka_num_consumers">, 1);
    if (consumers > 1 && all.all_known() && !all.is_on(kafka_setting<"kafka_thread_per_consumer">))
        found.report<"keeper-threads">(place / kafka_setting<"kafka_num_consumers">, consumers);
}

CHDDL_INLINE void check_consumers(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    constexpr std::int64_t always_allowed = 16;  // more need as many cores
    constexpr std::int64_t default_ttl = 60'000;
    constexpr std::int64_t default_pause = 500;
    constexpr std::string_view pause_name = kafka_setting<"kafka_consumer_reschedule_ms">;
    constexpr std::string_view ttl_name = kafka_setting<"kafka_consumers_pool_ttl_ms">;
    const std::int64_t consumers = all.number(kafka_setting<"kafka_num_consumers">, 1);
    const bool unlimited = allows(all.allowed(), catalog::kafka_no_consumers_limit);
    if (consumers > always_allowed && !unlimited)
        found.report<"consumers-cores">(place / kafka_setting<"kafka_num_consumers">, consumers);
    const std::int64_t ttl = all.number(ttl_name, default_ttl);
    const std::int64_t pause = all.number(pause_name, default_pause);
    const bool known = all.all_known() || (all.is_given(pause_name) && all.is_given(ttl_name));
    if (pause > ttl && known) found.report<"setting-conflict">(place / pause_name, pause_name, pause, ttl_name, ttl);
}

/// What becomes of messages that cannot be parsed.
CHDDL_INLINE void check_broken(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    constexpr std::string_view mode_name = kafka_setting<"kafka_handle_error_mode">;
    constexpr std::string_view skipped_name = kafka_setting<"kafka_skip_broken_messages">;
    if (all.text(mode_name) == catalog::kafka_error_modes[2]) found.report<"dead-letter-queue">(place / mode_name);
    const std::int64_t skipped = all.number(skipped_name, 0);
    if (skipped > 0) found.report<"messages-skipped">(place / skipped_name, skipped);
}

/// A declared column hides a virtual one; a Nested one is as many as it has elements.
CHDDL_INLINE void check_virtual_columns(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    const bool stream = all.text(kafka_setting<"kafka_handle_error_mode">) == catalog::kafka_error_modes[1];
    const std::vector<KafkaColumn>& columns = all.table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto judge = [&](std::string_view name) {
            const catalog::VirtualColumnSpec* spec = find_row(catalog::kafka_virtual_columns, name);
            if (spec != nullptr && (stream || !spec->stream_mode_only)) found.report<"column-virtual">(place / i, name);
        };
        if (!is<"Nested">(columns[i].type))
            judge(columns[i].name);
        else
            for (const TypeElement& part : flattened(columns[i].name, columns[i].type)) judge(part.name);
    }
}

CHDDL_INLINE void check_kafka_table(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found) {
    const KafkaTable& table = all.table;
    const Place settings = place / "settings";
    check_object_name(table.name, place / "name", found);
    check_creation(table.creation, place / "creation", found);
    check_columns(table.columns, all.allowed(), place / "columns", found);
    check_aliases(table.columns, place / "columns", found);
    check_virtual_columns(all, place / "columns", found);
    check_query_settings(table.query_settings, target, place / "query_settings", found);
    check_kafka_settings(all, target, place, found);
    check_kafka_texts(all, settings, found);
    check_kafka_format(all, target, settings, found);
    check_login(all, settings, found);
    check_mechanism(all, settings, found);
    check_region(all, settings, found);
    check_keeper(all, settings, found);
    check_consumers(all, settings, found);
    check_broken(all, settings, found);
}

CHDDL_INLINE void check_object(const KafkaTable& table, Target target, const Place& place, Diagnostics& found) {
    check_kafka_table({table}, target, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
