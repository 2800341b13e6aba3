// One walk over an object, with a question for each thing that not every release takes.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/target.hpp>
#include <chddl/check/target_rule.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

using catalog::Thing;

/// False where there is none of that name. One whose row says since when is reported by check_setting.
CHDDL_INLINE bool use_session_setting(TargetRule& rule, std::string_view name, const Place& place) {
    const catalog::QuerySetting* row = catalog::find_query_setting(name);
    if (row != nullptr && row->since <= rule.target()) rule.uses(Thing::query_setting, name, place);
    return row != nullptr;
}

/// One whose row says since when is reported by check_setting.
CHDDL_INLINE void use_setting(TargetRule& rule, const Setting& setting, bool queue, const Place& place) {
    rule.uses_if<"true or false in SETTINGS">(std::holds_alternative<bool>(setting.value), place);
    rule.uses_if<"DEFAULT as the value of a setting">(std::holds_alternative<DefaultValue>(setting.value), place);
    const catalog::SettingSpec* kafka = find_row(catalog::kafka_settings, setting.name);
    const auto* merge_tree = kafka == nullptr ? catalog::find_merge_tree_setting(setting.name) : nullptr;
    const bool session = kafka == nullptr && merge_tree == nullptr;
    if (session) {
        const bool known = use_session_setting(rule, setting.name, place);
        rule.uses_if<"a setting of the session in the SETTINGS of a Kafka table">(known && queue, place);
        return rule.uses_if<"a setting of the session in the SETTINGS of a table">(known && !queue, place);
    }
    const auto spec = kafka != nullptr ? *kafka : catalog::spec_of(*merge_tree);
    const bool number = spec.kind != catalog::SettingKind::text && spec.kind != catalog::SettingKind::character;
    rule.uses_if<"a number as a text in SETTINGS">(number && std::holds_alternative<std::string>(setting.value), place);
    if (spec.since > rule.target()) return;
    rule.uses(kafka != nullptr ? Thing::kafka_setting : Thing::merge_tree_setting, setting.name, place);
}

CHDDL_INLINE void use_settings(TargetRule& rule, const std::vector<Setting>& settings, bool queue, const Place& place) {
    for (const Setting& setting : settings) use_setting(rule, setting, queue, place / setting.name);
}

CHDDL_INLINE void use_codecs(TargetRule& rule, const std::vector<Codec>& codecs, const Place& place) {
    for (const Codec& codec : codecs) {
        rule.uses(Thing::codec, codec.name, place);
        rule.uses_if<"a second argument of a codec">(codec.args.size() > 1, place);
    }
}

/// What the expressions of a SELECT call, each once.
CHDDL_INLINE void use_functions(TargetRule& rule, const ExprTree& tree, const Place& place) {
    std::unordered_set<std::string_view> seen;
    for (const ExprNode& node : tree) {
        if (node.kind != ExprKind::call) continue;
        const catalog::FunctionSpec* spec = catalog::find_function(node.text);
        if (spec == nullptr) spec = catalog::find_aggregate_function(node.text).function;
        if (spec != nullptr && seen.insert(spec->name).second) rule.uses(Thing::function, spec->name, place);
    }
}

CHDDL_INLINE void use_operators(TargetRule& rule, const SqlText& text, const Place& place) {
    if (text.text().find("::") == std::string::npos) return;
    const std::vector<Token> all = tokens(text.text());
    const auto is_it = [](const Token& token) { return token.kind == TokenKind::double_colon; };
    rule.uses_if<"the operator ::">(std::any_of(all.begin(), all.end(), is_it), place);
}

/// An expression of a table.
CHDDL_INLINE void use_expression(TargetRule& rule, const SqlText& text, const Place& place) {
    use_functions(rule, outline(SqlText("SELECT " + text.text())).tree.exprs, place);
    use_operators(rule, text, place);
}

CHDDL_INLINE void use_key(TargetRule& rule, const std::optional<Key>& key, const Place& place) {
    if (!key) return;
    for (std::size_t i = 0; i < key->size(); ++i) use_expression(rule, (*key)[i], place / i);
}

