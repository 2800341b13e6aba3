// The keys of a spec: every field of every model, in its own words.
//
// A new field of a model does not compile here until it has its line; reader, writer and schema then know it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether an object without the key can be read.
enum class KeyPresence : std::uint8_t { optional, required };

// The names of enumerators, in their order.
template <class Enum>
struct EnumNames;
template <>
struct EnumNames<DefaultKind> {
    static constexpr std::string_view names[] = {"default", "materialized", "alias", "ephemeral"};
};
template <>
struct EnumNames<NullModifier> {
    static constexpr std::string_view names[] = {"none", "null", "not_null"};
};
template <>
struct EnumNames<Overridable> {
    static constexpr std::string_view names[] = {"as_configured", "yes", "no"};
};
template <>
struct EnumNames<TtlAction> {
    static constexpr std::string_view names[] = {"delete", "to_disk", "to_volume", "recompress", "group_by"};
};
template <>
struct EnumNames<ConstraintKind> {
    static constexpr std::string_view names[] = {"check", "assume"};
};
template <>
struct EnumNames<SqlSecurity> {
    static constexpr std::string_view names[] = {"as_configured", "definer", "invoker", "none"};
};
template <>
struct EnumNames<ViewFill> {
    static constexpr std::string_view names[] = {"new_rows", "populate", "empty"};
};
template <>
struct EnumNames<RefreshKind> {
    static constexpr std::string_view names[] = {"every", "after", "depends_on"};
};
template <>
struct EnumNames<IntervalUnit> {
    static constexpr std::string_view names[] = {"second", "minute", "hour", "day", "week", "month", "quarter", "year"};
};

/// What the schema calls the model.
template <class Model>
inline constexpr std::string_view spec_name{};
template <>
inline constexpr std::string_view spec_name<Creation> = "Creation";
template <>
inline constexpr std::string_view spec_name<Database> = "Database";
template <>
inline constexpr std::string_view spec_name<CollectionEntry> = "CollectionEntry";
template <>
inline constexpr std::string_view spec_name<NamedCollection> = "NamedCollection";
template <>
inline constexpr std::string_view spec_name<KafkaColumn> = "KafkaColumn";
template <>
inline constexpr std::string_view spec_name<KafkaTable> = "KafkaTable";
template <>
inline constexpr std::string_view spec_name<ColumnDefault> = "ColumnDefault";
template <>
inline constexpr std::string_view spec_name<Codec> = "Codec";
template <>
inline constexpr std::string_view spec_name<Column> = "Column";
template <>
inline constexpr std::string_view spec_name<Engine> = "Engine";
template <>
inline constexpr std::string_view spec_name<Replication> = "Replication";
template <>
inline constexpr std::string_view spec_name<TtlAssignment> = "TtlAssignment";
template <>
inline constexpr std::string_view spec_name<Ttl> = "Ttl";
template <>
inline constexpr std::string_view spec_name<Storage> = "Storage";
template <>
inline constexpr std::string_view spec_name<Index> = "Index";
template <>
inline constexpr std::string_view spec_name<Constraint> = "Constraint";
template <>
inline constexpr std::string_view spec_name<Projection> = "Projection";
template <>
inline constexpr std::string_view spec_name<MergeTreeTable> = "MergeTreeTable";
template <>
inline constexpr std::string_view spec_name<IntervalPart> = "IntervalPart";
template <>
inline constexpr std::string_view spec_name<Refresh> = "Refresh";
template <>
inline constexpr std::string_view spec_name<MaterializedView> = "MaterializedView";
template <>
inline constexpr std::string_view spec_name<Pipeline> = "Pipeline";

// visit_fields(object, visit): visit(name, member, doc[, KeyPresence::required]) for each field.

template <class Visit>
void visit_fields(Creation& object, Visit visit) {
    auto& [or_replace, if_not_exists, temporary, uuid, cluster] = object;
    visit("or_replace", or_replace, "CREATE OR REPLACE.");
    visit("if_not_exists", if_not_exists, "IF NOT EXISTS.");
    visit("temporary", temporary, "A TEMPORARY table.");
    visit("uuid", uuid, "The UUID of the object; mostly the server's own.");
    visit("cluster", cluster, "ON CLUSTER: a cluster's name or a macro, {cluster}.");
}

template <class Visit>
void visit_fields(Database& object, Visit visit) {
    auto& [name, engine, comment, creation] = object;
    visit("name", name, "The database's name.", KeyPresence::required);
    visit("engine", engine, "Atomic, Replicated …; left out: the server's default.");
    visit("comment", comment, "COMMENT.");
    visit("creation", creation, "How the statement begins, and where it runs.");
}

template <class Visit>
void visit_fields(CollectionEntry& object, Visit visit) {
    auto& [name, value, overridable] = object;
    visit("name", name, "The setting's name.", KeyPresence::required);
    visit("value", value, "Its value.", KeyPresence::required);
    visit("overridable", overridable, "Whether a table may give the value anew.");
}

