// Rules about a SETTINGS clause, for any engine whose settings are rows.
#pragma once

#include <chddl/catalog/settings.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/model/setting.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// setting-duplicate, name-empty
void check_setting_names(const std::vector<Setting>& settings, const Place& place, Diagnostics& found);

/// setting-kind, -range, -choice, -unusable, -empty, -truncated, -newer, -obsolete, -hidden and macro-unbalanced of one
/// setting against its row; `catalog::spec_of` makes one of a generated row.
void check_setting(const Setting& setting, const catalog::SettingSpec& spec, Target target, const Place& place,
                   Diagnostics& found);

/// The same against the row of a session's setting, which a table's clause and that of a statement take; false if there
/// is none of that name.
[[nodiscard]] bool check_session_setting(const Setting& setting, Target target, const Place& place, Diagnostics& found);

/// setting-unknown, but of one that is `unlisted`; `owner` is "Kafka", "MergeTree" or "the session".
void report_unknown_setting(const Setting& setting, std::string_view owner, const Nearest& nearest, const Place& place,
                            Diagnostics& found);

/// What may have been meant among the session's settings.
[[nodiscard]] Nearest nearest_session_setting(std::string_view name);

/// The SETTINGS clause of the statement itself.
void check_query_settings(const std::vector<Setting>& settings, Target target, const Place& place, Diagnostics& found);

/// setting-missing
void check_required(const std::vector<Setting>& settings, std::string_view engine,
                    std::span<const catalog::SettingSpec> specs, const Place& place, Diagnostics& found);

/// The setting that counts, which is the last of its name; null if there is none.
[[nodiscard]] const SettingValue* find_setting(const std::vector<Setting>& settings, std::string_view name);

/// The text of the setting; "" where it is not set or no text.
[[nodiscard]] std::string_view find_text(const std::vector<Setting>& settings, std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/settings.ipp>
#endif
