// What stands in the brackets behind the type of a skipping index.
#pragma once

#include <chddl/check/part_rules.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <system_error>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE std::optional<SelectLiteral> literal_in(const std::string& text) {
    return outline_expression(SqlText(text), {}).literal;
}

/// The value of a whole number without a sign.
[[nodiscard]] CHDDL_INLINE std::optional<std::uint64_t> natural_in(const std::string& text) {
    const auto literal = literal_in(text);
    if (!literal || literal->kind != LiteralKind::integer) return std::nullopt;
    std::uint64_t value = 0;
    const char* end = literal->text.data() + literal->text.size();
    const auto [stopped, error] = std::from_chars(literal->text.data(), end, value);
    return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
}

/// The value of a text, or a bare name.
[[nodiscard]] CHDDL_INLINE std::optional<std::string> word_in(const std::string& text) {
    if (auto name = plain_name(text)) return name;
    const auto literal = literal_in(text);
    if (!literal || literal->kind != LiteralKind::string) return std::nullopt;
    return unquote(literal->text);
}

[[nodiscard]] CHDDL_INLINE std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += (text.empty() ? "'" : ", '") + std::string(word) + "'";
    return text;
}

[[nodiscard]] CHDDL_INLINE std::string expected_of(const catalog::IndexArgument& argument) {
    using Kind = catalog::IndexArgument::Kind;
    if (argument.kind == Kind::word) return listed(argument.words);
    if (argument.kind == Kind::rate) return "a number with a point from 0 to 1";
    const std::string least = std::to_string(argument.min);
    return argument.not_one ? "a whole number that is not 1" : "a whole number from " + least;
}

[[nodiscard]] CHDDL_INLINE bool fits(const catalog::IndexArgument& argument, const std::string& text) {
    using Kind = catalog::IndexArgument::Kind;
    if (argument.kind == Kind::word) {
        const auto word = word_in(text);
        return word && std::find(argument.words.begin(), argument.words.end(), *word) != argument.words.end();
    }
    if (argument.kind == Kind::rate) {
        const auto literal = literal_in(text);
        if (!literal || literal->kind != LiteralKind::real) return false;
        const auto rate = real_of(literal->text);
        return !rate || (*rate >= 0 && *rate <= 1);
    }
    const auto number = natural_in(text);
    return number && *number >= argument.min && *number <= argument.max && !(argument.not_one && *number == 1);
}

/// `tokenizer`, `ngrams(3)` of `tokenizer = ngrams(3)`; nothing for anything else.
struct NamedArgument {
    std::string name;
    std::string value;
};
[[nodiscard]] CHDDL_INLINE std::optional<NamedArgument> named_argument(const std::string& text) {
    Lexer lexer(text);
    const Token name = lexer.next();
    const Token equals = lexer.next();
    if (name.kind != TokenKind::bare_word || equals.kind != TokenKind::equals) return std::nullopt;
    return NamedArgument{std::string(name.text), text.substr(equals.position + equals.text.size())};
}

/// `f(a, b)` taken apart; the name alone is a call without arguments.
struct Call {
    std::string name;
    std::vector<std::string> args;
};
[[nodiscard]] CHDDL_INLINE std::optional<Call> call_in(const std::string& text) {
    if (const auto word = word_in(text)) return Call{*word, {}};
    Lexer lexer(text);
    const Token name = lexer.next();
    const Token bracket = lexer.next();
    if (name.kind != TokenKind::bare_word || bracket.kind != TokenKind::opening_round) return std::nullopt;
    const ExpressionOutline whole = outline_expression(SqlText("tuple" + text.substr(bracket.position)), {});
    if (!whole.understood || whole.function != "tuple") return std::nullopt;
    return Call{std::string(name.text), whole.elements};
}

/// `['a', 'b']`, or nothing.
[[nodiscard]] CHDDL_INLINE bool are_separators(const std::vector<std::string>& args) {
    if (args.empty()) return true;
    const std::string& text = args[0];
    const std::size_t begin = text.find('[');
    const std::size_t end = text.rfind(']');
    if (begin != 0 || end != text.size() - 1) return false;
    const auto texts = outline_expression(SqlText("tuple(" + text.substr(1, end - 1) + ")"), {}).elements;
    return !texts.empty() && std::all_of(texts.begin(), texts.end(), [](const std::string& one) {
        const auto literal = literal_in(one);
        return literal && literal->kind == LiteralKind::string && literal->text != "''";
    });
}

