// Whose settings they are, and whether the server looks at them.
#pragma once

#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/setting_types.hpp>
#include <chddl/check/select_settings.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <string_view>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

/// The SELECT whose settings are the statement's. Of a UNION in brackets, at the end of another, the server ignores
/// them.
[[nodiscard]] CHDDL_INLINE const Query& last_query(const QueryTree& tree) {
    const Query& root = tree.queries[tree.root];
    return root.branches.empty() ? root : tree.queries[root.branches.back()];
}

CHDDL_INLINE void check_select_setting(const SelectSetting& written, bool of_statement, Target target,
                                       const Place& place, std::unordered_set<std::string_view>& unknown,
                                       Diagnostics& found) {
    // By custom_settings_prefixes in the config.xml that ClickHouse comes with, users may have settings of their own.
    constexpr std::string_view custom_prefix = "SQL_";
    if (written.name.starts_with(custom_prefix)) return;
    const bool alone = written.value.empty();
    const Setting setting{written.name, alone ? SettingValue(true) : literal_read(SqlText(written.value))};
    const catalog::QuerySetting* known = catalog::find_query_setting(written.name);
    if (alone && known != nullptr && known->type != row<"Bool", catalog::setting_types>().name)
        return void(found.report<"setting-kind">(place, setting.name, Plain{"a name alone"}, Plain{"a value"}));
    if (is_default(setting.value) || check_session_setting(setting, target, place, found)) return;
    if (!unknown.insert(written.name).second) return;
    const Nearest nearest = nearest_session_setting(setting.name);
    if (of_statement) return report_unknown_setting(setting, "the session", nearest, place, found);
    found.report<"select-setting-ignored">(place, setting.name, Plain{nearest.hint()});
}

CHDDL_INLINE void check_select_settings(const QueryTree& tree, Target target, const Place& place, Diagnostics& found) {
    if (tree.root == no_query) return;
    const Query& last = last_query(tree);
    std::unordered_set<std::string_view> unknown;  // each is said once, of the statement if it is there
    for (const SelectSetting& setting : last.settings)
        check_select_setting(setting, true, target, place, unknown, found);
    for (const Query& query : tree.queries)
        for (const SelectSetting& setting : query.settings)
            if (&query != &last) check_select_setting(setting, false, target, place, unknown, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
