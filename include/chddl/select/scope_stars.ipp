// `*`, `t.*`, COLUMNS(…): the columns that they stand for, and EXCEPT, REPLACE, APPLY. A part of query_scope.ipp.
#pragma once

#include <chddl/select/name_pattern.hpp>
#include <chddl/select/query_scope.hpp>
#include <chddl/select/words.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void QueryScope::add_star(ExprId id) {
    const bool understood = query_.whole && all_.tree().usual_names;
    StarColumns columns = understood ? star(id, true) : std::nullopt;
    if (!columns) {
        result_.known = false;
        all_.unsure();
        return;
    }
    for (StarColumn& column : *columns) {
        if (column.excepted) continue;
        add_output(std::move(column.name), std::move(column.facts), column.alone ? column.cell : nowhere);
    }
}

/// Nothing where the columns are not known. `reads`: what it reads counts.
CHDDL_INLINE QueryScope::StarColumns QueryScope::star(ExprId id, bool reads) {
    const ExprNode& star = exprs_[id];
    StarColumns columns = star.args.empty() ? star_columns(star) : listed_columns(star, reads);
    if (!columns || columns->size() > 20'000) return std::nullopt;
    std::unordered_map<std::string_view, std::set<CellId>> cells;
    for (const StarColumn& column : *columns) cells[column.column].insert(column.cell);
    for (StarColumn& column : *columns) column.alone = cells[column.column].size() == 1;
    for (const ColumnTransformer& transformer : star.transformers) {
        if (!transform(*columns, transformer, reads)) return std::nullopt;
        if (transformer.strict && reads) look_up_strict(transformer, star.begin);
    }
    for (const StarColumn& column : *columns) {
        if (reads && all_.certain && !column.excepted && !column.replaced) all_.mark(column.cell, false);
    }
    return columns;
}

/// COLUMNS('re') sees the columns with ALIAS and MATERIALIZED, too, but no virtual ones: we do not tell them apart.
CHDDL_INLINE QueryScope::StarColumns QueryScope::star_columns(const ExprNode& star) {
    std::vector<ExpandedColumn> expanded;
    const bool matches = !star.shape.empty();
    const std::optional<std::size_t> table = star.path.empty() ? std::nullopt : star_table(star.path);
    if (!star.path.empty() && !table) return std::nullopt;
    const bool known = table ? tables_.expand(expanded, matches, *table) : tables_.expand(expanded, matches);
    const std::optional<NamePattern> pattern = NamePattern::read(star.text);
    if (!known || !pattern) return std::nullopt;
    std::vector<StarColumn> columns;
    for (const ExpandedColumn& one : expanded) {
        const OfferedColumn& offered = tables_.tables()[one.table].columns->columns[one.column];
        const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        if (matches && std::any_of(offered.name.begin(), offered.name.end(), is_high)) return std::nullopt;
        if (matches && !pattern->matches(offered.name)) continue;
        if (matches && offered.hidden) return std::nullopt;
        columns.push_back(star_column(one));
    }
    return columns;
}

/// COLUMNS(a, b).
CHDDL_INLINE QueryScope::StarColumns QueryScope::listed_columns(const ExprNode& star, bool reads) {
    std::vector<StarColumn> columns;
    for (const ExprId id : star.args) {
        if (!star.path.empty() || aliases_.contains(exprs_[id].path[0])) return std::nullopt;
        if (reads) walk(id);
        const FoundColumn found = tables_.find(exprs_[id].path);
        if (!found.found() || !found.whole || found.table == nowhere || found.column == nowhere) return std::nullopt;
        StarColumn made = star_column({found.table, found.column, found.unfolded, found.merged});
        made.name = name(id);
        columns.push_back(std::move(made));
    }
    return columns;
}

/// The table that `t` or `db.t` of `t.*` names; nothing where it may be a column or several tables.
CHDDL_INLINE std::optional<std::size_t> QueryScope::star_table(const NamePath& qualifiers) const {
    NamePath whole = qualifiers;
    whole.emplace_back("*");
    std::optional<std::size_t> result;
    if (aliases_.contains(qualifiers[0]) || is_parameter(qualifiers[0])) return std::nullopt;
    for (std::size_t i = 0; i < tables_.tables().size(); ++i) {
        const TableExpression& table = tables_.tables()[i];
        if (table.qualifier_length(whole) != qualifiers.size()) {
            if (table.columns == nullptr) return std::nullopt;
            continue;
        }
        if (qualifiers.size() == 1 && qualifiers[0] == table.names.alias) return i;
        if (result) return std::nullopt;
        result = i;
    }
    return tables_.find(qualifiers).found() ? std::nullopt : result;
}

CHDDL_INLINE QueryScope::StarColumn QueryScope::star_column(const ExpandedColumn& one) {
    const OfferedColumn& offered = tables_.tables()[one.table].columns->columns[one.column];
    StarColumn column{.name = star_name(one), .column = offered.name, .cell = offered.cell, .facts = {}};
    if (!all_.tree().usual_types) return column;
    const FoundColumn found{.state = FoundColumn::State::found,
                            .table = one.table,
                            .column = one.column,
                            .whole = true,
                            .unfolded = one.unfolded};
    if (const OfferedColumn* whole = whole_column(found)) column.facts = whole->facts();
    return column;
}

/// A column that an alias shadows, or another table's column, gets its table's name in front, and its database's.
CHDDL_INLINE std::optional<std::string> QueryScope::star_name(const ExpandedColumn& one) const {
    const TableExpression& table = tables_.tables()[one.table];
    const std::string& column = table.columns->columns[one.column].name;
    if (one.merged || one.unfolded) return column;
    const auto& [database, name, alias, position, length, role, is_final, is_sampled, has_prewhere] = table.names;
    NamePath path;
    if (alias.empty() && table.in_database) path.push_back(database);
    if (!alias.empty() || !name.empty()) path.push_back(alias.empty() ? name : alias);
    const std::size_t qualifiers = path.size();
    for (std::size_t begin = 0; begin <= column.size();) {
        const std::size_t dot = std::min(column.find('.', begin), column.size());
        path.push_back(column.substr(begin, dot - begin));
        begin = dot + 1;
    }
    const std::optional<std::size_t> first = star_qualifiers(one, path, qualifiers);
    if (!first || (*first == 0 && qualifiers == 2 && database.empty())) return std::nullopt;
    return joined(path, *first, path.size());
}

/// How many leading parts the server leaves out.
CHDDL_INLINE std::optional<std::size_t> QueryScope::star_qualifiers(const ExpandedColumn& one, const NamePath& path,
                                                                    std::size_t qualifiers) const {
    std::size_t first = qualifiers;
    while (first > 0) {
        const Binds binds = tables_.needs_qualifier(one.table, path, first);
        const bool alias = aliases_.contains(path[first]) || tables_.is_array_alias(path[first]);
        if (!alias && binds == Binds::unknown) return std::nullopt;
        if (!alias && binds == Binds::no) break;
        --first;
    }
    return first;
}

CHDDL_INLINE bool QueryScope::transform(std::vector<StarColumn>& columns, const ColumnTransformer& transformer,
                                        bool reads) {
    const auto& [kind, names, text, expressions, strict] = transformer;
    const std::optional<NamePattern> pattern = NamePattern::read(text);
    if (!pattern) return false;
    const bool applies = kind == TransformerKind::apply;
    if (applies && reads && exprs_[expressions[0]].kind == ExprKind::lambda) walk(expressions[0]);
    for (StarColumn& column : columns) {
        if (column.excepted) continue;
        if (applies) {
            apply(column, expressions[0]);
        } else if (column.applied || column.replaced) {
            continue;
        } else if (kind == TransformerKind::replace) {
            replace(column, transformer, reads);
        } else if (text.empty()) {
            column.excepted = std::find(names.begin(), names.end(), column.column) != names.end();
        } else {
            column.excepted = pattern->matches(column.column);
        }
    }
    return true;
}

/// What `*` does not give is refused (36); of that we tell what no table has.
CHDDL_INLINE void QueryScope::look_up_strict(const ColumnTransformer& transformer, std::size_t position) {
    for (const std::string& name : transformer.names) {
        const bool dotted = name.find('.') != std::string::npos;  // a table's name may be a part of it
        if (all_.certain && !dotted && !tables_.find({name}).any())
            all_.missing.push_back({{name}, position, no_table});
    }
}

/// `SELECT * REPLACE (1 AS a), a`: the server takes the second one for 1 if it has read the first by then.
CHDDL_INLINE bool QueryScope::may_be_replaced(const NamePath& path) const {
    return path.size() == 1 && path[0] != replacing_ && replaced_.contains(path[0]);
}

/// The server reads the expression only where there is such a column.
CHDDL_INLINE void QueryScope::replace(StarColumn& column, const ColumnTransformer& transformer, bool reads) {
    for (std::size_t i = 0; i < transformer.names.size(); ++i) {
        if (transformer.names[i] != column.column) continue;
        const CellId outer = std::exchange(all_.replaced, column.cell);
        const std::string_view outer_name = std::exchange(replacing_, transformer.names[i]);
        if (reads) walk(transformer.expressions[i]);
        column.facts = facts(transformer.expressions[i]);
        all_.replaced = outer;
        replacing_ = outer_name;
        column.name = column.column;
        column.replaced = true;
        return;
    }
}

CHDDL_INLINE void QueryScope::apply(StarColumn& column, ExprId function) {
    const ExprNode& applied = exprs_[function];
    const ResolvedOutput before = std::exchange(column.facts, {});
    column.applied = true;
    if (applied.kind == ExprKind::lambda) {
        const bool named = column.name && applied.path.size() == 1;
        if (named) parameters_.push_back({applied.path[0], *column.name});
        column.name = named ? name(applied.args[0]) : std::nullopt;
        if (named) parameters_.pop_back();
        return;
    }
    if (column.name) column.name = applied_name(*column.name, applied);
    if (!is_aggregate_function(applied.text) || !all_.tree().usual_types) return;
    column.facts.aggregate = aggregate(applied);
    column.facts.aggregate->arguments = {{{column.column}, before.column, before.table}};
}

/// `quantile(0.5)(a)` of APPLY(quantile(0.5)).
CHDDL_INLINE std::optional<std::string> QueryScope::applied_name(const std::string& argument, const ExprNode& call) {
    std::string outer = std::exchange(text_, {});
    const bool good = call.nameable && put(call.text) &&
                      (call.parameters.empty() || write_list(call.parameters, "(", ")")) && put("(") && put(argument) &&
                      put(")");
    std::string made = std::exchange(text_, std::move(outer));
    return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI::detail
