// Operators, aliases and lambdas: precedence climbing.
#pragma once

#include <chddl/select/calls.ipp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/select/literals.hpp>
#include <chddl/select/matchers.ipp>
#include <chddl/select/primary.ipp>
#include <chddl/select/query_reader.hpp>
#include <chddl/select/special_calls.ipp>
#include <chddl/select/type_text.ipp>
#include <chddl/select/words.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t most_parameters = 50;  // of a lambda
inline constexpr std::size_t highest_tree = 250;    // 1 + 1 + 1 …: what walks the tree recurses

CHDDL_INLINE void note_feature(std::vector<SelectFeature>& features, SelectFeature feature) {
    for (const SelectFeature known : features) {
        if (known == feature) return;
    }
    features.push_back(feature);
}

CHDDL_INLINE void ExpressionParser::note(SelectFeature feature) {
    note_feature(features_, feature);
}

CHDDL_INLINE ExprId ExpressionParser::add(ExprNode&& made) {
    made.end = cursor_.end_of_previous();
    for (const auto* children : {&made.args, &made.parameters}) {
        for (const ExprId child : *children) {
            if (child == no_expr) return no_expr;
            if (tree_[child].height >= made.height) made.height = tree_[child].height + 1;
        }
    }
    if (made.height > highest_tree) return no_expr;
    tree_.push_back(std::move(made));
    return tree_.size() - 1;
}

CHDDL_INLINE ExprId ExpressionParser::call(std::string_view function, std::vector<ExprId> args, std::size_t begin) {
    ExprNode made;
    made.kind = ExprKind::call;
    made.text = function;
    made.args = std::move(args);
    made.begin = begin;
    return add(std::move(made));
}

CHDDL_INLINE ExprId ExpressionParser::literal(std::string text, std::string_view shape, std::size_t begin) {
    ExprNode made;
    made.text = std::move(text);
    made.shape = shape;
    made.begin = begin;
    return add(std::move(made));
}

CHDDL_INLINE ExprId ExpressionParser::cast(ExprId value, const TypeText& type, std::size_t begin) {
    const ExprId made = call("CAST", {value, literal(string_name(type.text), "s", begin)}, begin);
    if (made == no_expr) return no_expr;
    tree_[made].cast_type = type.text;
    return type.nameable ? made : unnameable(made);
}

CHDDL_INLINE ExprId ExpressionParser::unnameable(ExprId id) {
    if (id != no_expr) tree_[id].nameable = false;
    return id;
}

CHDDL_INLINE ExprId ExpressionParser::element(AliasRule rule) {
    if (const std::size_t parameters = lambda_parameters(); parameters != 0) return lambda(parameters, rule);
    const ExprId id = expression(lowest_priority);
    return id != no_expr && take_alias(id, rule) ? id : no_expr;
}

CHDDL_INLINE bool ExpressionParser::elements(std::vector<ExprId>& list, AliasRule rule) {
    do {
        list.push_back(element(rule));
        if (list.back() == no_expr) return false;
    } while (cursor_.take(TokenKind::comma));
    return true;
}

/// False for a second alias or one that is no name.
CHDDL_INLINE bool ExpressionParser::take_alias(ExprId id, AliasRule rule) {
    const bool with_as = rule != AliasRule::none && cursor_.take_words("AS");
    const Token& token = cursor_.token();
    const bool quoted = token.kind == TokenKind::quoted_name;
    const bool bare = token.kind == TokenKind::bare_word && (with_as || is_bare_alias(token.text));
    if (!with_as && (rule != AliasRule::bare_too || (!quoted && !bare))) return true;
    const std::optional<std::string> name = cursor_.name();
    if ((!quoted && !bare) || !name || !tree_[id].alias.empty()) return false;
    tree_[id].alias = *name;
    if (rule != AliasRule::of_array) aliased_.push_back(id);
    cursor_.skip();
    return true;
}

CHDDL_INLINE ExprId ExpressionParser::expression(int min_priority) {
    if (depth_ >= deepest_nesting) return no_expr;
    ++depth_;
    const std::size_t begin = here();
    const ExprId left = operand();
    const ExprId whole = left == no_expr ? no_expr : operators_after(left, min_priority, begin);
    --depth_;
    return whole;
}

