// What might be constant to the server, or a computed column, is passed over.
#pragma once

#include <chddl/catalog/function_types.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/check/expression_texts.hpp>
#include <chddl/check/group_sources.hpp>
#include <chddl/check/query_aliases.hpp>
#include <chddl/check/view_groups.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/table_columns.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool aggregates(const ExprTree& exprs, ExprId id) {
    if (id == no_expr) return false;
    const ExprNode& expr = exprs[id];
    if (expr.kind == ExprKind::call && !expr.windowed && is_aggregate_function(expr.text)) return true;
    return std::any_of(expr.args.begin(), expr.args.end(), [&](ExprId arg) { return aggregates(exprs, arg); });
}

/// One SELECT that reads nothing unknown.
class GroupCheck {
public:
    GroupCheck(const Query& query, const ExprTree& exprs, const GroupSources& sources)
        : query_(query), exprs_(exprs), sources_(sources), aliases_(query, exprs), texts_(exprs, aliases_) {}

    /// The first column that is in no group; "" if there is none, or if it is not known.
    [[nodiscard]] std::string missing() {
        if (!is_grouped() || !read_keys()) return "";
        const bool all = std::ranges::all_of(query_.items, [&](const SelectItem& item) { return grouped(item); }) &&
                         std::ranges::all_of(query_.after_groups, [&](ExprId id) { return grouped(id); });
        return all || aliases_.exhausted() || texts_.exhausted() ? "" : missing_;
    }

private:
    [[nodiscard]] bool is_grouped() const {
        const auto item = [&](const SelectItem& one) { return aggregates(exprs_, one.id); };
        const auto clause = [&](ExprId id) { return aggregates(exprs_, id); };
        return !query_.group_by.empty() || std::any_of(query_.items.begin(), query_.items.end(), item) ||
               std::any_of(query_.after_groups.begin(), query_.after_groups.end(), clause);
    }

    bool read_keys() {
        for (const ExprId id : query_.group_by) {
            const ExprNode& key = exprs_[id];
            const SelectItem* output = output_of_key(key, query_, exprs_);
            const auto within = aliases_.within(output == nullptr ? "" : output->alias.value_or(""));
            if (!add_key(output == nullptr ? id : output->id)) return false;
        }
        return true;
    }

    /// GROUPING SETS is a tuple of tuples. False for keys that are not known: `GROUP BY *`, `GROUP BY ROLLUP(1)`.
    bool add_key(ExprId id) {
        if (id == no_expr) return false;
        static constexpr std::string_view lists[] = {"tuple", "rollup", "cube"};
        const ExprNode& key = exprs_[id];
        if (key.kind == ExprKind::asterisk || key.kind == ExprKind::literal) return false;
        if (equals_ignoring_case(key.text, "untuple")) return false;
        if (const ExprId* alias = key.kind == ExprKind::column ? aliases_.find(key) : nullptr) {
            const auto within = aliases_.within(key.path[0]);
            return add_key(*alias);
        }
        const bool list = key.kind == ExprKind::call && std::ranges::any_of(lists, [&](std::string_view name) {
                              return equals_ignoring_case(key.text, name);
                          });
        if (list) return std::ranges::all_of(key.args, [&](ExprId part) { return add_key(part); });
        keys_.insert(texts_.of(id));
        return true;
    }

    /// In its own definition an alias is the column.
    [[nodiscard]] bool grouped(const SelectItem& item) {
        if (item.id == no_expr) return true;
        const auto within = aliases_.within(item.alias.value_or(""));
        return grouped(item.id);
    }