template <class Visit>
void visit_fields(NamedCollection& object, Visit visit) {
    auto& [name, entries, creation] = object;
    visit("name", name, "The collection's name.", KeyPresence::required);
    visit("entries", entries, "Its values, in order.", KeyPresence::required);
    visit("creation", creation, "How the statement begins, and where it runs.");
}

template <class Visit>
void visit_fields(KafkaColumn& object, Visit visit) {
    auto& [name, type, alias, comment] = object;
    visit("name", name, "The column's name: the field of the message.", KeyPresence::required);
    visit("type", type, "A ClickHouse type.", KeyPresence::required);
    visit("alias", alias, "ALIAS: an expression computed when it is read, not part of the message.");
    visit("comment", comment, "COMMENT.");
}

template <class Visit>
void visit_fields(KafkaTable& object, Visit visit) {
    auto& [name, columns, settings, positional, collection, overrides, query_settings, comment, creation] = object;
    visit("name", name, "Of the table, which reads the topics.", KeyPresence::required);
    visit("columns", columns, "The fields of the messages.", KeyPresence::required);
    visit("settings", settings, "kafka_broker_list, kafka_topic_list, kafka_group_name, kafka_format and all others.");
    visit("positional", positional, "So many of the settings are written as the engine's arguments.");
    visit("collection", collection, "A named collection that the settings come from.");
    visit("overrides", overrides, "Values given instead of the collection's.");
    visit("query_settings", query_settings, "SETTINGS of the statement itself.");
    visit("comment", comment, "COMMENT.");
    visit("creation", creation, "How the statement begins, and where it runs.");
}

template <class Visit>
void visit_fields(ColumnDefault& object, Visit visit) {
    auto& [kind, expression] = object;
    visit("kind", kind, "DEFAULT, MATERIALIZED, ALIAS or EPHEMERAL.");
    visit("expression", expression, "The expression; of EPHEMERAL it may be missing.");
}

template <class Visit>
void visit_fields(Codec& object, Visit visit) {
    auto& [name, args] = object;
    visit("name", name, "ZSTD, Delta …; names are case-sensitive.", KeyPresence::required);
    visit("args", args, "Numbers and texts, in order.");
}

template <class Visit>
void visit_fields(Column& object, Visit visit) {
    auto& [name, type, null_modifier, default_value, comment, codecs, statistics, ttl, settings] = object;
    visit("name", name, "The column's name.", KeyPresence::required);
    visit("type", type, "A ClickHouse type; may be missing where there is a default.");
    visit("null_modifier", null_modifier, "NULL or NOT NULL behind the type.");
    visit("default_value", default_value, "DEFAULT, MATERIALIZED, ALIAS or EPHEMERAL.");
    visit("comment", comment, "COMMENT.");
    visit("codecs", codecs, "CODEC(…), in order.");
    visit("statistics", statistics, "tdigest, uniq …");
    visit("ttl", ttl, "When the value becomes the type's default.");
    visit("settings", settings, "max_compress_block_size and the like.");
}

template <class Visit>
void visit_fields(Engine& object, Visit visit) {
    auto& [name, args, unlisted] = object;
    visit("name", name, "Without Replicated in front.", KeyPresence::required);
    visit("args", args, "Expressions: columns, tuples of columns, literals.");
    visit("unlisted", unlisted, "Newer than chddl: written as it is.");
}

template <class Visit>
void visit_fields(Replication& object, Visit visit) {
    auto& [path, replica] = object;
    visit("path", path, "In Keeper, with macros: /clickhouse/tables/{shard}/clicks.");
    visit("replica", replica, "With macros: {replica}.");
}

template <class Visit>
void visit_fields(TtlAssignment& object, Visit visit) {
    auto& [column, value] = object;
    visit("column", column, "The column.", KeyPresence::required);
    visit("value", value, "Its new value, an aggregate.", KeyPresence::required);
}

template <class Visit>
void visit_fields(Ttl& object, Visit visit) {
    auto& [expression, action, target, if_exists, codecs, group_by, set, where] = object;
    visit("expression", expression, "A date or time: ts + INTERVAL 30 DAY.", KeyPresence::required);
    visit("action", action, "What happens then.");
    visit("target", target, "The disk or volume of to_disk and to_volume.");
    visit("if_exists", if_exists, "Of to_disk and to_volume.");
    visit("codecs", codecs, "Of recompress.");
    visit("group_by", group_by, "Of group_by: a prefix of the primary key.");
    visit("set", set, "Of group_by.");
    visit("where", where, "Of delete: only these rows.");
}

template <class Visit>
void visit_fields(Storage& object, Visit visit) {
    auto& [engine, replication, partition_by, primary_key, order_by, sample_by, ttl, settings] = object;
    visit("engine", engine, "MergeTree, if it is left out.");
    visit("replication", replication, "Makes it Replicated…; {} takes the server's path and replica.");
    visit("partition_by", partition_by, "Columns or expressions.");
    visit("primary_key", primary_key, "A prefix of order_by.");
    visit("order_by", order_by, "Columns or expressions, also with DESC; [] for none.");
    visit("sample_by", sample_by, "An expression of the primary key.");
    visit("ttl", ttl, "What becomes of old rows.");
    visit("settings", settings, "index_granularity and the like.");
}

