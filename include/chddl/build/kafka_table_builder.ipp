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

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::handle_error_mode(ErrorMode mode) {
    return setting<"kafka_handle_error_mode">(catalog::kafka_error_modes[static_cast<std::size_t>(mode)]);
}

CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::known(detail::KafkaSettingName name, std::string_view text) {
    return set(name.text, std::string(text), false);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::known(detail::KafkaSettingName name, std::int64_t number) {
    return set(name.text, number, false);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::known(detail::KafkaSettingName name, Milliseconds time) {
    return set(name.text, time.count(), false);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::known(detail::KafkaSettingName name, bool yes) {
    return set(name.text, yes, false);
}
CHDDL_INLINE KafkaTableBuilder& KafkaTableBuilder::known(detail::KafkaSettingName name, const Secret& secret) {
    return set(name.text, secret, false);
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
