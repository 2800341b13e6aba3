// The walk.
#pragma once

#include <chddl/select/cursor.hpp>
#include <chddl/sql/unquote.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool Cursor::at_all_words(std::string_view words, std::size_t ahead) const {
    while (!words.empty()) {
        const std::size_t blank = words.find(' ');
        if (!is_keyword(token(ahead++), words.substr(0, blank))) return false;
        words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
    return true;
}

CHDDL_INLINE bool Cursor::take(TokenKind kind) {
    if (!at(kind)) return false;
    skip();
    return true;
}

CHDDL_INLINE bool Cursor::take_words(std::string_view words) {
    if (!at_words(words)) return false;
    for (const char c : words) {
        if (c == ' ') skip();
    }
    skip();
    return true;
}

CHDDL_INLINE std::optional<std::string> Cursor::name() const {
    const Token& here = token();
    if (here.kind == TokenKind::quoted_name) return unquote(here.text);
    if (here.kind == TokenKind::bare_word) return std::string(here.text);
    return std::nullopt;
}

CHDDL_INLINE std::optional<std::string> Cursor::take_dotted_name() {
    std::string whole;
    do {
        const std::optional<std::string> part = name();
        if (!part) return std::nullopt;
        whole.append(whole.empty() ? "" : ".").append(*part);
        skip();
    } while (take(TokenKind::dot));
    return whole;
}

CHDDL_INLINE void Cursor::skip_brackets() {
    std::size_t open = 0;
    do {
        const TokenKind kind = token().kind;
        const bool opens = kind == TokenKind::opening_round || kind == TokenKind::opening_square;
        const bool closes = kind == TokenKind::closing_round || kind == TokenKind::closing_square;
        if (opens || kind == TokenKind::opening_curly) ++open;
        if (closes || kind == TokenKind::closing_curly) --open;
        skip();
    } while (open > 0 && !at_end());
}

CHDDL_INLINE std::size_t Cursor::end_of_previous() const {
    if (place_ == 0) return 0;
    const Token& previous = (*tokens_)[place_ - 1];
    return previous.position + previous.text.size();
}

}  // namespace chddl::inline CHDDL_ABI::detail
