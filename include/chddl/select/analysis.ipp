// SELECTs in SELECTs, common table expressions, and the tables at the end of it all.
#pragma once

#include <chddl/select/analysis.hpp>

#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/select/query_scope.hpp>
#include <chddl/select/words.hpp>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t deepest_scope = 100;  // SELECTs in SELECTs, common table expressions included: we recurse

CHDDL_INLINE Analysis::Analysis(const QueryTree& tree, std::span<const SourceTable> tables)
    : tree_(tree), tables_(tables), table_columns_(tables.size()) {
    std::size_t cells = 0;
    for (const SourceTable& table : tables) {
        first_cells_.push_back(cells);
        cells += table.columns.names.size() + table.columns.hidden.size();
    }
    cells_.resize(cells);
}

CHDDL_INLINE void Analysis::run() {
    if (tree_.root == no_query) return;
    columns = query(tree_.root, nullptr, Link::from, SourceRole::trigger);
    if (!tree_.usual_names) known = false;
}

CHDDL_INLINE QueryColumns Analysis::query(QueryId id, QueryScope* parent, Link link, SourceRole role) {
    if (scopes_ >= deepest_scope) {
        known = sources_known = false;
        return {};
    }
    ++scopes_;
    QueryColumns result;
    const Query& query = tree_.queries[id];
    if (!query.branches.empty()) {
        result = branches(query, parent, link, role);
    } else {
        QueryScope scope(*this, query, parent, link, role);
        result = scope.run();
        if (parent == nullptr && item_names.empty()) item_names = std::move(scope).item_names();
    }
    --scopes_;
    return result;
}

/// The names are those of the first branch; the types are what all branches have in common.
CHDDL_INLINE QueryColumns Analysis::branches(const Query& set, QueryScope* parent, Link link, SourceRole role) {
    QueryColumns result = query(set.branches[0], parent, link, role);
    const bool first = role == SourceRole::trigger || role == SourceRole::joined;
    const SourceRole others = first ? SourceRole::other_branch : role;
    for (std::size_t i = 1; i < set.branches.size(); ++i) {
        const QueryColumns other = query(set.branches[i], parent, link, others);
        for (std::size_t place = 0; place < result.outputs.size(); ++place) {
            std::string& type = result.outputs[place].output.type;
            if (place >= other.outputs.size() || other.outputs[place].output.type != type) type.clear();
        }
    }
    for (QueryColumns::Output& one : result.outputs) {
        ResolvedOutput& output = one.output;
        one = {.output = {.name = std::move(output.name), .output = output.output, .type = std::move(output.type)}};
    }
    if (!set.whole) known = result.known = false;
    return result;
}

CHDDL_INLINE QueryColumns Analysis::common_table(const CommonTable& table, QueryScope& user, SourceRole role) {
    if (table.query == no_query) {
        known = sources_known = false;
        return {};
    }
    const auto before = common_tables_.find(table.query);
    if (before != common_tables_.end()) {
        next_subquery_ += before->second.subqueries;
        if (!before->second.alone) known = false;
        return before->second.columns;
    }
    const std::size_t first = next_subquery_;
    const std::size_t asked = asked_outside;
    in_process_.insert(table.name);
    QueryColumns result = query(table.query, &user, Link::from, role);
    in_process_.erase(table.name);
    common_tables_[table.query] = {result, next_subquery_ - first, asked == asked_outside};
    return result;
}

CHDDL_INLINE ColumnSetPtr Analysis::columns_of(std::size_t table) {
    if (table_columns_[table] != nullptr) return table_columns_[table];
    const SourceColumns& given = tables_[table].columns;
    std::vector<OfferedColumn> offered;
    offered.reserve(given.names.size() + given.hidden.size());
    for (const auto* names : {&given.names, &given.hidden}) {
        for (const std::string& name : *names) {
            const std::size_t place = offered.size();
            const bool typed = names == &given.names && place < given.types.size();
            offered.push_back({.name = name,
                               .hidden = names == &given.hidden,
                               .cell = first_cells_[table] + place,
                               .type = typed ? given.types[place] : "",
                               .table = table});
        }
    }
    return table_columns_[table] = column_set(std::move(offered));
}

CHDDL_INLINE TableExpression Analysis::table(const SelectSource& source, SourceRole role) {
    TableExpression result{.names = source, .in_database = true, .source = sources.size()};
    result.names.role = role;
    sources.push_back(result.names);
    source_tables_.push_back(no_table);
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        if (tables_[i].database != source.database || tables_[i].table != source.table) continue;
        source_tables_.back() = i;
        result.columns = columns_of(i);
        break;
    }
    return result;
}

CHDDL_INLINE void Analysis::mark(CellId cell, bool named) {
    if (cell == nowhere) return;
    cells_[cell].first = true;
    if (named && cell != replaced) cells_[cell].second = true;
}

CHDDL_INLINE void Analysis::read(const ExprNode& column, std::size_t source) {
    if (is_new(column.path, source)) reads.push_back({column.path, column.begin, source});
}

CHDDL_INLINE void Analysis::miss(const ExprNode& column, std::size_t source) {
    const std::size_t table = source < source_tables_.size() ? source_tables_[source] : no_table;
    if (is_new(column.path, source)) missing.push_back({column.path, column.begin, table});
}

CHDDL_INLINE void Analysis::confuse(const ExprNode& column, std::size_t tables) {
    unsure();
    if (is_new(column.path, nowhere)) ambiguous.push_back({column.path, column.begin, tables});
}

CHDDL_INLINE std::optional<std::size_t> Analysis::subquery_number(ExprId id) const {
    const auto number = subquery_numbers_.find(id);
    if (!subqueries_counted_ || number == subquery_numbers_.end()) return std::nullopt;
    return number->second;
}

// What looks like a function, in any case, and is none.
inline constexpr std::string_view grammar_calls[] = {"cube", "exists", "grouping", "rollup", "sets", "untuple"};

CHDDL_INLINE std::vector<UnknownFunction> unknown_functions(const QueryTree& tree) {
    std::vector<UnknownFunction> found;
    std::unordered_set<std::string_view> seen{""};
    for (const ExprNode& expr : tree.exprs)
        if (expr.kind == ExprKind::lambda) seen.insert(expr.alias);
    for (const ExprNode& expr : tree.exprs) {
        const bool known = expr.kind != ExprKind::call || catalog::find_function(expr.text) != nullptr ||
                           find_row_ignoring_case(grammar_calls, expr.text) != nullptr ||
                           find_row_ignoring_case(catalog::table_functions(), expr.text) != nullptr ||
                           is_aggregate_function(expr.text);
        if (!known && seen.insert(expr.text).second) found.push_back({expr.text, expr.begin});
    }
    return found;
}

}  // namespace chddl::inline CHDDL_ABI::detail
