// ClickHouse's tokens, as its own lexer sees them; what is odd here was measured on ClickHouse 26.7.
#pragma once

#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.ipp>

#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

inline constexpr bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
inline constexpr bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// What people paste from a word processor, and the server takes for white space.
// clang-format off
inline constexpr std::string_view wide_blanks[] = {
    "\xC2\x85", "\xC2\xA0", "\xE1\xA0\x8E", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84",
    "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A", "\xE2\x80\x8B", "\xE2\x80\x8C",
    "\xE2\x80\x8D", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE2\x81\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};
// clang-format on

inline constexpr std::string_view close_single = "\xE2\x80\x99";
inline constexpr std::string_view close_double = "\xE2\x80\x9D";

// Longest first.
// clang-format off
inline constexpr std::pair<std::string_view, TokenKind> symbols[] = {
    {"<=>", TokenKind::null_safe_equals}, {"\xE2\x88\x92", TokenKind::minus},
    {"->", TokenKind::arrow}, {"==", TokenKind::equals}, {"!=", TokenKind::not_equals}, {"<>", TokenKind::not_equals},
    {"<=", TokenKind::less_or_equals}, {">=", TokenKind::greater_or_equals}, {"||", TokenKind::concatenation},
    {"::", TokenKind::double_colon}, {"@@", TokenKind::double_at},
    {"(", TokenKind::opening_round}, {")", TokenKind::closing_round}, {"[", TokenKind::opening_square},
    {"]", TokenKind::closing_square}, {"{", TokenKind::opening_curly}, {"}", TokenKind::closing_curly},
    {",", TokenKind::comma}, {".", TokenKind::dot}, {";", TokenKind::semicolon}, {"+", TokenKind::plus},
    {"-", TokenKind::minus}, {"*", TokenKind::asterisk}, {"/", TokenKind::slash}, {"%", TokenKind::percent},
    {"=", TokenKind::equals}, {"<", TokenKind::less}, {">", TokenKind::greater}, {"?", TokenKind::question},
    {":", TokenKind::colon}, {"@", TokenKind::at},
};
// clang-format on

}  // namespace detail

CHDDL_INLINE Token Lexer::next() {
    while (skip_blank()) {
    }
    const std::size_t begin = at_;
    const TokenKind kind = begin < text_.size() ? read() : TokenKind::end;
    previous_ = kind;
    return {kind, text_.substr(begin, at_ - begin), begin};
}

/// False when a token stands here: also for a block comment without its end, which is a token of its own.
CHDDL_INLINE bool Lexer::skip_blank() {
    if (at_ >= text_.size() || detail::is_word(text_[at_])) return false;
    if (detail::is_blank(text_[at_])) return ++at_, true;
    if (starts("--") || starts("//") || starts("# ") || starts("#!")) return skip_line_comment(), true;
    if (starts("/*")) {
        const std::size_t begin = at_;
        if (skip_block_comment()) return true;
        at_ = begin;
        return false;
    }
    if (static_cast<unsigned char>(text_[at_]) < 0x80) return false;
    for (const std::string_view blank : detail::wide_blanks) {
        if (starts(blank)) return at_ += blank.size(), true;
    }
    return false;
}

CHDDL_INLINE void Lexer::skip_line_comment() {
    const std::size_t newline = text_.find('\n', at_);
    if (newline == std::string_view::npos) open_line_comment_ = at_;
    at_ = newline == std::string_view::npos ? text_.size() : newline;
}

/// Block comments nest.
CHDDL_INLINE bool Lexer::skip_block_comment() {
    std::size_t depth = 0;
    while (at_ < text_.size()) {
        const bool opens = starts("/*");
        const bool closes = !opens && starts("*/");
        at_ += opens || closes ? 2 : 1;
        if (opens) ++depth;
        if (closes && --depth == 0) return true;
    }
    return false;
}

CHDDL_INLINE TokenKind Lexer::read() {
    const char c = text_[at_];
    if (c == '\'') return read_quoted(c, TokenKind::string, TokenKind::unclosed_string);
    if (c == '"' || c == '`') return read_quoted(c, TokenKind::quoted_name, TokenKind::unclosed_name);
    if (starts(detail::open_single)) {
        return read_typographic(detail::close_single, TokenKind::string, TokenKind::unclosed_string);
    }
    if (starts(detail::open_double)) {
        return read_typographic(detail::close_double, TokenKind::quoted_name, TokenKind::unclosed_name);
    }
    if (starts("/*")) return at_ = text_.size(), TokenKind::unclosed_comment;
    if (detail::is_digit(c) || (c == '.' && !dot_is_access())) return read_number();
    if (c == '$' && read_heredoc()) return TokenKind::string;
    if (at(at_ + 1) == '\'' && (c == 'x' || c == 'X' || c == 'b' || c == 'B')) return read_coded_string();
    if (detail::is_word(c) || (c == '$' && detail::is_word(at(at_ + 1)))) return read_word();
    return read_symbol();
}

/// A doubled quote is one quote; a backslash takes the next byte with it.
CHDDL_INLINE TokenKind Lexer::read_quoted(char quote, TokenKind closed, TokenKind unclosed) {
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '\\') {
            ++at_;
        } else if (text_[at_] == quote) {
            if (at(at_ + 1) != quote) return ++at_, closed;
            ++at_;
        }
    }
    at_ = text_.size();
    return unclosed;
}

