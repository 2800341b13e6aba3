// An outline against the columns of its sources: `*` expanded, names looked up.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_outline.hpp>

#include <chddl/sql/leading_table.hpp>

#include <span>
#include <vector>

namespace chddl::inline CHDDL_ABI {

namespace detail {

/// The names that may be tables in any of the SELECTs, as they are written: what WITH has named is among them.
[[nodiscard]] std::vector<TableName> named_tables(const QueryTree& tree);

/// Completes what `read_select` began, and resolves it, by one walk. The names of outputs are those that the columns of
/// the tables make.
[[nodiscard]] ResolvedSelect resolve_read(SelectOutline& outline, std::span<const SourceTable> tables);

}  // namespace detail

/// Where a source is none of the tables, its columns are unknown: then names without a qualifier are not judged.
[[nodiscard]] ResolvedSelect resolve(const SelectOutline& outline, std::span<const SourceTable> tables);

/// The same where all is known of one source, which is `outline.source`.
[[nodiscard]] ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/resolve.ipp>
#endif
