// What stands in the brackets behind the name of an aggregate function.
#pragma once

#include <chddl/check/function_check.hpp>
#include <chddl/sql/lexer.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A number or a text, or an array of them; not what has to be computed.
CHDDL_INLINE bool is_literal(const SqlText& parameter) {
    const std::vector<Token> all = tokens(parameter.text());
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        using enum TokenKind;
        const TokenKind kind = all[i].kind;
        const bool called = kind == bare_word && all[i + 1].kind == opening_round && !is_keyword(all[i], "CAST");
        if (called || kind == slash || kind == asterisk || kind == percent || kind == concatenation) return false;
    }
    return true;
}

/// The value of a parameter that is a number; NaN for one that is a text, nothing for all else.
CHDDL_INLINE std::optional<double> number_of(const SqlText& parameter) {
    const std::vector<Token> all = tokens(parameter.text());
    const bool sign = all[0].kind == TokenKind::minus || all[0].kind == TokenKind::plus;
    const Token& first = all[sign ? 1 : 0];
    if (all.size() != (sign ? 3U : 2U)) return std::nullopt;
    if (first.kind == TokenKind::string) return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    const auto end = std::from_chars(first.text.data(), first.text.data() + first.text.size(), value).ptr;
    if (first.kind != TokenKind::number || end != first.text.data() + first.text.size()) return std::nullopt;
    return all[0].kind == TokenKind::minus ? -value : value;
}

CHDDL_INLINE bool FunctionCheck::parameter_fits(const SqlText& parameter, bool first) const {
    using enum catalog::AggregateParameters;
    const catalog::AggregateParameters what = known_.spec->parameters;
    const auto number = number_of(parameter);
    if (!number) return true;
    if (what == level || what == levels) return *number >= 0 && *number <= 1;
    if ((what != size && what != sizes && what != sized) || !first) return true;
    return *number >= static_cast<double>(known_.spec->least) && *number <= static_cast<double>(known_.spec->most) &&
           *number == std::floor(*number);
}

CHDDL_INLINE void FunctionCheck::parameters() {
    using enum catalog::AggregateParameters;
    const catalog::AggregateParameters what = known_.spec->parameters;
    const std::vector<SqlText> given = called_->parameters.value_or(std::vector<SqlText>());
    if (!given.empty() && what == none) refuse("has parameters, and takes none");
    if (given.empty() && (what == required || what == levels || what == sized)) refuse("needs parameters");
    if (given.size() > 1 && (what == level || what == size)) refuse("takes one parameter");
    for (std::size_t i = 0; i < given.size(); ++i) {
        const SqlText& parameter = given[i];
        if (parameter.problem() != TextProblem::none || !is_literal(parameter))
            refuse("has a parameter that is no literal: " + shown(parameter.text()));
        else if (!parameter_fits(parameter, i == 0))
            refuse("has a parameter out of range: " + shown(parameter.text()));
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
