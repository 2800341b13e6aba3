// What ClickHouse refuses in a view's SELECT by its words alone.
#pragma once

#include <chddl/check/view_clauses.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Follows FROM inwards; what is joined is not followed.
class LeadingWalk {
public:
    explicit LeadingWalk(const QueryTree& tree) : tree_(tree) {}

    void walk(QueryId id, bool first_branch) {
        if (id == no_query || id >= tree_.queries.size() || depth_ > most_levels) return;
        const Query& query = tree_.queries[id];
        found.queries.push_back(&query);
        ++depth_;
        for (std::size_t i = 0; i < query.branches.size(); ++i) walk(query.branches[i], first_branch && i == 0);
        if (!query.from.empty()) {
            around_.push_back(&query);
            follow(query.from.front(), first_branch);
            around_.pop_back();
        }
        --depth_;
    }

    LeadingQueries found = {};

private:
    static constexpr std::size_t most_levels = 50;

    void follow(const FromItem& item, bool first_branch) {
        found.items.push_back({&item, first_branch});
        if (item.kind == FromKind::subquery) walk(item.query, first_branch);
        const bool may_be_common = item.kind == FromKind::table && item.source.database.empty();
        for (std::size_t i = around_.size(); may_be_common && i > 0; --i)
            for (const CommonTable& table : around_[i - 1]->tables)
                if (table.name == item.source.table) {
                    found.items.pop_back();
                    return walk(table.query, first_branch);
                }
    }

    const QueryTree& tree_;
    std::vector<const Query*> around_;
    std::size_t depth_ = 0;
};

CHDDL_INLINE LeadingQueries leading_queries(const QueryTree& tree) {
    LeadingWalk walk(tree);
    walk.walk(tree.root, true);
    return std::move(walk.found);
}

/// `{name:Type}` is filled in by who runs the statement, and nobody does.
CHDDL_INLINE void check_parameters(const std::vector<Token>& all, const Place& place, Diagnostics& found) {
    for (std::size_t i = 0; i + 2 < all.size(); ++i) {
        const bool opens = all[i].kind == TokenKind::opening_curly && all[i + 2].kind == TokenKind::colon;
        if (opens && all[i + 1].kind == TokenKind::bare_word) found.report<"view-parameter">(place, all[i + 1].text);
    }
}

CHDDL_INLINE void check_words(const MaterializedView& view, const Place& place, Diagnostics& found) {
    const std::string& text = view.select.text();
    const Token first = Lexer(text).next();
    static constexpr std::string_view openings[] = {"SELECT", "WITH", "FROM"};
    const bool opens =
        first.kind == TokenKind::opening_round ||
        std::any_of(std::begin(openings), std::end(openings), [&](auto word) { return is_keyword(first, word); });
    if (!opens) found.report<"view-select-start">(place, first.text);
    if (view.comment.empty() && text.find('{') == std::string::npos) return;  // nothing of what follows can be there
    const std::vector<Token> all = tokens(text);
    check_parameters(all, place, found);
    const std::size_t last = all.size() - 1;  // the end
    const bool comment = last >= 2 && all[last - 1].kind == TokenKind::string && is_keyword(all[last - 2], "COMMENT");
    if (comment && !view.comment.empty()) found.report<"view-comment-twice">(place);
}

/// How many outputs the SELECT has, where its text alone tells it.
[[nodiscard]] CHDDL_INLINE std::optional<std::size_t> output_count(const Query& query, const QueryTree& tree) {
    if (!query.branches.empty() || !query.has_items || !query.whole) return std::nullopt;
    for (const SelectItem& item : query.items) {
        if (item.may_be_many || item.id == no_expr) return std::nullopt;
        const ExprNode& expr = tree.exprs[item.id];
        const bool many = expr.kind == ExprKind::asterisk || equals_ignoring_case(expr.text, "untuple");
        if (many) return std::nullopt;
    }
    return query.items.size();
}

CHDDL_INLINE void check_branches(const Query& set, const QueryTree& tree, const Place& place, Diagnostics& found) {
    std::optional<std::size_t> first;
    for (const QueryId id : set.branches) {
        const auto count = output_count(tree.queries[id], tree);
        if (!count) continue;
        if (!first) first = count;
        if (*count != *first) return void(found.report<"view-union-columns">(place, *first, *count));
    }
}

[[nodiscard]] CHDDL_INLINE std::string_view modifier_of(const SelectSource& source) {
    return source.is_final ? "FINAL" : source.is_sampled ? "SAMPLE" : source.has_prewhere ? "PREWHERE" : "";
}

CHDDL_INLINE void check_leading(const SelectOutline& outline, const Place& place, Diagnostics& found) {
    const LeadingQueries leading = leading_queries(outline.tree);
    const auto mixed = [](const Query* query) { return !query->only_unions; };
    if (std::any_of(leading.queries.begin(), leading.queries.end(), mixed)) found.report<"view-set-operation">(place);
    for (const LeadingItem& one : leading.items) {
        if (one.item->kind == FromKind::function && one.first_branch) found.report<"view-table-function">(place);
        const std::string_view modifier = modifier_of(one.item->source);
        if (!modifier.empty()) found.report<"view-modifier">(place, Plain{modifier});
    }
}

CHDDL_INLINE void check_clauses(const MaterializedView& view, const SelectOutline& outline, const Place& place,
                                Diagnostics& found) {
    check_words(view, place, found);
    for (const Query& query : outline.tree.queries) {
        if (query.has_bare_union && !outline.has(SelectFeature::settings)) found.report<"view-union-kind">(place);
        check_branches(query, outline.tree, place, found);
    }
    if (view.refresh) return;
    const bool is_union = outline.tree.root != no_query && !outline.tree.queries[outline.tree.root].branches.empty();
    if (is_union) found.report<"view-union-first">(place);
    check_leading(outline, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
