// The table of operators.
#pragma once

#include <chddl/select/operators.hpp>

namespace chddl::inline CHDDL_ABI::detail {

// Longer words first. `end` stands for no symbol.
// clang-format off
inline constexpr OperatorSpec operators[] = {
    {"", TokenKind::question, "if", 2, OperatorShape::ternary},
    {"OR", TokenKind::end, "or", 3, OperatorShape::merging},
    {"AND", TokenKind::end, "and", 4, OperatorShape::merging},
    {"IS NOT DISTINCT FROM", TokenKind::end, "isNotDistinctFrom", 6, OperatorShape::binary},
    {"IS DISTINCT FROM", TokenKind::end, "isDistinctFrom", 6, OperatorShape::binary},
    {"IS NOT UNKNOWN", TokenKind::end, "isNotNull", 6, OperatorShape::postfix},
    {"IS UNKNOWN", TokenKind::end, "isNull", 6, OperatorShape::postfix},
    {"IS NOT FALSE", TokenKind::end, "isDistinctFrom false", 6, OperatorShape::truth},
    {"IS FALSE", TokenKind::end, "isNotDistinctFrom false", 6, OperatorShape::truth},
    {"IS NOT TRUE", TokenKind::end, "isDistinctFrom true", 6, OperatorShape::truth},
    {"IS TRUE", TokenKind::end, "isNotDistinctFrom true", 6, OperatorShape::truth},
    {"IS NULL", TokenKind::end, "isNull", 6, OperatorShape::postfix},
    {"IS NOT NULL", TokenKind::end, "isNotNull", 6, OperatorShape::postfix},
    {"BETWEEN", TokenKind::end, "and", 7, OperatorShape::between},
    {"NOT BETWEEN", TokenKind::end, "or", 7, OperatorShape::not_between},
    {"", TokenKind::equals, "equals", 9, OperatorShape::comparison},
    {"", TokenKind::not_equals, "notEquals", 9, OperatorShape::comparison},
    {"", TokenKind::null_safe_equals, "isNotDistinctFrom", 9, OperatorShape::comparison},
    {"", TokenKind::less_or_equals, "lessOrEquals", 9, OperatorShape::comparison},
    {"", TokenKind::greater_or_equals, "greaterOrEquals", 9, OperatorShape::comparison},
    {"", TokenKind::less, "less", 9, OperatorShape::comparison},
    {"", TokenKind::greater, "greater", 9, OperatorShape::comparison},
    {"LIKE", TokenKind::end, "like", 9, OperatorShape::like},
    {"ILIKE", TokenKind::end, "ilike", 9, OperatorShape::like},
    {"NOT LIKE", TokenKind::end, "notLike", 9, OperatorShape::like},
    {"NOT ILIKE", TokenKind::end, "notILike", 9, OperatorShape::like},
    {"REGEXP", TokenKind::end, "match", 9, OperatorShape::binary},
    {"IN", TokenKind::end, "in", 9, OperatorShape::in},
    {"NOT IN", TokenKind::end, "notIn", 9, OperatorShape::in},
    {"GLOBAL IN", TokenKind::end, "globalIn", 9, OperatorShape::in},
    {"GLOBAL NOT IN", TokenKind::end, "globalNotIn", 9, OperatorShape::in},
    {"", TokenKind::concatenation, "concat", 10, OperatorShape::merging},
    {"", TokenKind::plus, "plus", 11, OperatorShape::binary},
    {"", TokenKind::minus, "minus", 11, OperatorShape::binary},
    {"", TokenKind::asterisk, "multiply", 12, OperatorShape::binary},
    {"", TokenKind::slash, "divide", 12, OperatorShape::binary},
    {"", TokenKind::percent, "modulo", 12, OperatorShape::binary},
    {"MOD", TokenKind::end, "modulo", 12, OperatorShape::binary},
    {"DIV", TokenKind::end, "intDiv", 12, OperatorShape::binary},
    {"", TokenKind::dot, "tupleElement", 14, OperatorShape::element},
    {"", TokenKind::opening_square, "arrayElement", 14, OperatorShape::subscript},
    {"", TokenKind::double_colon, "CAST", 14, OperatorShape::cast},
};
// clang-format on

CHDDL_INLINE const OperatorSpec* operator_at(const Cursor& cursor) {
    if (cursor.at(TokenKind::comma) || cursor.at(TokenKind::closing_round)) return nullptr;  // what mostly follows
    const bool word = cursor.at(TokenKind::bare_word);
    for (const OperatorSpec& spec : operators) {
        if (word ? !spec.words.empty() && cursor.at_words(spec.words) : spec.words.empty() && cursor.at(spec.symbol)) {
            return &spec;
        }
    }
    return nullptr;
}

CHDDL_INLINE void skip_operator(Cursor& cursor, const OperatorSpec& spec) {
    if (spec.words.empty()) {
        cursor.skip();
    } else {
        cursor.take_words(spec.words);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
