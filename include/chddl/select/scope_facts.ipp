// What tells the type of an output: a column, a cast, a literal, an aggregate. A part of query_scope.ipp.
#pragma once

#include <chddl/select/query_scope.hpp>
#include <chddl/select/words.hpp>

#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr int most_aliases = 50;  // of aliases that we follow

[[nodiscard]] CHDDL_INLINE std::string integer_type(std::string_view text) {
    const bool negative = text.starts_with('-');
    std::uint64_t value = 0;
    std::from_chars(text.data() + (negative ? 1 : 0), text.data() + text.size(), value);
    if (negative && value != 0) --value;
    for (const int bits : {8, 16, 32}) {
        if (value >> (negative ? bits - 1 : bits) == 0) return (negative ? "Int" : "UInt") + std::to_string(bits);
    }
    return negative ? "Int64" : "UInt64";
}

/// Nothing for arrays, tuples and numbers that we do not read.
[[nodiscard]] CHDDL_INLINE std::optional<SelectLiteral> literal_of(const ExprNode& expr) {
    if (expr.kind != ExprKind::literal || !expr.nameable || expr.shape.size() != 1) return std::nullopt;
    switch (expr.shape[0]) {
        case 'i':
            return SelectLiteral{LiteralKind::integer, expr.text, integer_type(expr.text)};
        case 'f':
            return SelectLiteral{LiteralKind::real, expr.text, "Float64"};
        case 's':
            return SelectLiteral{LiteralKind::string, expr.text, "String"};
        case 'b':
            return SelectLiteral{LiteralKind::boolean, expr.text, "Bool"};
        case 'n':
            return SelectLiteral{LiteralKind::null, expr.text, "Nullable(Nothing)"};
        default:
            return std::nullopt;
    }
}

/// The expression that a chain of aliases ends at; no_expr where we cannot follow.
CHDDL_INLINE ExprId QueryScope::behind_aliases(ExprId id) const {
    for (int hops = 0; hops < most_aliases; ++hops) {
        const ExprNode& expr = exprs_[id];
        if (expr.kind != ExprKind::column || expr.path.size() != 1) return id;
        const auto alias = aliases_.find(expr.path[0]);
        if (alias == aliases_.end() || alias->second.id == id) return id;
        if (alias->second.ambiguous) return no_expr;
        id = alias->second.id;
    }
    return no_expr;
}

CHDDL_INLINE const OfferedColumn* QueryScope::whole_column(const FoundColumn& found) const {
    if (!found.found() || !found.whole || found.unfolded || found.table == nowhere || found.column == nowhere)
        return nullptr;
    const OfferedColumn& column = tables_.column(found);
    return tables_.using_of(column.name).same_type ? &column : nullptr;
}

CHDDL_INLINE SelectAggregate QueryScope::aggregate(const ExprNode& call) const {
    SelectAggregate result{.function = call.text};
    for (const ExprId id : call.parameters) {
        const bool literal = exprs_[id].kind == ExprKind::literal && exprs_[id].nameable;
        result.parameters.push_back(literal ? exprs_[id].text : "");
    }
    for (const ExprId id : call.args) {
        AggregateArgument argument;
        const ExprId last = behind_aliases(id);
        if (last != no_expr && exprs_[last].kind == ExprKind::column && !is_parameter(exprs_[last].path[0])) {
            argument.path = exprs_[last].path;
            if (const OfferedColumn* column = whole_column(tables_.find(argument.path))) {
                ResolvedOutput facts = column->facts();
                argument.column = std::move(facts.column);
                argument.table = facts.table;
            }
        }
        result.arguments.push_back(std::move(argument));
    }
    return result;
}

CHDDL_INLINE ResolvedOutput QueryScope::facts(ExprId id) const {
    const bool understood = query_.whole && all_.tree().usual_names && all_.tree().usual_types;
    const ExprId last = understood ? behind_aliases(id) : no_expr;
    if (last == no_expr) return {};
    const bool executed = parent_ == nullptr;  // what a SELECT in FROM gives may be computed with what uses it
    const ExprNode& expr = exprs_[last];
    ResolvedOutput result;
    if (expr.kind == ExprKind::column) {
        const bool alias = aliases_.contains(expr.path[0]) && (expr.path.size() > 1 || expr.alias != expr.path[0]);
        const bool known = !alias && !may_be_replaced(expr.path);
        if (const OfferedColumn* column = known ? whole_column(tables_.find(expr.path)) : nullptr)
            result = column->facts();
        if (result.type.empty()) result.type = type_of(id, executed);
        return result;
    }
    result.literal = literal_of(expr);
    if (result.literal) result.type = result.literal->type;
    result.cast_type = expr.cast_type;
    if (expr.kind == ExprKind::call && !expr.windowed && !lambdas_.contains(expr.text) &&
        is_aggregate_function(expr.text)) {
        result.aggregate = aggregate(expr);
    }
    if (result.type.empty()) result.type = type_of(id, executed);
    return result;
}

}  // namespace chddl::inline CHDDL_ABI::detail
