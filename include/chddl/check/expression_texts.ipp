#pragma once

#include <chddl/check/expression_texts.hpp>

#include <chddl/catalog/functions.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

/// A literal, and an INTERVAL of one.
[[nodiscard]] CHDDL_INLINE bool is_written(const ExprTree& exprs, const ExprNode& expr) {
    return expr.kind == ExprKind::literal ||
           (expr.kind == ExprKind::call && expr.text.starts_with("toInterval") && expr.args.size() == 1 &&
            expr.args[0] != no_expr && exprs[expr.args[0]].kind == ExprKind::literal);
}

CHDDL_INLINE ExpressionTexts::ExpressionTexts(const ExprTree& exprs, QueryAliases& aliases)
    : exprs_(exprs), aliases_(aliases), computes_constants_(std::ranges::any_of(exprs, [&](const ExprNode& expr) {
          const auto literal = [&](ExprId arg) { return arg != no_expr && exprs[arg].kind == ExprKind::literal; };
          return expr.kind == ExprKind::call && !is_written(exprs, expr) && !expr.args.empty() &&
                 std::ranges::all_of(expr.args, literal);
      })) {}

/// An element of a Nested has one name, `n.a`, or is named by two, n.a.
CHDDL_INLINE std::string ExpressionTexts::column(std::string_view name) {
    return "`" + std::string(name.substr(name.rfind('.') + 1));
}

CHDDL_INLINE std::string ExpressionTexts::of(ExprId id) {
    if (id == no_expr || exhausted()) return "?";
    if (computes_constants_ && is_constant(id)) return "#";
    const auto within = aliases_.within(exprs_[id].alias);
    std::string text = written_out(id);
    written_ += text.size();
    return text;
}

/// As far as no alias is in it.
CHDDL_INLINE bool ExpressionTexts::is_constant(ExprId id) const {
    if (id == no_expr) return false;
    const ExprNode& expr = exprs_[id];
    if (expr.kind == ExprKind::literal) return true;
    return expr.kind == ExprKind::call && !expr.args.empty() &&
           std::ranges::all_of(expr.args, [&](ExprId arg) { return is_constant(arg); });
}

CHDDL_INLINE std::string ExpressionTexts::written_out(ExprId id) {
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
    std::string all(catalog::function_name(expr.text));
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