CHDDL_INLINE ExprId ExpressionParser::operators_after(ExprId left, int min_priority, std::size_t begin) {
    const OperatorSpec* previous = nullptr;
    while (left != no_expr) {
        const OperatorSpec* spec = operator_at(cursor_);
        if (spec == nullptr || spec->priority < min_priority) return left;
        skip_operator(cursor_, *spec);
        const bool more = spec == previous && spec->shape == OperatorShape::merging;
        left = more ? merge(*spec, left, true, begin) : apply(*spec, left, begin);
        previous = spec;
    }
    return no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::apply(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    switch (spec.shape) {
        case OperatorShape::binary:
        case OperatorShape::comparison:
            return binary(spec, left, begin);
        case OperatorShape::merging:
            return merge(spec, left, false, begin);
        case OperatorShape::in:
            return in_operator(spec, left, begin);
        case OperatorShape::like:
            return like(spec, left, begin);
        case OperatorShape::postfix:
            return call(spec.function, {left}, begin);
        case OperatorShape::truth:
            return truth(spec, left, begin);
        case OperatorShape::between:
        case OperatorShape::not_between:
            return between(spec, left, begin);
        case OperatorShape::ternary:
            return ternary(left, begin);
        case OperatorShape::element:
            return tuple_element(left, begin);
        case OperatorShape::subscript:
            return subscript(left, begin);
        case OperatorShape::cast:
            return cast_operator(left, begin);
    }
    return no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::binary(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    const bool quantifier = cursor_.at_words("ANY") || cursor_.at_words("SOME") || cursor_.at_words("ALL");
    if (spec.shape == OperatorShape::comparison && quantifier) return no_expr;
    const ExprId right = expression(spec.priority + 1);
    return call(spec.function, {left, right}, begin);
}

/// `more`: `left` is already the call of this operator, without brackets around it.
CHDDL_INLINE ExprId ExpressionParser::merge(const OperatorSpec& spec, ExprId left, bool more, std::size_t begin) {
    const ExprId right = expression(spec.priority + 1);
    if (!more || right == no_expr) return call(spec.function, {left, right}, begin);
    if (tree_[right].height >= highest_tree) return no_expr;
    ExprNode& whole = tree_[left];
    whole.args.push_back(right);
    if (tree_[right].height >= whole.height) whole.height = tree_[right].height + 1;
    whole.end = cursor_.end_of_previous();
    return left;
}

/// With columns on its right side the server names it otherwise; a single name there may be a table.
CHDDL_INLINE ExprId ExpressionParser::in_operator(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    const std::size_t first = tree_.size();
    const ExprId right = expression(spec.priority + 1);
    const bool nameable = right != no_expr && (is_whole_set(right) || is_constant_since(first));
    const ExprId whole = call(spec.function, {left, right}, begin);
    return nameable ? whole : unnameable(whole);
}

/// Whether no column and no subquery was read since the tree had this size.
CHDDL_INLINE bool ExpressionParser::is_constant_since(std::size_t first) const {
    for (std::size_t id = first; id < tree_.size(); ++id) {
        const ExprKind kind = tree_[id].kind;
        if (kind == ExprKind::column || kind == ExprKind::asterisk || kind == ExprKind::subquery) return false;
    }
    return true;
}

CHDDL_INLINE ExprId ExpressionParser::like(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    const ExprId pattern = expression(spec.priority + 1);
    if (!cursor_.take_words("ESCAPE")) return call(spec.function, {left, pattern}, begin);
    if (!cursor_.at(TokenKind::string)) return no_expr;
    const ExprId escape = string();
    return call(spec.function, {left, pattern, escape}, begin);
}

/// `isDistinctFrom true` is the function and its second argument.
CHDDL_INLINE ExprId ExpressionParser::truth(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    const std::size_t blank = spec.function.find(' ');
    const ExprId value = literal(std::string(spec.function.substr(blank + 1)), "b", begin);
    return call(spec.function.substr(0, blank), {left, value}, begin);
}

CHDDL_INLINE ExprId ExpressionParser::between(const OperatorSpec& spec, ExprId left, std::size_t begin) {
    constexpr int bound_priority = 9;
    const ExprId low = expression(bound_priority);
    if (low == no_expr || !cursor_.take_words("AND")) return no_expr;
    const ExprId high = expression(bound_priority);
    ExprNode made;
    made.kind = spec.shape == OperatorShape::not_between ? ExprKind::not_between : ExprKind::between;
    made.args = {left, low, high};
    made.begin = begin;
    return add(std::move(made));
}

/// The server reads no `?` and no OR behind `a ? b : c` without brackets.
CHDDL_INLINE ExprId ExpressionParser::ternary(ExprId left, std::size_t begin) {
    const ExprId yes = expression(lowest_priority + 1);
    if (yes == no_expr || !cursor_.take(TokenKind::colon)) return no_expr;
    const ExprId no = expression(lowest_priority + 2);
    if (operator_at(cursor_) != nullptr) return no_expr;
    return call("if", {left, yes, no}, begin);
}

CHDDL_INLINE ExprId ExpressionParser::tuple_element(ExprId left, std::size_t begin) {
    const Token token = cursor_.token();
    if (token.kind == TokenKind::number) return call("tupleElement", {left, number(false)}, begin);
    const std::optional<std::string> name = cursor_.name();
    if (!name) return no_expr;
    cursor_.skip();
    return call("tupleElement", {left, literal(string_name(*name), "s", token.position)}, begin);
}

CHDDL_INLINE ExprId ExpressionParser::subscript(ExprId left, std::size_t begin) {
    const ExprId index = expression(lowest_priority);
    if (!cursor_.take(TokenKind::closing_square)) return no_expr;
    return call("arrayElement", {left, index}, begin);
}

CHDDL_INLINE ExprId ExpressionParser::cast_operator(ExprId left, std::size_t begin) {
    const std::optional<TypeText> type = type_text();
    return type ? cast(left, *type, begin) : no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::operand() {
    const std::size_t begin = here();
    if (const ExprId id = literal_cast(); id != no_expr) return id;
    if (cursor_.at(TokenKind::minus) && cursor_.at(TokenKind::number, 1)) return cursor_.skip(), number(true);
    const bool nan = cursor_.at_words("NAN", 1);
    if (cursor_.at(TokenKind::minus) && (nan || cursor_.at_words("INF", 1))) {
        cursor_.skip();
        cursor_.skip();
        return literal(nan ? "nan" : "-inf", "f", begin);
    }
    while (cursor_.take(TokenKind::plus)) {
    }
    if (cursor_.take_words("NOT")) return call("not", {expression(not_operand_priority)}, begin);
    if (cursor_.take(TokenKind::minus)) return call("negate", {expression(minus_operand_priority)}, begin);
    return primary();
}

/// How many tokens `x ->` or `(x, y) ->` take here; 0 when no lambda begins.
CHDDL_INLINE std::size_t ExpressionParser::lambda_parameters() const {
    if (cursor_.at(TokenKind::bare_word) && cursor_.at(TokenKind::arrow, 1)) return 2;
    if (!cursor_.at(TokenKind::opening_round)) return 0;
    std::size_t count = 1;
    while (cursor_.at(TokenKind::bare_word, count) && cursor_.at(TokenKind::comma, count + 1)) count += 2;
    const bool closed = cursor_.at(TokenKind::bare_word, count) && cursor_.at(TokenKind::closing_round, count + 1);
    return closed && cursor_.at(TokenKind::arrow, count + 2) ? count + 3 : 0;
}

/// An alias in a lambda is a matter of its own, and refused; an alias of one makes it a function.
CHDDL_INLINE ExprId ExpressionParser::lambda(std::size_t parameters, AliasRule rule) {
    ExprNode made;
    made.kind = ExprKind::lambda;
    made.begin = here();
    for (; parameters > 0; --parameters) {
        if (cursor_.at(TokenKind::bare_word)) made.path.emplace_back(cursor_.token().text);
        cursor_.skip();
    }
    const std::size_t aliases = aliased_.size();
    made.args.push_back(expression(lowest_priority));
    if (made.path.size() > most_parameters || aliased_.size() != aliases) return no_expr;
    if (rule != AliasRule::of_constant && cursor_.at_words("AS")) return no_expr;
    note(SelectFeature::lambda);
    const ExprId id = add(std::move(made));
    return id != no_expr && take_alias(id, rule) ? id : no_expr;
}

}  // namespace chddl::inline CHDDL_ABI::detail
