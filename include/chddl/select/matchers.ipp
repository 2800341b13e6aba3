// `*`, `t.*`, COLUMNS(…) and what stands behind them: EXCEPT, REPLACE, APPLY. A part of expression_parser.ipp.
#pragma once

#include <chddl/select/expression_parser.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE ExprId ExpressionParser::asterisk(std::vector<std::string> qualifiers, std::size_t begin) {
    ExprNode made;
    made.kind = ExprKind::asterisk;
    made.path = std::move(qualifiers);
    made.begin = begin;
    made.nameable = false;
    cursor_.skip();
    return transformers(std::move(made));
}

/// COLUMNS('re') or COLUMNS(a, b), perhaps with `t.` before it. The cursor stands at the bracket.
CHDDL_INLINE ExprId ExpressionParser::column_matcher(std::vector<std::string> qualifiers) {
    ExprNode made;
    made.kind = ExprKind::asterisk;
    made.path = std::move(qualifiers);
    made.path.pop_back();
    made.begin = call_begin_;
    made.nameable = false;
    note(SelectFeature::column_matcher);
    cursor_.skip();
    if (cursor_.at(TokenKind::string) && cursor_.at(TokenKind::closing_round, 1)) {
        const std::optional<std::string> pattern = unquote(cursor_.token().text);
        if (!pattern) return no_expr;
        made.text = *pattern;
        made.shape = "re";
        cursor_.skip();
    } else if (!elements(made.args, AliasRule::none)) {
        return no_expr;
    }
    for (const ExprId id : made.args) {
        if (tree_[id].kind != ExprKind::column) return no_expr;
    }
    return cursor_.take(TokenKind::closing_round) ? transformers(std::move(made)) : no_expr;
}

CHDDL_INLINE ExprId ExpressionParser::transformers(ExprNode made) {
    while (cursor_.at_words("EXCEPT") || cursor_.at_words("REPLACE") || cursor_.at_words("APPLY")) {
        note(SelectFeature::column_matcher);
        ColumnTransformer transformer;
        const bool good = cursor_.take_words("EXCEPT")    ? except_columns(transformer)
                          : cursor_.take_words("REPLACE") ? replace_columns(transformer)
                                                          : apply_function(transformer);
        if (!good) return no_expr;
        for (const ExprId id : transformer.expressions) {
            if (tree_[id].height >= made.height) made.height = tree_[id].height + 1;
        }
        made.transformers.push_back(std::move(transformer));
    }
    return add(std::move(made));
}

/// EXCEPT a, EXCEPT (a, b), EXCEPT STRICT a, EXCEPT('re').
CHDDL_INLINE bool ExpressionParser::except_columns(ColumnTransformer& except) {
    except.strict = cursor_.take_words("STRICT");
    const bool brackets = cursor_.take(TokenKind::opening_round);
    if (cursor_.at(TokenKind::string)) {
        const std::optional<std::string> pattern = unquote(cursor_.token().text);
        cursor_.skip();
        except.pattern = pattern.value_or("");
        return !except.pattern.empty() && (!brackets || cursor_.take(TokenKind::closing_round));
    }
    do {
        if (!column_name(except.names)) return false;
    } while (brackets && cursor_.take(TokenKind::comma));
    return !brackets || cursor_.take(TokenKind::closing_round);
}

CHDDL_INLINE bool ExpressionParser::column_name(std::vector<std::string>& names) {
    std::optional<std::string> name = cursor_.take_dotted_name();
    if (!name) return false;
    names.push_back(std::move(*name));
    return true;
}

/// REPLACE (x AS a, y AS b), REPLACE x AS a, REPLACE STRICT …
CHDDL_INLINE bool ExpressionParser::replace_columns(ColumnTransformer& replace) {
    replace.kind = TransformerKind::replace;
    replace.strict = cursor_.take_words("STRICT");
    const bool brackets = cursor_.take(TokenKind::opening_round);
    do {
        replace.expressions.push_back(element(AliasRule::none));
        const bool good = replace.expressions.back() != no_expr && cursor_.take_words("AS");
        if (!good || !column_name(replace.names)) return false;
        replaced_.push_back(replace.names.back());
    } while (brackets && cursor_.take(TokenKind::comma));
    return !brackets || cursor_.take(TokenKind::closing_round);
}

/// APPLY(f), APPLY f, APPLY(f(0.5)), APPLY(x -> …). A prefix for the names is refused. The cursor stands at APPLY.
CHDDL_INLINE bool ExpressionParser::apply_function(ColumnTransformer& apply) {
    apply.kind = TransformerKind::apply;
    cursor_.skip();
    const bool brackets = cursor_.take(TokenKind::opening_round);
    ExprId id = no_expr;
    if (const std::size_t parameters = lambda_parameters(); parameters != 0) {
        id = lambda(parameters, AliasRule::none);
    } else if (cursor_.at(TokenKind::bare_word)) {
        ExprNode made;
        made.kind = ExprKind::call;
        made.begin = here();
        made.text = std::string(cursor_.token().text);
        cursor_.skip();
        if (cursor_.at(TokenKind::opening_round) && !call_arguments(made.text, made.parameters)) return false;
        id = finish_call(std::move(made));
    }
    apply.expressions.push_back(id);
    return id != no_expr && (!brackets || cursor_.take(TokenKind::closing_round));
}

}  // namespace chddl::inline CHDDL_ABI::detail
