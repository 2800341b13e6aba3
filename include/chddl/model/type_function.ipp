// Names, versions and parameters of aggregate functions, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/model/type_function.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.hpp>
#include <chddl/sql/whole_number.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE KnownFunction known_function(std::string_view name) {
    const catalog::AggregateCall call = catalog::find_aggregate_function(name);
    if (call.function == nullptr) return {};
    const catalog::FunctionSpec& function = *call.function;
    KnownFunction known{std::string(function.alias_to.empty() ? function.name : function.alias_to), call.combinators,
                        nullptr};
    const bool is_map = !known.combinators.empty() && known.combinators.front() == "Map";
    if (is_map && find_row(catalog::aggregate_functions, known.name + "Map") != nullptr) {
        known.name += "Map";
        known.combinators.erase(known.combinators.begin());
    }
    known.spec = find_row(catalog::aggregate_functions, known.name);
    if (known.spec != nullptr && !known.spec->stored_as.empty()) known.name = known.spec->stored_as;
    return known;
}

CHDDL_INLINE std::size_t function_at(const DataType& type) {
    const auto found = std::find_if(type.args.begin(), type.args.end(),
                                    [](const TypeArg& arg) { return std::holds_alternative<TypeFunction>(arg); });
    return static_cast<std::size_t>(found - type.args.begin());
}

/// The parameters between the brackets, each as it is written.
CHDDL_INLINE std::vector<SqlText> split_parameters(std::string_view text, std::span<const Token> inside) {
    std::vector<SqlText> parameters;
    std::size_t depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= inside.size(); ++i) {
        const TokenKind kind = i < inside.size() ? inside[i].kind : TokenKind::comma;
        if (kind == TokenKind::opening_round || kind == TokenKind::opening_square) ++depth;
        if (depth > 0 && (kind == TokenKind::closing_round || kind == TokenKind::closing_square)) --depth;
        if (kind != TokenKind::comma || (depth > 0 && i < inside.size()) || i == begin) continue;
        const std::size_t from = inside[begin].position;
        const std::size_t to = inside[i - 1].position + inside[i - 1].text.size();
        parameters.emplace_back(std::string(text.substr(from, to - from)));
        begin = i + 1;
    }
    return parameters;
}

CHDDL_INLINE TypeFunction type_function(std::string_view text) {
    const std::vector<Token> all = tokens(text);
    const bool named = all[0].kind == TokenKind::bare_word;
    const bool called = named && all.size() > 3 && all[1].kind == TokenKind::opening_round &&
                        all[all.size() - 2].kind == TokenKind::closing_round;
    if (!called) return {named && all.size() == 2 ? std::string(all[0].text) : std::string(text), std::nullopt};
    const std::span inside = std::span(all).subspan(2, all.size() - 4);
    return {std::string(all[0].text), split_parameters(text, inside)};
}

CHDDL_INLINE void write_number(SqlWriter& sql, std::string_view text) {
    if (const auto whole = whole_number(text, false)) {
        sql.integer(*whole);
        return;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    error == std::errc() && end == text.data() + text.size() ? sql.real(value) : sql.raw(text);
}

[[nodiscard]] CHDDL_INLINE bool ends_value(TokenKind kind) {
    return kind == TokenKind::number || kind == TokenKind::string || kind == TokenKind::closing_square;
}

/// A literal as the server prints it: `0.50` is 0.5, `[1,2]` is [1, 2]. What is none stays as it is: `1 + 2`, `1 2`.
CHDDL_INLINE SqlText canonical_literal(const SqlText& parameter) {
    std::string text;
    SqlWriter sql(text);
    TokenKind before = TokenKind::comma;
    for (const Token& token : tokens(parameter.text())) {
        if (token.kind == TokenKind::end) return SqlText(std::move(text));
        const bool goes_on = token.kind == TokenKind::comma || token.kind == TokenKind::closing_square;
        if (ends_value(before) && !goes_on) return parameter;
        before = token.kind;
        const auto value = token.kind == TokenKind::string ? unquote(token.text) : std::nullopt;
        if (value)
            sql.string(*value);
        else if (token.kind == TokenKind::number)
            write_number(sql, token.text);
        else if (token.kind == TokenKind::comma)
            sql.raw(", ");
        else if (token.kind == TokenKind::minus || token.kind == TokenKind::opening_square ||
                 token.kind == TokenKind::closing_square)
            sql.raw(token.text);
        else if (token.kind != TokenKind::plus)
            return parameter;
    }
    return parameter;
}

/// The arrays of a sumMap have a version, a Map has none; a state has it if what it is the state of has it.
CHDDL_INLINE bool has_version(const KnownFunction& function, const DataType& type) {
    if (function.spec == nullptr || !function.spec->versioned) return false;
    if (function.spec->takes == catalog::AggregateTakes::states) return true;
    const std::size_t first = function_at(type) + 1;
    const auto* argument = first < type.args.size() ? std::get_if<DataType>(&type.args[first]) : nullptr;
    if (argument == nullptr || is<"Map">(*argument)) return false;
    if (is<"AggregateFunction">(*argument)) return number_at(*argument, 0).has_value();
    return std::none_of(function.combinators.begin(), function.combinators.end(),
                        [](std::string_view combinator) { return combinator == "ForEach" || combinator == "Array"; });
}

CHDDL_INLINE void make_version_canonical(DataType& type, const KnownFunction& function) {
    if (!has_shape(type, catalog::TypeShape::aggregate)) return;
    const auto version = number_at(type, 0);
    if (version == 0) type.args.erase(type.args.begin());
    if (!version && has_version(function, type)) type.args.insert(type.args.begin(), std::int64_t{1});
}

CHDDL_INLINE void make_function_canonical(DataType& type) {
    const std::size_t at = function_at(type);
    if (at == type.args.size()) return;
    auto& [name, parameters] = *std::get_if<TypeFunction>(&type.args[at]);
    if (parameters && parameters->empty()) parameters.reset();
    if (parameters)
        for (SqlText& parameter : *parameters) parameter = canonical_literal(parameter);
    const KnownFunction known = known_function(name);
    if (known.name.empty()) return;
    name = known.name;
    for (const std::string_view combinator : known.combinators) name += combinator;
    make_version_canonical(type, known);
}

}  // namespace chddl::inline CHDDL_ABI::detail
