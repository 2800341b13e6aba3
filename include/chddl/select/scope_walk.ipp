// What expressions make the server look for. A part of query_scope.ipp.
#pragma once

#include <chddl/select/query_scope.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t deepest_walk = 1500;          // through aliases of aliases: we recurse
inline constexpr std::size_t most_lambda_steps = 100'000;  // a lambda that calls another twice doubles the walk

CHDDL_INLINE bool QueryScope::walk(ExprId id) {
    if (all_.depth >= deepest_walk) return all_.unsure();
    if (all_.open_lambdas > 0 && ++all_.lambda_steps > most_lambda_steps) return all_.unsure();
    const ExprNode& expr = exprs_[id];
    ++all_.depth;
    if (!expr.alias.empty()) definitions_.push_back(expr.alias);
    const bool varies = walk_kind(id);
    if (!expr.alias.empty()) definitions_.pop_back();
    --all_.depth;
    return varies;
}

CHDDL_INLINE bool QueryScope::walk_kind(ExprId id) {
    const ExprNode& expr = exprs_[id];
    switch (expr.kind) {
        case ExprKind::literal:
            return false;
        case ExprKind::column:
            return walk_column(expr);
        case ExprKind::asterisk:
            if (!star(id, true)) all_.unsure();
            return false;
        case ExprKind::call:
        case ExprKind::between:
        case ExprKind::not_between:
            return walk_call(id);
        case ExprKind::lambda:
            return walk_lambda(expr);
        case ExprKind::subquery:
            return walk_subquery(id);
        case ExprKind::window:
            return walk_window(expr);
    }
    return all_.unsure();
}

/// Its value may be a constant.
CHDDL_INLINE bool QueryScope::walk_subquery(ExprId id) {
    if (exprs_[id].query == no_query) return all_.unsure();
    all_.number_subquery(id);
    if (!all_.certain) all_.unsure();
    (void)all_.query(exprs_[id].query, this, Link::expression, SourceRole::in_expression);
    return false;
}

CHDDL_INLINE bool QueryScope::walk_window(const ExprNode& window) {
    for (const ExprId id : window.parameters) walk(id);
    for (const ExprId id : window.args) walk(id);
    return false;
}

CHDDL_INLINE bool QueryScope::walk_call(ExprId id) {
    const ExprNode& call = exprs_[id];
    const bool multiple = equals_ignoring_case(call.text, "multiIf");
    if (multiple || equals_ignoring_case(call.text, "if")) return walk_condition(id);
    if (equals_ignoring_case(call.text, "exists")) all_.forget_subquery_numbers();
    for (const ExprId parameter : call.parameters) walk(parameter);
    std::size_t varying = 0;
    bool first_varies = false;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        const bool varies = walk_argument(call, i);
        if (varies) ++varying;
        if (i == 0) first_varies = varies;
    }
    if (call.windowed) walk(call.window);
    if (const auto lambda = lambdas_.find(call.text); lambda != lambdas_.end()) {
        ++all_.open_lambdas;
        walk(lambda->second);
        --all_.open_lambdas;
    }
    // `1 BETWEEN x AND y` is two comparisons joined by AND, of which one may be computed at once.
    if (call.kind != ExprKind::call) return first_varies || varying == 2;
    if (by_type_alone(call.text)) return false;
    if (needs_all_varying(call.text)) return varying == call.args.size();
    return varying > 0;
}

CHDDL_INLINE bool QueryScope::walk_argument(const ExprNode& call, std::size_t place) {
    const ExprId id = call.args[place];
    const ExprNode& arg = exprs_[id];
    const bool name = arg.kind == ExprKind::column && takes_name(call.text, place, call.args.size()) &&
                      !aliases_.contains(arg.path[0]) && !is_parameter(arg.path[0]);
    return name ? walk_name(call, id) : walk(id);
}

/// A column if there is one of that name; else a table, dictionary or function.
CHDDL_INLINE bool QueryScope::walk_name(const ExprNode& call, ExprId name) {
    const ExprNode& path = exprs_[name];
    const FoundColumn found = tables_.find(path.path);
    if (found.found() && !is_in_function(call.text)) return walk(name);
    const bool table = !found.any() && !means_something_outside(path.path);
    if (!table || !all_.certain) return all_.unsure();
    all_.table_names.insert(name);
    if (is_in_function(call.text)) read_set(path);
    return false;
}

/// Behind a condition that the server can compute at once, from constants or types, it does not look at the other
/// branch.
CHDDL_INLINE bool QueryScope::walk_condition(ExprId id) {
    const ExprNode& call = exprs_[id];
    const bool certain = all_.certain;
    const bool multiple = call.args.size() > 3;
    bool conditions_vary = true;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        const bool condition = i == 0 || (multiple && i % 2 == 0 && i + 1 < call.args.size());
        const bool varies = walk(call.args[i]);
        if (condition && !varies) conditions_vary = all_.certain = false;
    }
    all_.certain = certain;
    if (conditions_vary) return true;
    // The server names the functions in the branches anew: ROUND becomes round.
    all_.forget_subquery_numbers();
    for (const ExprId arg : call.args) {
        if (exprs_[arg].kind != ExprKind::literal && exprs_[arg].kind != ExprKind::column) all_.unnameable.insert(arg);
    }
    return false;
}

CHDDL_INLINE bool QueryScope::walk_lambda(const ExprNode& lambda) {
    const std::size_t outer = parameters_.size();
    for (const std::string& parameter : lambda.path) parameters_.push_back({parameter, std::nullopt});
    const bool varies = walk(lambda.args[0]);
    parameters_.resize(outer);
    return varies;
}

/// 0: we are in no definition of this alias; 1: in its definition; more: another alias's definition is in between.
CHDDL_INLINE std::size_t QueryScope::definition_distance(std::string_view name) const {
    for (std::size_t i = definitions_.size(); i > 0; --i) {
        if (definitions_[i - 1] == name) return definitions_.size() - i + 1;
    }
    return 0;
}

CHDDL_INLINE bool QueryScope::walk_column(const ExprNode& column) {
    const std::string& first = column.path[0];
    if (is_parameter(first)) return true;
    if (may_be_replaced(column.path)) return all_.unsure();
    const auto alias = aliases_.find(first);
    if (alias != aliases_.end()) {
        const std::size_t distance = definition_distance(first);
        if (distance == 0 && column.path.size() == 1) return walk_alias(alias->second);
        if (distance != 1) return all_.unsure();
    } else if (column.path.size() == 1 && is_bare_function(first)) {
        const FoundColumn found = tables_.find(column.path);
        if (!found.any() && !means_something_outside(column.path)) return false;
        if (!found.found()) return all_.unsure();
    }
    look_up(column);
    return true;
}

/// A lambda's parameters do not reach into the alias's definition, but the server thinks otherwise at times. In FROM
/// not all columns are there yet, and the server takes the alias or the column as it goes.
CHDDL_INLINE bool QueryScope::walk_alias(Alias& alias) {
    if (alias.ambiguous || !all_.certain || !parameters_.empty()) return all_.unsure();
    if (!from_read_ && has_columns(alias.id)) return all_.unsure();
    if (!alias.walked) {
        alias.varies = walk(alias.id);
        alias.walked = true;
    }
    return alias.varies;
}

}  // namespace chddl::inline CHDDL_ABI::detail
