// Calls with arguments, parameters, FILTER and OVER. A part of expression_parser.ipp.
#pragma once

#include <chddl/select/expression_parser.hpp>
#include <chddl/select/literals.hpp>
#include <chddl/select/query_reader.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE ExprId ExpressionParser::generic_call(std::string function) {
    ExprNode made;
    made.kind = ExprKind::call;
    made.begin = call_begin_;
    const std::size_t first = tree_.size();
    if (!call_arguments(function, made.args)) return no_expr;
    if (cursor_.at(TokenKind::opening_round)) {
        made.parameters = std::move(made.args);
        made.args.clear();
        if (!call_arguments(function, made.args)) return no_expr;
    }
    cursor_.take_words("RESPECT NULLS") || cursor_.take_words("IGNORE NULLS");
    if (cursor_.at_words("FILTER") && !call_filter(function, made.args)) return no_expr;
    const bool whole_set = made.args.size() == 2 && is_whole_set(made.args[1]);
    if (is_in_function(function) && !whole_set && !is_constant_since(first)) made.nameable = false;
    made.text = std::move(function);
    return finish_call(std::move(made));
}

/// A table's name, a subquery or a list of literals: what IN calls by a name of its own.
CHDDL_INLINE bool ExpressionParser::is_whole_set(ExprId id) const {
    const ExprKind kind = tree_[id].kind;
    return kind == ExprKind::column || kind == ExprKind::subquery || kind == ExprKind::literal;
}

CHDDL_INLINE ExprId ExpressionParser::finish_call(ExprNode made) {
    if (cursor_.take_words("OVER")) {
        made.windowed = true;
        made.window = cursor_.at(TokenKind::opening_round) ? window() : window_name();
        if (made.window == no_expr) return no_expr;
        note(SelectFeature::window);
    } else if (is_aggregate_function(made.text)) {
        note(SelectFeature::aggregation);
    }
    return add(std::move(made));
}

/// `f(DISTINCT x)` is fDistinct(x), `count(*)` is count(), whatever its columns are: also
/// count(COLUMNS(no_such_column)).
CHDDL_INLINE bool ExpressionParser::call_arguments(std::string& function, std::vector<ExprId>& args) {
    if (!cursor_.take(TokenKind::opening_round)) return false;
    const bool counts = equals_ignoring_case(function, "count") || equals_ignoring_case(function, "countState");
    const bool distinct = cursor_.take_words("DISTINCT");
    if (distinct) function += "Distinct";
    if (cursor_.take(TokenKind::closing_round)) return true;
    if (!elements(args, AliasRule::with_as)) return false;
    const ExprNode& first = tree_[args[0]];
    const bool all = args.size() == 1 && first.kind == ExprKind::asterisk && first.path.empty();
    if (counts && !distinct && all) args.clear();
    return cursor_.take(TokenKind::closing_round);
}

/// `f(x) FILTER (WHERE c)` is fIf(x, c).
CHDDL_INLINE bool ExpressionParser::call_filter(std::string& function, std::vector<ExprId>& args) {
    cursor_.skip();
    if (!cursor_.take(TokenKind::opening_round) || !cursor_.take_words("WHERE")) return false;
    function += "If";
    args.push_back(element(AliasRule::with_as));
    return args.back() != no_expr && cursor_.take(TokenKind::closing_round);
}

/// OVER w.
CHDDL_INLINE ExprId ExpressionParser::window_name() {
    ExprNode made;
    made.kind = ExprKind::window;
    made.begin = here();
    const bool quoted = cursor_.at(TokenKind::quoted_name);
    if (!quoted && !cursor_.at(TokenKind::bare_word)) return no_expr;
    made.text = quoted ? unquote(cursor_.token().text).value_or("") : std::string(cursor_.token().text);
    cursor_.skip();
    return add(std::move(made));
}

/// `(w PARTITION BY a ORDER BY b DESC ROWS 1 PRECEDING)`; `windowed` says that it has brackets.
CHDDL_INLINE ExprId ExpressionParser::window() {
    if (depth_ >= deepest_nesting) return no_expr;
    ExprNode made;
    made.kind = ExprKind::window;
    made.windowed = true;
    made.begin = here();
    cursor_.skip();
    const bool clause = cursor_.at_words("PARTITION BY") || cursor_.at_words("ORDER BY") || at_frame();
    const bool quoted = cursor_.at(TokenKind::quoted_name);
    if (!clause && (quoted || cursor_.at(TokenKind::bare_word))) {
        made.text = quoted ? unquote(cursor_.token().text).value_or("") : std::string(cursor_.token().text);
        cursor_.skip();
    }
    if (cursor_.take_words("PARTITION BY") && !elements(made.parameters, AliasRule::with_as)) return no_expr;
    if (cursor_.take_words("ORDER BY") && !window_order(made)) return no_expr;
    if (at_frame() && !window_frame(made.shape)) return no_expr;
    return cursor_.take(TokenKind::closing_round) ? add(std::move(made)) : no_expr;
}

CHDDL_INLINE bool ExpressionParser::window_order(ExprNode& window) {
    do {
        window.args.push_back(element(AliasRule::with_as));
        if (window.args.back() == no_expr) return false;
        const bool down = cursor_.take_words("DESC") || cursor_.take_words("DESCENDING");
        if (!down) cursor_.take_words("ASC") || cursor_.take_words("ASCENDING");
        std::string order = down ? " DESC" : " ASC";
        if (cursor_.take_words("NULLS FIRST")) order += " NULLS FIRST";
        if (cursor_.take_words("NULLS LAST")) order += " NULLS LAST";
        window.path.push_back(std::move(order));
    } while (cursor_.take(TokenKind::comma));
    return true;
}

CHDDL_INLINE bool ExpressionParser::at_frame() const {
    if (!cursor_.at_words("ROWS") && !cursor_.at_words("RANGE") && !cursor_.at_words("GROUPS")) return false;
    return cursor_.at_words("BETWEEN", 1) || cursor_.at_words("UNBOUNDED", 1) || cursor_.at_words("CURRENT", 1) ||
           cursor_.at(TokenKind::number, 1);
}

/// As the server prints it: `ROWS 1 PRECEDING` is ROWS BETWEEN 1 PRECEDING AND CURRENT ROW.
CHDDL_INLINE bool ExpressionParser::window_frame(std::string& frame) {
    frame = cursor_.at_words("ROWS") ? "ROWS" : cursor_.at_words("RANGE") ? "RANGE" : "GROUPS";
    cursor_.skip();
    const bool both = cursor_.take_words("BETWEEN");
    frame += " BETWEEN ";
    if (!frame_bound(frame)) return false;
    frame += " AND ";
    if (both) return cursor_.take_words("AND") && frame_bound(frame);
    frame += "CURRENT ROW";
    return true;
}

CHDDL_INLINE bool ExpressionParser::frame_bound(std::string& frame) {
    if (cursor_.take_words("CURRENT ROW")) return frame += "CURRENT ROW", true;
    if (cursor_.at(TokenKind::number)) {
        const std::optional<NumberName> offset = number_name(cursor_.token().text, false);
        if (!offset) return false;
        frame += offset->text;
    } else if (cursor_.at_words("UNBOUNDED")) {
        frame += "UNBOUNDED";
    } else {
        return false;
    }
    cursor_.skip();
    const bool back = cursor_.take_words("PRECEDING");
    if (!back && !cursor_.take_words("FOLLOWING")) return false;
    frame += back ? " PRECEDING" : " FOLLOWING";
    return true;
}

}  // namespace chddl::inline CHDDL_ABI::detail
