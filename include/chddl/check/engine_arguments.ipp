// As ClickHouse 26.7 reads them: each kind of argument was given each shape of text.
#pragma once

#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/physical_columns.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace chddl::inline CHDDL_ABI::detail {

using ArgumentTokens = std::span<const Token>;

/// The place of the bracket that closes the one in front; the end if there is none.
[[nodiscard]] CHDDL_INLINE std::size_t closing_place(ArgumentTokens tokens) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TokenKind kind = tokens[i].kind;
        if (kind == TokenKind::opening_round || kind == TokenKind::opening_square) ++depth;
        if (kind != TokenKind::closing_round && kind != TokenKind::closing_square) continue;
        if (depth <= 1) return i;
        --depth;
    }
    return tokens.size();
}

CHDDL_INLINE std::vector<ArgumentTokens> between_commas(ArgumentTokens tokens) {
    std::vector<ArgumentTokens> pieces;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TokenKind kind = tokens[i].kind;
        if (kind == TokenKind::opening_round || kind == TokenKind::opening_square)
            i = std::min(i + closing_place(tokens.subspan(i)), tokens.size() - 1);
        else if (kind == TokenKind::comma) {
            pieces.push_back(tokens.subspan(begin, i - begin));
            begin = i + 1;
        }
    }
    if (begin < tokens.size()) pieces.push_back(tokens.subspan(begin));
    return pieces;
}

[[nodiscard]] CHDDL_INLINE std::optional<std::string> name_part(const Token& token) {
    if (token.kind == TokenKind::bare_word) return std::string(token.text);
    return token.kind == TokenKind::quoted_name ? unquote(token.text) : std::nullopt;
}

/// `a`, `a.b`: names with dots between them.
[[nodiscard]] CHDDL_INLINE std::optional<std::string> dotted_name(ArgumentTokens tokens) {
    std::string name;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool dot = i % 2 == 1;
        if (dot && tokens[i].kind != TokenKind::dot) return std::nullopt;
        const auto part = dot ? std::optional<std::string>(".") : name_part(tokens[i]);
        if (!part) return std::nullopt;
        name += *part;
    }
    return tokens.size() % 2 == 1 ? std::optional(name) : std::nullopt;
}

[[nodiscard]] CHDDL_INLINE EngineArgument read_number(const SettingValue& value) {
    EngineArgument argument{.shape = ArgumentShape::number};
    if (const auto* real = std::get_if<double>(&value)) {
        argument.number = *real;
        if (!std::isfinite(*real)) argument.shape = ArgumentShape::constant;
    } else if (const auto whole = as_whole(value)) {
        constexpr double most = 18446744073709549568.0;  // the largest below 2^64
        argument.number = std::min(static_cast<double>(whole->magnitude), most) * (whole->negative ? -1 : 1);
    } else {
        argument.shape = ArgumentShape::unknown;
    }
    return argument;
}

/// A literal, as a setting's value would be read; nothing if it is none.
[[nodiscard]] CHDDL_INLINE std::optional<EngineArgument> read_literal(ArgumentTokens tokens) {
    std::string text;
    for (const Token& token : tokens) text.append(token.text).append(1, ' ');
    const Literal literal = literal_of(SqlText(text));
    const bool is_default = std::holds_alternative<DefaultValue>(literal.value);
    if (literal.kind == WrittenKind::null) return EngineArgument{.shape = ArgumentShape::constant};
    if (literal.kind == WrittenKind::unknown) return EngineArgument{.shape = ArgumentShape::unknown};
    if (literal.kind != WrittenKind::value || is_default) return std::nullopt;
    if (const auto* string = std::get_if<std::string>(&literal.value))
        return EngineArgument{.shape = ArgumentShape::text, .text = *string};
    return read_number(literal.value);
}

[[nodiscard]] CHDDL_INLINE EngineArgument read_argument(ArgumentTokens tokens, std::size_t depth);

[[nodiscard]] CHDDL_INLINE EngineArgument read_tuple(ArgumentTokens inside, std::size_t depth) {
    EngineArgument argument{.shape = ArgumentShape::tuple};
    for (const ArgumentTokens piece : between_commas(inside))
        argument.elements.push_back(read_argument(piece, depth + 1));
    return argument;
}

[[nodiscard]] CHDDL_INLINE EngineArgument read_argument(ArgumentTokens tokens, std::size_t depth) {
    constexpr std::size_t deepest = 32;
    const auto may_be_anything = [](const Token& token) {
        return token.kind == TokenKind::opening_curly || is_keyword(token, "AS");
    };
    if (tokens.empty() || depth > deepest) return {};
    const TokenKind first = tokens.front().kind;
    if (first == TokenKind::plus || std::any_of(tokens.begin(), tokens.end(), may_be_anything)) return {};
    if (first == TokenKind::opening_square && closing_place(tokens) + 1 == tokens.size())
        return {.shape = ArgumentShape::constant};
    const bool called = is_keyword(tokens.front(), "TUPLE") && tokens.size() > 1;
    const ArgumentTokens brackets = tokens.subspan(called ? 1 : 0);
    if (brackets.front().kind == TokenKind::opening_round && closing_place(brackets) + 1 == brackets.size()) {
        EngineArgument tuple = read_tuple(brackets.subspan(1, brackets.size() - 2), depth);
        const bool comma = brackets[brackets.size() - 2].kind == TokenKind::comma;
        return tuple.elements.size() == 1 && !called && !comma ? tuple.elements.front() : tuple;
    }
    if (auto literal = read_literal(tokens)) return *literal;
    if (auto name = dotted_name(tokens)) return {.shape = ArgumentShape::name, .name = std::move(*name)};
    return {.shape = ArgumentShape::call};
}

