// The name that the server gives to an output without an alias: `a + 1` is plus(a, 1). As ClickHouse 26.7 writes them;
// a part of query_scope.ipp.
#pragma once

#include <chddl/select/literals.hpp>
#include <chddl/select/query_scope.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t longest_names = 4'000'000;  // bytes of all names of one SELECT

CHDDL_INLINE std::optional<std::string> QueryScope::name(ExprId id) {
    std::string outer = std::exchange(text_, {});
    qualifier_dropped_ = false;
    const bool good = names_size_ < longest_names && write(id);
    std::string made = std::exchange(text_, std::move(outer));
    names_size_ += made.size();
    return good ? std::optional(std::move(made)) : std::nullopt;
}

CHDDL_INLINE bool QueryScope::put(std::string_view text) {
    text_ += text;
    return text_.size() <= longest_name;
}

CHDDL_INLINE bool QueryScope::write(ExprId id) {
    const ExprNode& expr = exprs_[id];
    if (!expr.alias.empty()) return put(expr.alias);
    return expr.nameable && !all_.unnameable.contains(id) && write_kind(id);
}

CHDDL_INLINE bool QueryScope::write_kind(ExprId id) {
    const ExprNode& expr = exprs_[id];
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
        case ExprKind::subquery:
            return write_subquery(id);
        case ExprKind::asterisk:
        case ExprKind::window:
            return false;
    }
    return false;
}

CHDDL_INLINE bool QueryScope::write_subquery(ExprId id) {
    const std::optional<std::size_t> number = all_.subquery_number(id);
    return number && put("_subquery_" + std::to_string(*number));
}

CHDDL_INLINE bool QueryScope::write_call(const ExprNode& call) {
    if (equals_ignoring_case(call.text, "untuple")) return false;
    const bool brackets = call.parameters.empty() && !call.windowed;
    if (brackets && call.text == "tuple") return write_list(call.args, "(", ")");
    if (brackets && call.text == "array") return write_list(call.args, "[", "]");
    if (!put(call.text)) return false;
    if (!call.parameters.empty() && !write_list(call.parameters, "(", ")")) return false;
    if (!write_arguments(call)) return false;
    return !call.windowed || (put(" OVER ") && write_window(exprs_[call.window]));
}

CHDDL_INLINE bool QueryScope::write_arguments(const ExprNode& call) {
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        const ExprId id = call.args[i];
        const bool column = exprs_[id].kind == ExprKind::column && exprs_[id].alias.empty();
        const bool set = i == 1 && is_in_function(call.text);
        if (!column || (!set && !all_.table_names.contains(id))) continue;
        return call.args.size() == 2 && set ? write_set(call, id) : false;
    }
    return write_list(call.args, "(", ")");
}

/// `x IN t`: with a column there the server makes something else of it.
CHDDL_INLINE bool QueryScope::write_set(const ExprNode& call, ExprId name) {
    const NamePath& path = exprs_[name].path;
    return all_.table_names.contains(name) && write_list({call.args[0]}, "(", ", ") &&
           put(joined(path, 0, path.size())) && put(")");
}

CHDDL_INLINE bool QueryScope::write_list(const std::vector<ExprId>& items, std::string_view open,
                                         std::string_view close) {
    bool good = put(open);
    for (std::size_t i = 0; good && i < items.size(); ++i) {
        if (i != 0) good = put(", ");
        good = good && (exprs_[items[i]].kind == ExprKind::asterisk ? write_star(items[i]) : write(items[i]));
    }
    return good && put(close);
}

/// cityHash64(*) is cityHash64(a, b).
CHDDL_INLINE bool QueryScope::write_star(ExprId id) {
    const StarColumns columns = star(id, false);
    bool good = columns.has_value();
    bool first = true;
    for (std::size_t i = 0; good && i < columns->size(); ++i) {
        const StarColumn& column = (*columns)[i];
        if (column.excepted) continue;
        good = column.name && put(first ? "" : ", ") && put(*column.name);
        first = false;
    }
    return good && !first;
}

