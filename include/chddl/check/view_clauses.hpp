// What a view's SELECT may not be, whatever it reads.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/materialized_view.hpp>
#include <chddl/select/select_outline.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A table, subquery or function whose rows would trigger the view: first in FROM, also through SELECTs in FROM.
struct LeadingItem {
    const FromItem* item = nullptr;
    bool first_branch = true;  ///< of UNION: the others trigger nothing
};

/// The SELECTs that the server follows from the view to its source.
struct LeadingQueries {
    std::vector<const Query*> queries = {};
    std::vector<LeadingItem> items = {};
};
[[nodiscard]] LeadingQueries leading_queries(const QueryTree& tree);

/// view-select-start, view-parameter, view-comment-twice, view-set-operation, view-union-kind, view-union-columns,
/// view-table-function, view-modifier, view-union-first
void check_clauses(const MaterializedView& view, const SelectOutline& outline, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_clauses.ipp>
#endif
