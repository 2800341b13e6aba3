// One pass over the tokens of a text that the user wrote; its first problem is kept.
#pragma once

#include <chddl/sql/text.hpp>

#include <chddl/sql/lexer.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {

namespace detail {

struct TextFinding {
    TextProblem problem = TextProblem::none;
    std::size_t at = 0;
    bool open_comment = false;  ///< a `--` comment is the last thing, without a newline
};

/// What is wrong with a token wherever it stands. A single `@` begins nothing that an expression or SELECT may hold,
/// but is left to the server, which knows more of it.
CHDDL_INLINE TextProblem problem_of(TokenKind kind) {
    if (kind == TokenKind::unclosed_string) return TextProblem::unclosed_string;
    if (kind == TokenKind::unclosed_name) return TextProblem::unclosed_name;
    if (kind == TokenKind::unclosed_comment) return TextProblem::unclosed_comment;
    if (kind == TokenKind::semicolon) return TextProblem::semicolon;
    const bool stray = kind == TokenKind::stray_character || kind == TokenKind::wrong_number;
    return stray ? TextProblem::stray_character : TextProblem::none;
}

/// The closing partner of an opening bracket; `end` for anything else.
CHDDL_INLINE TokenKind partner(TokenKind kind) {
    if (kind == TokenKind::opening_round) return TokenKind::closing_round;
    if (kind == TokenKind::opening_square) return TokenKind::closing_square;
    return kind == TokenKind::opening_curly ? TokenKind::closing_curly : TokenKind::end;
}

CHDDL_INLINE bool is_closing(TokenKind kind) {
    return kind == TokenKind::closing_round || kind == TokenKind::closing_square || kind == TokenKind::closing_curly;
}

/// The brackets that are open, innermost last.
class OpenBrackets {
public:
    /// False when the token closes a bracket that is not the innermost open one.
    [[nodiscard]] bool take(const Token& token) {
        if (partner(token.kind) != TokenKind::end) open_.emplace_back(partner(token.kind), token.position);
        if (!is_closing(token.kind)) return true;
        if (open_.empty() || open_.back().first != token.kind) return false;
        open_.pop_back();
        return true;
    }
    [[nodiscard]] std::optional<std::size_t> innermost() const {
        return open_.empty() ? std::nullopt : std::optional(open_.back().second);
    }

private:
    std::vector<std::pair<TokenKind, std::size_t>> open_;
};

CHDDL_INLINE TextFinding read_text(std::string_view text) {
    Lexer lexer(text);
    OpenBrackets brackets;
    Token token = lexer.next();
    const bool empty = token.kind == TokenKind::end;
    for (; token.kind != TokenKind::end; token = lexer.next()) {
        if (const TextProblem problem = problem_of(token.kind); problem != TextProblem::none) {
            return {problem, token.position};
        }
        if (!brackets.take(token)) return {TextProblem::unbalanced_bracket, token.position};
    }
    if (empty) return {TextProblem::empty, 0};
    if (brackets.innermost()) return {TextProblem::unbalanced_bracket, *brackets.innermost()};
    return {.open_comment = lexer.open_line_comment().has_value()};
}

}  // namespace detail

CHDDL_INLINE SqlText::SqlText(std::string text) : text_(std::move(text)) {
    const detail::TextFinding found = detail::read_text(text_);
    problem_ = found.problem;
    problem_at_ = found.at;
    if (found.open_comment) text_ += '\n';
}

CHDDL_INLINE void SqlText::inherit_problem(const SqlText& part) {
    if (problem_ != TextProblem::none || part.problem_ == TextProblem::none) return;
    const std::size_t begin = text_.find(part.text_);
    problem_ = part.problem_;
    problem_at_ = part.problem_at_ + (begin == std::string::npos ? 0 : begin);
}

}  // namespace chddl::inline CHDDL_ABI
