// The SELECT list, item by item. A part of query_scope.ipp.
#pragma once

#include <chddl/select/query_scope.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t most_outputs = 20'000;  // `SELECT *, *` of `SELECT *, *` doubles with every level

CHDDL_INLINE void QueryScope::add_output(std::optional<std::string> name, ResolvedOutput&& facts, CellId cell) {
    if (result_.outputs.size() >= most_outputs) {
        result_.known = false;
        return;
    }
    facts.name = std::move(name);
    facts.output = item_;
    QueryColumns::Output& made = result_.outputs.emplace_back();
    made.output = std::move(facts);
    made.cell = cell;
}

CHDDL_INLINE void QueryScope::add_item(std::size_t place) {
    const SelectItem& item = query_.items[place];
    item_ = place;
    ItemName& named = item_names_[place];
    named.name = item.alias;
    if (item.may_be_many) result_.known = false;
    if (item.id == no_expr) return add_output(item.alias, {}, nowhere);
    const ExprNode& expr = exprs_[item.id];
    if (expr.kind == ExprKind::asterisk) return add_star(item.id);
    const bool understood = query_.whole && all_.tree().usual_names;
    if (understood) walk(item.id);
    if (expr.kind == ExprKind::call && equals_ignoring_case(expr.text, "untuple")) return add_untuple(expr);
    if (!named.name && all_.tree().usual_names) named.name = name(item.id);
    if (expr.kind == ExprKind::column && may_be_replaced(expr.path)) named.name.reset();
    named.qualifier_dropped = !item.alias && qualifier_dropped_;
    add_output(named.name, facts(item.id), nowhere);
}

/// untuple((a, b)) AS t is t.1 and t.2. Of any other tuple we do not know the elements.
CHDDL_INLINE void QueryScope::add_untuple(const ExprNode& call) {
    const ExprNode* tuple = call.args.size() == 1 ? &exprs_[call.args[0]] : nullptr;
    const bool known = tuple != nullptr && tuple->kind == ExprKind::call && tuple->text == "tuple" &&
                       !tuple->args.empty() && query_.whole && all_.tree().usual_names;
    for (std::size_t i = 0; known && i < tuple->args.size(); ++i) {
        if (exprs_[tuple->args[i]].kind == ExprKind::asterisk) return void(result_.known = false);
    }
    if (!known) return void(result_.known = false);
    const std::optional<std::string> whole = call.alias.empty() ? name(call.args[0]) : call.alias;
    for (std::size_t i = 0; i < tuple->args.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        std::optional<std::string> element;
        if (whole && call.alias.empty()) element = "tupleElement(" + *whole + ", '" + number + "')";
        if (whole && !call.alias.empty()) element = *whole + "." + number;
        add_output(std::move(element), facts(tuple->args[i]), nowhere);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
