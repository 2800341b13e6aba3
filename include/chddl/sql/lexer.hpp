// ClickHouse's tokens: the only place that reads SQL characters.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/unquote.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

enum class TokenKind : std::uint8_t {
    bare_word,    ///< a name or keyword: `abc`, `SELECT`, also `1a` and `a$b`
    quoted_name,  ///< between ` or ", or between typographic double quotes
    number,       ///< 1, 1.5, .5, 1e3, 0xFF, 0b11, 1_000; no sign
    string,       ///< '…', typographic single quotes, x'41', b'01', $$…$$, $tag$…$tag$
    opening_round,
    closing_round,
    opening_square,
    closing_square,
    opening_curly,
    closing_curly,
    comma,
    dot,
    semicolon,
    plus,
    minus,  ///< also U+2212
    asterisk,
    slash,
    percent,
    equals,            ///< = and ==
    not_equals,        ///< != and <>
    null_safe_equals,  ///< <=>
    less,
    greater,
    less_or_equals,
    greater_or_equals,
    concatenation,  ///< ||
    arrow,          ///< ->
    question,
    colon,
    double_colon,
    at,               ///< @
    double_at,        ///< @@
    caret,            ///< ^ behind a dot: `j.^a`
    end,              ///< no more text
    unclosed_string,  ///< from here on errors: up to the end of the text, or to where the lexer goes on
    unclosed_name,
    unclosed_comment,
    wrong_number,  ///< 1.5abc
    stray_character,
};

/// One token. `text` points into the text that was read, quotes included.
struct Token {
    TokenKind kind = TokenKind::end;
    std::string_view text;
    std::size_t position = 0;  ///< of its first byte

    friend bool operator==(const Token&, const Token&) = default;
};

/// Reads tokens one by one, over white space and comments. Any bytes are fine; the time is linear in the text.
///
/// The text must outlive the lexer and its tokens.
class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    /// The next token; at the end, `end` again and again.
    [[nodiscard]] Token next();

    /// Where the `--`, `//`, `#!` or `# ` comment begins that the text ends in without a newline: it would swallow what
    /// is written behind the text. Known when `end` has been read.
    [[nodiscard]] std::optional<std::size_t> open_line_comment() const { return open_line_comment_; }

private:
    [[nodiscard]] char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }
    /// Mostly the first byte tells that it does not.
    [[nodiscard]] bool starts(std::string_view prefix) const {
        return at(at_) == prefix.front() && text_.substr(at_).starts_with(prefix);
    }
    bool skip_blank();
    void skip_line_comment();
    bool skip_block_comment();
    void skip_digits(bool hex, bool after_digit);
    [[nodiscard]] TokenKind read();
    [[nodiscard]] TokenKind read_quoted(char quote, TokenKind closed, TokenKind unclosed);
    [[nodiscard]] TokenKind read_typographic(std::string_view close, TokenKind closed, TokenKind unclosed);
    [[nodiscard]] TokenKind read_coded_string();
    [[nodiscard]] TokenKind read_number();
    [[nodiscard]] TokenKind read_number_end(std::size_t begin);
    void read_fraction_and_exponent(bool hex);
    bool read_heredoc();
    [[nodiscard]] TokenKind read_word();
    [[nodiscard]] TokenKind read_symbol();
    [[nodiscard]] bool dot_is_access() const;

    std::string_view text_;
    std::size_t at_ = 0;
    TokenKind previous_ = TokenKind::end;
    int lost_heredocs_ = 0;
    std::optional<std::size_t> open_line_comment_;
};

/// All tokens of a text, the last one `end`.
[[nodiscard]] std::vector<Token> tokens(std::string_view text);

/// Whether a bare word is this keyword, in any case. `keyword` is in capitals.
[[nodiscard]] bool is_keyword(const Token& token, std::string_view keyword);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/lexer.ipp>
#endif
