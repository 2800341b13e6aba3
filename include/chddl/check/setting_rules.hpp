// What the rows of setting rules say, asked of a SETTINGS clause.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/setting.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A setting of an engine's own, as every setting is judged, and its default as the server prints it.
struct EngineSetting {
    catalog::SettingSpec spec;
    std::string_view default_value = "0";
};
[[nodiscard]] std::optional<EngineSetting> find_engine_setting(const catalog::EngineSpec& engine,
                                                               std::string_view name);

/// setting-range, setting-conflict, setting-excluded, setting-needs, setting-text: each rule about the last value
/// given.
void check_setting_rules(const std::vector<Setting>& settings, const catalog::EngineSpec& engine, const Place& place,
                         Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/setting_rules.ipp>
#endif
