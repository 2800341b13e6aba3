// How a setting of the MergeTree family is found.
#pragma once

#include <chddl/catalog/generated/merge_tree_settings.ipp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

CHDDL_INLINE std::span<const MergeTreeSetting> merge_tree_settings() {
    return generated::merge_tree_settings;
}

CHDDL_INLINE const MergeTreeSetting* find_merge_tree_setting(std::string_view name) {
    return detail::find_exact(merge_tree_settings(), name);
}

}  // namespace chddl::inline CHDDL_ABI::catalog
