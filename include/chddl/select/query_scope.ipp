// A SELECT from FROM to the last clause; what its names mean here and in the SELECTs around it.
#pragma once

#include <chddl/select/query_scope.hpp>
#include <chddl/select/scope_facts.ipp>
#include <chddl/select/scope_from.ipp>
#include <chddl/select/scope_names.ipp>
#include <chddl/select/scope_outputs.ipp>
#include <chddl/select/scope_stars.ipp>
#include <chddl/select/scope_types.ipp>
#include <chddl/select/scope_walk.ipp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE QueryScope::QueryScope(Analysis& all, const Query& query, QueryScope* parent, Link link, SourceRole role)
    : all_(all), exprs_(all.tree().exprs), query_(query), parent_(parent), link_(link), role_(role) {
    add_aliases();
}

CHDDL_INLINE void QueryScope::add_aliases() {
    for (const ExprId id : query_.aliased) {
        const ExprNode& expr = exprs_[id];
        if (expr.kind == ExprKind::lambda) {
            lambdas_.emplace(expr.alias, id);
            continue;
        }
        Alias& alias = aliases_[expr.alias];
        alias.ambiguous = alias.id != no_expr;
        alias.id = id;
    }
    replaced_.insert(query_.replaced.begin(), query_.replaced.end());
    for (const ExprId id : query_.aliased) {
        const ExprNode& expr = exprs_[id];
        const bool name = expr.kind == ExprKind::column && expr.path.size() == 1 && expr.path[0] != expr.alias;
        if (name && aliases_.contains(expr.path[0])) chained_.insert(expr.alias);
    }
}

/// A single thing that was not understood may define an alias, and then no name is a column for certain.
CHDDL_INLINE QueryColumns QueryScope::run() {
    const bool understood = query_.whole && all_.tree().usual_names;
    add_from();
    if (!understood) all_.known = false;
    if (!query_.usual_reads) all_.known = false;
    result_.known = query_.has_items;
    item_names_.resize(query_.items.size());
    result_.outputs.reserve(query_.items.size());
    for (std::size_t place = 0; place < query_.items.size(); ++place) add_item(place);
    if (!understood) return std::move(result_);
    read_conditions();
    for (const NamedWindow& named : query_.windows) walk(named.window);
    return std::move(result_);
}

/// Finding out a type notes the calls that are refused, too. Filters and keys are among the conditions in their order.
CHDDL_INLINE void QueryScope::read_conditions() {
    const auto take = [](std::span<const ExprId>& clause, ExprId id) {
        const bool next = !clause.empty() && clause.front() == id;
        if (next) clause = clause.subspan(1);
        return next;
    };
    std::span<const ExprId> filters = query_.filters;
    std::span<const ExprId> late_filters = query_.late_filters;
    std::span<const ExprId> keys = query_.group_by;
    for (const ExprId id : query_.conditions) {
        walk(id);
        if (!all_.tree().usual_types) continue;
        std::string type = type_of(id, true);
        if (take(filters, id) || take(late_filters, id))
            note_clause(TypedClauseKind::filter, id, std::move(type));
        else if (take(keys, id))
            note_clause(TypedClauseKind::key, id, std::move(type));
    }
}

CHDDL_INLINE bool QueryScope::is_parameter(std::string_view name) const {
    return std::any_of(parameters_.begin(), parameters_.end(),
                       [name](const Parameter& one) { return one.name == name; });
}

CHDDL_INLINE void QueryScope::look_up(const ExprNode& column) {
    if (!all_.certain) {
        all_.unsure();
        return;
    }
    const FoundColumn found = tables_.find(column.path);
    const bool element = found.state == FoundColumn::State::opaque && found.qualifier == 0 && column.path.size() > 1;
    if (element && look_up_qualified_outside(column)) return;
    if (found.any()) return use(found, column);
    if (look_up_outside(column)) return;
    const bool one = tables_.tables().size() == 1;
    all_.miss(column, one ? tables_.tables()[0].source : nowhere);
}

CHDDL_INLINE void QueryScope::use(const FoundColumn& found, const ExprNode& column) {
    using State = FoundColumn::State;
    const std::vector<TableExpression>& tables = tables_.tables();
    const std::size_t source = found.table == nowhere ? nowhere : tables[found.table].source;
    switch (found.state) {
        case State::found:
            return mark(
                found, column.path,
                found.alone && (found.qualifier > 0 || !means_something_outside(column.path, tables_.cell(found))));
        case State::opaque: {
            const bool here = found.qualifier > 0 || (tables.size() == 1 && link_ == Link::from);
            return all_.read(column, here ? source : nowhere);
        }
        case State::missing:
            return all_.miss(column, source);
        case State::ambiguous:
            return all_.confuse(column, tables_.joins() + 1);
        case State::unsure:
        case State::none:
            all_.unsure();
    }
}

