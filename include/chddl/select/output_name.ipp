// Names as ClickHouse 26.7 writes them; each rule is proved against an engine by tests/live/outline_live_test.cpp.
#pragma once

#include <chddl/select/output_name.hpp>
#include <chddl/select/paths.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE OutputNames::OutputNames(const ExprTree& tree, const SelectOutline& outline, bool aliases_known)
    : tree_(tree),
      outline_(outline),
      aliases_(outline.aliases.begin(), outline.aliases.end()),
      aliases_known_(aliases_known) {
    for (const ExprNode& expr : tree) {
        const bool name = expr.kind == ExprKind::column && expr.path.size() == 1 && expr.path[0] != expr.alias;
        if (!expr.alias.empty() && name && aliases_.contains(expr.path[0])) chained_.insert(expr.alias);
    }
}

CHDDL_INLINE std::optional<std::string> OutputNames::name(ExprId id) {
    text_.clear();
    parameters_.clear();
    qualifier_dropped_ = false;
    if (!write(id)) return std::nullopt;
    return text_;
}

CHDDL_INLINE bool OutputNames::put(std::string_view text) {
    text_ += text;
    return text_.size() <= longest_name;
}

CHDDL_INLINE bool OutputNames::write(ExprId id) {
    const ExprNode& expr = tree_[id];
    if (!expr.alias.empty()) return put(expr.alias);
    if (!expr.nameable) return false;
    switch (expr.kind) {
        case ExprKind::literal:
            return put(expr.text);
        case ExprKind::column:
            return write_column(expr.path);
        case ExprKind::call:
            return write_call(expr);
        case ExprKind::between:
        case ExprKind::not_between:
            return write_between(expr);
        case ExprKind::lambda:
            return write_lambda(expr);
        case ExprKind::asterisk:
        case ExprKind::subquery:
            return false;
    }
    return false;
}

CHDDL_INLINE bool OutputNames::write_call(const ExprNode& call) {
    if (call.parameters.empty() && call.text == "tuple") return write_list(call.args, "(", ")");
    if (call.parameters.empty() && call.text == "array") return write_list(call.args, "[", "]");
    if (!put(call.text)) return false;
    if (!call.parameters.empty() && !write_list(call.parameters, "(", ")")) return false;
    return write_list(call.args, "(", ")");
}

CHDDL_INLINE bool OutputNames::write_list(const std::vector<ExprId>& items, std::string_view open,
                                          std::string_view close) {
    bool good = put(open);
    for (std::size_t i = 0; good && i < items.size(); ++i) {
        if (i != 0) good = put(", ");
        good = good && write(items[i]);
    }
    return good && put(close);
}

/// x BETWEEN a AND b is and(greaterOrEquals(x, a), lessOrEquals(x, b)).
CHDDL_INLINE bool OutputNames::write_between(const ExprNode& call) {
    const bool negated = call.kind == ExprKind::not_between;
    return put(negated ? "or(less" : "and(greaterOrEquals") && write_list({call.args[0], call.args[1]}, "(", ")") &&
           put(negated ? ", greater" : ", lessOrEquals") && write_list({call.args[0], call.args[2]}, "(", ")") &&
           put(")");
}

/// (x, y) -> x + y is lambda(tuple(x, y), plus(x, y)).
CHDDL_INLINE bool OutputNames::write_lambda(const ExprNode& lambda) {
    bool good = put("lambda(tuple(") && put(joined(lambda.path, 0, 1));
    for (std::size_t i = 1; i < lambda.path.size(); ++i) good = good && put(", ") && put(lambda.path[i]);
    const std::size_t outer = parameters_.size();
    parameters_.insert(parameters_.end(), lambda.path.begin(), lambda.path.end());
    good = good && put("), ") && write(lambda.args[0]) && put(")");
    parameters_.resize(outer);
    return good;
}

CHDDL_INLINE bool OutputNames::is_parameter(std::string_view name) const {
    for (const std::string_view parameter : parameters_) {
        if (parameter == name) return true;
    }
    return false;
}

/// Where an alias stands for another alias the server now and then writes the other one: seen once in 3,000 SELECTs.
///
/// `t.a` is a; but t.a where an alias `a` would be meant by a alone. `q.x` may be the element of an alias `q`.
CHDDL_INLINE bool OutputNames::write_column(const NamePath& path) {
    if (chained_.contains(path[0])) return false;
    if (path.size() == 1 || is_parameter(path[0])) return put(joined(path, 0, path.size()));
    if (!outline_.source || !outline_.source_known || !aliases_known_) return false;
    const std::size_t qualifier = qualifier_length(path, *outline_.source);
    if (qualifier > 0 && aliases_.contains(path[0])) return false;
    if (qualifier > 0) qualifier_dropped_ = true;
    const bool clash = qualifier > 0 && aliases_.contains(path[qualifier]);
    return put(joined(path, clash ? qualifier - 1 : qualifier, path.size()));
}

}  // namespace chddl::inline CHDDL_ABI::detail
