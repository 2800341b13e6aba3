// Rules about the types that an engine keeps.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// engine-type
void check_engine_types(const MergeTreeTable& table, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/engine_types.ipp>
#endif
