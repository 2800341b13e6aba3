// Rules about skipping indices and projections.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// index-*, name-empty
void check_indices(const MergeTreeTable& table, const Place& place, Diagnostics& found);

/// projection-*, name-empty
void check_projections(const MergeTreeTable& table, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/index_arguments.ipp>
#include <chddl/check/indices.ipp>
#include <chddl/check/projections.ipp>
#include <chddl/check/readable_columns.ipp>
#endif
