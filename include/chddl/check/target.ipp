// One walk over an object, with a question for each thing that not every release takes.
#pragma once

#include <chddl/check/target.hpp>
#include <chddl/check/target_parts.ipp>
#include <chddl/check/target_rule.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

template <class Parts, class Use>
void use_each(TargetRule& rule, const Parts& parts, const Place& place, Use use) {
    for (std::size_t i = 0; i < parts.size(); ++i) use(rule, parts[i], place / i);
}

/// What stands between the brackets of a table, or of a view that keeps its rows itself.
template <class Owner>
void use_parts(TargetRule& rule, const Owner& owner, const Place& place) {
    use_each(rule, owner.columns, place / "columns", use_column);
    use_each(rule, owner.indices, place / "indices", use_index);
    use_each(rule, owner.projections, place / "projections", use_projection);
    for (std::size_t i = 0; i < owner.constraints.size(); ++i) {
        const bool assumed = owner.constraints[i].kind == ConstraintKind::assume;
        rule.uses_if<"CONSTRAINT … CHECK">(!assumed, place / "constraints" / i);
        rule.uses_if<"CONSTRAINT … ASSUME">(assumed, place / "constraints" / i);
        use_expression(rule, owner.constraints[i].expression, place / "constraints" / i);
    }
}

/// What tables of all engines have.
template <class Table>
void use_table(TargetRule& rule, const Table& table, const Place& place) {
    rule.uses_if<"CREATE OR REPLACE TABLE">(table.creation.or_replace, place / "creation");
    rule.uses_if<"the UUID of a table">(!table.creation.uuid.empty(), place / "creation");
    rule.uses_if<"the COMMENT of a table">(!table.comment.empty(), place / "comment");
    rule.uses_if<"SETTINGS of the statement itself">(!table.query_settings.empty(), place / "query_settings");
    for (const Setting& setting : table.query_settings)
        (void)use_session_setting(rule, setting.name, place / "query_settings" / setting.name);
}

CHDDL_INLINE void check_release(const Database& database, Target target, const Place& place, Diagnostics& found) {
    TargetRule rule(target, found);
    rule.uses_if<"the UUID of a database">(!database.creation.uuid.empty(), place / "creation");
    rule.uses_if<"the COMMENT of a database">(!database.comment.empty(), place / "comment");
    rule.uses(Thing::database_engine, database.engine.name, place / "engine");
}

CHDDL_INLINE void check_release(const NamedCollection& /*whatever is in it*/, Target target, const Place& place,
                                Diagnostics& found) {
    TargetRule(target, found).uses_if<"CREATE NAMED COLLECTION">(true, place);
}

CHDDL_INLINE void check_release(const KafkaTable& table, Target target, const Place& place, Diagnostics& found) {
    TargetRule rule(target, found);
    use_table(rule, table, place);
    rule.uses_if<"a table of a named collection">(!table.collection.empty(), place / "collection");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Place here = place / "columns" / i;
        rule.uses_type(table.columns[i].type, here / "type");
        rule.uses_if<"the COMMENT of a column">(!table.columns[i].comment.empty(), here / "comment");
        if (table.columns[i].alias) use_expression(rule, *table.columns[i].alias, here / "alias");
    }
    use_settings(rule, table.settings, true, place / "settings");
    use_settings(rule, table.overrides, true, place / "overrides");
}

CHDDL_INLINE void check_release(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found) {
    TargetRule rule(target, found);
    use_table(rule, table, place);
    use_parts(rule, table, place);
    use_storage(rule, table.storage, place / "storage");
}

CHDDL_INLINE void use_refresh(TargetRule& rule, const Refresh& refresh, const Place& place) {
    rule.uses_if<"REFRESH of a view">(true, place);
    rule.uses_if<"APPEND of REFRESH">(refresh.append, place / "append");
    rule.uses_if<"SETTINGS of REFRESH">(!refresh.settings.empty(), place / "settings");
    rule.uses_if<"REFRESH … DEPENDS ON without a period">(refresh.kind == RefreshKind::depends_on, place / "kind");
}

