// To add one, add a row. A mutation changes nothing that it does not say.
#include "mutations.hpp"

#include <chddl/catalog/engines.hpp>

#include <array>

namespace property {

using namespace chddl;
using namespace chddl::types;

namespace {

KafkaTable& queue(Pipeline& pipeline) {
    return pipeline.kafka_tables.front();
}
MergeTreeTable& table(Pipeline& pipeline) {
    return pipeline.merge_tree_tables.front();
}
MaterializedView& view(Pipeline& pipeline) {
    return pipeline.views.front();
}

bool is_family(Pipeline& pipeline) {
    const auto* spec = detail::find_row(catalog::engines, table(pipeline).storage.engine.name);
    return spec != nullptr && spec->family == catalog::EngineFamily::merge_tree;
}

/// A column more of that type.
bool column(Pipeline& pipeline, DataType type) {
    table(pipeline).columns.push_back({.name = "mutant", .type = std::move(type)});
    return true;
}
bool codec(Pipeline& pipeline, DataType type, std::vector<Codec> codecs) {
    if (!is_family(pipeline)) return false;
    table(pipeline).columns.push_back({.name = "mutant", .type = std::move(type), .codecs = std::move(codecs)});
    return true;
}
bool index(Pipeline& pipeline, Index index) {
    if (!is_family(pipeline)) return false;
    index.name = "mutant";
    table(pipeline).indices.push_back(std::move(index));
    return true;
}
bool projection(Pipeline& pipeline, std::string select) {
    if (!is_family(pipeline)) return false;
    table(pipeline).projections.push_back({.name = "mutant", .select = SqlText(std::move(select))});
    return true;
}
bool setting(Pipeline& pipeline, std::string name, SettingValue value) {
    std::erase_if(queue(pipeline).settings, [&](const Setting& one) { return one.name == name; });
    queue(pipeline).settings.push_back({std::move(name), std::move(value), false});
    return true;
}
/// The sorting key alone; what hangs on it goes.
bool sorting_key(Pipeline& pipeline, Key key) {
    Storage& storage = table(pipeline).storage;
    if (!is_family(pipeline) || storage.sample_by || storage.primary_key) return false;
    storage.order_by = std::move(key);
    std::erase_if(storage.ttl, [](const Ttl& ttl) { return ttl.action == TtlAction::group_by; });
    return true;
}
/// Another engine of the family, by one column.
bool engine(Pipeline& pipeline, std::string name, std::string argument) {
    Storage& storage = table(pipeline).storage;
    if (!is_family(pipeline) || storage.replication || !table(pipeline).projections.empty()) return false;
    storage.engine = {.name = std::move(name), .args = {SqlText(std::move(argument))}};
    return true;
}
/// The last setting of its name counts.
bool table_setting(Pipeline& pipeline, std::string name, SettingValue value) {
    if (!is_family(pipeline)) return false;
    table(pipeline).storage.settings.push_back({std::move(name), std::move(value), false});
    return true;
}
bool select(Pipeline& pipeline, std::string text) {
    view(pipeline).select = SqlText(std::move(text));
    return true;
}

constexpr auto mutation_rows = std::to_array<Mutation>({
    {"type-nullable", "an Array in Nullable", [](Pipeline& p) { return column(p, Nullable(Array(UInt8))); }},
    {"type-low-cardinality", "an Array in LowCardinality",
     [](Pipeline& p) { return column(p, LowCardinality(Array(UInt8))); }},
    {"type-suspicious", "a number in LowCardinality", [](Pipeline& p) { return column(p, LowCardinality(UInt8)); }},
    {"type-range", "a Decimal too wide", [](Pipeline& p) { return column(p, Decimal(77, 1)); }},
    {"type-map-key", "a Map by Nullable", [](Pipeline& p) { return column(p, Map(Nullable(String), UInt8)); }},
    {"type-unknown", "an unknown type", [](Pipeline& p) { return column(p, type("UInt65")); }},
    {"enum-duplicate", "an Enum value twice",
     [](Pipeline& p) {
         return column(p, Enum8({{"a", 1}, {"a", 2}}));
     }},
    {"column-duplicate", "a column twice",
     [](Pipeline& p) {
         table(p).columns.push_back(table(p).columns.front());
         return true;
     }},
    {"codec-unknown", "an unknown codec", [](Pipeline& p) { return codec(p, UInt8, {{.name = "lz4"}}); }},
    {"codec-type", "Gorilla on whole numbers", [](Pipeline& p) { return codec(p, UInt64, {{.name = "Gorilla"}}); }},
    {"codec-arguments", "a level above ZSTD's", [](Pipeline& p) { return codec(p, UInt64, {{"ZSTD", {23}}}); }},
    {"statistics-type", "tdigest on a text", [](Pipeline& p) {
         if (!is_family(p)) return false;
         table(p).columns.push_back({.name = "mutant", .type = String, .statistics = {"tdigest"}});
         return true;
     }},
    {"null-modifier", "NULL behind Nullable", [](Pipeline& p) {
         table(p).columns.push_back({.name = "mutant", .type = Nullable(UInt8), .null_modifier = NullModifier::null});
         return true;
     }},
    {"index-column", "an index on no column", [](Pipeline& p) {
         return index(p, {.expression = SqlText("nowhere_at_all"), .type = "minmax"});
     }},
    {"index-expression", "an index on rand()", [](Pipeline& p) {
         return index(p, {.expression = SqlText("rand()"), .type = "minmax"});
     }},
    {"projection-select", "a projection with LIMIT", [](Pipeline& p) {
         return projection(p, "SELECT count() LIMIT 1");
     }},
    {"projection-column", "a projection of no column", [](Pipeline& p) {
         return projection(p, "SELECT sum(nowhere_at_all)");
     }},
    {"codec-order", "a codec that only prepares", [](Pipeline& p) { return codec(p, UInt8, {{.name = "Delta"}}); }},
    {"setting-missing", "no topic",
     [](Pipeline& p) {
         if (queue(p).positional != 0 || !queue(p).collection.empty()) return false;
         std::erase_if(queue(p).settings, [](const Setting& one) { return one.name == "kafka_topic_list"; });
         return true;
     }},
    {"setting-unknown", "an unknown setting", [](Pipeline& p) { return setting(p, "kafka_topic", "t"); }},
    {"setting-range", "no consumers", [](Pipeline& p) { return setting(p, "kafka_num_consumers", 0); }},
    {"setting-kind", "a text for a number",
     [](Pipeline& p) { return setting(p, "kafka_max_rows_per_message", "many"); }},
    {"setting-choice", "an unknown error mode",
     [](Pipeline& p) { return setting(p, "kafka_handle_error_mode", "STREAM"); }},
    {"setting-conflict", "a consumer that lives shorter than it pauses",
     [](Pipeline& p) {
         return setting(p, "kafka_consumers_pool_ttl_ms", 600) && setting(p, "kafka_consumer_reschedule_ms", 601);
     }},
    {"macro-unbalanced", "a macro that is not closed",
     [](Pipeline& p) { return setting(p, "kafka_client_id", "{client"); }},
    {"argument-repeated", "an argument that is a setting, too",
     [](Pipeline& p) {
         if (!queue(p).collection.empty()) return false;
         queue(p).positional = 4;
         queue(p).settings.push_back({"kafka_format", "CSV", false});
         return true;
     }},
    {"key-column", "a sorting key of nothing", [](Pipeline& p) { return sorting_key(p, {SqlText("nowhere")}); }},
    {"key-duplicate", "a sorting key with a column twice",
     [](Pipeline& p) {
         return sorting_key(p, {SqlText("id"), SqlText("id")});
     }},
    {"key-nullable", "a sorting key of Nullable",
     [](Pipeline& p) { return sorting_key(p, {SqlText("mutant")}) && column(p, Nullable(UInt8)); }},
    {"key-constant", "a sorting key of a constant", [](Pipeline& p) { return sorting_key(p, {SqlText("1")}); }},
    {"key-type", "a sorting key of Dynamic",
     [](Pipeline& p) { return sorting_key(p, {SqlText("mutant")}) && column(p, Dynamic); }},
    {"expression-random", "a sorting key that is random",
     [](Pipeline& p) { return sorting_key(p, {SqlText("cityHash64(id, rand())")}); }},
    {"expression-aggregate", "a sorting key that aggregates",
     [](Pipeline& p) { return sorting_key(p, {SqlText("max(id)")}); }},
    {"expression-column", "a constraint on nothing",
     [](Pipeline& p) {
         table(p).constraints.push_back({.name = "mutant", .expression = SqlText("nowhere > 1")});
         return true;
     }},
    {"default-value", "a default that is no number",
     [](Pipeline& p) {
         column(p, UInt8);
         table(p).columns.back().default_value = ColumnDefault{.expression = SqlText("'many'")};
         return true;
     }},
    {"default-cycle", "a default that needs itself",
     [](Pipeline& p) {
         column(p, UInt8);
         table(p).columns.back().default_value = ColumnDefault{.expression = SqlText("mutant + 1")};
         return true;
     }},
    {"ttl-constant", "a TTL without a column",
     [](Pipeline& p) {
         if (!is_family(p)) return false;
         table(p).storage.ttl.push_back({.expression = SqlText("now() + INTERVAL 1 DAY")});
         return true;
     }},
    {"key-prefix", "a primary key that is no prefix",
     [](Pipeline& p) {
         if (!sorting_key(p, {SqlText("id"), SqlText("ts")})) return false;
         table(p).storage.primary_key = Key{SqlText("ts")};
         return true;
     }},
    {"key-float", "partitions by a float",
     [](Pipeline& p) {
         if (!is_family(p)) return false;
         table(p).storage.partition_by = Key{SqlText("n")};
         return true;
     }},
    {"engine-unknown", "an engine that there is not",
     [](Pipeline& p) {
         if (table(p).storage.replication) return false;
         table(p).storage.engine = {.name = "MergeTrie"};
         return true;
     }},
    {"engine-arguments", "an argument too many",
     [](Pipeline& p) {
         if (!is_family(p) || table(p).storage.replication) return false;
         table(p).storage.engine.args.assign(4, SqlText("id"));
         return true;
     }},
    {"engine-column", "a version that is not there",
     [](Pipeline& p) { return engine(p, "ReplacingMergeTree", "nowhere"); }},
    {"engine-column-type", "a version of text",
     [](Pipeline& p) { return engine(p, "ReplacingMergeTree", "mutant") && column(p, String); }},
    {"engine-column-type", "a sign of UInt8",
     [](Pipeline& p) { return engine(p, "CollapsingMergeTree", "mutant") && column(p, UInt8); }},
    {"engine-clause", "a table without an order that is sorted",
     [](Pipeline& p) {
         if (is_family(p)) return false;
         table(p).storage.order_by = Key{SqlText("id")};
         return true;
     }},
    {"setting-unknown", "a setting that the table has not",
     [](Pipeline& p) { return table_setting(p, "index_granularty", 1); }},
    {"setting-range", "granules of no row", [](Pipeline& p) { return table_setting(p, "index_granularity", 0); }},
    {"setting-conflict", "granules of no byte",
     [](Pipeline& p) { return table_setting(p, "index_granularity_bytes", 1); }},
    {"setting-text", "a codec that there is not",
     [](Pipeline& p) { return table_setting(p, "default_compression_codec", "Delta"); }},
    {"view-output-unknown", "an output without a column",
     [](Pipeline& p) { return select(p, "SELECT id, ts AS tss FROM property.queue"); }},
    {"view-column-unknown", "a column that the queue lacks",
     [](Pipeline& p) { return select(p, "SELECT id + idd AS id FROM property.queue"); }},
    {"view-output-duplicate", "an output twice",
     [](Pipeline& p) { return select(p, "SELECT id, ts AS id FROM property.queue"); }},
    {"view-to-storage", "a destination and an engine",
     [](Pipeline& p) {
         view(p).storage = Storage{.order_by = Key{}};
         return true;
     }},
    {"view-fill", "POPULATE beside TO",
     [](Pipeline& p) {
         view(p).fill = ViewFill::populate;
         return true;
     }},
    {"view-security", "a materialized view as its invoker",
     [](Pipeline& p) {
         view(p).security = SqlSecurity::invoker;
         return true;
     }},
    {"view-no-select", "a view without a SELECT", [](Pipeline& p) { return select(p, ""); }},
    {"creation-conflict", "OR REPLACE and IF NOT EXISTS",
     [](Pipeline& p) {
         view(p).creation.or_replace = view(p).creation.if_not_exists = true;
         return true;
     }},
    {"uuid-malformed", "a UUID that lacks a digit",
     [](Pipeline& p) {
         view(p).creation.uuid = "6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b";
         return true;
     }},
    {"type-arguments", "a FixedString without its length", [](Pipeline& p) { return column(p, type("FixedString")); }},
    {"type-text", "a type without its end", [](Pipeline& p) { return column(p, type("Array(UInt8")); }},
    {"aggregate-unknown", "states of an unknown function",
     [](Pipeline& p) { return column(p, AggregateFunction("summ", {UInt8})); }},
    {"refresh-missing", "EVERY without a time",
     [](Pipeline& p) {
         p.views.push_back({.name = {"property", "mutant"},
                            .storage = Storage{.order_by = Key{}},
                            .refresh = Refresh{},
                            .select = SqlText("SELECT 1 AS one")});
         return true;
     }},
    {"sql-text", "a view's SELECT without its end",
     [](Pipeline& p) { return select(p, "SELECT id FROM property.queue WHERE (id > 1"); }},
});

}  // namespace

std::span<const Mutation> mutations() {
    return mutation_rows;
}

}  // namespace property
