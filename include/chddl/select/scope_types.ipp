// The types of expressions, from those of the columns. A part of query_scope.ipp.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/select/function_results.hpp>
#include <chddl/select/named_type.hpp>
#include <chddl/select/query_scope.hpp>
#include <chddl/select/scope_facts.ipp>
#include <chddl/select/subcolumns.hpp>
#include <chddl/select/value_type.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t most_typing_steps = 5000;  // of one expression
inline constexpr std::size_t deepest_typing = 400;      // through aliases of aliases: we recurse
/// Aliases of aliases are typed anew wherever they are used.
inline constexpr std::size_t most_steps_of_a_text = 500'000;

/// Of [1, 2] and ['a']; of other lists nothing is known.
[[nodiscard]] CHDDL_INLINE std::string list_literal_type(const ExprNode& literal) {
    if (literal.shape == "[s]") return "Array(String)";
    if (literal.shape == "[f]") return "Array(Float64)";
    if (literal.shape != "[i]") return "";
    std::vector<std::string> types;
    std::string_view items = std::string_view(literal.text).substr(1, literal.text.size() - 2);
    while (!items.empty()) {
        const std::size_t comma = std::min(items.find(", "), items.size());
        types.push_back(integer_type(items.substr(0, comma)));
        items.remove_prefix(std::min(comma + 2, items.size()));
    }
    const std::string common = common_type(types);
    return common.empty() ? common : "Array(" + common + ")";
}

CHDDL_INLINE std::string QueryScope::found_type(const FoundColumn& found, const NamePath& path) const {
    if (!found.found() || found.table == nowhere || found.column == nowhere || found.merged) return "";
    if (found.whole && !found.unfolded) {
        const OfferedColumn* column = whole_column(found);
        return column == nullptr ? "" : column->type;
    }
    const OfferedColumn& column = tables_.column(found);
    const std::string name = joined(path, found.qualifier, path.size());
    if (found.unfolded || found.whole || name.size() <= column.name.size()) return "";
    return subcolumn_type(column.type, std::string_view(name).substr(column.name.size() + 1));
}

CHDDL_INLINE CallArgument QueryScope::column_operand(const ExprNode& column, Typing& typing) const {
    const std::string& first = column.path[0];
    for (auto one = typing.parameters.rbegin(); one != typing.parameters.rend(); ++one)
        if (one->first == first) return {.type = column.path.size() == 1 ? one->second : ""};
    if (may_be_replaced(column.path)) return {};
    if (const auto alias = aliases_.find(first); alias != aliases_.end()) {
        const auto inside = std::ranges::find(typing.definitions, std::string_view(first));
        const bool usable = !alias->second.ambiguous && column.path.size() == 1 && typing.parameters.empty();
        if (inside == typing.definitions.end()) return usable ? operand(alias->second.id, typing) : CallArgument{};
        if (inside + 1 != typing.definitions.end()) return {};
    }
    const FoundColumn found = tables_.find(column.path);
    const bool bare = !found.any() && parent_ == nullptr && column.path.size() == 1 && is_bare_function(first);
    if (bare) return {.type = call_result(first, {}).type, .constant = true};
    const bool of_table = found.found() && found.table != nowhere && found.column != nowhere && !found.merged &&
                          tables_.column(found).is_declared();
    return {.type = found_type(found, column.path), .varies = of_table};
}

/// Functions of lambdas: what the parameters are is in the arrays behind it.
CHDDL_INLINE std::string QueryScope::lambda_call_type(const ExprNode& call, std::span<const CallArgument> args,
                                                      Typing& typing) const {
    const ExprNode& lambda = exprs_[call.args[0]];
    if (args.size() < 2 || args.size() - 1 != lambda.path.size()) return "";
    const bool folds = call.text == "arrayFold";
    const std::size_t outer = typing.parameters.size();
    bool certain = typing.certain;  // of the elements of [] anything is taken
    for (std::size_t i = 0; i < lambda.path.size(); ++i) {
        const bool folded = i == 0 && folds;  // what is folded so far, which begins as the last argument
        const std::string_view type = folded ? args.back().type : unwrapped(args[folds ? i : i + 1].type, "Array");
        typing.parameters.emplace_back(lambda.path[i], type);
        certain = certain && !typing.parameters.back().second.empty();
    }
    certain = std::exchange(typing.certain, certain);
    const bool executed = std::exchange(typing.executed, false);  // not of an empty array
    const std::string body = operand(lambda.args[0], typing).type;
    typing.certain = certain;
    typing.executed = executed;
    typing.parameters.resize(outer);
    const std::string_view element = unwrapped(args[1].type, "Array");
    if (element.empty()) return "";
    if (call.text == "arrayMap") return body.empty() ? body : "Array(" + body + ")";
    if (call.text == "arrayFilter" || call.text == "arraySort" || call.text == "arrayReverseSort") return args[1].type;
    if (call.text == "arrayFirst" || call.text == "arrayLast") return std::string(element);
    return call.text == "arrayExists" || call.text == "arrayAll" ? "UInt8" : "";
}

