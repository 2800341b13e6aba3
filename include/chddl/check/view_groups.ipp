// Expressions are compared by a text of ours in which aliases are written out and columns have no qualifier. What might
// be constant to the server, or a computed column, is passed over.
#pragma once

#include <chddl/check/query_aliases.hpp>
#include <chddl/check/view_groups.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool aggregates(const ExprTree& exprs, ExprId id) {
    std::vector<ExprId> open{id};
    while (!open.empty()) {
        const ExprId next = open.back();
        open.pop_back();
        if (next == no_expr) continue;
        const ExprNode& expr = exprs[next];
        if (expr.kind == ExprKind::call && !expr.windowed && is_aggregate_function(expr.text)) return true;
        open.insert(open.end(), expr.args.begin(), expr.args.end());
    }
    return false;
}

/// One SELECT whose sources are all tables of the pipeline.
class GroupCheck {
public:
    GroupCheck(const Query& query, const ExprTree& exprs, const std::vector<const KnownTable*>& tables)
        : query_(query), exprs_(exprs), tables_(tables), aliases_(query, exprs) {}

    /// The first column that is in no group; "" if there is none, or if it is not known.
    [[nodiscard]] std::string missing() {
        if (!is_grouped() || !read_keys()) return "";
        const bool all = std::ranges::all_of(query_.items, [&](const SelectItem& item) { return grouped(item); }) &&
                         std::ranges::all_of(query_.after_groups, [&](ExprId id) { return grouped(id); });
        return all || aliases_.exhausted() ? "" : missing_;
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
            const SelectItem* output = output_of_key(key, query_);
            if (output == nullptr && key.kind == ExprKind::literal) return false;
            add_key(output == nullptr ? id : output->id);
        }
        return true;
    }

    /// GROUPING SETS is a tuple of tuples.
    void add_key(ExprId id) {
        if (id == no_expr) return;
        static constexpr std::string_view lists[] = {"tuple", "rollup", "cube"};
        const ExprNode& key = exprs_[id];
        const bool list = key.kind == ExprKind::call && std::ranges::any_of(lists, [&](std::string_view name) {
                              return equals_ignoring_case(key.text, name);
                          });
        if (!list) return void(keys_.insert(text(id)));
        for (const ExprId part : key.args) add_key(part);
    }

    /// In its own definition an alias is the column.
    [[nodiscard]] bool grouped(const SelectItem& item) {
        if (item.id == no_expr) return true;
        const auto within = aliases_.within(item.alias.value_or(""));
        return grouped(item.id);
    }

    [[nodiscard]] std::string text(ExprId id) {
        if (id == no_expr) return "?";
        const ExprNode& expr = exprs_[id];
        if (expr.kind == ExprKind::column) {
            if (const ExprId* alias = aliases_.find(expr)) {
                const auto within = aliases_.within(expr.path[0]);
                return text(*alias);
            }
            return "`" + expr.path.back();
        }
        if (expr.kind == ExprKind::literal) return expr.text;
        std::string all;
        for (const char c : expr.text) all += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        all += '(';
        for (const ExprId arg : expr.args) all.append(text(arg)).append(",");
        for (const ExprId parameter : expr.parameters) all.append(text(parameter)).append(";");
        return all += expr.kind == ExprKind::call ? ")" : "?)";
    }

    /// Only what is surely in no group is not.
    [[nodiscard]] bool grouped(ExprId id) {
        const ExprNode& expr = exprs_[id];
        if (keys_.contains(text(id))) return true;
        switch (expr.kind) {
            case ExprKind::column:
                return grouped_column(expr);
            case ExprKind::asterisk:
                return grouped_star(expr);
            case ExprKind::call:
                return grouped_call(expr);
            case ExprKind::between:
            case ExprKind::not_between:
                return std::all_of(expr.args.begin(), expr.args.end(), [&](ExprId arg) { return grouped(arg); });
            case ExprKind::literal:
            case ExprKind::lambda:
            case ExprKind::subquery:
            case ExprKind::window:
                return true;
        }
        return true;
    }

    [[nodiscard]] bool grouped_column(const ExprNode& column) {
        if (const ExprId* alias = aliases_.find(column)) {
            const auto within = aliases_.within(column.path[0]);
            return grouped(*alias);
        }
        const std::string& name = column.path.back();
        const bool part_of_key = std::any_of(column.path.begin(), column.path.end(),
                                             [&](const std::string& part) { return keys_.contains("`" + part); });
        if (part_of_key || !is_plain_column(name)) return true;
        missing_ = name;
        return false;
    }

    /// A column of the tables and nothing else: no constant, no expression.
    [[nodiscard]] bool is_plain_column(const std::string& name) const {
        bool any = false;
        for (const KnownTable* table : tables_) {
            const KnownColumn* column = table->find(name);
            if (column == nullptr) continue;
            if (column->computed == DefaultKind::alias) return false;
            any = true;
        }
        return any;
    }

    [[nodiscard]] bool grouped_star(const ExprNode& star) {
        const bool all = star.text.empty() && star.args.empty() && star.transformers.empty() && star.path.empty();
        if (!all || tables_.size() != 1) return true;
        for (const KnownColumn& column : tables_[0]->columns) {
            if (column.is_virtual || column.computed || keys_.contains("`" + std::string(column.name))) continue;
            missing_ = column.name;
            return false;
        }
        return true;
    }

    /// A comparison with a column; what it is for all rows, the server does not know beforehand.
    [[nodiscard]] bool varies(ExprId id) {
        static constexpr std::string_view comparisons[] = {"equals",  "notEquals",    "less",
                                                           "greater", "lessOrEquals", "greaterOrEquals"};
        const ExprNode& expr = exprs_[id];
        if (expr.kind == ExprKind::column) return aliases_.find(expr) == nullptr && is_plain_column(expr.path.back());
        return expr.kind == ExprKind::call && std::ranges::find(comparisons, expr.text) != std::end(comparisons) &&
               std::ranges::any_of(expr.args, [&](ExprId arg) { return varies(arg); });
    }

    /// Whether each branch of the call is kept: `if` and `multiIf` have their conditions before the branches.
    [[nodiscard]] bool branches_on_rows(const ExprNode& call) {
        if (call.text != "if" && call.text != "multiIf") return false;
        for (std::size_t i = 0; i + 1 < call.args.size(); i += 2)
            if (!varies(call.args[i])) return false;
        return true;
    }

    /// Conditions and questions about types may be settled without looking at the column.
    [[nodiscard]] bool grouped_call(const ExprNode& call) {
        static constexpr std::string_view settled[] = {"if",     "multiIf",    "caseWithExpression", "and",     "or",
                                                       "ignore", "toTypeName", "isConstant",         "grouping"};
        const bool is_settled = std::ranges::find(settled, call.text) != std::end(settled) && !branches_on_rows(call);
        const bool maybe_constant =
            by_type_alone(call.text) || needs_all_varying(call.text) || is_in_function(call.text) || is_settled;
        const bool has_lambda = std::any_of(call.args.begin(), call.args.end(),
                                            [&](ExprId arg) { return exprs_[arg].kind == ExprKind::lambda; });
        const bool inside = is_aggregate_function(call.text) || call.windowed || maybe_constant || has_lambda;
        for (std::size_t i = 0; !inside && i < call.args.size(); ++i)
            if (!takes_name(call.text, i, call.args.size()) && !grouped(call.args[i])) return false;
        return true;
    }

    const Query& query_;
    const ExprTree& exprs_;
    const std::vector<const KnownTable*>& tables_;
    QueryAliases aliases_;
    std::unordered_set<std::string> keys_;
    std::string missing_;
};