/// Without escapes.
CHDDL_INLINE TokenKind Lexer::read_typographic(std::string_view close, TokenKind closed, TokenKind unclosed) {
    const std::size_t found = text_.find(close, at_ + close.size());
    at_ = found == std::string_view::npos ? text_.size() : found + close.size();
    return found == std::string_view::npos ? unclosed : closed;
}

/// x'41', b'01'.
CHDDL_INLINE TokenKind Lexer::read_coded_string() {
    const bool hex = text_[at_] == 'x' || text_[at_] == 'X';
    at_ += 2;
    while (hex ? detail::is_hex_digit(at(at_)) : (at(at_) == '0' || at(at_) == '1')) ++at_;
    if (at(at_) == '\'') return ++at_, TokenKind::string;
    at_ = text_.size();
    return TokenKind::unclosed_string;
}

/// One underscore may stand between two digits.
CHDDL_INLINE void Lexer::skip_digits(bool hex, bool after_digit) {
    const auto digit = [hex](char c) { return hex ? detail::is_hex_digit(c) : detail::is_digit(c); };
    while (digit(at(at_)) || (after_digit && at(at_) == '_' && digit(at(at_ + 1)))) {
        ++at_;
        after_digit = true;
    }
}

CHDDL_INLINE TokenKind Lexer::read_number() {
    const std::size_t begin = at_;
    if (previous_ == TokenKind::dot && text_[at_] != '.') {  // `x.1.1` is x . 1 . 1
        skip_digits(false, false);
        return read_number_end(begin);
    }
    const char base = text_[at_] == '0' ? at(at_ + 1) : '\0';
    const bool hex = (base == 'x' || base == 'X') && detail::is_hex_digit(at(at_ + 2));
    const bool binary = (base == 'b' || base == 'B') && (at(at_ + 2) == '0' || at(at_ + 2) == '1');
    if (hex || binary) at_ += 2;
    skip_digits(hex, false);
    read_fraction_and_exponent(hex);
    return read_number_end(begin);
}

/// The exponent of a hexadecimal number is decimal and follows `p`.
CHDDL_INLINE void Lexer::read_fraction_and_exponent(bool hex) {
    if (at(at_) == '.') {
        ++at_;
        skip_digits(hex, false);
    }
    const char mark = static_cast<char>(at(at_) | 0x20);
    if (mark != (hex ? 'p' : 'e') || at_ + 1 >= text_.size()) return;
    ++at_;
    if (at(at_) == '-' || at(at_) == '+') ++at_;
    skip_digits(false, false);
}

/// `1a` is a name, `1.5a` is nothing.
CHDDL_INLINE TokenKind Lexer::read_number_end(std::size_t begin) {
    if (!detail::is_word(at(at_))) return TokenKind::number;
    while (detail::is_word(at(at_))) ++at_;
    for (const char c : text_.substr(begin, at_ - begin)) {
        if (!detail::is_word(c)) return TokenKind::wrong_number;
    }
    return TokenKind::bare_word;
}

/// `$$…$$` or `$tag$…$tag$`; without its end it is no heredoc but a word.
CHDDL_INLINE bool Lexer::read_heredoc() {
    // Each lost heredoc costs a look at the whole rest; a text with many of them is none that a server would take.
    constexpr int patience = 16;
    const std::size_t tag_end = text_.find('$', at_ + 1);
    if (lost_heredocs_ >= patience || tag_end == std::string_view::npos) return false;
    const std::string_view tag = text_.substr(at_, tag_end + 1 - at_);
    const std::size_t found = text_.find(tag, tag_end + 1);
    if (found == std::string_view::npos) return ++lost_heredocs_, false;
    at_ = found + tag.size();
    return true;
}

CHDDL_INLINE TokenKind Lexer::read_word() {
    while (detail::is_word(at(at_)) || at(at_) == '$') ++at_;
    return TokenKind::bare_word;
}

CHDDL_INLINE TokenKind Lexer::read_symbol() {
    for (const auto& [symbol, kind] : detail::symbols) {
        if (starts(symbol)) return at_ += symbol.size(), kind;
    }
    const bool caret = text_[at_] == '^' && previous_ == TokenKind::dot;
    ++at_;
    return caret ? TokenKind::caret : TokenKind::stray_character;
}

/// `t.1` and `f(x).1` take an element; `.1` elsewhere is a number.
CHDDL_INLINE bool Lexer::dot_is_access() const {
    if (!detail::is_digit(at(at_ + 1))) return true;
    return previous_ == TokenKind::closing_round || previous_ == TokenKind::closing_square ||
           previous_ == TokenKind::bare_word || previous_ == TokenKind::quoted_name || previous_ == TokenKind::number;
}

CHDDL_INLINE std::vector<Token> tokens(std::string_view text) {
    Lexer lexer(text);
    std::vector<Token> all;
    all.reserve(text.size() / 8 + 4);  // a name and what parts it from the next
    do {
        all.push_back(lexer.next());
    } while (all.back().kind != TokenKind::end);
    return all;
}

CHDDL_INLINE bool is_keyword(const Token& token, std::string_view keyword) {
    if (token.kind != TokenKind::bare_word || token.text.size() != keyword.size()) return false;
    for (std::size_t i = 0; i < keyword.size(); ++i) {
        const char c = token.text[i];
        if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != keyword[i]) return false;
    }
    return true;
}

}  // namespace chddl::inline CHDDL_ABI
