// Mostly it is an alias that does it: in `max(ts) AS ts, argMax(x, ts)` the second ts is the maximum.
#pragma once

#include <chddl/check/query_aliases.hpp>
#include <chddl/check/view_aggregates.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// One SELECT, without those inside it.
class AggregateWalk {
public:
    AggregateWalk(const Query& query, const ExprTree& exprs, std::string_view text)
        : query_(query), exprs_(exprs), text_(text), aliases_(query, exprs) {}

    /// The first that stands where it must not.
    struct Found {
        std::string what = {};   ///< the function; "" for none
        std::string where = {};  ///< a clause, or the function around it
    };
    [[nodiscard]] Found find() {
        for (const FromItem& item : query_.from) walk(item.on, "JOIN");
        for (const ExprId id : query_.filters) walk(id, "WHERE");
        for (const ExprId id : query_.group_by) {
            const SelectItem* output = output_of_key(exprs_[id], query_, exprs_);
            walk(output == nullptr ? id : output->id, "GROUP BY");
        }
        for (const SelectItem& item : query_.items) {
            const auto within = aliases_.within(item.alias.value_or(""));
            walk(item.id, "");
        }
        std::unordered_set<ExprId> walked(query_.filters.begin(), query_.filters.end());
        walked.insert(query_.group_by.begin(), query_.group_by.end());
        for (const ExprId id : query_.conditions)
            if (!walked.contains(id)) walk(id, "");
        return found_;
    }

private:
    static constexpr std::size_t most_steps = 100'000;
    static constexpr std::size_t deepest = 1000;

    /// `around` is where no such function may be; "" where one may.
    void walk(ExprId id, std::string_view around) {
        if (id == no_expr || !found_.what.empty() || ++steps_ > most_steps || depth_ >= deepest) return;
        ++depth_;
        walk_into(exprs_[id], around);
        --depth_;
    }

    void walk_into(const ExprNode& expr, std::string_view around) {
        const auto within = aliases_.within(expr.alias);
        switch (expr.kind) {
            case ExprKind::column:
                return walk_column(expr, around);
            case ExprKind::call:
                return walk_call(expr, around);
            case ExprKind::between:
            case ExprKind::not_between:
                return walk_all(expr.args, around);
            case ExprKind::literal:
            case ExprKind::asterisk:
            case ExprKind::lambda:  // its parameters may have the names of aliases
            case ExprKind::subquery:
            case ExprKind::window:
                return;
        }
    }

    void walk_column(const ExprNode& column, std::string_view around) {
        const ExprId* alias = aliases_.find(column);
        if (alias == nullptr) return;
        const auto within = aliases_.within(column.path[0]);
        walk(*alias, around);
    }

    void walk_call(const ExprNode& call, std::string_view around) {
        if (!call.windowed && !is_aggregate_function(call.text)) return walk_all(call.args, around);
        if (around.empty()) return walk_all(call.args, call.windowed ? "" : call.text + "(…)");
        found_ = {std::string(text_.substr(call.begin, call.end - call.begin)), std::string(around)};
    }

    void walk_all(const std::vector<ExprId>& ids, std::string_view around) {
        for (const ExprId id : ids) walk(id, around);
    }

    const Query& query_;
    const ExprTree& exprs_;
    std::string_view text_;
    QueryAliases aliases_;
    Found found_;
    std::size_t steps_ = 0;
    std::size_t depth_ = 0;
};

CHDDL_INLINE void check_aggregates(const QueryTree& tree, std::string_view text, const Place& place,
                                   Diagnostics& found) {
    const auto is_one = [](const ExprNode& expr) {
        return expr.kind == ExprKind::call && (expr.windowed || is_aggregate_function(expr.text));
    };
    if (!tree.usual_names || std::ranges::none_of(tree.exprs, is_one)) return;
    for (const Query& query : tree.queries) {
        if (!query.whole) continue;
        const auto [what, where] = AggregateWalk(query, tree.exprs, text).find();
        if (!what.empty()) found.report<"view-aggregate-nested">(place, what, Plain{where});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