/// The problem with the arguments of a tokenizer, or "".
[[nodiscard]] CHDDL_INLINE std::string tokenizer_problem(const std::string& text) {
    const auto call = call_in(text);
    const catalog::TokenizerSpec* spec = call ? find_row(catalog::tokenizers, call->name) : nullptr;
    if (spec == nullptr) return "one of its tokenizers" + hint_of(call ? call->name : "", catalog::tokenizers);
    if (call->args.size() > spec->max_args) return "at most " + std::to_string(spec->max_args) + " arguments for it";
    if (spec->separators) return are_separators(call->args) ? "" : "an array of texts for it";
    std::uint64_t least = spec->min;
    for (std::size_t i = 0; i < call->args.size(); ++i) {
        const auto number = natural_in(call->args[i]);
        // sparseGrams(3, 10, 5): the third stands between the first two.
        const auto most = i == 2 ? natural_in(call->args[1]) : std::optional(spec->max);
        if (i == 2) least = natural_in(call->args[0]).value_or(0);
        if (!number || *number < least || *number > most.value_or(spec->max)) return "other numbers for it";
        least = *number;
    }
    return "";
}

/// What is expected instead; "" where it is right.
[[nodiscard]] CHDDL_INLINE std::string text_argument_problem(const catalog::TextIndexArgument& spec,
                                                             const std::string& value,
                                                             const std::vector<NamedType>& columns) {
    using Kind = catalog::TextIndexArgument::Kind;
    if (spec.kind == Kind::tokenizer) return tokenizer_problem(value);
    if (spec.kind == Kind::word) {
        const auto word = word_in(value);
        return word && std::find(spec.words.begin(), spec.words.end(), *word) != spec.words.end() ? ""
                                                                                                  : listed(spec.words);
    }
    if (spec.kind == Kind::whole) {
        const auto number = natural_in(value);
        return number && *number >= spec.min && *number <= spec.max ? "" : "a whole number in its range";
    }
    const ExpressionOutline outline = outline_expression(SqlText(value), columns);
    const bool wrong = outline.literal || !outline.column.empty() || (!columns.empty() && !outline.missing.empty());
    return wrong ? "a function of the index's column" : "";
}

CHDDL_INLINE void check_named_arguments(const Index& index, const std::vector<NamedType>& columns, const Place& place,
                                        Diagnostics& found) {
    std::set<std::string> names;
    for (std::size_t i = 0; i < index.args.size(); ++i) {
        const auto argument = named_argument(index.args[i].text());
        const catalog::TextIndexArgument* spec =
            argument ? find_row(catalog::text_index_arguments, argument->name) : nullptr;
        const std::string problem =
            spec == nullptr ? "name = value" + hint_of(argument ? argument->name : "", catalog::text_index_arguments)
            : !names.insert(argument->name).second ? "each name once"
                                                   : text_argument_problem(*spec, argument->value, columns);
        if (!problem.empty())
            found.report<"index-arguments">(place / i, index.type, index.args[i].text(), Plain{problem});
    }
    if (!names.contains("tokenizer"))
        found.report<"index-arguments">(place, index.type, Plain{"no tokenizer"}, Plain{"tokenizer = …"});
}

/// vector_similarity('hnsw', 'cosineDistance', 8, 'b1', …)
CHDDL_INLINE void check_quantization(const Index& index, const Place& place, Diagnostics& found) {
    if (index.args.size() != 6 || word_in(index.args[3].text()) != "b1") return;
    if (word_in(index.args[1].text()) != "cosineDistance")
        found.report<"index-arguments">(place / 1, index.type, index.args[1].text(),
                                        Plain{"'cosineDistance' for 'b1'"});
}

CHDDL_INLINE void check_index_arguments(const Index& index, const catalog::IndexTypeSpec& spec,
                                        const std::vector<NamedType>& columns, const Place& place, Diagnostics& found) {
    const bool readable = std::all_of(index.args.begin(), index.args.end(),
                                      [](const SqlText& arg) { return arg.problem() == TextProblem::none; });
    if (!readable) return;
    if (spec.named_args) return check_named_arguments(index, columns, place, found);
    const std::size_t count = index.args.size();
    const auto& counts = spec.arg_counts;
    if (counts.empty()) return;
    if (std::find(counts.begin(), counts.end(), static_cast<int>(count)) == counts.end()) {
        const std::string expected = counts.size() == 1
                                         ? std::to_string(counts[0])
                                         : std::to_string(counts[0]) + " or " + std::to_string(counts[1]);
        found.report<"index-arguments">(place, index.type, Plain{std::to_string(count) + " arguments"},
                                        Plain{expected});
        return;
    }
    check_quantization(index, place, found);
    const std::size_t left_out = spec.args.size() - count;
    for (std::size_t i = 0; i < count; ++i) {
        const catalog::IndexArgument& argument = spec.args[i < spec.optional_at ? i : i + left_out];
        if (!fits(argument, index.args[i].text()))
            found.report<"index-arguments">(place / i, index.type, index.args[i].text(), Plain{expected_of(argument)});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
