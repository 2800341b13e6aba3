// The clause of the statement itself counts, where both have the setting.
#pragma once

#include <chddl/check/allowances.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool allows(const Allowances& statement, std::string_view setting) {
    for (const std::vector<Setting>* settings : {statement.query, statement.table})
        if (settings != nullptr)
            if (const SettingValue* value = find_setting(*settings, setting)) return as_boolean(*value).value_or(true);
    return false;
}

}  // namespace chddl::inline CHDDL_ABI::detail