/// The tables that the SELECT reads; nothing where it reads something else, or one that is not known.
[[nodiscard]] CHDDL_INLINE std::optional<std::vector<const KnownTable*>> tables_of(const Query& query,
                                                                                   const ViewSelect& select) {
    std::vector<const KnownTable*> tables;
    const std::vector<SelectSource>& sources = select.outline->sources;
    for (const FromItem& item : query.from) {
        const auto source = std::ranges::find_if(sources, [&](const SelectSource& one) {
            return one.database == item.source.database && one.table == item.source.table;
        });
        if (item.kind != FromKind::table || source == sources.end()) return std::nullopt;
        const KnownTable* table = select.sources[static_cast<std::size_t>(source - sources.begin())];
        if (table == nullptr || !table->known) return std::nullopt;
        tables.push_back(table);
    }
    return tables;
}

CHDDL_INLINE void check_groups_of(const ViewSelect& select, const Place& place, Diagnostics& found) {
    constexpr std::size_t most_expressions = 2000;  // each is written out once for each that holds it
    const QueryTree& tree = select.outline->tree;
    if (!tree.usual_names || tree.exprs.size() > most_expressions) return;
    std::unordered_set<std::string_view> common;  // a name of WITH goes before a table's
    for (const Query& query : tree.queries)
        for (const CommonTable& table : query.tables) common.insert(table.name);
    const auto is_common = [&](const FromItem& item) {
        return item.source.database.empty() && common.contains(item.source.table);
    };
    for (const Query& query : tree.queries) {
        if (!query.branches.empty() || !query.whole || query.group_by_all) continue;
        const auto tables = tables_of(query, select);
        if (!tables || std::ranges::any_of(query.from, is_common)) continue;
        const std::string missing = GroupCheck(query, tree.exprs, *tables).missing();
        if (!missing.empty()) found.report<"view-aggregate-missing">(place, missing);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
