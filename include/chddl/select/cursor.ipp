// The walk.
#pragma once

#include <chddl/select/cursor.hpp>

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
