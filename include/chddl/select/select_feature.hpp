// What occurs in a SELECT.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>

namespace chddl::inline CHDDL_ABI {

/// What occurs in a SELECT, in the outermost one or in one inside it.
enum class SelectFeature : std::uint8_t {
    distinct,
    aggregation,  ///< an aggregate function that is no window function
    group_by,
    having,
    order_by,
    limit,     ///< LIMIT, LIMIT BY, OFFSET, FETCH or TOP
    window,    ///< OVER, WINDOW or QUALIFY
    lambda,    ///< x -> …
    subquery,  ///< anywhere: in FROM, in IN, as a value
    common_table_expression,
    set_operation,  ///< UNION, INTERSECT, EXCEPT
    join,           ///< JOIN or a comma between tables
    array_join,     ///< ARRAY JOIN, not the function
    table_function,
    final_or_sample,
    column_matcher,  ///< COLUMNS(…), `* EXCEPT`, untuple: one item, many outputs
    settings,
    not_understood,  ///< anything else that this library does not read
};

}  // namespace chddl::inline CHDDL_ABI
