// Operators, in the server's own order of binding. To add one, add a row.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/cursor.hpp>

#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

enum class OperatorShape : std::uint8_t {
    binary,
    comparison,  ///< binary; `= ANY (…)` is something else
    merging,     ///< a AND b AND c is and(a, b, c)
    in,          ///< its right side may be a table
    like,        ///< may have ESCAPE
    postfix,     ///< IS NULL
    truth,       ///< IS TRUE, IS NOT FALSE …
    between,
    not_between,
    ternary,
    element,    ///< x.1, x.name
    subscript,  ///< x[1]
    cast,       ///< x::T
};

struct OperatorSpec {
    std::string_view words;  ///< keywords; empty: the symbol
    TokenKind symbol;
    std::string_view function;
    int priority;
    OperatorShape shape;
};

inline constexpr int lowest_priority = 2;
inline constexpr int not_operand_priority = 6;     ///< NOT binds weaker than IS NULL
inline constexpr int minus_operand_priority = 14;  ///< unary minus binds weaker than x[1]

/// The operator at the cursor, or nullptr.
[[nodiscard]] const OperatorSpec* operator_at(const Cursor& cursor);

/// Over the operator's own words or symbol.
void skip_operator(Cursor& cursor, const OperatorSpec& spec);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/operators.ipp>
#endif