/// x BETWEEN a AND b is and(greaterOrEquals(x, a), lessOrEquals(x, b)).
CHDDL_INLINE bool QueryScope::write_between(const ExprNode& call) {
    const bool negated = call.kind == ExprKind::not_between;
    return put(negated ? "or(less" : "and(greaterOrEquals") && write_list({call.args[0], call.args[1]}, "(", ")") &&
           put(negated ? ", greater" : ", lessOrEquals") && write_list({call.args[0], call.args[2]}, "(", ")") &&
           put(")");
}

/// x -> x + 1 is lambda(tuple(x), plus(x, 1)).
CHDDL_INLINE bool QueryScope::write_lambda(const ExprNode& lambda) {
    bool good = put("lambda(tuple(");
    const std::size_t outer = parameters_.size();
    for (std::size_t i = 0; good && i < lambda.path.size(); ++i) {
        good = put(i == 0 ? "" : ", ") && put(lambda.path[i]);
        parameters_.push_back({lambda.path[i], std::nullopt});
    }
    good = good && put("), ") && write(lambda.args[0]) && put(")");
    parameters_.resize(outer);
    return good;
}

/// `w`, or `(w PARTITION BY a ORDER BY b ASC ROWS …)`.
CHDDL_INLINE bool QueryScope::write_window(const ExprNode& window) {
    if (!window.windowed) return put(window.text);
    std::string_view blank;
    const auto part = [&](std::string_view text) { return put(std::exchange(blank, " ")) && put(text); };
    bool good = put("(") && (window.text.empty() || part(window.text));
    if (good && !window.parameters.empty()) good = part("PARTITION BY ") && write_list(window.parameters, "", "");
    for (std::size_t i = 0; good && i < window.args.size(); ++i) {
        good = (i == 0 ? part("ORDER BY ") : put(", ")) && write(window.args[i]) && put(window.path[i]);
    }
    return good && (window.shape.empty() || part(window.shape)) && put(")");
}

/// Where an alias stands for another alias the server now and then writes the other one: seen once in 3,000 SELECTs.
CHDDL_INLINE bool QueryScope::write_column(const NamePath& path) {
    for (std::size_t i = parameters_.size(); i > 0; --i) {
        const auto& [name, value] = parameters_[i - 1];
        if (name != path[0]) continue;
        return value ? path.size() == 1 && put(*value) : put(joined(path, 0, path.size()));
    }
    if (chained_.contains(path[0]) || may_be_replaced(path)) return false;
    if (path.size() == 1) return put(path[0]);
    return query_.whole && query_.from_known && write_found(path, tables_.find(path));
}

/// `t.a` is a; but t.a where an alias `a` or another table's column would be meant by a alone.
CHDDL_INLINE bool QueryScope::write_found(const NamePath& path, const FoundColumn& found) {
    const bool unclear =
        found.state == FoundColumn::State::unsure || (found.state == FoundColumn::State::none && parent_ != nullptr);
    if (unclear || (found.qualifier > 0 && aliases_.contains(path[0]))) return false;
    const std::string written = joined(path, 0, path.size());
    if (found.unfolded || found.merged) return put(written);
    const auto shared = tables_.using_of(joined(path, found.qualifier, path.size()));
    const std::optional<std::size_t> dropped = dropped_parts(path, found, shared.keeps_right);
    if (!dropped || (*dropped != 0 && shared.any && !shared.same_type)) return false;
    if (shared.keeps_right && tables_.joins() != 1) return false;
    if (*dropped > 0 && found.state == FoundColumn::State::opaque) qualifier_dropped_ = true;
    return put(joined(path, *dropped, path.size()));
}

CHDDL_INLINE std::optional<std::size_t> QueryScope::dropped_parts(const NamePath& path, const FoundColumn& found,
                                                                  bool keeps_right) const {
    std::size_t first = 0;
    while (first < found.qualifier && !aliases_.contains(path[first + 1])) {
        const Binds binds = tables_.needs_qualifier(found.table, path, first + 1, keeps_right);
        if (binds == Binds::unknown) return std::nullopt;
        if (binds == Binds::yes) break;
        ++first;
    }
    return first;
}

}  // namespace chddl::inline CHDDL_ABI::detail
