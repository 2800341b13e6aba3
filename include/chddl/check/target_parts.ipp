// What stands in a table: settings, codecs, expressions, columns, keys. A part of target.ipp.
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
#include <chddl/check/target_rule.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/model/table_parts.hpp>
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

}  // namespace chddl::inline CHDDL_ABI::detail
