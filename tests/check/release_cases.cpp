// Catalogs are walked; clauses and forms have a row each.
#include "release_cases.hpp"

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/chddl.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace rules {

using namespace chddl;
using namespace chddl::types;
using catalog::Thing;

namespace {

using Table = MergeTreeTableBuilder;
using View = MaterializedViewBuilder;

// An engine may remember the UUID of what is gone: each case has its own.
constexpr const char* table_uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba1";
constexpr const char* view_uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba2";
constexpr const char* database_uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba3";

Table unkeyed() {
    return Table("rules.t").columns({{"k", UInt64}, {"d", Date}, {"s", String}});
}
Table keyed() {
    return unkeyed().order_by("k");
}
KafkaTableBuilder queue_here() {
    return KafkaTableBuilder("rules.q")
        .column("k", UInt64)
        .broker_list("127.0.0.1:1")
        .topic_list("t")
        .group_name("g")
        .format("JSONEachRow");
}
/// A view that reads one table and writes another.
View view_here() {
    return View("rules.v").from("rules.s").to("rules.t").select("k");
}
View view_of(const char* select) {
    return View("rules.v").to("rules.t").as(sql(select));
}

Pipeline only(const auto& builder) {
    return PipelineBuilder().add(builder).draft().model;
}
Pipeline with_tables(const View& view) {
    const auto source = Table("rules.s").columns({{"k", UInt64}, {"d", Date}, {"s", String}}).engine(engines::Null{});
    return PipelineBuilder().add(source).add(keyed()).add(view).draft().model;
}
/// A column of that type beside the key.
Table typed(const DataType& type, const ColumnOptions& options = {}) {
    return keyed().column("x", type, options);
}
NamedCollectionBuilder collection_here() {
    return NamedCollectionBuilder("rules_nc")
        .value("kafka_broker_list", "127.0.0.1:1")
        .value("kafka_topic_list", "t")
        .value("kafka_group_name", "g")
        .value("kafka_format", "JSONEachRow");
}
Pipeline database_here(Database database) {
    database.name = "rules_db";
    return {.databases = {std::move(database)}};
}
Pipeline edited(Pipeline pipeline, void (*edit)(MergeTreeTable&)) {
    edit(pipeline.merge_tree_tables.front());
    return pipeline;
}

struct FeatureCase {
    std::string_view name;
    Pipeline (*pipeline)();
    const char* question = "";
};

constexpr auto statement_features = std::to_array<FeatureCase>({
    {"CREATE OR REPLACE TABLE", [] { return only(keyed().or_replace()); }},
    {"CREATE OR REPLACE MATERIALIZED VIEW", [] { return with_tables(view_here().or_replace()); }},
    {"the UUID of a table", [] { return only(keyed().uuid(table_uuid)); }},
    {"the UUID of a view", [] { return with_tables(view_here().uuid(view_uuid)); }},
    {"the UUID of a database", [] { return database_here({.creation = {.uuid = database_uuid}}); }},
    {"the COMMENT of a database", [] { return database_here({.comment = "c"}); }},
    {"CREATE NAMED COLLECTION", [] { return only(collection_here()); }},
    {"a table of a named collection",
     [] {
         const auto table = KafkaTableBuilder("rules.q").column("k", UInt64).collection("rules_nc");
         return PipelineBuilder().add(collection_here()).add(table).draft().model;
     }},
});

constexpr auto column_features = std::to_array<FeatureCase>({
    {"the COMMENT of a column", [] { return only(typed(UInt64, {.comment = "c"})); }},
    {"the CODEC of a column", [] { return only(typed(UInt64, {.codec = "LZ4"})); }},
    {"STATISTICS of a column", [] { return only(typed(UInt64, {.statistics = {"tdigest"}})); }},
    {"the TTL of a column", [] { return only(typed(UInt64, {.ttl = sql("d + INTERVAL 1 DAY")})); }},
    {"SETTINGS of a column",
     [] {
         return only(typed(UInt64, {.settings = {{"max_compress_block_size", 65536, false}}}));
     }},
    {"NULL or NOT NULL behind a type", [] { return only(typed(UInt64, {.null_modifier = NullModifier::not_null})); }},
    {"an EPHEMERAL column", [] { return only(typed(UInt64, {.ephemeral = sql("1")})); }},
    {"a second argument of a codec", [] { return only(typed(UInt64, {.codec = "ZSTD(3, 24)"})); }},
    {"an Enum value without a number", [] { return only(typed(type("Enum8('a')"))); }},
    {"a Decimal of more than 38 digits", [] { return only(typed(Decimal(40, 2))); }},
    {"digits of a DateTime", [] { return only(typed(type("DateTime(3)"))); }},
    {"the length of a text type", [] { return only(typed(type("VARCHAR(10)"))); }},
    {"the width of an integer type", [] { return only(typed(type("INT(11)"))); }},
    {"the version of an AggregateFunction",
     [] { return only(typed(type("AggregateFunction(1, sumMap, Array(UInt64), Array(UInt64))"))); }},
    {"the most types of a Dynamic", [] { return only(typed(Dynamic(8))); }},
    {"paths of a JSON", [] { return only(typed(type("JSON(a UInt32, SKIP b)"))); }},
    {"parameters of a JSON", [] { return only(typed(type("JSON(max_dynamic_paths = 8)"))); }},
});

constexpr auto table_features = std::to_array<FeatureCase>({
    {"the COMMENT of a table", [] { return only(keyed().comment("c")); }},
    {"a skipping index", [] { return only(keyed().index("i", "k", "minmax", {.granularity = 1})); }},
    {"an index without GRANULARITY", [] { return only(keyed().index("i", "k", "minmax")); }},
    {"CONSTRAINT … CHECK", [] { return only(keyed().constraint("c", sql("k > 0"))); }},
    {"CONSTRAINT … ASSUME", [] { return only(keyed().assume("c", sql("k > 0"))); }},
    {"a projection", [] { return only(keyed().projection("p", sql("SELECT k, s ORDER BY s"))); }},
    {"a projection that is an index", [] { return only(keyed().projection_index("p", "s", "basic")); }},
    {"SETTINGS of a projection",
     [] {
         return only(keyed().projection("p", sql("SELECT k, s ORDER BY s"), {{"index_granularity", 4096, false}}));
     }},
    {"SETTINGS of the statement itself",
     [] { return only(keyed().setting("index_granularity", 8192).query_setting("max_threads", 2)); }},
    {"a table without an engine",
     [] { return edited(only(keyed()), [](MergeTreeTable& table) { table.storage.engine.name = ""; }); }},
    {"a table without a sorting key", [] { return only(unkeyed()); }},
    {"a part of the sorting key in descending order", [] { return only(unkeyed().order_by(desc("k"))); }},
    {"a PRIMARY KEY without ORDER BY", [] { return only(unkeyed().primary_key("k")); }},
    {"the TTL of a table", [] { return only(keyed().ttl(sql("d + INTERVAL 1 DAY"))); }},
    {"a TTL with WHERE", [] { return only(keyed().ttl(sql("d + INTERVAL 1 DAY"), {.where = sql("k > 0")})); }},
    {"a TTL with TO DISK or TO VOLUME",
     [] { return only(keyed().ttl(sql("d + INTERVAL 1 DAY"), {.to_disk = "default"})); }},
    {"IF EXISTS of a TTL",
     [] { return only(keyed().ttl(sql("d + INTERVAL 1 DAY"), {.to_disk = "default", .if_exists = true})); }},
    {"a TTL with RECOMPRESS", [] { return only(keyed().ttl(sql("d + INTERVAL 1 DAY"), {.recompress = "ZSTD(9)"})); }},
    {"a TTL with GROUP BY",
     [] {
         return only(keyed().ttl(sql("d + INTERVAL 1 DAY"), {.group_by = {"k"}, .set = {{"s", sql("max(s)")}}}));
     }},
    {"is_deleted of ReplacingMergeTree",
     [] { return only(typed(UInt8).engine(engines::ReplacingMergeTree{.version = "d", .is_deleted = "x"})); }},
    {"a number as a text in SETTINGS", [] { return only(keyed().setting("index_granularity", "8192")); }},
    {"true or false in SETTINGS", [] { return only(keyed().setting("enable_mixed_granularity_parts", true)); }},
    {"DEFAULT as the value of a setting", [] { return only(keyed().setting("index_granularity", DefaultValue{})); }},
    {"a setting of the session in the SETTINGS of a table", [] { return only(keyed().setting("max_threads", 2)); }},
    {"a setting of the session in the SETTINGS of a Kafka table",
     [] { return only(queue_here().setting("input_format_skip_unknown_fields", 1)); }},
    {"the name of a format in another case", [] { return only(queue_here().format("jsoneachrow")); },
     "SELECT * FROM format(jsoneachrow, '{\"k\": 1}')"},
});

constexpr auto view_features = std::to_array<FeatureCase>({
    {"the COMMENT of a view", [] { return with_tables(view_here().comment("c")); }},
    {"the DEFINER of a view",
     [] { return with_tables(view_here().definer("CURRENT_USER").sql_security(SqlSecurity::definer)); }},
    {"SQL SECURITY of a view", [] { return with_tables(view_here().sql_security(SqlSecurity::definer)); }},
    {"a view that begins EMPTY",
     [] { return with_tables(View("rules.v").inner(Table().order_by("k")).empty().from("rules.s").select("k")); }},
    {"a view without TO and ENGINE", [] { return with_tables(View("rules.v").from("rules.s").select("k")); }},
    {"new names for a view's columns", [] { return with_tables(view_of("SELECT k + 1 FROM rules.s").columns({"k"})); }},
    {"REFRESH of a view", [] { return with_tables(view_here().refresh_every(std::chrono::hours(1))); }},
    {"APPEND of REFRESH", [] { return with_tables(view_here().refresh_every(std::chrono::hours(1)).append()); }},
    {"SETTINGS of REFRESH",
     [] {
         return with_tables(view_here().refresh_every(std::chrono::hours(1)).refresh_setting("refresh_retries", 3));
     }},
    {"REFRESH … DEPENDS ON without a period", [] { return with_tables(view_here().depends_on("rules.other")); }},
    {"UNION in a view", [] { return with_tables(view_of("SELECT k FROM rules.s UNION ALL SELECT k FROM rules.s")); }},
    {"WITH … AS (SELECT …) in a view",
     [] { return with_tables(view_of("WITH c AS (SELECT k FROM rules.s) SELECT k FROM c")); }},
    {"a window function in a view",
     [] { return with_tables(view_of("SELECT max(k) OVER (PARTITION BY d) AS k FROM rules.s")); }},
    {"a column matcher in a view", [] { return with_tables(view_of("SELECT * EXCEPT (d) FROM rules.s")); }},
    {"a virtual column of a Kafka table",
     [] {
         return PipelineBuilder()
             .add(queue_here())
             .add(keyed())
             .add(view_of("SELECT _offset AS k FROM rules.q"))
             .draft()
             .model;
     }},
    {"a SELECT that begins with FROM", [] { return with_tables(view_of("FROM rules.s SELECT k")); }},
    {"GROUP BY ALL", [] { return with_tables(view_of("SELECT k FROM rules.s GROUP BY ALL")); }},
    {"the operator ::", [] { return with_tables(view_of("SELECT s::UInt64 AS k FROM rules.s")); }},
});

/// What a family's brackets must hold.
std::string_view smallest_arguments(const catalog::TypeSpec& spec) {
    using catalog::TypeShape;
    switch (spec.shape) {
        case TypeShape::length:
            return "(8)";
        case TypeShape::decimal:
            return "(9, 2)";
        case TypeShape::decimal_scale:
            return "(2)";
        case TypeShape::date_time_scale:
        case TypeShape::time_scale:
            return "(3)";
        case TypeShape::enumeration:
            return "('a' = 1)";
        case TypeShape::one_type:
            return "(String)";
        case TypeShape::key_and_value:
            return "(String, String)";
        case TypeShape::elements:
        case TypeShape::alternatives:
            return "(UInt8, String)";
        case TypeShape::named_elements:
            return "(a UInt8)";
        case TypeShape::aggregate:
        case TypeShape::simple_aggregate:
            return "(sum, UInt64)";
        case TypeShape::vector:
            return "(Float32, 4)";
        default:
            return "";
    }
}

void add_types(std::vector<ReleaseCase>& cases) {
    for (const catalog::TypeFamily& family : catalog::type_families()) {
        const DataType bare = type(family.name);
        const DataType whole =
            bare.spec == nullptr ? bare : type(std::string(family.name).append(smallest_arguments(*bare.spec)));
        if (whole.spec == nullptr || whole.spec->name == "Nothing") continue;
        cases.push_back({Thing::type, std::string(family.name), only(typed(whole))});
    }
}

void add_engines(std::vector<ReleaseCase>& cases) {
    const auto add = [&](const char* name, const Table& table) { cases.push_back({Thing::engine, name, only(table)}); };
    const Table base = keyed().column("sign", Int8).column("n", UInt64);
    for (const char* name : {"MergeTree", "ReplacingMergeTree", "SummingMergeTree", "CoalescingMergeTree"})
        add(name, Table(base).engine(name));
    add("AggregatingMergeTree", Table("rules.t")
                                    .column("k", UInt64)
                                    .column("n", AggregateFunction("sum", {UInt64}))
                                    .order_by("k")
                                    .engine("AggregatingMergeTree"));
    add("CollapsingMergeTree", Table(base).engine("CollapsingMergeTree", {"sign"}));
    add("VersionedCollapsingMergeTree", Table(base).engine("VersionedCollapsingMergeTree", {"sign", "n"}));
    for (const char* name : {"Null", "Memory", "Log", "TinyLog", "StripeLog"}) add(name, unkeyed().engine(name));
    for (const char* name : {"Atomic", "Memory", "Dictionary"})
        cases.push_back({Thing::database_engine, name, database_here({.engine = {.name = name}})});
}

void add_codecs(std::vector<ReleaseCase>& cases) {
    for (const catalog::CodecSpec& codec : catalog::codecs) {
        if (codec.encrypts || codec.experimental) continue;  // these hang on the server's configuration and session
        const bool floats = codec.float_series;
        const std::string text = std::string(codec.name).append(codec.compresses ? "" : ", LZ4");
        const DataType column = floats ? DataType(Float64) : DataType(UInt64);
        cases.push_back({Thing::codec, std::string(codec.name), only(typed(column, {.codec = text}))});
    }
}

void add_indices(std::vector<ReleaseCase>& cases) {
    const auto add = [&](const char* type, const char* column, const std::vector<Expr>& args) {
        const auto table = typed(Array(Float32)).index("i", sql(column), type, {.args = args, .granularity = 1});
        cases.push_back({Thing::index_type, type, only(table)});
    };
    add("minmax", "k", {});
    add("set", "k", {lit(100)});
    add("bloom_filter", "k", {});
    add("ngrambf_v1", "s", {lit(3), lit(256), lit(2), lit(0)});
    add("tokenbf_v1", "s", {lit(256), lit(2), lit(0)});
    add("sparse_grams", "s", {lit(3), lit(100), lit(256), lit(2), lit(0)});
    add("text", "s", {sql("tokenizer = splitByNonAlpha")});
    add("vector_similarity", "x", {lit("hnsw"), lit("L2Distance"), lit(4)});
    for (const catalog::StatisticsSpec& kind : catalog::statistics_kinds)
        if (!kind.library)
            cases.push_back({Thing::statistics, std::string(kind.name),
                             only(typed(UInt64, {.statistics = {std::string(kind.name)}}))});
}

/// A value that the setting takes and that changes nothing else.
SettingValue harmless(const catalog::SettingSpec& spec) {
    if (!spec.choices.empty()) return spec.choices.front();
    switch (spec.kind) {
        case catalog::SettingKind::text:
            return spec.name == "kafka_keeper_path" || spec.name == "kafka_replica_name" ? "" : "x";
        case catalog::SettingKind::character:
            return "x";
        case catalog::SettingKind::boolean:
            return 0;
        case catalog::SettingKind::milliseconds:
            return 600;  // an idle consumer's life is at least the pause of one, 500
        default:
            return std::max<std::int64_t>(spec.min, 1);
    }
}

/// Its own default, a number where it reads as one; of settings whose default is newer than they are, an older value.
SettingValue default_of(const catalog::MergeTreeSetting& row) {
    if (row.name == "disk") return "default";
    if (row.name == "auto_statistics_types") return "uniq";
    if (row.name == "shared_merge_tree_merge_coordinator_merges_prepare_count") return 100;
    const std::string_view text = row.default_value;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) return number;
    double real = 0;
    const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), real);
    if (trouble == std::errc{} && stop == text.data() + text.size()) return real;
    return text;
}

void add_settings(std::vector<ReleaseCase>& cases) {
    for (const catalog::SettingSpec& spec : catalog::kafka_settings) {
        auto table = queue_here();
        if (!spec.required) table.setting(spec.name, harmless(spec));
        cases.push_back({Thing::kafka_setting, std::string(spec.name), only(table)});
    }
    for (const catalog::MergeTreeSetting& row : catalog::merge_tree_settings())
        cases.push_back(
            {Thing::merge_tree_setting, std::string(row.name), only(keyed().setting(row.name, default_of(row)))});
}

}  // namespace

std::vector<ReleaseCase> release_cases() {
    std::vector<ReleaseCase> cases;
    const auto add = [&](const auto& rows) {
        for (const FeatureCase& row : rows)
            cases.push_back({Thing::feature, std::string(row.name), row.pipeline(), row.question});
    };
    add(statement_features);
    add(column_features);
    add(table_features);
    add(view_features);
    add_types(cases);
    add_engines(cases);
    add_codecs(cases);
    add_indices(cases);
    add_settings(cases);
    return cases;
}

}  // namespace rules
