// What a view groups by, against the sorting key by which its destination merges rows.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-group-summed, view-group-merged, view-group-kept: of a destination that sums
void check_grouped_outputs(const ViewSelect& select, const KnownTable& destination, const Place& place,
                           Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_dimensions.ipp>
#endif
