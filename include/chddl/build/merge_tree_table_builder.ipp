// Recording a table of the MergeTree family.
#pragma once

#include <chddl/build/codec_text.hpp>
#include <chddl/build/judge.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/build/settings.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_column.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE void add_to_key(std::optional<Key>& key, std::initializer_list<Operand> parts) {
    if (!key) key.emplace();
    for (const Operand& part : parts) key->push_back(text_of(part));
}

/// The one of DEFAULT, MATERIALIZED, ALIAS and EPHEMERAL that is given; more than one is a problem.
CHDDL_INLINE std::optional<ColumnDefault> only_default(const ColumnOptions& options, std::string_view column,
                                                       const Place& place, Diagnostics& problems) {
    std::optional<ColumnDefault> only;
    int given = 0;
    const auto take = [&](const std::optional<Expr>& expression, DefaultKind kind) {
        if (!expression) return;
        ++given;
        only = ColumnDefault{kind, expression->text()};
    };
    take(options.default_value, DefaultKind::default_);
    take(options.materialized, DefaultKind::materialized);
    take(options.alias, DefaultKind::alias);
    take(options.ephemeral, DefaultKind::ephemeral);
    if (given > 1) problems.report<"column-default">(place, column);
    return only;
}

CHDDL_INLINE Column column_of(std::string_view name, DataType type, const ColumnOptions& options, const Place& place,
                              Diagnostics& problems) {
    auto default_value = only_default(options, name, place, problems);
    auto codecs = codecs_of(options.codec, place / "codecs", problems);
    return {.name = std::string(name),
            .type = std::move(type),
            .null_modifier = options.null_modifier,
            .default_value = std::move(default_value),
            .comment = std::string(options.comment),
            .codecs = std::move(codecs),
            .statistics = options.statistics,
            .ttl = options.ttl ? std::optional(options.ttl->text()) : std::nullopt,
            .settings = options.settings};
}

}  // namespace detail

CHDDL_INLINE MergeTreeTableBuilder::MergeTreeTableBuilder() = default;
CHDDL_INLINE MergeTreeTableBuilder::MergeTreeTableBuilder(const ObjectName& name) {
    detail::record_name(draft_.model.name, name, Place({}, name.name().name) / "name", draft_.problems);
}
CHDDL_INLINE MergeTreeTableBuilder::~MergeTreeTableBuilder() = default;
CHDDL_INLINE MergeTreeTableBuilder::MergeTreeTableBuilder(const MergeTreeTableBuilder&) = default;
CHDDL_INLINE MergeTreeTableBuilder::MergeTreeTableBuilder(MergeTreeTableBuilder&&) noexcept = default;
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::operator=(const MergeTreeTableBuilder&) = default;
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::operator=(MergeTreeTableBuilder&&) noexcept = default;

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::column(std::string_view name, DataType type,
                                                                  const ColumnOptions& options) {
    auto& [table, problems] = draft_;
    const Place place = Place(table.name.database, table.name.name) / "columns" / table.columns.size();
    table.columns.push_back(detail::column_of(name, std::move(type), options, place, problems));
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::column(const StructColumn& column) {
    const auto& [name, type, default_value, codec, comment] = column;
    ColumnOptions options;
    if (default_value) options.default_value = Expr(*default_value, Expr::Shape::open);
    options.comment = comment;
    options.codec = codec;
    return this->column(name, type, options);
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::columns(const std::vector<NamedType>& columns) {
    for (const auto& [name, type] : columns) column(name, type);
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::replicated() {
    draft_.model.storage.replication.emplace();
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::replicated(std::string_view path, std::string_view replica) {
    draft_.model.storage.replication = Replication{std::string(path), std::string(replica)};
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::order_by(std::initializer_list<Operand> parts) {
    detail::add_to_key(draft_.model.storage.order_by, parts);
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::partition_by(std::initializer_list<Operand> parts) {
    detail::add_to_key(draft_.model.storage.partition_by, parts);
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::primary_key(std::initializer_list<Operand> parts) {
    detail::add_to_key(draft_.model.storage.primary_key, parts);
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::setting(std::string_view name, SettingValue value) {
    detail::record_setting(draft_.model.storage.settings, name, std::move(value), false);
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::setting(Unlisted name, SettingValue value) {
    detail::record_setting(draft_.model.storage.settings, name.name, std::move(value), true);
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::comment(std::string_view text) {
    draft_.model.comment = text;
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::if_not_exists(bool yes) {
    draft_.model.creation.if_not_exists = yes;
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::or_replace(bool yes) {
    draft_.model.creation.or_replace = yes;
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::temporary(bool yes) {
    draft_.model.creation.temporary = yes;
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::uuid(std::string_view text) {
    draft_.model.creation.uuid = text;
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::on_cluster(std::string_view cluster) {
    draft_.model.creation.cluster = cluster;
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::query_setting(std::string_view name, SettingValue value) {
    detail::record_setting(draft_.model.query_settings, name, std::move(value), false);
    return *this;
}

CHDDL_INLINE std::vector<NamedType> MergeTreeTableBuilder::columns() const {
    const auto& table = draft_.model;
    const bool whole = detail::keeps_nested(table.storage.settings) || detail::keeps_nested(table.query_settings);
    return detail::named_columns(table.columns, whole);
}

CHDDL_INLINE Result<MergeTreeTable> MergeTreeTableBuilder::build(const CheckOptions& options) const {
    return detail::judged(draft_, options);
}

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
template class chddl::Result<chddl::MergeTreeTable>;
#endif
