// The settings of the MergeTree family. The rows are generated: see generated/merge_tree_settings.ipp.
#pragma once

#include <chddl/catalog/setting_tier.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.merge_tree_settings.
struct MergeTreeSetting {
    std::string_view name = {};
    std::string_view type = {};           ///< as the server calls it: `UInt64`, `Bool`, `MergeSelectorAlgorithm`
    std::string_view default_value = {};  ///< without quotes
    Tier tier = Tier::production;
    Target since = {0, 0};                           ///< {0, 0}: the server does not say
    std::span<const std::string_view> choices = {};  ///< the only values, in this case; empty: any of the type
};

[[nodiscard]] std::span<const MergeTreeSetting> merge_tree_settings();

/// The setting of exactly that name, or null: names are case-sensitive (115).
[[nodiscard]] const MergeTreeSetting* find_merge_tree_setting(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/merge_tree_settings.ipp>
#endif
