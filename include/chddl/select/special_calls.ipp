// What looks like a function and has a grammar of its own: CAST, EXTRACT, TRIM, INTERVAL, CASE … A part of
// expression_parser.ipp. To add one, add a row to `special_calls` and its reader.
#pragma once

#include <chddl/select/expression_parser.hpp>
#include <chddl/select/literals.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const ExpressionParser::SpecialCall* ExpressionParser::find_special_call(std::string_view function) {
    using Parser = ExpressionParser;
    static constexpr SpecialCall special_calls[] = {
        {"cast", &Parser::cast_call},
        {"extract", &Parser::extract_call},
        {"substring", &Parser::substring_call},
        {"position", &Parser::position_call},
        {"trim", &Parser::trim_call},
        {"ltrim", &Parser::left_trim_call},
        {"rtrim", &Parser::right_trim_call},
        {"dateadd", &Parser::date_add_call},
        {"date_add", &Parser::date_add_call},
        {"timestampadd", &Parser::date_add_call},
        {"timestamp_add", &Parser::date_add_call},
        {"datesub", &Parser::date_sub_call},
        {"date_sub", &Parser::date_sub_call},
        {"timestampsub", &Parser::date_sub_call},
        {"timestamp_sub", &Parser::date_sub_call},
        {"datediff", &Parser::date_diff_call},
        {"date_diff", &Parser::date_diff_call},
        {"timestampdiff", &Parser::date_diff_call},
        {"timestamp_diff", &Parser::date_diff_call},
        {"untuple", &Parser::untuple_call},
        {"exists", &Parser::exists_call},
        {"overlay", &Parser::unknown_call},
        {"overlayutf8", &Parser::unknown_call},
        {"date_part", &Parser::unknown_call},
        {"datepart", &Parser::unknown_call},
        {"grouping", &Parser::grouping_call},
    };
    for (const SpecialCall& special : special_calls) {
        if (equals_ignoring_case(special.name, function)) return &special;
    }
    return nullptr;
}

/// The cursor stands at the bracket.
CHDDL_INLINE ExprId ExpressionParser::special_call(std::string_view function) {
    const SpecialCall* special = find_special_call(function);
    return (this->*special->read)();
}

