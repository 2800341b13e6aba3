// An expression of a SELECT as a tree: the little that names and reads need.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

using ExprId = std::size_t;

/// No expression: what stands there is not understood.
inline constexpr ExprId no_expr = static_cast<ExprId>(-1);

/// The place of a SELECT inside an expression, see query_tree.hpp.
using QueryId = std::size_t;
inline constexpr QueryId no_query = static_cast<QueryId>(-1);

/// `between` is kept with its three arguments: written out, its subject would stand there twice.
///
/// asterisk: `*`, `t.*` and COLUMNS(…). window: what stands behind OVER, or in WINDOW.
enum class ExprKind : std::uint8_t { literal, column, asterisk, call, between, not_between, lambda, subquery, window };

enum class TransformerKind : std::uint8_t { except, replace, apply };

/// EXCEPT (a, b), EXCEPT('re'), REPLACE (x AS a), APPLY(f) behind an asterisk.
struct ColumnTransformer {
    TransformerKind kind = TransformerKind::except;
    std::vector<std::string> names = {};   ///< of the columns that are left out or replaced
    std::string pattern = {};              ///< of EXCEPT('re')
    std::vector<ExprId> expressions = {};  ///< REPLACE: one for each name; APPLY: a lambda, or a call without arguments
    bool strict = false;                   ///< EXCEPT STRICT, REPLACE STRICT: all names must be there

    friend bool operator==(const ColumnTransformer&, const ColumnTransformer&) = default;
};

struct ExprNode {
    ExprKind kind = ExprKind::literal;
    std::string text;  ///< literal: the server's spelling; call: the function; window: the window it begins
                       ///< with; asterisk: the regular expression of COLUMNS('re')
    std::vector<std::string> path;   ///< column: its parts; asterisk: its qualifiers; lambda: its parameters; window:
                                     ///< what stands behind each expression of ORDER BY
    std::vector<ExprId> args;        ///< of a call, of COLUMNS(a, b); the body of a lambda; ORDER BY of a window
    std::vector<ExprId> parameters;  ///< of quantile(0.5)(x); PARTITION BY of a window
    std::string alias;
    std::string shape;         ///< literal: i, f, s, b, n (null), or the shapes inside brackets; window: its frame
    std::string cast_type;     ///< call of CAST: the type
    bool nameable = true;      ///< false: the server's name for it is not known
    bool windowed = false;     ///< call with OVER
    std::size_t begin = 0;     ///< its bytes in the text
    std::size_t end = 0;       ///< without the alias
    std::size_t height = 1;    ///< of the tree below: what walks it may recurse
    QueryId query = no_query;  ///< subquery: the SELECT; nothing where only the expression is read
    ExprId window = no_expr;   ///< of a call with OVER
    std::vector<ColumnTransformer> transformers;  ///< of an asterisk

    friend bool operator==(const ExprNode&, const ExprNode&) = default;
};

/// Bytes. A longer name is said to be unknown: some, like that of a BETWEEN in a BETWEEN, double with every level.
inline constexpr std::size_t longest_name = 65536;

/// All expressions of one SELECT; they refer to each other by place, so a tree is never copied.
using ExprTree = std::vector<ExprNode>;

}  // namespace chddl::inline CHDDL_ABI::detail
