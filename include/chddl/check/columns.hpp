// Rules about the columns of a table.
#pragma once

#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Every rule about the columns that both kinds of table share, and of a MergeTree table NULL, codecs and statistics.
void check_columns(const std::vector<KafkaColumn>& columns, const Allowances& allowed, const Place& place,
                   Diagnostics& found);
void check_columns(const std::vector<Column>& columns, const Allowances& allowed, const Place& place,
                   Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/columns.ipp>
#endif
