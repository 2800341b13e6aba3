#pragma once

#include <chddl/check/expression_texts.hpp>

#include <chddl/catalog/functions.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string_view function_name(const ExprNode& call) {
    const catalog::FunctionSpec* function = catalog::find_function(call.text);
    if (function == nullptr) return call.text;
    if (function->name == "DATE") return "toDate";  // though the server lists it as a function of its own
    return function->alias_to.empty() ? function->name : function->alias_to;
}

/// An element of a Nested has one name, `n.a`, or is named by two, n.a.
CHDDL_INLINE std::string ExpressionTexts::column(std::string_view name) {
    return "`" + std::string(name.substr(name.rfind('.') + 1));
}

CHDDL_INLINE std::string ExpressionTexts::of(ExprId id) {
    if (id == no_expr) return "?";
    const ExprNode& expr = exprs_[id];
    switch (expr.kind) {
        case ExprKind::column:
            if (const ExprId* alias = aliases_.find(expr)) {
                const auto within = aliases_.within(expr.path[0]);
                return of(*alias);
            }
            return column(expr.path.back());
        case ExprKind::literal:
            return expr.text;
        case ExprKind::between:
            return between(expr, "and", "greaterOrEquals", "lessOrEquals");
        case ExprKind::not_between:
            return between(expr, "or", "less", "greater");
        default:
            break;
    }
    std::string all(function_name(expr));
    all += '(';
    for (const ExprId arg : expr.args) all.append(of(arg)).append(",");
    for (const ExprId parameter : expr.parameters) all.append(of(parameter)).append(";");
    return all += expr.kind == ExprKind::call ? ")" : "?)";
}

/// The two comparisons that the server makes of it; of a long value one text, as each BETWEEN around it would double
/// it.
CHDDL_INLINE std::string ExpressionTexts::between(const ExprNode& between, std::string_view both,
                                                  std::string_view first, std::string_view last) {
    constexpr std::size_t longest = 1000;
    const std::string value = of(between.args[0]);
    const std::string bounds[] = {of(between.args[1]), of(between.args[2])};
    std::string all(both);
    if (value.size() > longest) return all.append("(").append(value + "," + bounds[0] + "," + bounds[1] + ",?)");
    all.append("(").append(first).append("(" + value + "," + bounds[0] + ",),");
    return all.append(last).append("(" + value + "," + bounds[1] + ",),)");
}

}  // namespace chddl::inline CHDDL_ABI::detail