/// A group, `n` of n.a and n.b, is there as long as one of its columns is. Only arrays are in it; ARRAY JOIN, which
/// asks while FROM is read, says so itself.
CHDDL_INLINE void QueryScope::mark(const FoundColumn& found, const NamePath& path, bool named) {
    if (found.table == nowhere || found.merged) return;
    const ColumnSet& columns = *tables_.tables()[found.table].columns;
    if (found.column != nowhere) return all_.mark(columns.columns[found.column].cell, named);
    const std::string name = joined(path, found.qualifier, path.size());
    const ColumnSet::Group& group = columns.groups.at(name);
    if (from_read_ && group.arrays != group.columns) all_.unsure();
    for (const OfferedColumn& column : columns.columns) {
        if (column.name.starts_with(name + ".")) all_.mark(column.cell, named && group.columns == 1);
    }
}

/// Whether the alias of a SELECT around this one can stand for `name` here, where the server resolves it anew: of
/// `toDate(ts) AS ts` the one who looks for `ts` has nothing. `but`: a column that is gone.
CHDDL_INLINE bool QueryScope::can_take(const QueryScope& outer, const Alias& alias, const std::string& name,
                                       CellId but) const {
    std::vector<ExprId> left{alias.id};
    std::unordered_set<std::string_view> bound;  // by lambdas in the alias
    for (std::size_t steps = 0; !left.empty() && steps < 1000; ++steps) {
        const ExprNode& expr = exprs_[left.back()];
        left.pop_back();
        left.insert(left.end(), expr.args.begin(), expr.args.end());
        left.insert(left.end(), expr.parameters.begin(), expr.parameters.end());
        if (expr.kind == ExprKind::lambda) bound.insert(expr.path.begin(), expr.path.end());
        const bool column = expr.kind == ExprKind::column && !bound.contains(expr.path[0]);
        if (!column || outer.is_parameter(expr.path[0])) continue;
        if (expr.path.front() == name || expr.path.back() == name) return false;
        const auto own = aliases_.find(expr.path[0]);
        if (own != aliases_.end()) left.push_back(own->second.id);
        const FoundColumn found = tables_.find(expr.path);
        const bool gone = !found.any() || (but != nowhere && tables_.cell(found) == but);
        const bool outside =
            outer.aliases_.contains(expr.path[0]) || (link_ == Link::expression && outer.tables_.find(expr.path).any());
        if (own == aliases_.end() && gone && !outside) return false;
    }
    return true;
}

CHDDL_INLINE bool QueryScope::has_columns(ExprId id) const {
    std::vector<ExprId> left{id};
    while (!left.empty()) {
        const ExprNode& expr = exprs_[left.back()];
        left.pop_back();
        left.insert(left.end(), expr.args.begin(), expr.args.end());
        if (expr.kind == ExprKind::column || expr.kind == ExprKind::asterisk) return true;
    }
    return false;
}

CHDDL_INLINE bool QueryScope::use_alias_inside(Alias& alias, const NamePath& path) {
    if (path.size() > 1 || definition_distance(path[0]) != 0) return all_.unsure(), true;
    walk_alias(alias);
    return true;
}

/// Whether the name is something in a SELECT around this one. Of one in FROM they show their aliases, but no columns.
CHDDL_INLINE bool QueryScope::look_up_outside(const ExprNode& column) {
    bool sees_columns = link_ == Link::expression;
    ++all_.asked_outside;
    for (QueryScope* scope = parent_; scope != nullptr; scope = scope->parent_) {
        if (scope->is_parameter(column.path[0])) return all_.unsure(), true;
        const auto alias = scope->aliases_.find(column.path[0]);
        if (alias != scope->aliases_.end() && can_take(*scope, alias->second, column.path[0], nowhere))
            return scope->use_alias_inside(alias->second, column.path);
        const FoundColumn found = scope->tables_.find(column.path);
        if (found.any()) {
            sees_columns ? scope->use(found, column) : static_cast<void>(all_.unsure());
            return true;
        }
        sees_columns = sees_columns && scope->link_ == Link::expression;
    }
    return false;
}

/// `t.a` where `t` is a table around this SELECT.
CHDDL_INLINE bool QueryScope::look_up_qualified_outside(const ExprNode& column) {
    bool sees_columns = link_ == Link::expression;
    for (QueryScope* scope = parent_; scope != nullptr && sees_columns; scope = scope->parent_) {
        const FoundColumn found = scope->tables_.find(column.path);
        if (found.qualifier > 0) return scope->use(found, column), true;
        sees_columns = scope->link_ == Link::expression;
    }
    return false;
}

/// Whether without the column here the name would not just be unknown (47): a column of a SELECT around this one where
/// that cannot be is refused for another reason. `but`: a column that would be gone there, too.
CHDDL_INLINE bool QueryScope::means_something_outside(const NamePath& path, CellId but) const {
    for (const QueryScope* scope = parent_; scope != nullptr; scope = scope->parent_) {
        if (scope->is_parameter(path[0])) return true;
        const auto alias = scope->aliases_.find(path[0]);
        if (alias != scope->aliases_.end() && can_take(*scope, alias->second, path[0], but)) return true;
        const FoundColumn found = scope->tables_.find(path);
        const bool same = but != nowhere && found.alone && scope->tables_.cell(found) == but;
        if (found.any() && !same) return true;
    }
    return false;
}

}  // namespace chddl::inline CHDDL_ABI::detail
