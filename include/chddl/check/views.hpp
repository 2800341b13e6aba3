// Rules about what a view selects, reads and writes.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// Its outputs as the columns of the view.
[[nodiscard]] KnownTable known_view(ViewSelect select);

/// The view by itself: its statement, its own columns and REFRESH, its SELECT without what it reads.
void check_view(const MaterializedView& view, const SelectOutline& outline, Target target, const Place& place,
                Diagnostics& found);

/// The view against what it reads and, where it is known, what it writes to. After that the outputs have the view's own
/// names, if it gives any. Answers whether a value of a message can make the view fail.
[[nodiscard]] bool check_view_ends(ViewSelect& select, const KnownTable* destination, const Place& place,
                                   Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/views.ipp>
#endif
