// One token, and no more.
#pragma once

#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/plain_name.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::optional<std::string> plain_name(std::string_view text) {
    if (is_bare_word(text)) return std::string(text);
    Lexer lexer(text);
    const Token token = lexer.next();
    if (lexer.next().kind != TokenKind::end) return std::nullopt;
    if (token.kind == TokenKind::bare_word) return std::string(token.text);
    if (token.kind == TokenKind::quoted_name) return unquote(token.text);
    return std::nullopt;
}

CHDDL_INLINE bool has_name(std::string_view text, std::string_view name) {
    Lexer lexer(text);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (token.kind == TokenKind::bare_word && token.text == name) return true;
        if (token.kind == TokenKind::quoted_name && unquote(token.text) == name) return true;
    }
    return false;
}

}  // namespace chddl::inline CHDDL_ABI::detail
