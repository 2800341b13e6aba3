// Rules about CONSTRAINT … CHECK and ASSUME.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// constraint-* and expression-*, of any engine's table.
void check_constraints(const MergeTreeTable& table, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/constraints.ipp>
#endif