    /// Only what is surely in no group is not.
    [[nodiscard]] bool grouped(ExprId id) {
        const ExprNode& expr = exprs_[id];
        const auto within = aliases_.within(expr.alias);
        if (keys_.contains(texts_.of(id))) return true;
        switch (expr.kind) {
            case ExprKind::column:
                return grouped_column(expr);
            case ExprKind::asterisk:
                return grouped_star(expr);
            case ExprKind::call:
                return grouped_call(expr);
            case ExprKind::between:
            case ExprKind::not_between:
                return !compares_rows(expr) || all_grouped(expr.args);
            case ExprKind::lambda:
                return grouped_lambda(expr);
            case ExprKind::window:
                return all_grouped(expr.args) && all_grouped(expr.parameters);
            case ExprKind::literal:
            case ExprKind::subquery:
                return true;
        }
        return true;
    }
    [[nodiscard]] bool all_grouped(const std::vector<ExprId>& all) {
        return std::all_of(all.begin(), all.end(), [&](ExprId id) { return id == no_expr || grouped(id); });
    }

    /// Its parameters are no columns.
    [[nodiscard]] bool grouped_lambda(const ExprNode& lambda) {
        const std::size_t before = parameters_.size();
        parameters_.insert(parameters_.end(), lambda.path.begin(), lambda.path.end());
        const bool grouped = all_grouped(lambda.args);
        parameters_.resize(before);
        return grouped;
    }

    [[nodiscard]] bool grouped_column(const ExprNode& column) {
        if (std::find(parameters_.begin(), parameters_.end(), column.path[0]) != parameters_.end()) return true;
        if (const ExprId* alias = aliases_.find(column)) {
            const auto within = aliases_.within(column.path[0]);
            return grouped(*alias);
        }
        const bool part_of_key = std::ranges::any_of(
            column.path, [&](const std::string& part) { return keys_.contains(ExpressionTexts::column(part)); });
        if (part_of_key || !is_plain_column(column)) return true;
        missing_ = offers(column.path.back()) ? column.path.back() : joined(column.path, 0, column.path.size());
        return false;
    }

    /// A column of the tables or an element of one, and nothing else: no constant, no expression.
    [[nodiscard]] bool is_plain_column(const ExprNode& column) const {
        const NamePath& path = column.path;
        if (path.size() > 1 && aliases_.definition(path[0]) != no_expr) return false;
        if (offers(path.back())) return true;
        if (path.size() == 1) return false;
        const bool of_nested = offers(joined(path, path.size() - 2, path.size()));
        return of_nested ||
               std::any_of(path.begin(), path.end() - 1, [&](const std::string& part) { return offers(part); });
    }
    [[nodiscard]] bool offers(const std::string& name) const {
        bool any = sources_.names.contains(name);
        for (const KnownTable* table : sources_.tables) {
            const KnownColumn* column = table->find(name);
            if (column == nullptr) continue;
            if (column->computed == DefaultKind::alias) return false;
            any = true;
        }
        return any;
    }

    [[nodiscard]] bool grouped_star(const ExprNode& star) {
        const bool all = star.text.empty() && star.args.empty() && star.transformers.empty() && star.path.empty();
        if (!all || sources_.tables.size() != 1 || query_.from.size() != 1) return true;
        for (const KnownColumn& column : sources_.tables[0]->columns) {
            if (column.is_virtual || column.computed || keys_.contains(ExpressionTexts::column(column.name))) continue;
            missing_ = column.name;
            return false;
        }
        return true;
    }

    /// A column, or a comparison with one; what it is for all rows, the server does not know beforehand.
    [[nodiscard]] bool varies(ExprId id) {
        const ExprNode& expr = exprs_[id];
        if (expr.kind == ExprKind::column) return aliases_.find(expr) == nullptr && is_plain_column(expr);
        return expr.kind == ExprKind::call && is_comparison(catalog::function_name(expr.text)) && compares_rows(expr) &&
               std::ranges::any_of(expr.args, [&](ExprId arg) { return varies(arg); });
    }

    [[nodiscard]] static bool is_comparison(std::string_view function) {
        const catalog::FunctionTypeSpec* spec = catalog::find_function_type(function);
        return spec != nullptr && spec->compares;
    }

    /// Not those with NULL, and `1 BETWEEN 2 AND x`, which the server knows beforehand.
    [[nodiscard]] bool compares_rows(const ExprNode& comparison) {
        const auto null = [&](ExprId arg) { return names_null(arg); };
        return std::ranges::none_of(comparison.args, null) &&
               (comparison.kind == ExprKind::call || varies(comparison.args[0]));
    }