CHDDL_INLINE EngineArgument read_argument(const SqlText& text) {
    std::vector<Token> all = tokens(text.text());
    all.pop_back();  // the end
    return text.problem() == TextProblem::none ? read_argument(ArgumentTokens(all), 0) : EngineArgument{};
}

CHDDL_INLINE const catalog::EngineSpec* engine_spec(const Storage& storage, bool temporary) {
    const auto& [name, args, unlisted] = storage.engine;
    if (unlisted) return nullptr;
    if (!name.empty()) return find_row(catalog::engines, name);
    return temporary ? &row<"Memory", catalog::engines>() : &row<"MergeTree", catalog::engines>();
}

/// What is wrong with the argument, as the words for what was expected; "" if nothing is.
[[nodiscard]] CHDDL_INLINE std::string_view expected_instead(const catalog::ArgumentSpec& spec,
                                                             const EngineArgument& argument) {
    using Shape = ArgumentShape;
    const Shape shape = argument.shape;
    const bool is_expression = shape == Shape::call;
    if (shape == Shape::unknown) return {};
    switch (spec.kind) {
        case catalog::ArgumentKind::none:
        case catalog::ArgumentKind::expression:
            return {};
        case catalog::ArgumentKind::column:
            return shape == Shape::name ? "" : "a column by its name, without quotes";
        case catalog::ArgumentKind::columns: {
            const auto named = [](const EngineArgument& one) {
                return one.shape == Shape::name || one.shape == Shape::unknown;
            };
            const bool all = std::all_of(argument.elements.begin(), argument.elements.end(), named);
            return shape == Shape::name || (shape == Shape::tuple && all) ? "" : "a column, or several in brackets";
        }
        case catalog::ArgumentKind::text:
            return shape == Shape::text || is_expression ? "" : "a text in quotes";
        case catalog::ArgumentKind::cluster:
            return shape == Shape::text || shape == Shape::name ? "" : "a name or a text";
        case catalog::ArgumentKind::name:
            if (spec.filled && shape == Shape::text && argument.text.empty()) return "a text that is not empty";
            return shape == Shape::text || shape == Shape::name || is_expression ? "" : "a name or a text";
        case catalog::ArgumentKind::number:
            break;
    }
    constexpr double beyond = 18446744073709551616.0;
    const double least = spec.filled ? 1 : 0;
    const bool whole = shape == Shape::number && argument.number < beyond && argument.number > -1;
    if (whole && argument.number >= least && !std::signbit(argument.number + 0.0)) return {};
    return spec.filled ? "a number above 0" : "a number that is not negative";
}

/// Whether an expression that the server computes beforehand reads a column, which there is none of then.
[[nodiscard]] CHDDL_INLINE bool reads_columns(const catalog::ArgumentSpec& spec, const SqlText& text) {
    const bool computed = spec.kind == catalog::ArgumentKind::text || spec.kind == catalog::ArgumentKind::name;
    if (!computed || read_argument(text).shape != ArgumentShape::call) return false;
    return !columns_in(text).value_or(std::vector<std::string>()).empty();
}

CHDDL_INLINE void check_engine_arguments(const catalog::EngineSpec& spec, const std::vector<SqlText>& args,
                                         const Place& place, Diagnostics& found) {
    const auto known = [](const catalog::ArgumentSpec& one) { return one.kind != catalog::ArgumentKind::none; };
    const auto needed = [](const catalog::ArgumentSpec& one) { return one.required; };
    const auto most = static_cast<std::size_t>(std::count_if(spec.args.begin(), spec.args.end(), known));
    const auto least = static_cast<std::size_t>(std::count_if(spec.args.begin(), spec.args.end(), needed));
    if (args.size() < least || args.size() > most) {
        const std::string range =
            least == most ? std::to_string(most) : std::to_string(least) + " to " + std::to_string(most);
        found.report<"engine-arguments">(place, Plain{spec.name}, args.size(), Plain{most == 0 ? "none" : range});
    }
    for (std::size_t i = 0; i < args.size(); ++i) {
        check_expression(args[i], place / i, found);
        if (i >= most) continue;
        std::string_view expected = expected_instead(spec.args[i], read_argument(args[i]));
        if (expected.empty() && reads_columns(spec.args[i], args[i])) expected = "an expression without columns";
        if (!expected.empty())
            found.report<"engine-argument">(place / i, Plain{spec.name}, Plain{spec.args[i].name}, args[i].text(),
                                            Plain{expected});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
