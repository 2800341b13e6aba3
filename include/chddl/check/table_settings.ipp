// Which settings an engine has, its rows say. What it does not have may be the session's, which CREATE takes and drops.
#pragma once

#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/setting_rules.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/table_settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE bool acts_on_create(std::string_view name) {
    const auto& names = catalog::creation_settings;
    return name.starts_with("allow_") || std::find(names.begin(), names.end(), name) != names.end();
}

CHDDL_INLINE Nearest nearest_own(const catalog::EngineSpec& engine, std::string_view name) {
    Nearest nearest(name);
    if (engine.family == catalog::EngineFamily::merge_tree)
        for (const catalog::MergeTreeSetting& row : catalog::merge_tree_settings()) nearest.offer(row.name);
    for (const catalog::SettingSpec& row : engine.own_settings) nearest.offer(row.name);
    return nearest;
}

CHDDL_INLINE void check_table_setting(const Setting& setting, const catalog::EngineSpec& engine, Target target,
                                      const Place& place, Diagnostics& found) {
    if (const auto own = find_engine_setting(engine, setting.name)) {
        check_setting(setting, own->spec, target, place, found);
        return;
    }
    if (check_session_setting(setting, target, place, found)) {
        if (!acts_on_create(setting.name)) found.report<"setting-dropped">(place, setting.name);
        return;
    }
    if (engine.any_settings)
        found.report<"setting-unread">(place, Plain{engine.name}, setting.name);
    else
        report_unknown_setting(setting, engine.name, nearest_own(engine, setting.name), place, found);
}

/// SETTINGS of a column or projection: some of the table's, and none of the session's.
CHDDL_INLINE void check_part_settings(const std::vector<Setting>& settings, std::span<const std::string_view> names,
                                      std::string_view owner, Target target, const Place& place, Diagnostics& found) {
    for (const Setting& setting : settings) {
        const Place here = place / setting.name;
        const catalog::MergeTreeSetting* row = catalog::find_merge_tree_setting(setting.name);
        if (row != nullptr && std::find(names.begin(), names.end(), setting.name) != names.end()) {
            check_setting(setting, catalog::spec_of(*row), target, here, found);
            continue;
        }
        Nearest nearest(setting.name);
        for (const std::string_view name : names) nearest.offer(name);
        if (!is_default(setting.value) && (row != nullptr || !setting.unlisted))
            found.report<"setting-unknown">(here, Plain{owner}, setting.name, Plain{nearest.hint()});
    }
}

CHDDL_INLINE void check_projection_settings(const Projection& projection, Target target, const Place& place,
                                            Diagnostics& found) {
    check_setting_names(projection.settings, place, found);
    check_part_settings(projection.settings, catalog::projection_settings, "a projection", target, place, found);
    check_setting_rules(projection.settings, row<"MergeTree", catalog::engines>(), place, found);
    constexpr std::string_view bytes = "index_granularity_bytes";
    const SettingValue* value = find_setting(projection.settings, bytes);
    const auto size = value == nullptr ? std::nullopt : as_whole(*value);
    if (size && size->magnitude == 0)
        found.report<"setting-range">(place / bytes, bytes, Plain{shown(*value, false)}, Plain{"at least 1024"});
}

CHDDL_INLINE void check_table_settings(const MergeTreeTable& table, Target target, const Place& place,
                                       Diagnostics& found) {
    const Place settings = place / "storage" / "settings";
    check_setting_names(table.storage.settings, settings, found);
    check_query_settings(table.query_settings, target, place / "query_settings", found);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::vector<Setting>& own = table.columns[i].settings;
        if (own.empty()) continue;
        const Place here = place / "columns" / i / "settings";
        check_setting_names(own, here, found);
        check_part_settings(own, catalog::column_settings, "a column", target, here, found);
    }
    for (std::size_t i = 0; i < table.projections.size(); ++i)
        check_projection_settings(table.projections[i], target, place / "projections" / i / "settings", found);
    const catalog::EngineSpec* engine = engine_spec(table.storage, table.creation.temporary);
    if (engine == nullptr || engine->family == catalog::EngineFamily::queue) return;
    for (const Setting& setting : table.storage.settings)
        check_table_setting(setting, *engine, target, settings / setting.name, found);
    check_setting_rules(table.storage.settings, *engine, settings, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
