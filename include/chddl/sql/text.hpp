// Text that the user wrote in SQL: the one path on which nothing is quoted.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// Why a piece of SQL cannot stand inside a statement.
enum class TextProblem : std::uint8_t {
    none,
    empty,               ///< nothing but white space and comments
    unclosed_string,     ///< a ' without its end
    unclosed_name,       ///< a ` or " without its end
    unclosed_comment,    ///< a /* without its */
    unbalanced_bracket,  ///< a bracket without its partner
    semicolon,           ///< a second statement
    stray_character,     ///< a byte that begins no ClickHouse token
};

/// An expression or a SELECT as the user wrote it; written into statements as it is.
///
/// It is read once, on the way in: strings closed, brackets balanced, no `;`, no comment that could swallow what
/// follows. What is wrong is kept beside the text, and `check` reports it as `sql-text`. A text that ends in a `--`
/// comment gets the newline that ends it.
class SqlText {
public:
    SqlText() = default;
    explicit SqlText(std::string text);

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] TextProblem problem() const { return problem_; }
    /// The byte at which the problem was seen, from 0.
    [[nodiscard]] std::size_t problem_at() const { return problem_at_; }
    /// Takes over the problem of a part that this text was put together from: `a) OR (b` stays wrong in brackets.
    void inherit_problem(const SqlText& part);

    friend bool operator==(const SqlText& a, const SqlText& b) { return a.text_ == b.text_; }

private:
    std::string text_;
    std::size_t problem_at_ = 0;
    TextProblem problem_ = TextProblem::empty;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/text.ipp>
#endif