/// Of tupleElement, IN and casts, whose second argument is no value.
CHDDL_INLINE std::optional<std::string> QueryScope::special_type(const ExprNode& call,
                                                                 std::span<const CallArgument> args) const {
    if (call.kind != ExprKind::call) return common_truth(args);
    if (!call.cast_type.empty()) return canonical_text(call.cast_type);
    if (equals_ignoring_case(call.text, "CAST")) return "";
    if (call.text == "tupleElement" && args.size() == 2) {
        std::string_view key = args[1].literal;
        if (key.starts_with('\'')) key = key.substr(1, key.size() - 2);
        return tuple_element_type(args[0].type, key);
    }
    if (!is_in_function(call.text) || args.size() != 2) return std::nullopt;
    const bool constant = args[1].constant;
    if (!constant && exprs_[call.args[1]].kind != ExprKind::subquery) return "";
    const CallArgument with_set[] = {args[0], {.type = "UInt8", .constant = constant}};
    return call_result(call.text, with_set).type;
}

/// Of BETWEEN: Nullable if a bound is.
CHDDL_INLINE std::string QueryScope::common_truth(std::span<const CallArgument> args) {
    bool nullable = false;
    for (const CallArgument& arg : args) {
        const BareType one = bare_type(arg.type);
        if ((kind_of(one.bare) & catalog::kind::singles) == 0) return "";
        nullable = nullable || one.nullable;
    }
    return nullable ? "Nullable(UInt8)" : "UInt8";
}

CHDDL_INLINE void QueryScope::note_refusal(const ExprNode& call, int code, const Typing& typing,
                                           std::string type) const {
    constexpr int no_common_type = 386;  // which is only seen in computing
    if (code == 0 || !typing.certain || (code == no_common_type && !typing.executed)) return;
    if (all_.is_first(Analysis::Note::refusal, call))
        all_.refused.push_back({call.text, call.begin, code, std::move(type)});
}

/// Whether an argument stands for any number of them: f(*), f(untuple(t)).
CHDDL_INLINE bool QueryScope::has_open_list(const ExprNode& call) const {
    return std::ranges::any_of(call.args, [&](ExprId id) {
        const ExprId last = behind_aliases(id);
        return last == no_expr || exprs_[last].kind == ExprKind::asterisk ||
               equals_ignoring_case(exprs_[last].text, "untuple");
    });
}

/// Not of `uniq(*)`, whose arguments are any number, nor of a parameter that is more than a literal.
CHDDL_INLINE void QueryScope::note_aggregate(const ExprNode& call, std::span<const std::string> parameters,
                                             std::span<const CallArgument> args, const Typing& typing) const {
    const auto is_empty = [](const std::string& parameter) { return parameter.empty(); };
    if (!typing.certain || has_open_list(call) || std::ranges::any_of(parameters, is_empty) ||
        !all_.is_first(Analysis::Note::aggregate, call))
        return;
    // What the setting count_distinct_implementation names is called for them.
    const bool distinct = equals_ignoring_case(call.text, "countDistinct");
    const bool distinct_if = equals_ignoring_case(call.text, "countIfDistinct");
    std::string state = "AggregateFunction(" + (distinct ? "uniqExact" : distinct_if ? "uniqExactIf" : call.text);
    for (std::size_t i = 0; i < parameters.size(); ++i) state.append(i == 0 ? "(" : ", ").append(parameters[i]);
    if (!parameters.empty()) state += ')';
    for (const CallArgument& arg : args) state.append(", ").append(arg.type.empty() ? "Nothing" : arg.type);
    all_.aggregates.push_back({state + ")", call.begin});
}

