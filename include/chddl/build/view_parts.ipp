// Recording what a view has beside its SELECT: rows of its own, REFRESH, rights, how it is created.
#pragma once

#include <chddl/build/judge.hpp>
#include <chddl/build/materialized_view_builder.hpp>
#include <chddl/build/settings.hpp>
#include <chddl/core/report.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::inner(const MergeTreeTableBuilder& table) {
    const auto& [name, columns, indices, constraints, projections, storage, query_settings, comment, creation] =
        table.draft().model;
    MaterializedView& view = draft_.model;
    view.columns = columns;
    view.indices = indices;
    view.constraints = constraints;
    view.projections = projections;
    view.storage = storage;
    Diagnostics problems = table.draft().problems;
    const Place place(view.name.database, view.name.name);
    for (Diagnostic& problem : problems) problem.object = place.object();
    draft_.problems.append(problems);
    const bool more = !query_settings.empty() || !comment.empty() || creation != Creation{};
    if (!name.name.empty() || more) draft_.problems.report<"view-inner-extra">(place / "storage");
    return *this;
}

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::populate(bool yes) {
    draft_.model.fill = yes ? ViewFill::populate : ViewFill::new_rows;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::empty(bool yes) {
    draft_.model.fill = yes ? ViewFill::empty : ViewFill::new_rows;
    return *this;
}

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::column(std::string_view name, DataType type,
                                                                      const ColumnOptions& options) {
    const auto& [database, view] = draft_.model.name;
    std::vector<Column>& columns = draft_.model.columns;
    const Place place = Place(database, view) / "columns" / columns.size();
    columns.push_back(detail::column_of(name, std::move(type), options, place, draft_.problems));
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::columns(const std::vector<NamedType>& columns) {
    for (const auto& [name, type] : columns) column(name, type);
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::columns(std::initializer_list<ColumnName> names) {
    for (const ColumnName name : names) draft_.model.columns.push_back({.name = std::string(name.name())});
    return *this;
}

CHDDL_INLINE Refresh& MaterializedViewBuilder::refreshing() {
    if (!draft_.model.refresh) draft_.model.refresh = Refresh{.kind = RefreshKind::depends_on};
    return *draft_.model.refresh;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::refresh_every(const Period& period,
                                                                             const Period& offset) {
    refreshing().kind = RefreshKind::every;
    refreshing().period = period.interval();
    refreshing().offset = offset.interval();
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::refresh_after(const Period& pause) {
    refreshing().kind = RefreshKind::after;
    refreshing().period = pause.interval();
    refreshing().offset.clear();
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::depends_on(std::initializer_list<ObjectName> views) {
    const auto& [database, name] = draft_.model.name;
    auto& depends_on = refreshing().depends_on;
    for (const ObjectName& view : views) {
        const Place place = Place(database, name) / "refresh" / "depends_on" / depends_on.size();
        detail::record_name(depends_on.emplace_back(), view, place, draft_.problems);
    }
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::randomize(const Period& spread) {
    refreshing().randomize = spread.interval();
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::append(bool yes) {
    refreshing().append = yes;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::refresh_setting(std::string_view name,
                                                                               SettingValue value) {
    detail::record_setting(refreshing().settings, name, std::move(value), false);
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::refresh(Refresh refresh) {
    draft_.model.refresh = std::move(refresh);
    return *this;
}

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::definer(std::string_view user) {
    draft_.model.definer = user;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::sql_security(SqlSecurity security) {
    draft_.model.security = security;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::comment(std::string_view text) {
    draft_.model.comment = text;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::if_not_exists(bool yes) {
    draft_.model.creation.if_not_exists = yes;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::or_replace(bool yes) {
    draft_.model.creation.or_replace = yes;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::uuid(std::string_view text) {
    draft_.model.creation.uuid = text;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::on_cluster(std::string_view cluster) {
    draft_.model.creation.cluster = cluster;
    return *this;
}

}  // namespace chddl::inline CHDDL_ABI
