// What becomes of a view's aggregates where its destination merges rows with equal keys.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-aggregate-block, view-aggregate-summed, view-aggregate-merged, view-aggregate-key; check_grouped_outputs
void check_merges(const ViewSelect& select, const KnownTable& destination, const Place& place, Diagnostics& found);

/// The SELECT that gives the view its rows.
[[nodiscard]] const Query& query_of_rows(const QueryTree& tree);

/// Whether SummingMergeTree sums such values.
[[nodiscard]] bool is_summed(const KnownColumn& column);

/// Whether the engine merges the values of the column when rows meet: with a list of columns, of these alone.
[[nodiscard]] bool is_merged(const KnownColumn& column, const Storage& storage);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_merges.ipp>
#endif
