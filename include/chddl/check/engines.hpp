// Rules about a table's engine: whether there is one of that name, and which clauses and arguments it takes.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// engine-unknown, engine-clause, engine-no-key, and what engine_arguments.hpp and engine_columns.hpp have.
void check_engine(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found);

/// Whether the table may stand without columns: it takes those of another table, or of what it reads.
[[nodiscard]] bool takes_columns(const MergeTreeTable& table);

/// replica-arguments, replica-default, replica-configuration
void check_replication(const MergeTreeTable& table, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/engines.ipp>
#endif
