// The settings of the Kafka engine. To support one more, add a row and its forwarding line in
// build/kafka_table_builder.hpp.
//
// Kinds, ranges and choices: each was tried on ClickHouse 26.7 with values inside and outside; tests/live repeats it.
// Source of names and documentation: ClickHouse, src/Storages/Kafka/KafkaSettings.cpp and the page "Kafka table
// engine".
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

inline constexpr std::string_view kafka_error_modes[] = {"default", "stream", "dead_letter_queue"};
inline constexpr std::string_view kafka_security_protocols[] = {"plaintext", "ssl", "sasl_plaintext", "sasl_ssl"};
inline constexpr std::string_view kafka_sasl_mechanisms[] = {"PLAIN",  "SCRAM-SHA-256", "SCRAM-SHA-512",
                                                             "GSSAPI", "OAUTHBEARER",   "AWS_MSK_IAM"};
inline constexpr std::string_view kafka_racks[] = {"AWS_ZONE_ID", "AWS_ZONE_NAME", "GCP_ZONE", "CLICKHOUSE",
                                                   "AWS_ZONE_NAME_THEN_GCP_ZONE"};
inline constexpr std::string_view kafka_compression_codecs[] = {"none", "gzip", "snappy", "lz4", "zstd"};

// clang-format off
inline constexpr auto kafka_settings = std::to_array<SettingSpec>({
    {.name = "kafka_broker_list", .required = true, .macros = true, .position = 1, .doc = "Brokers as comma-separated host:port."},
    {.name = "kafka_topic_list", .required = true, .macros = true, .position = 2, .doc = "Topics to read, comma-separated."},
    {.name = "kafka_group_name", .required = true, .macros = true, .position = 3, .doc = "Consumer group; the nodes of a cluster share one, and each message goes to one of them."},
    {.name = "kafka_format", .required = true, .macros = true, .position = 4, .doc = "Input format of a message, such as JSONEachRow."},
    {.name = "kafka_row_delimiter", .kind = SettingKind::character, .obsolete = true, .position = 5, .doc = "Ignored since 21.x."},
    {.name = "kafka_schema", .macros = true, .position = 6, .doc = "Schema of the format, as file:Message for Protobuf and Cap'n Proto."},
    {.name = "kafka_num_consumers", .kind = SettingKind::integer, .min = 1, .position = 7, .unset = 1, .doc = "Consumers of this table; at most one per partition reads, and at most as many as cores are allowed."},
    {.name = "kafka_max_block_size", .kind = SettingKind::integer, .min = 1, .position = 8, .unset = 1'048'449, .doc = "Rows after which a block is handed to the views; default: max_insert_block_size."},
    {.name = "kafka_skip_broken_messages", .kind = SettingKind::integer, .position = 9, .doc = "Unparsable messages dropped without trace per block; default 0."},
    {.name = "kafka_commit_every_batch", .kind = SettingKind::boolean, .position = 10, .doc = "Commit after each batch that was polled, not after the whole block."},
    {.name = "kafka_client_id", .macros = true, .position = 11, .doc = "Client identifier shown by the broker."},
    {.name = "kafka_poll_timeout_ms", .kind = SettingKind::milliseconds, .position = 12, .doc = "Time-out of one poll; default: stream_poll_timeout_ms, 500."},
    {.name = "kafka_poll_max_batch_size", .kind = SettingKind::integer, .min = 1, .doc = "Messages in one poll; default: max_block_size."},
    {.name = "kafka_flush_interval_ms", .kind = SettingKind::milliseconds, .position = 13, .doc = "Time after which a block is handed to the views; default: stream_flush_interval_ms, 7500."},
    {.name = "kafka_consumers_pool_ttl_ms", .kind = SettingKind::milliseconds, .max = 600'000, .since = {24, 5}, .doc = "Life of an idle consumer; at least kafka_consumer_reschedule_ms; default 60000."},
    {.name = "kafka_consumer_reschedule_ms", .kind = SettingKind::milliseconds, .since = {26, 1}, .doc = "Pause of a consumer that found nothing; at most kafka_consumers_pool_ttl_ms; default 500."},
    {.name = "kafka_thread_per_consumer", .kind = SettingKind::boolean, .position = 14, .doc = "A thread of its own for each consumer, which flushes on its own."},
    {.name = "kafka_handle_error_mode", .choices = kafka_error_modes, .position = 15, .doc = "What a message that cannot be parsed does: default stops the table, stream fills _error and _raw_message."},
    {.name = "kafka_commit_on_select", .kind = SettingKind::boolean, .position = 16, .doc = "Commit when a plain SELECT reads the table."},
    {.name = "kafka_max_rows_per_message", .kind = SettingKind::integer, .position = 17, .unset = 1, .doc = "Rows in one message when the table is written to; default 1."},
    {.name = "kafka_keeper_path", .macros = true, .since = {24, 8}, .doc = "Path in Keeper where offsets are kept; with kafka_replica_name; experimental."},
    {.name = "kafka_replica_name", .macros = true, .since = {24, 8}, .doc = "Name of this replica under kafka_keeper_path."},
    {.name = "kafka_security_protocol", .choices = kafka_security_protocols, .enforced = Enforced::at_reading, .since = {25, 5}, .doc = "How the broker is spoken to: plaintext, ssl, sasl_plaintext, sasl_ssl."},
    {.name = "kafka_sasl_mechanism", .since = {25, 5}, .doc = "How SASL proves the user: PLAIN, SCRAM-SHA-256, SCRAM-SHA-512, GSSAPI, OAUTHBEARER, AWS_MSK_IAM."},
    {.name = "kafka_sasl_username", .since = {25, 5}, .doc = "User of SASL PLAIN and SCRAM."},
    {.name = "kafka_sasl_password", .secret = true, .since = {25, 5}, .doc = "Password of SASL PLAIN and SCRAM."},
    {.name = "kafka_aws_region", .since = {26, 7}, .doc = "Region of AWS_MSK_IAM, where the broker's name does not tell it."},
    {.name = "kafka_autodetect_client_rack", .choices = kafka_racks, .enforced = Enforced::never, .since = {26, 5}, .doc = "Where the consumer learns its rack, so that it reads from a near replica."},
    {.name = "kafka_compression_codec", .choices = kafka_compression_codecs, .enforced = Enforced::at_reading, .since = {26, 1}, .doc = "Compression of messages that are written; a wrong one stops reading too."},
    {.name = "kafka_compression_level", .kind = SettingKind::integer, .min = -1, .max = 12, .enforced = Enforced::at_reading, .since = {26, 1}, .doc = "Level of kafka_compression_codec; -1 is the codec's default."},
    {.name = "kafka_schema_registry_skip_bytes", .kind = SettingKind::integer, .max = 255, .since = {26, 1}, .doc = "Bytes skipped before each message, where a schema registry puts an envelope."},
    {.name = "kafka_map_virtual_columns_on_write", .kind = SettingKind::boolean, .since = {26, 5}, .doc = "Columns named like virtual ones set key, headers and time of messages that are written."},
    {.name = "kafka_consumer_acquire_timeout_ms", .kind = SettingKind::milliseconds, .since = {26, 5}, .doc = "Wait for a free consumer on a plain SELECT; default 30000."},
});
// clang-format on

/// The name of a row, for who means one: `kafka_setting<"kafka_format">`; a wrong one does not compile.
template <detail::FixedString Name>
inline constexpr std::string_view kafka_setting = detail::row<Name, kafka_settings>().name;

/// Of the session, but taken in CREATE TABLE: there it lifts the limit of kafka_num_consumers, and is not kept.
inline constexpr std::string_view kafka_no_consumers_limit = "kafka_disable_num_consumers_limit";
/// The same for kafka_keeper_path and kafka_replica_name.
inline constexpr std::string_view kafka_allow_keeper = "allow_experimental_kafka_offsets_storage_in_keeper";

/// Macros that the server fills in from the statement itself.
inline constexpr std::string_view kafka_own_macros[] = {"database", "table"};

}  // namespace chddl::inline CHDDL_ABI::catalog

namespace chddl::inline CHDDL_ABI::detail {

/// A name of a row above; another one does not compile.
struct KafkaSettingName {
    std::string_view text;

    // NOLINTNEXTLINE(google-explicit-constructor): a setter names its setting as a string
    consteval KafkaSettingName(const char* name) : text(name) {
        if (row_index(catalog::kafka_settings, text) == catalog::kafka_settings.size())
            throw "there is no such setting";
    }
};

/// Whether the value of a setting of this name is never shown: a password is one also where it was given as plain text.
[[nodiscard]] constexpr bool is_secret(std::string_view name) {
    const catalog::SettingSpec* spec = find_row(catalog::kafka_settings, name);
    return spec != nullptr && spec->secret;
}

}  // namespace chddl::inline CHDDL_ABI::detail
