// What becomes of a view's aggregates where its destination merges rows with equal keys.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-aggregate-block, view-aggregate-summed, view-aggregate-merged
void check_merges(const ViewSelect& select, const KnownTable& destination, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_merges.ipp>
#endif