CHDDL_INLINE ExprId ExpressionParser::unknown_call() {
    return no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::untuple_call() {
    note(SelectFeature::column_matcher);
    return plain_call("untuple");
}

/// EXISTS (SELECT …), which the server may answer at once; then it is the answer that names it.
CHDDL_INLINE ExprId ExpressionParser::exists_call() {
    const std::size_t begin = call_begin_;
    if (!at_query()) return no_expr;
    return unnameable(call("exists", {subquery()}, begin));
}

CHDDL_INLINE ExprId ExpressionParser::grouping_call() {
    return plain_call("grouping");
}

/// Arguments between commas, the first ones perhaps read already.
CHDDL_INLINE ExprId ExpressionParser::plain_call(std::string_view function) {
    const std::size_t begin = call_begin_;
    std::vector<ExprId> args;
    cursor_.skip();
    if (!elements(args, AliasRule::with_as) || !cursor_.take(TokenKind::closing_round)) return no_expr;
    return call(function, std::move(args), begin);
}

/// CAST(x AS T), CAST(x, 'T'), CAST(x AS alias, 'T').
CHDDL_INLINE ExprId ExpressionParser::cast_call() {
    const std::size_t begin = call_begin_;
    cursor_.skip();
    const ExprId value = expression(lowest_priority);
    if (value == no_expr) return no_expr;
    const std::size_t place = cursor_.place();
    if (cursor_.take_words("AS")) {
        const std::optional<TypeText> type = type_text();
        if (type && cursor_.take(TokenKind::closing_round)) return cast(value, *type, begin);
        cursor_.move_to(place);
    }
    if (!take_alias(value, AliasRule::with_as) || !cursor_.take(TokenKind::comma)) return no_expr;
    const bool text = cursor_.at(TokenKind::string) && cursor_.at(TokenKind::closing_round, 1);
    const std::optional<std::string> type = text ? unquote(cursor_.token().text) : std::nullopt;
    const ExprId second = element(AliasRule::with_as);
    if (second == no_expr || !cursor_.take(TokenKind::closing_round)) return no_expr;
    const ExprId made = call("CAST", {value, second}, begin);
    if (made != no_expr && type) tree_[made].cast_type = *type;
    return made;
}

/// EXTRACT(YEAR FROM x); other than that it is a plain function.
CHDDL_INLINE ExprId ExpressionParser::extract_call() {
    const std::size_t begin = call_begin_;
    if (!cursor_.at(TokenKind::bare_word, 1) || !cursor_.at_words("FROM", 2)) return plain_call("extract");
    const std::string_view function = extract_function(interval_unit(cursor_.token(1).text));
    for (int words = 0; words < 3; ++words) cursor_.skip();
    const ExprId value = element(AliasRule::with_as);
    if (value == no_expr || !cursor_.take(TokenKind::closing_round)) return no_expr;
    const ExprId made = call(function, {value}, begin);
    return function.empty() ? unnameable(made) : made;
}

/// SUBSTRING(x FROM 1 FOR 2) or with commas.
CHDDL_INLINE ExprId ExpressionParser::substring_call() {
    const std::size_t begin = call_begin_;
    std::vector<ExprId> args;
    cursor_.skip();
    do {
        args.push_back(element(AliasRule::with_as));
        if (args.back() == no_expr) return no_expr;
    } while (cursor_.take(TokenKind::comma) || (args.size() == 1 && cursor_.take_words("FROM")) ||
             (args.size() == 2 && cursor_.take_words("FOR")));
    return cursor_.take(TokenKind::closing_round) ? call("substring", std::move(args), begin) : no_expr;
}

/// POSITION(x IN y) is position(y, x).
CHDDL_INLINE ExprId ExpressionParser::position_call() {
    const ExprId made = plain_call("position");
    if (made == no_expr || tree_[made].args.size() != 1) return made;
    const ExprNode& in = tree_[tree_[made].args[0]];
    if (in.kind != ExprKind::call || in.text != "in" || in.args.size() != 2) return no_expr;
    std::vector<ExprId> args{in.args[1], in.args[0]};
    tree_[made].args = std::move(args);
    return made;
}

/// TRIM(x), TRIM(x, 'ab'), TRIM(LEADING 'ab' FROM x).
CHDDL_INLINE ExprId ExpressionParser::trim_call() {
    const std::size_t begin = call_begin_;
    const bool left = cursor_.at_words("LEADING", 1);
    const bool right = cursor_.at_words("TRAILING", 1);
    const bool word = left || right || cursor_.at_words("BOTH", 1);
    const std::size_t place = cursor_.place();
    cursor_.skip();
    cursor_.skip();
    if (!word || !begins_operand(0)) return cursor_.move_to(place), plain_call("trimBoth");
    const ExprId what = expression(lowest_priority);
    if (what == no_expr || !cursor_.take_words("FROM")) return no_expr;
    const ExprId value = expression(lowest_priority);
    if (!cursor_.take(TokenKind::closing_round)) return no_expr;
    return call(left ? "trimLeft" : right ? "trimRight" : "trimBoth", {value, what}, begin);
}

CHDDL_INLINE ExprId ExpressionParser::left_trim_call() {
    return plain_call("trimLeft");
}

CHDDL_INLINE ExprId ExpressionParser::right_trim_call() {
    return plain_call("trimRight");
}

CHDDL_INLINE ExprId ExpressionParser::date_add_call() {
    return shifted_date("plus");
}

CHDDL_INLINE ExprId ExpressionParser::date_sub_call() {
    return shifted_date("minus");
}

/// date_add(DAY, 1, x) is plus(x, toIntervalDay(1)); date_add(x, INTERVAL 1 DAY) is plus(x, toIntervalDay(1)).
CHDDL_INLINE ExprId ExpressionParser::shifted_date(std::string_view function) {
    const std::size_t begin = call_begin_;
    const std::string_view unit = interval_unit(cursor_.token(1).text);
    if (unit.empty() || !cursor_.at(TokenKind::comma, 2)) {
        const ExprId made = plain_call(function);
        return made != no_expr && tree_[made].args.size() == 2 ? made : no_expr;
    }
    for (int words = 0; words < 3; ++words) cursor_.skip();
    std::vector<ExprId> args;
    if (!elements(args, AliasRule::with_as) || args.size() != 2) return no_expr;
    if (!cursor_.take(TokenKind::closing_round)) return no_expr;
    const ExprId shift = call("toInterval" + std::string(unit), {args[0]}, begin);
    return call(function, {args[1], shift}, begin);
}

/// The unit may be a word: dateDiff(DAY, a, b).
CHDDL_INLINE ExprId ExpressionParser::date_diff_call() {
    const std::size_t begin = call_begin_;
    const std::string_view unit = interval_unit(cursor_.token(1).text);
    if (unit.empty() || !cursor_.at(TokenKind::comma, 2)) return plain_call("dateDiff");
    for (int words = 0; words < 3; ++words) cursor_.skip();
    std::string lower(unit);
    lower[0] = static_cast<char>(lower[0] | 0x20);
    std::vector<ExprId> args{literal(string_name(lower), "s", begin)};
    if (!elements(args, AliasRule::with_as) || !cursor_.take(TokenKind::closing_round)) return no_expr;
    return call("dateDiff", std::move(args), begin);
}

/// DATE '2020-01-01'.
CHDDL_INLINE ExprId ExpressionParser::date_constant(std::string_view function) {
    const std::size_t begin = here();
    cursor_.skip();
    return call(function, {string()}, begin);
}

/// INTERVAL 1 DAY is toIntervalDay(1).
CHDDL_INLINE ExprId ExpressionParser::interval() {
    const std::size_t begin = here();
    cursor_.skip();
    const bool text = cursor_.at(TokenKind::string);
    if (text && interval_unit(cursor_.token(1).text).empty()) return interval_text(begin);
    const ExprId amount = expression(lowest_priority);
    const std::string_view unit = interval_unit(cursor_.token().text);
    if (amount == no_expr || unit.empty()) return no_expr;
    cursor_.skip();
    if (cursor_.at_words("TO")) return no_expr;
    return call("toInterval" + std::string(unit), {amount}, begin);
}

/// INTERVAL '7 day' is toIntervalDay(7); of several pairs the server makes a tuple, which we leave alone.
CHDDL_INLINE ExprId ExpressionParser::interval_text(std::size_t begin) {
    const std::string text = unquote(cursor_.token().text).value_or("");
    cursor_.skip();
    const std::vector<Token> words = tokens(text);
    const bool negative = words[0].kind == TokenKind::minus;
    const std::size_t number = negative ? 1 : 0;
    if (words.size() != number + 3 || words[number].kind != TokenKind::number) return no_expr;
    const std::optional<NumberName> name = number_name(words[number].text, negative);
    const std::string_view unit = interval_unit(words[number + 1].text);
    if (!name || name->shape != 'i' || unit.empty()) return no_expr;
    return call("toInterval" + std::string(unit), {literal(name->text, "i", begin)}, begin);
}

/// CASE [x] WHEN … THEN … [ELSE …] END.
CHDDL_INLINE ExprId ExpressionParser::case_expression() {
    const std::size_t begin = here();
    std::vector<ExprId> args;
    cursor_.skip();
    const bool has_subject = !cursor_.at_words("WHEN");
    if (has_subject) args.push_back(element(AliasRule::with_as));
    while (cursor_.take_words("WHEN")) {
        args.push_back(element(AliasRule::with_as));
        if (!cursor_.take_words("THEN")) return no_expr;
        args.push_back(element(AliasRule::with_as));
    }
    const bool has_else = cursor_.take_words("ELSE");
    args.push_back(has_else ? element(AliasRule::with_as) : literal("NULL", "n", begin));
    if (args.size() < 3 || !cursor_.take_words("END")) return no_expr;
    return call(has_subject ? "caseWithExpression" : "multiIf", std::move(args), begin);
}

}  // namespace chddl::inline CHDDL_ABI::detail