    /// Whether NULL is written anywhere in it.
    [[nodiscard]] bool names_null(ExprId id) {
        if (id == no_expr) return true;
        const ExprNode& expr = exprs_[id];
        if (expr.kind == ExprKind::literal) return equals_ignoring_case(expr.text, "NULL");
        if (const ExprId* alias = expr.kind == ExprKind::column ? aliases_.find(expr) : nullptr) {
            const auto within = aliases_.within(expr.path[0]);
            return names_null(*alias);
        }
        return std::ranges::any_of(expr.args, [&](ExprId arg) { return names_null(arg); });
    }

    /// Whether each branch of the call is kept: `if` and `multiIf` have their conditions before the branches.
    [[nodiscard]] bool branches_on_rows(const ExprNode& call) {
        const std::string_view function = catalog::function_name(call.text);
        if (function != "if" && function != "multiIf") return false;
        for (std::size_t i = 0; i + 1 < call.args.size(); i += 2)
            if (!varies(call.args[i])) return false;
        return true;
    }

    /// Whether its result may be settled without the column, by a condition or by the column's type.
    [[nodiscard]] bool may_be_constant(const ExprNode& call) {
        static constexpr std::string_view settled[] = {"if", "multiIf", "caseWithExpression", "grouping"};
        const std::string_view function = catalog::function_name(call.text);
        if (by_type_alone(function) || needs_all_varying(function) || is_in_function(function)) return true;
        if (is_comparison(function)) return !compares_rows(call);
        return std::ranges::find(settled, function) != std::end(settled) && !branches_on_rows(call);
    }

    /// What the function of somebody's own makes of its arguments, its body says: `x -> max(x) AS f`.
    [[nodiscard]] bool is_own(const ExprNode& call) const {
        const ExprId definition = aliases_.definition(call.text);
        return (definition != no_expr && exprs_[definition].kind == ExprKind::lambda) ||
               (catalog::find_function(call.text) == nullptr && !is_aggregate_function(call.text));
    }

    [[nodiscard]] bool grouped_call(const ExprNode& call) {
        if (is_own(call)) return true;
        const bool aggregate = is_aggregate_function(call.text) && !call.windowed;
        const bool passed = aggregate || may_be_constant(call);
        for (std::size_t i = 0; !passed && i < call.args.size(); ++i) {
            const bool lambda = exprs_[call.args[i]].kind == ExprKind::lambda;
            const bool named = !lambda && takes_name(call.text, i, call.args.size());
            if (!named && !grouped(call.args[i])) return false;
        }
        return !call.windowed || grouped_window(call.window);
    }

    /// What stands behind OVER, and the window of WINDOW that it names.
    [[nodiscard]] bool grouped_window(ExprId id) {
        if (id == no_expr) return true;
        const auto named = std::ranges::find_if(
            query_.windows, [&](const NamedWindow& window) { return window.name == exprs_[id].text; });
        return grouped(id) && (named == query_.windows.end() || named->window == no_expr || grouped(named->window));
    }

    const Query& query_;
    const ExprTree& exprs_;
    const GroupSources& sources_;
    QueryAliases aliases_;
    ExpressionTexts texts_;
    std::unordered_set<std::string> keys_;
    std::vector<std::string_view> parameters_;  // of the lambdas around
    std::string missing_;
};

CHDDL_INLINE void check_groups_of(const ViewSelect& select, const Place& place, Diagnostics& found) {
    constexpr std::size_t most_expressions = 2000;  // each is looked at once for each that holds it
    const QueryTree& tree = select.outline->tree;
    if (!tree.usual_names || tree.exprs.size() > most_expressions) return;
    const GroupSourcesReader reader(select);
    for (const Query& query : tree.queries) {
        if (!query.branches.empty() || !query.whole || query.group_by_all) continue;
        const auto sources = reader.read(query);
        if (!sources) continue;
        const std::string missing = GroupCheck(query, tree.exprs, *sources).missing();
        if (!missing.empty()) found.report<"view-aggregate-missing">(place, missing);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
