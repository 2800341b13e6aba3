// What `check` and `plan` need to know of a SELECT: its outputs, the columns it reads, its source.
//
// What is not understood is said to be unknown, never guessed: a false alarm is worse than a miss. To teach it one more
// piece of syntax: clauses.ipp (clauses), expression_parser.ipp (expressions), scope_walk.ipp (what it reads).
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/select_outline.hpp>
#include <chddl/sql/text.hpp>

namespace chddl::inline CHDDL_ABI {

namespace detail {

/// The outline, without what `resolve` finds better: names, literals and aggregates of outputs, and reads. Of a SELECT
/// from one table, as most views have it, that takes no walk.
[[nodiscard]] SelectOutline outline_to_resolve(const SqlText& select);

}  // namespace detail

/// Never fails: a text that is no SELECT has nothing that is known.
///
/// Names of outputs without an alias are those of ClickHouse 26.7; servers before 24.3 may name them differently.
[[nodiscard]] SelectOutline outline(const SqlText& select);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/outline.ipp>
#endif
