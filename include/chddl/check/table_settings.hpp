// Rules about the SETTINGS of a table, of a column and of a projection.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// setting-unknown, -kind, -range, -choice, -text, -conflict, -excluded, -needs, -dropped, -ignored, -duplicate
void check_table_settings(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/table_settings.ipp>
#endif
