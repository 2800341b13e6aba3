// FROM of a SELECT: its tables with their columns, ON, USING, ARRAY JOIN. A part of query_scope.ipp.
#pragma once

#include <chddl/select/query_scope.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Without FROM, and inside nothing, there may be any column: who asks knows why.
CHDDL_INLINE void QueryScope::add_from() {
    const auto is_table = [](const FromItem& item) { return item.kind != FromKind::array_join; };
    tables_.expect(static_cast<std::size_t>(std::count_if(query_.from.begin(), query_.from.end(), is_table)));
    for (const FromItem& item : query_.from) {
        const bool first = &item == query_.from.data();
        const bool right = !first && role_ == SourceRole::trigger;
        if (item.kind == FromKind::array_join) {
            add_arrays(item);
        } else {
            add_table(item, right ? SourceRole::joined : role_);
        }
    }
    if (!query_.from_known) {
        all_.sources_known = false;
        tables_.add(TableExpression{});
    }
    if (!query_.has_from && parent_ == nullptr) tables_.add(TableExpression{});
    from_read_ = true;
}

CHDDL_INLINE void QueryScope::add_table(const FromItem& item, SourceRole role) {
    tables_.add(table_of(item, role));
    if (!query_.whole || !all_.tree().usual_names) return;
    for (const ExprId id : item.using_columns) add_using(item, id);
    if (item.on != no_expr) walk(item.on);
}

/// A table for what a SELECT gives; its columns are known if all their names are.
[[nodiscard]] CHDDL_INLINE ColumnSetPtr columns_of(const QueryColumns& given, const std::vector<std::string>& names) {
    if (!given.known || (!names.empty() && names.size() != given.outputs.size())) return nullptr;
    std::vector<OfferedColumn> columns;
    for (std::size_t i = 0; i < given.outputs.size(); ++i) {
        const auto& [output, cell] = given.outputs[i];
        if (!output.name && names.empty()) return nullptr;
        columns.push_back({.name = names.empty() ? *output.name : names[i],
                           .cell = cell,
                           .type = output.type,
                           .output = std::make_shared<const ResolvedOutput>(output)});
    }
    return column_set(std::move(columns));
}

/// A name of one part is a common table expression before it is a table.
CHDDL_INLINE TableExpression QueryScope::table_of(const FromItem& item, SourceRole role) {
    TableExpression table{.names = item.source};
    if (item.kind == FromKind::subquery) {
        all_.skip_subquery_number();
        table.columns = columns_of(all_.query(item.query, this, Link::from, role), item.columns);
        return table;
    }
    if (item.kind == FromKind::function || !item.columns.empty() || is_table_alias(item.source.table, item)) {
        all_.sources_known = false;
        return table;
    }
    const CommonTable* common = item.source.database.empty() ? find_common_table(item.source.table) : nullptr;
    if (common == nullptr) return all_.table(item.source, role);
    all_.skip_subquery_number();
    table.common_table = common;
    table.columns = columns_of(all_.common_table(*common, *this, role), common->columns);
    return table;
}

/// `FROM t AS u JOIN u`: the server takes the second one for the first.
CHDDL_INLINE bool QueryScope::is_table_alias(const std::string& name, const FromItem& but) const {
    if (!but.source.database.empty()) return false;
    const auto is_it = [&](const FromItem& item) { return &item != &but && item.source.alias == name; };
    return std::any_of(query_.from.begin(), query_.from.end(), is_it);
}

/// Inside its own SELECT its name means a table.
CHDDL_INLINE const CommonTable* QueryScope::find_common_table(const std::string& name) const {
    for (const QueryScope* scope = this; scope != nullptr; scope = scope->parent_) {
        for (const CommonTable& table : scope->query_.tables) {
            if (table.name == name && !all_.in_process(name)) return &table;
        }
    }
    return nullptr;
}

/// The elements of an array take the place of the array unless they have an alias.
CHDDL_INLINE void QueryScope::add_arrays(const FromItem& item) {
    std::vector<UnfoldedArray> arrays;
    const bool understood = query_.whole && all_.tree().usual_names;
    for (const ExprId id : item.arrays) {
        const ExprNode& expr = exprs_[id];
        if (understood) walk(id);
        UnfoldedArray array{.name = expr.alias, .column = {}, .aliased = !expr.alias.empty(), .inner = {}};
        const bool column = expr.kind == ExprKind::column && !aliases_.contains(expr.path[0]);
        if (column) array.inner = tables_.find(expr.path);
        if (column) array.column = joined(expr.path, array.inner.qualifier, expr.path.size());
        if (!array.aliased) array.name = array.column;
        arrays.push_back(std::move(array));
    }
    tables_.add(std::move(arrays));
}

/// The server looks for it on both sides.
CHDDL_INLINE void QueryScope::add_using(const FromItem& item, ExprId id) {
    const ExprNode& column = exprs_[id];
    UsingColumn shared{.name = joined(column.path, 0, column.path.size()),
                       .left = tables_.find_left(column.path),
                       .right = tables_.find_right(column.path),
                       .keeps_right = item.keeps_right};
    use_using(shared.left, column);
    use_using(shared.right, column);
    const auto typed = [&](const FoundColumn& side) {
        return side.found() && side.whole && side.table != nowhere && side.column != nowhere && !side.unfolded;
    };
    if (typed(shared.left) && typed(shared.right)) {
        const std::string& type = tables_.column(shared.left).type;
        shared.same_type = !type.empty() && type == tables_.column(shared.right).type;
    }
    tables_.add_using(std::move(shared));
}

/// No SELECT around this one can have it.
CHDDL_INLINE void QueryScope::use_using(const FoundColumn& found, const ExprNode& column) {
    if (!found.any()) return all_.miss(column, nowhere);
    found.found() ? mark(found, column.path, found.alone) : use(found, column);
}

/// `x IN t` and `x IN c`: all that the table has.
CHDDL_INLINE void QueryScope::read_set(const ExprNode& name) {
    const SourceRole role = SourceRole::in_expression;
    const CommonTable* common = name.path.size() == 1 ? find_common_table(name.path[0]) : nullptr;
    if (common != nullptr) return void(all_.common_table(*common, *this, role));
    if (name.path.size() > 2) return void(all_.unsure());
    SelectSource source;
    source.database = name.path.size() == 2 ? name.path[0] : "";
    source.table = name.path.back();
    source.position = name.begin;
    source.length = name.end - name.begin;
    const TableExpression table = all_.table(source, role);
    if (table.columns == nullptr) return;
    for (const OfferedColumn& column : table.columns->columns) {
        if (!column.hidden) all_.mark(column.cell, false);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
