// Recording a setting: given again, it takes the place of the first.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/setting.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline void record_setting(std::vector<Setting>& settings, std::string_view name, SettingValue value, bool unlisted) {
    for (Setting& setting : settings)
        if (setting.name == name) {
            setting.value = std::move(value);
            setting.unlisted = unlisted;
            return;
        }
    settings.push_back({std::string(name), std::move(value), unlisted});
}

}  // namespace chddl::inline CHDDL_ABI::detail
