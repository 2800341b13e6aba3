// Rules about the TTL of a table and of its columns.
#pragma once

#include <chddl/check/keys.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// ttl-* and expression-*
void check_ttl(const MergeTreeTable& table, const TableKeys& keys, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/ttl.ipp>
#endif
