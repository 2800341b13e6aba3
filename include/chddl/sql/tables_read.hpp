// Which tables a SELECT reads: so much of it must be known to draw a pipeline.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/leading_table.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The tables behind FROM and JOIN, in subqueries too, in the order of the text, each once. Not table functions, and
/// not what WITH has named.
[[nodiscard]] std::vector<TableName> tables_read(std::string_view select);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/tables_read.ipp>
#endif
