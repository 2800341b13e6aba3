// GROUP BY: what is given beside the keys has to be inside an aggregate function.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-aggregate-missing
void check_groups_of(const ViewSelect& select, const Place& place, Diagnostics& found);

/// Whether a call of an aggregate function is anywhere in the expression.
[[nodiscard]] bool aggregates(const ExprTree& exprs, ExprId id);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_groups.ipp>
#endif
