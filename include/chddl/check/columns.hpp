// Rules about the columns of a table.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Every rule about the columns that both kinds of table share, and codecs.
void check_columns(const std::vector<KafkaColumn>& columns, const Place& place, Diagnostics& found);
void check_columns(const std::vector<Column>& columns, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/columns.ipp>
#endif