template <class Visit>
void visit_fields(Index& object, Visit visit) {
    auto& [name, expression, type, args, granularity] = object;
    visit("name", name, "The index's name.", KeyPresence::required);
    visit("expression", expression, "What it is about.", KeyPresence::required);
    visit("type", type, "minmax, set, bloom_filter …", KeyPresence::required);
    visit("args", args, "Arguments of the type, as SQL.");
    visit("granularity", granularity, "GRANULARITY; 0: the server's default for the type.");
}

template <class Visit>
void visit_fields(Constraint& object, Visit visit) {
    auto& [name, kind, expression] = object;
    visit("name", name, "The constraint's name.", KeyPresence::required);
    visit("kind", kind, "check refuses rows, assume is believed.");
    visit("expression", expression, "A condition.", KeyPresence::required);
}

template <class Visit>
void visit_fields(Projection& object, Visit visit) {
    auto& [name, select, expression, type, settings] = object;
    visit("name", name, "The projection's name.", KeyPresence::required);
    visit("select", select, "SELECT … without FROM.");
    visit("expression", expression, "Of PROJECTION name INDEX expression TYPE type.");
    visit("type", type, "Of PROJECTION name INDEX expression TYPE type.");
    visit("settings", settings, "WITH SETTINGS.");
}

template <class Visit>
void visit_fields(MergeTreeTable& object, Visit visit) {
    auto& [name, columns, indices, constraints, projections, storage, query_settings, comment, creation] = object;
    visit("name", name, "The table's name.", KeyPresence::required);
    visit("columns", columns, "Its columns.", KeyPresence::required);
    visit("indices", indices, "Skipping indices.");
    visit("constraints", constraints, "Constraints.");
    visit("projections", projections, "Projections.");
    visit("storage", storage, "ENGINE, keys, TTL and SETTINGS.");
    visit("query_settings", query_settings, "SETTINGS of the statement itself.");
    visit("comment", comment, "COMMENT.");
    visit("creation", creation, "How the statement begins, and where it runs.");
}

template <class Visit>
void visit_fields(IntervalPart& object, Visit visit) {
    auto& [count, unit] = object;
    visit("count", count, "How many.", KeyPresence::required);
    visit("unit", unit, "Of what.", KeyPresence::required);
}

template <class Visit>
void visit_fields(Refresh& object, Visit visit) {
    auto& [kind, period, offset, randomize, depends_on, settings, append] = object;
    visit("kind", kind, "EVERY, AFTER, or only DEPENDS ON.");
    visit("period", period, "Of every and after.");
    visit("offset", offset, "OFFSET, of every.");
    visit("randomize", randomize, "RANDOMIZE FOR: at most that much earlier or later.");
    visit("depends_on", depends_on, "Views that are refreshed first.");
    visit("settings", settings, "refresh_retries and the like.");
    visit("append", append, "APPEND: rows are added, not replaced.");
}

template <class Visit>
void visit_fields(MaterializedView& object, Visit visit) {
    auto& [name, to, columns, indices, constraints, projections, storage, refresh, fill, definer, security, select,
           comment, creation] = object;
    visit("name", name, "The view's name.", KeyPresence::required);
    visit("to", to, "The table that it writes to; left out: it keeps its rows itself.");
    visit("columns", columns, "Mostly none; all without a type: names for what the SELECT gives.");
    visit("indices", indices, "Of a view without `to`.");
    visit("constraints", constraints, "Of a view without `to`.");
    visit("projections", projections, "Of a view without `to`.");
    visit("storage", storage, "Of a view without `to`.");
    visit("refresh", refresh, "REFRESH: run by the clock, not by inserts.");
    visit("fill", fill, "POPULATE or EMPTY.");
    visit("definer", definer, "A user, or CURRENT_USER.");
    visit("security", security, "SQL SECURITY.");
    visit("select", select, "The whole SELECT.", KeyPresence::required);
    visit("comment", comment, "COMMENT.");
    visit("creation", creation, "How the statement begins, and where it runs.");
}

template <class Visit>
void visit_fields(Pipeline& object, Visit visit) {
    auto& [databases, collections, kafka_tables, merge_tree_tables, views] = object;
    visit("databases", databases, "CREATE DATABASE.");
    visit("collections", collections, "CREATE NAMED COLLECTION.");
    visit("kafka_tables", kafka_tables, "Kafka engine tables: they read the topics.");
    visit("merge_tree_tables", merge_tree_tables, "Destination tables, and others that keep rows.");
    visit("views", views, "Materialized views: they carry the rows.");
}

}  // namespace chddl::inline CHDDL_ABI::detail
