// Expressions of a SELECT, told apart as the server does it where it looks for those of GROUP BY.
#pragma once

#include <chddl/check/query_aliases.hpp>
#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// A text for each expression, the same for what is the same to the server: with what aliases stand for, one name for a
/// function, and columns without the names of their tables. Columns of two tables may share a text, and where constants
/// are computed, as in `x > 60 * 60`, all constants do.
class ExpressionTexts {
public:
    ExpressionTexts(const ExprTree& exprs, QueryAliases& aliases);

    [[nodiscard]] std::string of(ExprId id);
    [[nodiscard]] static std::string column(std::string_view name);
    /// Whether the texts became too long, so that some are wrong.
    [[nodiscard]] bool exhausted() const { return written_ > most_bytes; }

private:
    static constexpr std::size_t most_bytes = 4'000'000;  // each is written out once for each that holds it

    [[nodiscard]] std::string written_out(ExprId id);
    [[nodiscard]] std::string between(const ExprNode& between, std::string_view both, std::string_view first,
                                      std::string_view last);
    [[nodiscard]] bool is_constant(ExprId id) const;

    const ExprTree& exprs_;
    QueryAliases& aliases_;
    bool computes_constants_;
    std::size_t written_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/expression_texts.ipp>
#endif