/// UNION between whole SELECTs, not inside one.
[[nodiscard]] CHDDL_INLINE bool has_union(const SqlText& select) {
    int depth = 0;
    for (const Token& token : tokens(select.text())) {
        if (token.text == "(") ++depth;
        if (token.text == ")") --depth;
        if (depth == 0 && is_keyword(token, "UNION")) return true;
    }
    return false;
}

CHDDL_INLINE void use_select(TargetRule& rule, const SqlText& select, const Place& place) {
    const SelectOutline known = outline(select);
    rule.uses_if<"UNION in a view">(known.has(SelectFeature::set_operation) && has_union(select), place);
    rule.uses_if<"WITH … AS (SELECT …) in a view">(known.has(SelectFeature::common_table_expression), place);
    rule.uses_if<"a window function in a view">(known.has(SelectFeature::window), place);
    rule.uses_if<"a column matcher in a view">(known.has(SelectFeature::column_matcher), place);
    rule.uses_if<"a SELECT that begins with FROM">(is_keyword(Lexer(select.text()).next(), "FROM"), place);
    rule.uses_if<"GROUP BY ALL">(known.group_by_all, place);
    use_functions(rule, known.tree.exprs, place);
    use_operators(rule, select, place);
    for (const Query& query : known.tree.queries)
        for (const SelectSetting& setting : query.settings) (void)use_session_setting(rule, setting.name, place);
}

CHDDL_INLINE void check_release(const ViewSelect& select, Target target, const Place& place, Diagnostics& found) {
    const auto is_virtual = [&](const ReadColumn& read) {
        const KnownTable& table = *select.tables[read.table];
        const KnownColumn* column = table.find(read.name);
        return table.kafka != nullptr && column != nullptr && column->is_virtual;
    };
    const auto& reads = select.resolved.reads;
    const bool any = std::any_of(reads.begin(), reads.end(), is_virtual);
    TargetRule(target, found).uses_if<"a virtual column of a Kafka table">(any, place / "select");
}

CHDDL_INLINE void check_release(const MaterializedView& view, Target target, const Place& place, Diagnostics& found) {
    TargetRule rule(target, found);
    rule.uses_if<"CREATE OR REPLACE MATERIALIZED VIEW">(view.creation.or_replace, place / "creation");
    rule.uses_if<"the UUID of a view">(!view.creation.uuid.empty(), place / "creation");
    rule.uses_if<"the COMMENT of a view">(!view.comment.empty(), place / "comment");
    rule.uses_if<"the DEFINER of a view">(!view.definer.empty(), place / "definer");
    rule.uses_if<"SQL SECURITY of a view">(view.security != SqlSecurity::as_configured, place / "security");
    rule.uses_if<"a view that begins EMPTY">(view.fill == ViewFill::empty, place / "fill");
    rule.uses_if<"a view without TO and ENGINE">(view.to.name.empty() && !view.storage, place / "to");
    rule.uses_if<"new names for a view's columns">(has_names_alone(view), place / "columns");
    use_parts(rule, view, place);
    if (view.storage) use_storage(rule, *view.storage, place / "storage");
    if (view.refresh) use_refresh(rule, *view.refresh, place / "refresh");
    use_select(rule, view.select, place / "select");
}

CHDDL_INLINE void check_release(const Pipeline& pipeline, Target target, Diagnostics& found) {
    const auto each = [&](const auto& objects, std::string_view kind, auto name_of) {
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const auto name = name_of(objects[i]);
            check_release(objects[i], target, (Place() / kind / i).of(name.first, name.second), found);
        }
    };
    using Names = std::pair<std::string_view, std::string_view>;
    const auto plain = [](const auto& object) { return Names({}, object.name); };
    const auto qualified = [](const auto& object) { return Names(object.name.database, object.name.name); };
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    each(databases, "databases", plain);
    each(collections, "collections", plain);
    each(kafka_tables, "kafka_tables", qualified);
    each(merge_tree_tables, "merge_tree_tables", qualified);
    each(views, "views", qualified);
}

}  // namespace chddl::inline CHDDL_ABI::detail
