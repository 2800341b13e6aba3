// Which table a SELECT begins with: so much of a SELECT must be known to bring objects into an order.
#pragma once

#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// A table as it is named in a text; without a database where none is written.
struct TableName {
    std::string database = {};
    std::string name = {};

    friend bool operator==(const TableName&, const TableName&) = default;
};

/// The table whose inserts trigger a materialized view of this SELECT: the leftmost one of its first branch, looked up
/// through subqueries and WITH. Nothing for a table function, and for a text that names none.
[[nodiscard]] std::optional<TableName> leading_table(std::string_view select);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/leading_table.ipp>
#endif
