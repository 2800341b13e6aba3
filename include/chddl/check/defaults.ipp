// What the expression of a column may be, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/check/default_values.hpp>
#include <chddl/check/defaults.hpp>
#include <chddl/check/table_expressions.hpp>
#include <chddl/check/types.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr ExpressionRules default_rules = {
    .words = "default", .takes_window = true, .takes_random = true, .names_unstored = true};

/// What a NULL as the whole expression does to the column.
CHDDL_INLINE void check_null_default(const Column& column, const Place& place, Diagnostics& found) {
    const DataType type = canonical(column.type);
    if (column.type == DataType{}) {
        found.report<"type-unusable">(place, Plain{"Nullable(Nothing)"});
        return;
    }
    if (type.spec == nullptr) return;
    const bool keeps = column.null_modifier == NullModifier::not_null;
    const bool wraps = column.default_value->kind == DefaultKind::default_ && !keeps;
    if (can_be_null(type) || can_be_null(judged_type(type))) return;
    const bool holds_any = is<"Dynamic">(type) || is<"Variant">(type) || is<"Geometry">(type);
    const bool wrappable = is<"LowCardinality">(type) || type.spec->nullable == catalog::NullableRule::allowed;
    if (wraps ? !wrappable : !holds_any)
        found.report<"default-null">(place, column.name, Plain{render(type)});
    else if (wraps && column.null_modifier == NullModifier::none)
        found.report<"default-nullable">(place, column.name, Plain{render(type)});
}

/// What is surely known of the value of a constant expression that is no text.
[[nodiscard]] CHDDL_INLINE ValueShape constant_shape(const JudgedExpression& value) {
    const auto& outline = value.outline;
    if (!outline.constant || (outline.literal && outline.literal->kind == LiteralKind::string)) return ValueShape::any;
    if (outline.type) return shape_of(*outline.type);
    const bool literal = value.root != no_expr && value.tree[value.root].kind == ExprKind::literal;
    const bool brackets =
        literal && (value.tree[value.root].text.starts_with('[') || value.tree[value.root].text.starts_with('('));
    const bool call = outline.function == "array" || outline.function == "tuple" || outline.function == "map";
    return brackets || call ? ValueShape::bracketed : ValueShape::any;
}

CHDDL_INLINE void check_default_value(const Column& column, const JudgedExpression& value, const Place& place,
                                      Diagnostics& found) {
    const std::string& text = column.default_value->expression.text();
    const auto& literal = value.outline.literal;
    if (literal && literal->kind == LiteralKind::null) return check_null_default(column, place, found);
    const DataType type = canonical(column).type;
    const auto& found_out = value.outline.type;
    const auto nothing = [](const DataType& inner) { return is<"Nothing">(inner); };
    const bool empty_array = value.root != no_expr && value.tree[value.root].text == "[]";
    if (column.type == DataType{} && (empty_array || (found_out && any_type(*found_out, nothing))))
        found.report<"type-unusable">(place, Plain{empty_array ? "Array(Nothing)" : render(*found_out)});
    if (type.spec == nullptr) return;
    const ValueFit fit = literal ? literal_fit(judged_type(type), *literal) : ValueFit::taken;
    const ValueShape wanted = shape_of(type);
    const ValueShape given = constant_shape(value);
    const bool other = wanted != given && wanted != ValueShape::any && given != ValueShape::any;
    if (fit == ValueFit::refused || other)
        found.report<"default-value">(place, column.name, Plain{render(type)}, text);
    else if (fit == ValueFit::changed)
        found.report<"default-changed">(place, column.name, Plain{render(type)}, text);
}

/// Which columns each default needs, as places in the list.
using DefaultNeeds = std::vector<std::vector<std::size_t>>;

/// The columns on a way back to the first one; empty if there is none.
[[nodiscard]] CHDDL_INLINE bool needs_itself(const DefaultNeeds& needs, std::size_t column) {
    std::vector<bool> seen(needs.size(), false);
    std::vector<std::size_t> open = needs[column];
    while (!open.empty()) {
        const std::size_t next = open.back();
        open.pop_back();
        if (next == column) return true;
        if (seen[next]) continue;
        seen[next] = true;
        open.insert(open.end(), needs[next].begin(), needs[next].end());
    }
    return false;
}

CHDDL_INLINE void check_cycles(const std::vector<Column>& columns, std::string_view member, const DefaultNeeds& needs,
                               const Place& place, Diagnostics& found) {
    std::string names;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (!needs_itself(needs, i)) continue;
        if (!first) first = i;
        names += (names.empty() ? "" : ", ") + columns[i].name;
    }
    if (first) found.report<"default-cycle">(place / *first / member, names);
}

/// `member` is what a column's expression is called in its model.
CHDDL_INLINE void check_column_expressions(const std::vector<Column>& columns, std::string_view member,
                                           const Place& place, Diagnostics& found) {
    const auto plain = [](const Column& column) { return !column.default_value; };
    if (std::all_of(columns.begin(), columns.end(), plain)) return;
    const std::vector<NamedType> visible = visible_columns(columns, default_rules);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < columns.size(); ++i) places.emplace(columns[i].name, i);
    DefaultNeeds needs(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (plain(columns[i])) continue;
        const Place here = place / i / member;
        const JudgedExpression value = read_expression(columns[i].default_value->expression, visible);
        if (tokens(value.text.text()).front().text.starts_with('.'))
            found.report<"sql-text">(here, Plain{"begins with a dot, where a column's expression does not"}, 0,
                                     value.text.text());
        for (const std::string& column : value.outline.columns)
            if (const auto found_at = places.find(column); found_at != places.end())
                needs[i].push_back(found_at->second);
        if (check_reads(value, columns, default_rules, here, found))
            check_default_value(columns[i], value, here, found);
    }
    check_cycles(columns, member, needs, place, found);
}

CHDDL_INLINE void check_defaults(const std::vector<Column>& columns, const Place& place, Diagnostics& found) {
    check_column_expressions(columns, "default_value", place, found);
}

CHDDL_INLINE void check_aliases(const std::vector<KafkaColumn>& columns, const Place& place, Diagnostics& found) {
    const auto plain = [](const KafkaColumn& column) { return !column.alias; };
    if (std::all_of(columns.begin(), columns.end(), plain)) return;
    std::vector<Column> all;
    for (const KafkaColumn& column : columns) {
        all.push_back({.name = column.name, .type = column.type});
        if (column.alias) all.back().default_value = {DefaultKind::alias, *column.alias};
    }
    check_column_expressions(all, "alias", place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
