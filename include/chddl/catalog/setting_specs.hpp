// The rows of the generated catalogs of settings in the form in which every setting is judged.
#pragma once

#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::catalog {

/// What the type of the setting takes, as `setting_types` says, and its choices.
[[nodiscard]] SettingSpec spec_of(const MergeTreeSetting& setting);
[[nodiscard]] SettingSpec spec_of(const QuerySetting& setting);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/setting_specs.ipp>
#endif
