// One expression of a table (key, TTL, DEFAULT, CHECK, index, projection's part) in outline. Plain data.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_outline.hpp>
#include <chddl/select/select_source.hpp>
#include <chddl/sql/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What occurs in an expression, at any depth.
enum class ExpressionFeature : std::uint8_t {
    aggregate,         ///< an aggregate function that is no window function
    window,            ///< OVER
    subquery,          ///< (SELECT …), also right of IN
    array_join,        ///< arrayJoin(a): several rows of one
    lambda,            ///< x -> …
    asterisk,          ///< *, t.*, COLUMNS(…), untuple(…)
    parameter,         ///< {x:UInt8}
    nondeterministic,  ///< rand(), now(): the catalog of functions says so
};

/// A column that the table does not have; the server answers 47.
struct MissingName {
    std::string name = {};
    std::size_t position = 0;

    friend bool operator==(const MissingName&, const MissingName&) = default;
};

struct ExpressionOutline {
    /// The whole text is one expression, and all of it was read. Else nothing is known but `parameter`.
    bool understood = false;
    bool columns_known = false;                           ///< `columns` and `missing` are whole
    std::vector<std::string> columns = {};                ///< of the table, each once, in the table's order
    std::vector<MissingName> missing = {};                ///< surely
    std::vector<UnknownFunction> unknown_functions = {};  ///< each once
    std::vector<RefusedCall> refused_calls = {};          ///< for the number or types of their arguments
    std::optional<DataType> type = {};                    ///< of the value, canonical; nothing: not known
    bool constant = false;                                ///< it reads no column
    std::string column = {};                              ///< it is nothing but this column of the table; else empty
    std::string function = {};                            ///< it is a call of this function; else empty
    std::optional<SelectLiteral> literal = {};            ///< it is nothing but this literal
    std::vector<std::string> elements = {};               ///< of `(a, b)` and `tuple(a, b)`: their texts
    std::vector<ExpressionFeature> features = {};         ///< each once
    std::string alias = {};                               ///< b of `a AS b`

    [[nodiscard]] bool has(ExpressionFeature feature) const {
        return std::find(features.begin(), features.end(), feature) != features.end();
    }

    friend bool operator==(const ExpressionOutline&, const ExpressionOutline&) = default;
};

/// Never fails. The columns are all that the expression may read, a Nested one as it was declared. Subcolumns
/// (`a.size0`, `j.path`) are never missing, nor is a name that begins with `_`: it may be a virtual column.
[[nodiscard]] ExpressionOutline outline_expression(const SqlText& expression, std::span<const NamedType> columns);

namespace detail {

/// The same, with the tree that it was read from: without a root where it was not understood.
[[nodiscard]] ExpressionOutline outline_expression(const SqlText& expression, std::span<const NamedType> columns,
                                                   QueryTree& tree);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/expression_outline.ipp>
#endif
