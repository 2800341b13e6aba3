// A view against the kinds of tables that it reads and writes to.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-on-view, view-reads-queue, view-join-side, view-join-unmatched, view-union-again, view-clause-engine
void check_source_kinds(const ViewSelect& select, const Place& place, Diagnostics& found);

/// view-to-view, view-to-topics
void check_destination_kind(const MaterializedView& view, const KnownTable& destination, const Place& place,
                            Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_sources.ipp>
#endif
