// Rules about a SETTINGS clause, for any engine whose settings are rows.
#pragma once

#include <chddl/catalog/settings.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/setting.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// setting-duplicate, name-empty
void check_setting_names(const std::vector<Setting>& settings, const Place& place, Diagnostics& found);

/// setting-kind, -range, -choice, -unusable, -empty, -truncated, -newer, -obsolete, -hidden and macro-unbalanced of one
/// setting against its row.
void check_setting(const Setting& setting, const catalog::SettingSpec& spec, Target target, const Place& place,
                   Diagnostics& found);

/// setting-missing
void check_required(const std::vector<Setting>& settings, std::string_view engine,
                    std::span<const catalog::SettingSpec> specs, const Place& place, Diagnostics& found);

/// The setting that counts, which is the last of its name; null if there is none.
[[nodiscard]] const SettingValue* find_setting(const std::vector<Setting>& settings, std::string_view name);

/// The text of the setting; "" where it is not set or no text.
[[nodiscard]] std::string_view find_text(const std::vector<Setting>& settings, std::string_view name);

/// True or false, as the server reads it; nothing if it does not.
[[nodiscard]] std::optional<bool> as_boolean(const SettingValue& value);

/// A number, whether it was given as one or quoted.
[[nodiscard]] std::optional<std::int64_t> as_number(const SettingValue& value);

/// The value as a message may show it: secrets are [HIDDEN].
[[nodiscard]] std::string shown(const SettingValue& value, bool secret);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/settings.ipp>
#endif
