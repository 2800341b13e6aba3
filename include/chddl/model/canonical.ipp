// What the server adds, sorts and drops.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/model/interval.hpp>
#include <chddl/sql/plain_name.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE bool has_setting(const std::vector<Setting>& settings, std::string_view name) {
    return std::any_of(settings.begin(), settings.end(), [&](const Setting& setting) { return setting.name == name; });
}

/// Whether the setting is one of the engine's own, as far as it is known.
CHDDL_INLINE bool is_own_setting(const catalog::EngineSpec& engine, std::string_view name) {
    if (engine.family == catalog::EngineFamily::merge_tree) return catalog::find_merge_tree_setting(name) != nullptr;
    return find_row(engine.own_settings, name) != nullptr;
}

/// Settings of a session are taken, hold for the statement, and are not kept; those that are in no catalog stay.
CHDDL_INLINE void drop_session_settings(Storage& storage, const catalog::EngineSpec& engine) {
    std::erase_if(storage.settings, [&](const Setting& setting) {
        return !setting.unlisted && !is_own_setting(engine, setting.name) &&
               catalog::find_query_setting(setting.name) != nullptr;
    });
}

/// The name of a cluster, database, table or policy becomes a string.
CHDDL_INLINE void quote_names(Engine& engine, const catalog::EngineSpec& spec) {
    for (std::size_t i = 0; i < std::min(engine.args.size(), spec.args.size()); ++i) {
        const catalog::ArgumentKind kind = spec.args[i].kind;
        if (kind != catalog::ArgumentKind::name && kind != catalog::ArgumentKind::cluster) continue;
        const std::optional<std::string> name = plain_name(engine.args[i].text());
        if (!name) continue;
        std::string text;
        SqlWriter(text).string(*name);
        engine.args[i] = SqlText(std::move(text));
    }
}

}  // namespace detail

CHDDL_INLINE Database canonical(Database database) {
    database.creation = {};
    return database;
}

CHDDL_INLINE NamedCollection canonical(NamedCollection collection) {
    collection.creation = {};
    return collection;
}

CHDDL_INLINE KafkaTable canonical(KafkaTable table) {
    table.columns = detail::stored_columns(std::move(table.columns));
    table.query_settings.clear();
    table.creation = {.temporary = table.creation.temporary};
    return table;
}

CHDDL_INLINE Storage canonical(Storage storage) {
    const catalog::EngineSpec* spec = detail::find_row(catalog::engines, storage.engine.name);
    if (spec == nullptr) return storage;
    detail::drop_session_settings(storage, *spec);
    detail::quote_names(storage.engine, *spec);
    if (spec->family != catalog::EngineFamily::merge_tree) return storage;
    if (!storage.order_by) storage.order_by = storage.primary_key.value_or(Key{});
    if (!detail::has_setting(storage.settings, "index_granularity"))
        storage.settings.push_back({.name = "index_granularity", .value = std::int64_t{8192}, .unlisted = false});
    return storage;
}

CHDDL_INLINE MergeTreeTable canonical(MergeTreeTable table) {
    const bool nested = detail::keeps_nested(table.storage.settings) || detail::keeps_nested(table.query_settings);
    table.columns = detail::stored_columns(std::move(table.columns), nested);
    for (Index& index : table.indices) index.granularity = detail::granularity_of(index);
    table.storage = canonical(std::move(table.storage));
    table.query_settings.clear();
    table.creation = {.temporary = table.creation.temporary};
    return table;
}

CHDDL_INLINE Refresh canonical(Refresh refresh) {
    for (Interval* interval : {&refresh.period, &refresh.offset, &refresh.randomize}) *interval = canonical(*interval);
    return refresh;
}

CHDDL_INLINE MaterializedView canonical(MaterializedView view) {
    view.columns = detail::stored_columns(std::move(view.columns));
    for (Index& index : view.indices) index.granularity = detail::granularity_of(index);
    if (view.to.name.empty()) view.storage = canonical(std::move(view.storage).value_or(Storage{}));
    if (view.refresh) view.refresh = canonical(std::move(*view.refresh));
    const bool has_definer = !view.definer.empty();
    if (has_definer && view.security == SqlSecurity::as_configured) view.security = SqlSecurity::definer;
    view.fill = ViewFill::new_rows;
    view.creation = {};
    return view;
}

}  // namespace chddl::inline CHDDL_ABI
