// A CREATE statement of the server's own, cut into its clauses.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/lexer.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

using Tokens = std::span<const Token>;

struct Clause {
    std::string_view label;  ///< "ORDER BY"
    Tokens tokens;           ///< with the words of the label
};

/// `all` owns the tokens; they point into the text that was read.
struct Statement {
    std::vector<Token> all = {};
    bool is_view = false;
    std::vector<Tokens> columns = {};
    bool has_names = false;             ///< a view's columns are names alone: the server keeps types, and names again
    std::vector<Clause> clauses = {};   ///< "CREATE" first; of SETTINGS only the word
    std::vector<Tokens> settings = {};  ///< `name = value`, sorted by name

    /// The tokens of the first clause of that label, or of a later one; none if the statement lacks it.
    [[nodiscard]] Tokens clause(std::string_view label, std::size_t later = 0) const;
    /// How many clauses before this one have its label.
    [[nodiscard]] std::size_t earlier(const Clause& clause) const;
};

/// Any text is fine: what cannot be told apart stays in one clause.
[[nodiscard]] Statement read_statement(std::string_view text);

/// The text from the first of the tokens to the last.
[[nodiscard]] std::string_view source(Tokens tokens);

/// A clause, or so much of it that the token at `at` and some context can be seen.
[[nodiscard]] std::string excerpt(Tokens clause, std::size_t at);

/// Where DEFAULT and the like begin in a column, outside brackets; its size where there is no such word.
[[nodiscard]] std::size_t default_begins(Tokens column);

/// Whether the column leaves its type to the server: `x DEFAULT 1`, `x NULL DEFAULT 1`.
[[nodiscard]] bool is_typeless(Tokens column);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/statement.ipp>
#endif
