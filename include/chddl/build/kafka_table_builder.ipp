// Recording a Kafka table.
#pragma once

#include <chddl/build/judge.hpp>
#include <chddl/build/kafka_table_builder.hpp>
#include <chddl/build/settings.hpp>
#include <chddl/model/canonical_column.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE KafkaTableBuilder::KafkaTableBuilder(const ObjectName& name) {
    detail::record_name(draft_.model.name, name, Place({}, name.name().name) / "name", draft_.problems);
}
CHDDL_INLINE KafkaTableBuilder::~KafkaTableBuilder() = default;
CHDDL_INLINE KafkaTableBuilder::KafkaTableBuilder(const KafkaTableBuilder&) = default;
CHDDL_INLINE KafkaTableBuilder::KafkaTableBuilder(KafkaTableBuilder&&) noexcept = default;
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::operator=(const KafkaTableBuilder&) = default;
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::operator=(KafkaTableBuilder&&) noexcept = default;

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::column(std::string_view name, DataType type,
                                                          const KafkaColumnOptions& options) {
    const auto& [alias, comment] = options;
    auto alias_text = alias ? std::optional(alias->text()) : std::nullopt;
    draft_.model.columns.push_back({std::string(name), std::move(type), std::move(alias_text), std::string(comment)});
    return *this;
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::column(const StructColumn& column) {
    return this->column(column.name, column.type, {.alias = {}, .comment = column.comment});
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::columns(const std::vector<NamedType>& columns) {
    for (const auto& [name, type] : columns) column(name, type);
    return *this;
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::comment(std::string_view text) {
    draft_.model.comment = text;
    return *this;
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::if_not_exists(bool yes) {
    draft_.model.creation.if_not_exists = yes;
    return *this;
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::or_replace(bool yes) {
    draft_.model.creation.or_replace = yes;
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::uuid(std::string_view text) {
    draft_.model.creation.uuid = text;
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::on_cluster(std::string_view cluster) {
    draft_.model.creation.cluster = cluster;
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::positional(std::int64_t count) {
    draft_.model.positional = count;
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::collection(std::string_view name) {
    draft_.model.collection = name;
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::override_value(std::string_view name, SettingValue value) {
    detail::record_setting(draft_.model.overrides, name, std::move(value), false);
    return *this;
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::query_setting(std::string_view name, SettingValue value) {
    detail::record_setting(draft_.model.query_settings, name, std::move(value), false);
    return *this;
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::broker_list(const TextList& brokers) {
    return setting<"kafka_broker_list">(brokers.text());
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::topic_list(const TextList& topics) {
    return setting<"kafka_topic_list">(topics.text());
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::group_name(std::string_view name) {
    return setting<"kafka_group_name">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::format(std::string_view name) {
    return setting<"kafka_format">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::row_delimiter(std::string_view byte) {
    return setting<"kafka_row_delimiter">(byte);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::schema(std::string_view name) {
    return setting<"kafka_schema">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::num_consumers(std::int64_t count) {
    return setting<"kafka_num_consumers">(count);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::max_block_size(std::int64_t rows) {
    return setting<"kafka_max_block_size">(rows);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::skip_broken_messages(std::int64_t count) {
    return setting<"kafka_skip_broken_messages">(count);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::client_id(std::string_view id) {
    return setting<"kafka_client_id">(id);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::poll_timeout(Milliseconds time) {
    return setting<"kafka_poll_timeout_ms">(time);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::poll_max_batch_size(std::int64_t rows) {
    return setting<"kafka_poll_max_batch_size">(rows);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::flush_interval(Milliseconds time) {
    return setting<"kafka_flush_interval_ms">(time);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::consumers_pool_ttl(Milliseconds time) {
    return setting<"kafka_consumers_pool_ttl_ms">(time);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::consumer_reschedule(Milliseconds time) {
    return setting<"kafka_consumer_reschedule_ms">(time);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::max_rows_per_message(std::int64_t rows) {
    return setting<"kafka_max_rows_per_message">(rows);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::keeper_path(std::string_view path) {
    return setting<"kafka_keeper_path">(path);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::replica_name(std::string_view name) {
    return setting<"kafka_replica_name">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::security_protocol(std::string_view name) {
    return setting<"kafka_security_protocol">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::sasl_mechanism(std::string_view name) {
    return setting<"kafka_sasl_mechanism">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::sasl_username(std::string_view name) {
    return setting<"kafka_sasl_username">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::sasl_password(const Secret& secret) {
    return setting<"kafka_sasl_password">(secret);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::aws_region(std::string_view name) {
    return setting<"kafka_aws_region">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::autodetect_client_rack(std::string_view how) {
    return setting<"kafka_autodetect_client_rack">(how);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::compression_codec(std::string_view name) {
    return setting<"kafka_compression_codec">(name);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::compression_level(std::int64_t level) {
    return setting<"kafka_compression_level">(level);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::schema_registry_skip_bytes(std::int64_t count) {
    return setting<"kafka_schema_registry_skip_bytes">(count);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::consumer_acquire_timeout(Milliseconds time) {
    return setting<"kafka_consumer_acquire_timeout_ms">(time);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::handle_error_mode(ErrorMode mode) {
    return setting<"kafka_handle_error_mode">(catalog::kafka_error_modes[static_cast<std::size_t>(mode)]);
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::setting(std::string_view name, SettingValue value) {
    return set(name, std::move(value), false);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::setting(Unlisted name, SettingValue value) {
    return set(name.name, std::move(value), true);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::set(std::string_view name, SettingValue value, bool unlisted) {
    detail::record_setting(draft_.model.settings, name, std::move(value), unlisted);
    return *this;
}

CHDDL_INLINE std::vector<NamedType> KafkaTableBuilder::columns() const {
    return detail::named_columns(draft_.model.columns);
}

CHDDL_INLINE Result<KafkaTable> KafkaTableBuilder::build(const CheckOptions& options) const {
    return detail::judged(draft_, options);
}

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
template class chddl::Result<chddl::KafkaTable>;
#endif