CHDDL_INLINE void QueryScope::note_clause(TypedClauseKind kind, ExprId id, std::string type) const {
    const ExprNode& expr = exprs_[id];
    if (!type.empty() && all_.is_first(Analysis::Note::clause, expr))
        all_.clauses.push_back({kind, std::move(type), expr.begin, expr.end});
}

/// Not where the result may be known without them, as that of `1 OR x`.
CHDDL_INLINE bool QueryScope::executes_arguments(const ExprNode& call) const {
    if (call.text != "and" && call.text != "or") return is_aggregate_function(call.text);
    return std::ranges::none_of(call.args, [&](ExprId id) { return exprs_[id].kind == ExprKind::literal; });
}

CHDDL_INLINE CallArgument QueryScope::call_operand(const ExprNode& call, Typing& typing) const {
    const bool condition = equals_ignoring_case(call.text, "if") || equals_ignoring_case(call.text, "multiIf");
    const bool certain = std::exchange(typing.certain, typing.certain && !condition);
    const bool executed = std::exchange(typing.executed, typing.executed && executes_arguments(call));
    std::vector<CallArgument> args;
    bool constant = call.kind == ExprKind::call && !call.windowed;
    bool varies = false;
    for (const ExprId id : call.args) {
        args.push_back(exprs_[id].kind == ExprKind::lambda ? CallArgument{} : operand(id, typing));
        constant = constant && args.back().constant;
        varies = varies || args.back().varies;
    }
    typing.certain = certain;
    typing.executed = executed;
    if (lambdas_.contains(call.text)) return {};
    const catalog::FunctionSpec* spec = catalog::find_function(call.text);
    constant = constant && spec != nullptr && spec->deterministic && !spec->aggregate && call.text != "materialize";
    if (!call.args.empty() && exprs_[call.args[0]].kind == ExprKind::lambda)
        return {.type = lambda_call_type(call, args, typing), .varies = varies};
    if (call.text == "tupleElement" && args.size() == 2)
        note_refusal(call, refusal_of_element(args[0].type, args[1].literal), typing);
    if (const auto special = special_type(call, args)) {
        const bool unknown = special->empty() && !call.cast_type.empty() && is_unknown_type(call.cast_type);
        if (unknown) note_refusal(call, no_such_type, typing, call.cast_type);
        return {.type = *special, .constant = constant, .varies = varies};
    }
    if (is_aggregate_function(call.text)) {
        std::vector<std::string> parameters;
        for (const ExprId id : call.parameters) parameters.push_back(operand(id, typing).literal);
        note_aggregate(call, parameters, args, typing);
        return {.type = aggregate_result(call.text, parameters, args), .varies = varies};
    }
    if (call.windowed || has_open_list(call)) return {};
    CallResult result = call_result(call.text, args);
    note_refusal(call, result.refused, typing, result.refused == no_such_type ? text_of(args.back()) : "");
    return {.type = std::move(result.type), .constant = constant, .varies = varies};
}

CHDDL_INLINE CallArgument QueryScope::operand(ExprId id, Typing& typing) const {
    if (++typing.steps > most_typing_steps || typing.depth >= deepest_typing) return {};
    if (++all_.typing_steps > most_steps_of_a_text) return {};
    const ExprNode& expr = exprs_[id];
    ++typing.depth;
    if (!expr.alias.empty()) typing.definitions.push_back(expr.alias);
    CallArgument result;
    if (expr.kind == ExprKind::literal) {
        const std::optional<SelectLiteral> literal = literal_of(expr);
        result = {.type = literal ? literal->type : list_literal_type(expr),
                  .constant = true,
                  .literal = literal ? literal->text : ""};
    } else if (expr.kind == ExprKind::column) {
        result = column_operand(expr, typing);
    } else if (expr.kind == ExprKind::call || expr.kind == ExprKind::between || expr.kind == ExprKind::not_between) {
        result = call_operand(expr, typing);
    }
    if (!expr.alias.empty()) typing.definitions.pop_back();
    --typing.depth;
    return result;
}

CHDDL_INLINE std::string QueryScope::type_of(ExprId id, bool executed) const {
    Typing typing{.executed = executed};
    return operand(id, typing).type;
}

}  // namespace chddl::inline CHDDL_ABI::detail
