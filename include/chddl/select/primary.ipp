// Literals, names, brackets and plain calls. A part of expression_parser.ipp.
#pragma once

#include <chddl/select/expression_parser.hpp>
#include <chddl/select/literals.hpp>
#include <chddl/select/query_reader.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/writer.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t most_parts = 32;  // of a name; looking one up tries every length

CHDDL_INLINE ExprId ExpressionParser::primary() {
    const TokenKind kind = cursor_.token().kind;
    if (kind == TokenKind::bare_word) return word();
    if (kind == TokenKind::quoted_name) return name();
    if (kind == TokenKind::number) return number(false);
    if (kind == TokenKind::string) return string();
    if (kind == TokenKind::opening_round) return round_brackets();
    if (kind == TokenKind::opening_square) return square_brackets();
    return kind == TokenKind::asterisk ? asterisk({}, here()) : no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::word() {
    if (cursor_.at_words("SELECT") || cursor_.at_words("FROM") || cursor_.at_words("AS")) return no_expr;
    if (cursor_.at_words("CASE") && begins_operand(1)) return case_expression();
    if (cursor_.at_words("INTERVAL") && begins_operand(1)) return interval();
    if (cursor_.at_words("DATE") && cursor_.at(TokenKind::string, 1)) return date_constant("toDate");
    if (cursor_.at_words("TIMESTAMP") && cursor_.at(TokenKind::string, 1)) return date_constant("toDateTime");
    const bool is_call = cursor_.at(TokenKind::opening_round, 1);
    const bool is_path = cursor_.at(TokenKind::dot, 1);
    if (!is_call && !is_path) {
        if (const ExprId id = constant(); id != no_expr) return id;
    }
    return name();
}

/// A word here is taken for an operand unless it goes on with what stands before it.
CHDDL_INLINE bool ExpressionParser::begins_operand(std::size_t ahead) const {
    const TokenKind kind = cursor_.token(ahead).kind;
    if (kind == TokenKind::bare_word)
        return is_bare_alias(cursor_.token(ahead).text) || cursor_.at_words("WHEN", ahead);
    return kind == TokenKind::quoted_name || kind == TokenKind::number || kind == TokenKind::string ||
           kind == TokenKind::opening_round || kind == TokenKind::opening_square || kind == TokenKind::minus;
}

CHDDL_INLINE ExprId ExpressionParser::constant() {
    struct Constant {
        std::string_view word, text, shape;
    };
    constexpr Constant constants[] = {{"NULL", "NULL", "n"},
                                      {"TRUE", "true", "b"},
                                      {"FALSE", "false", "b"},
                                      {"INF", "inf", "f"},
                                      {"NAN", "nan", "f"}};
    for (const auto& [spelling, text, shape] : constants) {
        const std::size_t begin = here();
        if (cursor_.take_words(spelling)) return literal(std::string(text), shape, begin);
    }
    return no_expr;
}

/// The part that the server makes of `^x` in `j.^x`, the sub-object of a JSON.
[[nodiscard]] CHDDL_INLINE std::string sub_object(std::string_view name) {
    std::string part;
    SqlWriter(part).raw('^').identifier(name);
    return part;
}

/// `a`, `t.a`, `j.^a`, `t.*` or `f(…)`. The server's dots may have more behind them (`j.x.:Int64`): refused.
CHDDL_INLINE ExprId ExpressionParser::name() {
    ExprNode made;
    made.kind = ExprKind::column;
    made.begin = here();
    do {
        if (cursor_.at(TokenKind::asterisk)) return asterisk(std::move(made.path), made.begin);
        const bool caret = !made.path.empty() && cursor_.take(TokenKind::caret);
        std::optional<std::string> part = cursor_.name();
        if (!part || part->empty() || made.path.size() >= most_parts) return no_expr;
        made.path.push_back(caret ? sub_object(*part) : *std::move(part));
        cursor_.skip();
    } while (!cursor_.at(TokenKind::number, 1) && cursor_.take(TokenKind::dot));
    if (!cursor_.at(TokenKind::opening_round)) return add(std::move(made));
    call_begin_ = made.begin;
    if (equals_ignoring_case(made.path.back(), "COLUMNS")) return column_matcher(std::move(made.path));
    if (made.path.size() != 1) return no_expr;
    return find_special_call(made.path[0]) ? special_call(made.path[0]) : generic_call(std::move(made.path[0]));
}

CHDDL_INLINE ExprId ExpressionParser::number(bool negative) {
    const Token token = cursor_.token();
    cursor_.skip();
    const std::optional<NumberName> name = number_name(token.text, negative);
    if (!name) return unnameable(literal("", "", token.position));
    return literal(name->text, std::string_view(&name->shape, 1), token.position);
}

CHDDL_INLINE ExprId ExpressionParser::string() {
    const Token token = cursor_.token();
    const std::optional<std::string> value = unquote(token.text);
    if (!value) return no_expr;
    cursor_.skip();
    return literal(string_name(*value), "s", token.position);
}

/// The token behind the literal that begins here; 0 when none does. In brackets: literals alone.
CHDDL_INLINE std::size_t ExpressionParser::literal_end() const {
    if (cursor_.at(TokenKind::minus)) return cursor_.at(TokenKind::number, 1) ? 2 : 0;
    if (cursor_.at(TokenKind::number) || cursor_.at(TokenKind::string)) return 1;
    std::size_t open = 0;
    std::size_t ahead = 0;
    TokenKind previous = TokenKind::end;
    do {
        const TokenKind kind = cursor_.token(ahead).kind;
        const bool opens = kind == TokenKind::opening_round || kind == TokenKind::opening_square;
        const bool closes = kind == TokenKind::closing_round || kind == TokenKind::closing_square;
        const bool inside = kind == TokenKind::comma || kind == TokenKind::minus || kind == TokenKind::number ||
                            (kind == TokenKind::string && cursor_.token(ahead).text[0] == '\'');
        if ((ahead == 0 && !opens) || (!opens && !closes && !inside)) return 0;
        if (closes && (previous == TokenKind::comma || previous == TokenKind::opening_round)) return 0;
        open = opens ? open + 1 : closes ? open - 1 : open;
        previous = kind;
        ++ahead;
    } while (open > 0);
    return ahead;
}

/// A literal with `::` behind it goes into the cast as text, brackets and blanks included.
CHDDL_INLINE ExprId ExpressionParser::literal_cast() {
    const std::size_t length = literal_end();
    if (length == 0 || !cursor_.at(TokenKind::double_colon, length)) return no_expr;
    const std::size_t place = cursor_.place();
    const Token first = cursor_.token();
    const Token last = cursor_.token(length - 1);
    const std::size_t bytes = last.position + last.text.size() - first.position;
    const bool text = first.kind == TokenKind::string;
    const auto value = text ? unquote(first.text) : std::string(first.text.data(), bytes);
    cursor_.move_to(place + length + 1);
    const std::optional<TypeText> type = value ? type_text() : std::nullopt;
    if (type) return cast(literal(string_name(*value), "s", first.position), *type, first.position);
    cursor_.move_to(place);
    return no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::round_brackets() {
    const std::size_t begin = here();
    if (cursor_.at_words("EXPLAIN", 1)) return no_expr;
    if (at_query()) return subquery();
    cursor_.skip();
    std::vector<ExprId> items;
    while (!cursor_.at(TokenKind::closing_round)) {
        items.push_back(element(AliasRule::with_as));
        if (items.back() == no_expr) return no_expr;
        if (cursor_.at(TokenKind::closing_round)) {
            cursor_.skip();
            return items.size() == 1 ? items[0] : collection(true, std::move(items), begin);
        }
        if (!cursor_.take(TokenKind::comma)) return no_expr;
    }
    cursor_.skip();
    return call("tuple", std::move(items), begin);  // () or (a,) or (a, b,)
}

/// (SELECT …), also with more brackets around it; but not ((SELECT 1), 2), a tuple.
CHDDL_INLINE bool ExpressionParser::at_query() const {
    std::size_t ahead = 1;
    while (cursor_.at(TokenKind::opening_round, ahead) && ahead < deepest_nesting) ++ahead;
    const bool query =
        cursor_.at_words("SELECT", ahead) || cursor_.at_words("WITH", ahead) || cursor_.at_words("FROM", ahead);
    if (!query || ahead == 1) return query;
    return brackets_.queries != nullptr && brackets_.queries->only_query(cursor_);
}

CHDDL_INLINE ExprId ExpressionParser::subquery() {
    ExprNode made;
    made.kind = ExprKind::subquery;
    made.begin = here();
    if (brackets_.queries != nullptr) {
        made.query = brackets_.queries->bracketed(cursor_, depth_);
        if (made.query == no_query) return no_expr;
    } else {
        made.nameable = false;
        cursor_.skip_brackets();
    }
    note(SelectFeature::subquery);
    return add(std::move(made));
}

CHDDL_INLINE ExprId ExpressionParser::square_brackets() {
    const std::size_t begin = here();
    cursor_.skip();
    if (cursor_.take(TokenKind::closing_square)) return literal("[]", "[]", begin);
    std::vector<ExprId> items;
    if (!elements(items, AliasRule::with_as) || !cursor_.take(TokenKind::closing_square)) return no_expr;
    return collection(false, std::move(items), begin);
}

/// Whether two elements of one array literal keep their own spelling. [1, 1.5] does not: it is [1., 1.5].
CHDDL_INLINE bool same_shape(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto plain = [](std::string_view shape) { return shape.size() == 1; };
    if (a == "n" || b == "n") return plain(a) && plain(b);
    return (a == "[]" && b.starts_with('[')) || (b == "[]" && a.starts_with('['));
}

/// A list of literals is one literal, of which the server prints the value; any other is a call of `tuple` or `array`.
CHDDL_INLINE ExprId ExpressionParser::collection(bool round, std::vector<ExprId> items, std::size_t begin) {
    for (const ExprId id : items) {
        const ExprNode& item = tree_[id];
        if (item.kind == ExprKind::literal && item.alias.empty() && item.nameable) continue;
        return call(round ? "tuple" : "array", std::move(items), begin);
    }
    std::string text;
    for (const ExprId id : items) {
        const ExprNode& item = tree_[id];
        text += text.empty() ? "" : ", ";
        text += item.shape == "b" ? (item.text == "true" ? "1" : "0") : item.text;
    }
    const std::string shape = round ? tuple_shape(items) : array_shape(items);
    if (shape.empty()) return unnameable(literal("", "", begin));
    return literal((round ? "(" : "[") + text + (round ? ")" : "]"), shape, begin);
}

/// Empty when it grows too long.
CHDDL_INLINE std::string ExpressionParser::tuple_shape(const std::vector<ExprId>& items) const {
    std::string shape = "(";
    for (const ExprId id : items) shape += tree_[id].shape + ",";
    shape.back() = ')';
    return shape.size() > longest_name ? "" : shape;
}

/// Empty when the server would change the spelling of an element.
CHDDL_INLINE std::string ExpressionParser::array_shape(const std::vector<ExprId>& items) const {
    std::string shape;
    for (const ExprId id : items) {
        const std::string& item = tree_[id].shape;
        if (shape.empty() || shape == "n" || shape == "[]") shape = item;
        if (!same_shape(shape, item)) return "";
    }
    return "[" + shape + "]";
}

}  // namespace chddl::inline CHDDL_ABI::detail