CHDDL_INLINE void use_column(TargetRule& rule, const Column& column, const Place& place) {
    const bool ephemeral = column.default_value && column.default_value->kind == DefaultKind::ephemeral;
    rule.uses_type(column.type, place / "type");
    rule.uses_if<"NULL or NOT NULL behind a type">(column.null_modifier != NullModifier::none, place / "null_modifier");
    rule.uses_if<"an EPHEMERAL column">(ephemeral, place / "default_value");
    if (column.default_value) use_expression(rule, column.default_value->expression, place / "default_value");
    rule.uses_if<"the COMMENT of a column">(!column.comment.empty(), place / "comment");
    rule.uses_if<"the CODEC of a column">(!column.codecs.empty(), place / "codecs");
    use_codecs(rule, column.codecs, place / "codecs");
    rule.uses_if<"STATISTICS of a column">(!column.statistics.empty(), place / "statistics");
    for (const std::string& kind : column.statistics)
        if (const auto* spec = find_row_ignoring_case(catalog::statistics_kinds, kind))
            rule.uses(Thing::statistics, spec->name, place / "statistics");
    rule.uses_if<"the TTL of a column">(column.ttl.has_value(), place / "ttl");
    if (column.ttl) use_expression(rule, *column.ttl, place / "ttl");
    rule.uses_if<"SETTINGS of a column">(!column.settings.empty(), place / "settings");
    use_settings(rule, column.settings, false, place / "settings");
}

CHDDL_INLINE void use_index(TargetRule& rule, const Index& index, const Place& place) {
    rule.uses_if<"a skipping index">(true, place);
    rule.uses_if<"an index without GRANULARITY">(index.granularity == 0, place);
    use_expression(rule, index.expression, place / "expression");
    if (const auto* spec = find_row_ignoring_case(catalog::index_types, index.type))
        rule.uses(Thing::index_type, spec->name, place / "type");
}

CHDDL_INLINE void use_projection(TargetRule& rule, const Projection& projection, const Place& place) {
    rule.uses_if<"a projection">(true, place);
    rule.uses_if<"a projection that is an index">(!projection.type.empty(), place);
    use_functions(rule, outline(projection.select).tree.exprs, place / "select");
    use_operators(rule, projection.select, place / "select");
    if (!projection.type.empty()) use_expression(rule, projection.expression, place / "expression");
    rule.uses_if<"SETTINGS of a projection">(!projection.settings.empty(), place / "settings");
}

CHDDL_INLINE void use_ttl(TargetRule& rule, const Ttl& ttl, const Place& place) {
    const bool moves = ttl.action == TtlAction::to_disk || ttl.action == TtlAction::to_volume;
    rule.uses_if<"the TTL of a table">(true, place);
    use_expression(rule, ttl.expression, place / "expression");
    if (ttl.where) use_expression(rule, *ttl.where, place / "where");
    for (std::size_t i = 0; i < ttl.set.size(); ++i) use_expression(rule, ttl.set[i].value, place / "set" / i);
    rule.uses_if<"a TTL with WHERE">(ttl.where.has_value(), place);
    rule.uses_if<"a TTL with TO DISK or TO VOLUME">(moves, place);
    rule.uses_if<"IF EXISTS of a TTL">(moves && ttl.if_exists, place);
    rule.uses_if<"a TTL with RECOMPRESS">(ttl.action == TtlAction::recompress, place);
    rule.uses_if<"a TTL with GROUP BY">(ttl.action == TtlAction::group_by, place);
    use_codecs(rule, ttl.codecs, place / "codecs");
}

CHDDL_INLINE void use_keys(TargetRule& rule, const Storage& storage, const Place& place) {
    const catalog::EngineSpec* spec = find_row(catalog::engines, storage.engine.name);
    const bool sorted = spec != nullptr && spec->family == catalog::EngineFamily::merge_tree;
    const bool keyless = (!storage.order_by || storage.order_by->empty()) && !storage.primary_key;
    rule.uses_if<"a table without a sorting key">(sorted && !storage.order_by && keyless, place);
    rule.uses_if<"a PRIMARY KEY without ORDER BY">(storage.primary_key && !storage.order_by, place / "primary_key");
    const bool descending = storage.order_by && std::any_of(storage.order_by->begin(), storage.order_by->end(),
                                                            [](const SqlText& part) { return is_descending(part); });
    rule.uses_if<"a part of the sorting key in descending order">(descending, place / "order_by");
    use_key(rule, storage.order_by, place / "order_by");
    use_key(rule, storage.primary_key, place / "primary_key");
    use_key(rule, storage.partition_by, place / "partition_by");
    if (storage.sample_by) use_expression(rule, *storage.sample_by, place / "sample_by");
}

CHDDL_INLINE void use_storage(TargetRule& rule, const Storage& storage, const Place& place) {
    constexpr std::string_view replacing = row<"ReplacingMergeTree", catalog::engines>().name;
    const Engine& engine = storage.engine;
    rule.uses_if<"a table without an engine">(engine.name.empty(), place / "engine");
    rule.uses(Thing::engine, engine.name, place / "engine");
    rule.uses_if<"is_deleted of ReplacingMergeTree">(engine.name == replacing && engine.args.size() > 1,
                                                     place / "engine");
    use_keys(rule, storage, place);
    for (std::size_t i = 0; i < storage.ttl.size(); ++i) use_ttl(rule, storage.ttl[i], place / "ttl" / i);
    use_settings(rule, storage.settings, false, place / "settings");
}

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
