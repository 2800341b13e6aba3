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

/// `between` is kept with its three arguments: written out, its subject would stand there twice.
enum class ExprKind : std::uint8_t { literal, column, asterisk, call, between, not_between, lambda, subquery };

struct ExprNode {
    ExprKind kind = ExprKind::literal;
    std::string text;                ///< literal: the server's spelling; call: the function
    std::vector<std::string> path;   ///< column: its parts; asterisk: its qualifiers; lambda: its parameters
    std::vector<ExprId> args;        ///< of a call; the body of a lambda
    std::vector<ExprId> parameters;  ///< of quantile(0.5)(x)
    std::string alias;
    std::string shape;       ///< literal: i, f, s, b, n (null), or the shapes inside brackets
    std::string cast_type;   ///< call of CAST: the type
    bool nameable = true;    ///< false: the server's name for it is not known
    bool windowed = false;   ///< call with OVER
    std::size_t begin = 0;   ///< its bytes in the text
    std::size_t end = 0;     ///< without the alias
    std::size_t height = 1;  ///< of the tree below: what walks it may recurse
};

/// Bytes. A longer name is said to be unknown: some, like that of a BETWEEN in a BETWEEN, double with every level.
inline constexpr std::size_t longest_name = 65536;

/// All expressions of one SELECT; they refer to each other by place, so a tree is never copied.
using ExprTree = std::vector<ExprNode>;

}  // namespace chddl::inline CHDDL_ABI::detail
