// Expressions of a SELECT, told apart as the server does it where it looks for those of GROUP BY.
#pragma once

#include <chddl/check/query_aliases.hpp>
#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The function's name that is no alias of another: upper for ucase. As it is written where it is not in the catalog.
[[nodiscard]] std::string_view function_name(const ExprNode& call);

/// A text for each expression, the same for what is the same to the server: with what aliases stand for, one name for a
/// function, and columns without the names of their tables. Columns of two tables may share a text.
class ExpressionTexts {
public:
    ExpressionTexts(const ExprTree& exprs, QueryAliases& aliases) : exprs_(exprs), aliases_(aliases) {}

    [[nodiscard]] std::string of(ExprId id);
    [[nodiscard]] static std::string column(std::string_view name);

private:
    [[nodiscard]] std::string between(const ExprNode& between, std::string_view both, std::string_view first,
                                      std::string_view last);

    const ExprTree& exprs_;
    QueryAliases& aliases_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/expression_texts.ipp>
#endif
