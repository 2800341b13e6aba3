// Rows with equal sorting keys become one. What the view groups by and the key lacks is summed then, if it is a number,
// or one of its values is kept. It may hang on the key, as a name does on its id: that is said of no column here.
#pragma once

#include <chddl/check/names.hpp>
#include <chddl/check/query_aliases.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/check/view_dimensions.hpp>
#include <chddl/check/view_loss.hpp>
#include <chddl/check/view_merges.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the function makes spans of time out of times.
[[nodiscard]] CHDDL_INLINE bool makes_spans(std::string_view function) {
    constexpr std::string_view others[] = {"toDate", "toMonday", "toYYYYMM", "dateTrunc", "date_trunc", "timeSlot"};
    return function.starts_with("toStartOf") ||
           std::find(std::begin(others), std::end(others), function) != std::end(others);
}

/// One SELECT that groups, whose outputs the destination gets.
class GroupedOutputs {
public:
    GroupedOutputs(const Query& query, const ViewSelect& select, const KnownTable& destination)
        : query_(query),
          exprs_(select.outline->tree.exprs),
          aliases_(query, exprs_),
          outputs_(select.resolved.outputs),
          destination_(destination),
          storage_(destination.table->storage) {}

    void check(const Place& place, Diagnostics& found) {
        for (const ResolvedOutput& output : outputs_) {
            const KnownColumn* column = column_of(output);
            if (column == nullptr || column->type == nullptr || !is_written(*column) || !is_grouped(output)) continue;
            if (is_summed(*column) && is_merged(*column, storage_))
                found.report<"view-group-summed">(place, *output.name, joined_name(*destination_.name));
            else
                check_kept(output, *column, place, found);
        }
    }

private:
    using Names = std::vector<std::string_view>;

    [[nodiscard]] const KnownColumn* column_of(const ResolvedOutput& output) const {
        return output.name && output.output < query_.items.size() ? destination_.find(*output.name) : nullptr;
    }

    void check_kept(const ResolvedOutput& output, const KnownColumn& column, const Place& place, Diagnostics& found) {
        const bool state = is<"AggregateFunction">(*column.type) || is<"SimpleAggregateFunction">(*column.type);
        if (state || in_key(storage_.order_by, column.name) || in_key(storage_.primary_key, column.name)) return;
        if (in_key(storage_.partition_by, column.name) || !may_vary(output)) return;
        const std::string name = joined_name(*destination_.name);
        if (is_span(output))
            found.report<"view-group-merged">(place, *output.name, name);
        else
            found.report<"view-group-kept">(place, *output.name, name);
    }

    /// By its place, its alias or its expression. Constants are no matter.
    [[nodiscard]] bool is_grouped(const ResolvedOutput& output) {
        const SelectItem& item = query_.items[output.output];
        if (item.id == no_expr || output.literal || columns_of(item).empty()) return false;
        return std::any_of(query_.group_by.begin(), query_.group_by.end(),
                           [&](ExprId key) { return is_key(key, item); });
    }

    [[nodiscard]] bool is_key(ExprId id, const SelectItem& item) {
        const ExprNode& key = exprs_[id];
        if (key.kind == ExprKind::literal) return output_of_key(key, query_, exprs_) == &item;
        const bool named = key.kind == ExprKind::column && key.path.size() == 1 && item.alias == key.path[0];
        if (named || same(id, item.id)) return true;
        return key.kind == ExprKind::call && equals_ignoring_case(key.text, "tuple") &&
               std::any_of(key.args.begin(), key.args.end(), [&](ExprId arg) { return is_key(arg, item); });
    }

    [[nodiscard]] bool same(ExprId left, ExprId right) const {
        if (left == no_expr || right == no_expr) return false;
        const ExprNode& a = exprs_[left];
        const ExprNode& b = exprs_[right];
        const bool plain = a.kind == ExprKind::column || a.kind == ExprKind::literal || a.kind == ExprKind::call;
        return plain && a.kind == b.kind && a.text == b.text && a.path == b.path &&
               all_same(a.parameters, b.parameters) && all_same(a.args, b.args);
    }

    [[nodiscard]] bool all_same(const std::vector<ExprId>& left, const std::vector<ExprId>& right) const {
        return std::ranges::equal(left, right, [&](ExprId a, ExprId b) { return same(a, b); });
    }

    /// The columns of the sources that the expression reads; in its own definition an alias is the column.
    [[nodiscard]] Names columns_of(const SelectItem& item) {
        const auto within = aliases_.within(item.alias.value_or(""));
        Names names;
        std::vector<ExprId> open{item.id};
        std::unordered_set<ExprId> seen;
        while (!open.empty()) {
            const ExprId id = open.back();
            open.pop_back();
            if (id == no_expr || !seen.insert(id).second) continue;
            const ExprNode& expr = exprs_[id];
            const ExprId* alias = expr.kind == ExprKind::column ? aliases_.find(expr) : nullptr;
            if (alias != nullptr)
                open.push_back(*alias);
            else if (expr.kind == ExprKind::column)
                names.push_back(expr.path.back());
            open.insert(open.end(), expr.args.begin(), expr.args.end());
        }
        return names;
    }

    /// Whether rows with equal keys may have several values: it reads a column that no part of the key is made of, and
    /// each part of the key is an output.
    [[nodiscard]] bool may_vary(const ResolvedOutput& output) {
        if (!key_read_) read_key();
        const Names names = columns_of(query_.items[output.output]);
        return key_whole_ && std::any_of(names.begin(), names.end(), [&](std::string_view name) {
                   return std::find(key_columns_.begin(), key_columns_.end(), name) == key_columns_.end();
               });
    }

    void read_key() {
        key_read_ = true;
        key_whole_ = storage_.order_by.has_value();
        for (const KnownColumn& column : destination_.columns) {
            if (column.is_virtual || !in_key(storage_.order_by, column.name)) continue;
            const auto fills = [&](const ResolvedOutput& output) { return output.name == column.name; };
            const auto output = std::find_if(outputs_.begin(), outputs_.end(), fills);
            const bool filled = output != outputs_.end() && output->output < query_.items.size();
            key_whole_ = key_whole_ && filled && query_.items[output->output].id != no_expr;
            if (!key_whole_) return;
            const Names names = columns_of(query_.items[output->output]);
            key_columns_.insert(key_columns_.end(), names.begin(), names.end());
        }
        key_whole_ = key_whole_ && !key_columns_.empty();
    }

    /// `toStartOfHour(ts)`: what is made of times to group by is no property of something else.
    [[nodiscard]] bool is_span(const ResolvedOutput& output) const {
        const ExprNode& expr = exprs_[query_.items[output.output].id];
        return expr.kind == ExprKind::call && makes_spans(expr.text);
    }

    const Query& query_;
    const ExprTree& exprs_;
    QueryAliases aliases_;
    const std::vector<ResolvedOutput>& outputs_;
    const KnownTable& destination_;
    const Storage& storage_;
    bool key_read_ = false;
    bool key_whole_ = false;
    Names key_columns_;  // of the sources, of which the parts of the key are made
};

CHDDL_INLINE void check_grouped_outputs(const ViewSelect& select, const KnownTable& destination, const Place& place,
                                        Diagnostics& found) {
    const Query& query = query_of_rows(select.outline->tree);
    if (query.whole && !query.group_by_all && !query.group_by.empty())
        GroupedOutputs(query, select, destination).check(place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
