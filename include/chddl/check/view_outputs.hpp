// The outputs of a view by their names.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-names
void check_names_given(const ViewSelect& select, const Place& place, Diagnostics& found);
/// view-output-duplicate
void check_repeated_outputs(const ResolvedSelect& resolved, const Place& place, Diagnostics& found);
/// view-output-unknown
void check_outputs_exist(const ResolvedSelect& resolved, const KnownTable& destination, const Place& place,
                         Diagnostics& found);
/// view-output-missing
void check_outputs_complete(const ResolvedSelect& resolved, const KnownTable& destination, const Place& place,
                            Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_outputs.ipp>
#endif
