// Rules that all expressions of a table share: what they may read and call.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/sql/text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What the place of an expression allows.
struct ExpressionRules {
    std::string_view words;  ///< "sorting key"
    bool takes_aggregate = false;
    bool takes_subquery = false;
    bool takes_array_join = false;
    bool takes_window = false;
    bool takes_random = false;    ///< functions that give another value each time
    bool calls_later = false;     ///< functions are looked up when a row comes, not when the table is made
    bool names_virtuals = false;  ///< `_part` and its like are there
    bool names_unstored = false;  ///< ALIAS and EPHEMERAL columns are there
};

/// The columns that an expression of this kind sees, with the types that the server keeps.
[[nodiscard]] std::vector<NamedType> visible_columns(const std::vector<Column>& columns, const ExpressionRules& rules);

/// One expression of a table, read in the two ways that rules need.
struct JudgedExpression {
    SqlText text = {};
    ExpressionOutline outline = {};
    ExprTree tree = {};  ///< empty where it was not understood
    ExprId root = no_expr;
    std::string name = {};  ///< the server's own: `plus(a, 1)` of `a+1`. Empty: not known, or it may have several
};

[[nodiscard]] JudgedExpression read_expression(SqlText text, std::span<const NamedType> columns);

/// key-column or expression-column, and all other expression-*; whether nothing was found.
bool check_reads(const JudgedExpression& expression, const std::vector<Column>& columns, const ExpressionRules& rules,
                 const Place& place, Diagnostics& found);

/// Whether the server surely computes the value once, and then sees a constant.
[[nodiscard]] bool is_folded(const JudgedExpression& expression);

/// Whether a function that gives another value each time is left when all constants have been computed, surely.
[[nodiscard]] bool stays_random(const JudgedExpression& expression);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/table_expressions.ipp>
#endif
