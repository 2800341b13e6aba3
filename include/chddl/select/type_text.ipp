// Types inside expressions: behind `::` and in CAST. A part of expression_parser.ipp.
#pragma once

#include <chddl/select/expression_parser.hpp>
#include <chddl/select/literals.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// A type as the server prints it: `Tuple(UInt8,String)` is Tuple(UInt8, String). Types of several words have no name
/// here; those that begin with NATIONAL are not read.
CHDDL_INLINE std::optional<ExpressionParser::TypeText> ExpressionParser::type_text() {
    if (!cursor_.at(TokenKind::bare_word) || cursor_.at_words("NATIONAL")) return std::nullopt;
    TypeText type{std::string(cursor_.token().text), true};
    cursor_.skip();
    while (cursor_.at_words("UNSIGNED") || cursor_.at_words("SIGNED") || cursor_.at_words("PRECISION") ||
           cursor_.at_words("VARYING")) {
        type.text += " " + std::string(cursor_.token().text);
        type.nameable = false;
        cursor_.skip();
    }
    if (cursor_.at(TokenKind::opening_round)) type_arguments(type);
    return type;
}

CHDDL_INLINE void ExpressionParser::type_arguments(TypeText& type) {
    std::size_t open = 0;
    TokenKind previous = TokenKind::end;
    do {
        const TokenKind kind = cursor_.token().kind;
        if (kind == TokenKind::opening_round) ++open;
        if (kind == TokenKind::closing_round) --open;
        type_token(type, previous);
        previous = kind;
        cursor_.skip();
    } while (open > 0 && !cursor_.at_end());
}

CHDDL_INLINE void ExpressionParser::type_token(TypeText& type, TokenKind previous) {
    const auto [kind, text, position] = cursor_.token();
    if (kind == TokenKind::comma) {
        type.text += ", ";
    } else if (kind == TokenKind::equals) {
        type.text += " = ";
    } else if (kind == TokenKind::string) {
        type.text += string_name(unquote(text).value_or(""));
    } else {
        if (kind == TokenKind::bare_word && previous == TokenKind::bare_word) type.text += " ";
        const bool usual = kind == TokenKind::bare_word || kind == TokenKind::number || kind == TokenKind::minus;
        const bool bracket = kind == TokenKind::opening_round || kind == TokenKind::closing_round;
        if (!usual && !bracket) type.nameable = false;
        type.text += text;
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
