// Rules about the columns that an engine folds rows by.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// engine-column, engine-column-type, engine-column-twice, engine-column-key, fold-key, sum-type
void check_engine_columns(const MergeTreeTable& table, const catalog::EngineSpec& spec, const Place& place,
                          Diagnostics& found);

/// aggregate-dimension, aggregate-none, fold-all
void check_folded_rows(const MergeTreeTable& table, const catalog::EngineSpec& spec, Target target, const Place& place,
                       Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/engine_columns.ipp>
#endif
