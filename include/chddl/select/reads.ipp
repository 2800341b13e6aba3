// The walk over expressions, as the server resolves names (`prefer_column_name_to_alias = 0`).
#pragma once

#include <chddl/select/paths.hpp>
#include <chddl/select/reads.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t deepest_walk = 1500;  // through aliases of aliases: we recurse

CHDDL_INLINE ReadCollector::ReadCollector(const ExprTree& tree) : tree_(tree) {
    for (ExprId id = 0; id < tree.size(); ++id) {
        if (tree[id].alias.empty()) continue;
        Alias& alias = aliases_[tree[id].alias];
        alias.ambiguous = alias.id != no_expr;
        alias.id = id;
    }
}

CHDDL_INLINE bool ReadCollector::unsure() {
    known_ = false;
    return false;
}

CHDDL_INLINE bool ReadCollector::walk(ExprId id) {
    if (depth_ >= deepest_walk) return unsure();
    const ExprNode& expr = tree_[id];
    ++depth_;
    if (!expr.alias.empty()) definitions_.push_back(expr.alias);
    const bool varies = walk_kind(id);
    if (!expr.alias.empty()) definitions_.pop_back();
    --depth_;
    return varies;
}

CHDDL_INLINE bool ReadCollector::walk_kind(ExprId id) {
    const ExprNode& expr = tree_[id];
    switch (expr.kind) {
        case ExprKind::literal:
            return false;
        case ExprKind::column:
            return walk_column(expr);
        case ExprKind::asterisk:
            return unsure();
        case ExprKind::call:
        case ExprKind::between:
        case ExprKind::not_between:
            return walk_call(id);
        case ExprKind::lambda:
            return walk_lambda(expr);
        case ExprKind::subquery:  // it may refer to our columns; its value may be a constant
            return unsure();
    }
    return unsure();
}

CHDDL_INLINE bool ReadCollector::walk_call(ExprId id) {
    const ExprNode& call = tree_[id];
    const bool multiple = equals_ignoring_case(call.text, "multiIf");
    if (multiple || equals_ignoring_case(call.text, "if")) return walk_condition(id);
    if (call.windowed) known_ = false;
    for (const ExprId parameter : call.parameters) walk(parameter);
    std::size_t varying = 0;
    bool first_varies = false;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        const ExprNode& arg = tree_[call.args[i]];
        const bool name = arg.kind == ExprKind::column && takes_name(call.text, i, call.args.size()) &&
                          !aliases_.contains(arg.path[0]) && !is_parameter(arg.path[0]);
        const bool varies = name ? unsure() : walk(call.args[i]);
        if (varies) ++varying;
        if (i == 0) first_varies = varies;
    }
    // `1 BETWEEN x AND y` is two comparisons joined by AND, of which one may be computed at once.
    if (call.kind != ExprKind::call) return first_varies || varying == 2;
    if (by_type_alone(call.text)) return false;
    if (needs_all_varying(call.text)) return varying == call.args.size();
    return varying > 0;
}

/// Behind a condition that the server can compute at once, from constants or types, it does not look at the other
/// branch.
CHDDL_INLINE bool ReadCollector::walk_condition(ExprId id) {
    const ExprNode& call = tree_[id];
    const bool certain = certain_;
    const bool multiple = call.args.size() > 3;
    bool conditions_vary = true;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        const bool condition = i == 0 || (multiple && i % 2 == 0 && i + 1 < call.args.size());
        const bool varies = walk(call.args[i]);
        if (condition && !varies) conditions_vary = certain_ = false;
    }
    certain_ = certain;
    if (!conditions_vary) decided_.push_back(id);
    return conditions_vary;
}

CHDDL_INLINE bool ReadCollector::walk_lambda(const ExprNode& lambda) {
    const std::size_t outer = parameters_.size();
    parameters_.insert(parameters_.end(), lambda.path.begin(), lambda.path.end());
    const bool varies = walk(lambda.args[0]);
    parameters_.resize(outer);
    return varies;
}

CHDDL_INLINE bool ReadCollector::is_parameter(std::string_view name) const {
    for (const std::string_view parameter : parameters_) {
        if (parameter == name) return true;
    }
    return false;
}

/// 0: we are in no definition of this alias; 1: in its definition; more: another alias's definition is in between.
CHDDL_INLINE std::size_t ReadCollector::definition_distance(std::string_view name) const {
    for (std::size_t i = definitions_.size(); i > 0; --i) {
        if (definitions_[i - 1] == name) return definitions_.size() - i + 1;
    }
    return 0;
}

CHDDL_INLINE bool ReadCollector::walk_column(const ExprNode& column) {
    const std::string& first = column.path[0];
    if (is_parameter(first)) return true;
    const auto alias = aliases_.find(first);
    if (alias != aliases_.end()) {
        const std::size_t distance = definition_distance(first);
        if (distance == 0 && column.path.size() == 1) return walk_alias(alias->second);
        if (distance != 1) return unsure();
    } else if (column.path.size() == 1 && is_bare_function(first)) {
        return unsure();
    }
    add(column);
    return true;
}

/// A lambda's parameters do not reach into the alias's definition, but the server thinks otherwise at times.
CHDDL_INLINE bool ReadCollector::walk_alias(Alias& alias) {
    if (alias.ambiguous || !certain_ || !parameters_.empty()) return unsure();
    if (!alias.walked) {
        alias.varies = walk(alias.id);
        alias.walked = true;
    }
    return alias.varies;
}

CHDDL_INLINE void ReadCollector::add(const ExprNode& column) {
    if (!certain_) {
        known_ = false;
        return;
    }
    std::string key;
    for (const std::string& part : column.path) key.append(part).push_back('\0');
    if (seen_.emplace(std::move(key), reads_.size()).second) reads_.push_back({column.path, column.begin});
}

}  // namespace chddl::inline CHDDL_ABI::detail
