// Every clause of a table and of its columns.
#include "goldens.hpp"

#include <array>
#include <string>

namespace golden {
namespace {

using namespace chddl;
using namespace chddl::types;
using std::chrono::days;
using std::chrono::hours;

Pipeline only(const MergeTreeTableBuilder& table) {
    return PipelineBuilder().database("golden").add(table).build().value();
}

MergeTreeTableBuilder events() {
    return MergeTreeTableBuilder("golden.t")
        .columns({{"id", UInt64}, {"day", Date}, {"ts", DateTime}, {"word", String}, {"total", UInt64}});
}

Pipeline columns_ephemeral(Twin twin) {
    return only(MergeTreeTableBuilder("golden.t")
                    .column("id", UInt64, {.default_value = fn("length", "raw")})
                    .column("raw", String, {.ephemeral = sql(""), .comment = "not stored"})
                    .column("factor", UInt8, {.ephemeral = lit(twin == Twin::original ? 2 : 3)})
                    .column("typeless", DataType{}, {.ephemeral = lit(5)})
                    .order_by("id"));
}

Pipeline columns_without_type(Twin twin) {
    return only(MergeTreeTableBuilder("golden.t")
                    .column("id", UInt64)
                    .column("at", DataType{}, {.default_value = fn("now", {}), .codec = "Delta, ZSTD"})
                    .column("twice", DataType{}, {.materialized = sql("id * 2"), .comment = "of id"})
                    .column("text", DataType{}, {.alias = fn(twin == Twin::original ? "toString" : "toDate", "id")})
                    .column("maybe", DataType{}, {.default_value = lit(1), .null_modifier = NullModifier::null})
                    .order_by("id"));
}

Pipeline columns_null(Twin twin) {
    const auto modifier = twin == Twin::original ? NullModifier::null : NullModifier::not_null;
    return only(MergeTreeTableBuilder("golden.t")
                    .column("id", UInt64, {.null_modifier = NullModifier::not_null})
                    .column("n", UInt64, {.null_modifier = modifier})
                    .column("d", Decimal(10, 2), {.default_value = lit(1), .null_modifier = NullModifier::null})
                    .column("by_default", UInt64, {.default_value = sql("NULL")})
                    .column("nullable", Nullable(UInt64), {.default_value = sql("NULL")})
                    .order_by("id"));
}

Pipeline columns_nested(Twin twin) {
    return only(
        MergeTreeTableBuilder("golden.t")
            .column("id", UInt64)
            .column("n", Nested({{"k", UInt8}, {"v", twin == Twin::original ? UInt64 : UInt32}}),
                    {.comment = "of both", .codec = "ZSTD"})
            .column("deep", Nested({{"outer", Nested({{"a", UInt8}, {"b", String}})}, {"c", LowCardinality(String)}}))
            .order_by("id"));
}

Pipeline columns_own_clauses(Twin twin) {
    const SettingValue block = twin == Twin::original ? 65'536 : 32'768;
    return only(MergeTreeTableBuilder("golden.t")
                    .column("ts", DateTime)
                    .column("id", UInt64, {.statistics = {"tdigest", "uniq", "minmax"}})
                    .column("word", String, {.statistics = {"uniq_v2", "basic"}, .ttl = sql("ts + toIntervalDay(1)")})
                    .column("body", String,
                            {.settings = {{"max_compress_block_size", block}, {"min_compress_block_size", 4096}}})
                    .column("all", UInt64,
                            {.default_value = lit(1),
                             .comment = "every clause",
                             .codec = "Delta, ZSTD(3)",
                             .statistics = {"minmax"},
                             .ttl = sql("ts + toIntervalHour(2)"),
                             .settings = {{"min_compress_block_size", 1024}},
                             .null_modifier = NullModifier::not_null})
                    .order_by("id"));
}

Pipeline table_ttl(Twin twin) {
    return only(events()
                    .order_by("id")
                    .ttl("day", days(twin == Twin::original ? 90 : 91))
                    .ttl("ts", hours(36), {.where = sql("total = 0")})
                    .ttl("ts", days(1), {.to_disk = "default"})
                    .ttl("ts", days(2), {.to_volume = "default"})
                    .ttl("ts", days(3), {.to_disk = "cold", .if_exists = true})
                    .ttl("ts", days(4), {.to_volume = "cold", .if_exists = true})
                    .ttl("ts", days(5), {.recompress = "ZSTD(9)"})
                    .ttl(sql("ts + toIntervalDay(id)"), {.recompress = "Delta, LZ4HC"}));
}

Pipeline table_ttl_group(Twin twin) {
    return only(
        events()
            .order_by({"id", "word", "ts"})
            .ttl("day", days(7),
                 {.group_by = {"id", "word"},
                  .set = {{"total", sql("sum(total)")}, {"ts", sql(twin == Twin::original ? "max(ts)" : "min(ts)")}}})
            .ttl("day", days(30), {.group_by = {"id"}}));
}

Pipeline table_sample(Twin twin) {
    const Operand key = twin == Twin::original ? Operand(fn("intHash32", "id")) : Operand("id");
    return only(events()
                    .partition_by(fn("toYYYYMM", "day"))
                    .order_by({"id", fn("intHash32", "id"), "ts"})
                    .primary_key({"id", fn("intHash32", "id")})
                    .sample_by(key));
}

Pipeline table_indices(Twin twin) {
    return only(events()
                    .column("vector", Array(Float32))
                    .order_by("id")
                    .index("least", "total", "minmax")
                    .index("least_of_two", sql("(total, day)"), "minmax", {.granularity = 2})
                    .index("few", "word", "set", {.args = {lit(twin == Twin::original ? 100 : 0)}, .granularity = 4})
                    .index("bloom", "word", "bloom_filter")
                    .index("bloom_rate", fn("lower", "word"), "bloom_filter", {.args = {lit(0.01)}})
                    .index("ngrams", "word", "ngrambf_v1", {.args = {lit(3), lit(256), lit(2), lit(0)}})
                    .index("words", "word", "tokenbf_v1", {.args = {lit(256), lit(2), lit(0)}})
                    .index("sparse", "word", "sparse_grams", {.args = {lit(3), lit(100), lit(256), lit(2), lit(0)}})
                    .index("any case", sql("total * 2"), "MinMax"));
}

Pipeline table_search_indices(Twin twin) {
    return only(events()
                    .column("vector", Array(Float32))
                    .column("other", Array(Float64))
                    .order_by("id")
                    .index("full", "word", "text", {.args = {sql("tokenizer = ngrams(3)")}})
                    .index("lowered", fn("lower", "word"), "text",
                           {.args = {sql("tokenizer = splitByNonAlpha"), sql("preprocessor = lower(lower(word))")}})
                    .index("near", "vector", "vector_similarity",
                           {.args = {lit("hnsw"), lit("L2Distance"), lit(twin == Twin::original ? 2 : 3)}})
                    .index("nearer", "other", "vector_similarity",
                           {.args = {lit("hnsw"), lit("cosineDistance"), lit(2), lit("bf16"), lit(64), lit(128)},
                            .granularity = 8}));
}

Pipeline table_projections(Twin twin) {
    return only(events()
                    .order_by("id")
                    .projection("by_word", sql("SELECT\n            id,\n            word\n        ORDER BY word"))
                    .projection("per_day", sql("SELECT\n            day,\n            sum(total),\n            "
                                               "count()\n        GROUP BY day"))
                    .projection("everything", sql("SELECT *\n        ORDER BY\n            word,\n            ts"),
                                {{"index_granularity", twin == Twin::original ? 4096 : 2048}})
                    .projection_index("position", "word", "basic"));
}

Pipeline table_constraints(Twin twin) {
    return only(events()
                    .order_by("id")
                    .index("least", "total", "minmax")
                    .constraint("positive", sql("total > 0"))
                    .assume("known", sql(twin == Twin::original ? "word = lower(word)" : "word = upper(word)"))
                    .constraint("odd name!", sql("(id > 0) AND (total < 100)"))
                    .projection("by_word", sql("SELECT word\n        ORDER BY word")));
}

Pipeline table_descending(Twin twin) {
    return PipelineBuilder()
        .database("golden")
        .add(MergeTreeTableBuilder("golden.one").column("ts", DateTime).order_by(desc("ts")))
        .add(MergeTreeTableBuilder("golden.some")
                 .columns({{"id", UInt64}, {"ts", DateTime}})
                 .order_by({"id", twin == Twin::original ? Operand(desc("ts")) : Operand("ts")}))
        .build()
        .value();
}

Pipeline table_creation(Twin twin) {
    return only(events()
                    .order_by("id")
                    .or_replace()
                    .uuid("11111111-1111-1111-1111-111111111111")
                    .setting("index_granularity", 1024)
                    .comment(twin == Twin::original ? "behind SETTINGS" : "before them")
                    .query_setting("max_threads", 1));
}

Pipeline table_on_cluster(Twin twin) {
    return PipelineBuilder()
        .add(MergeTreeTableBuilder("golden.t")
                 .column("id", UInt64)
                 .order_by("id")
                 .replicated()
                 .if_not_exists()
                 .on_cluster(twin == Twin::original ? "{cluster}" : "main"))
        .add(MergeTreeTableBuilder("golden.u").column("id", UInt64).order_by("id").on_cluster("golden"))
        .build()
        .value();
}

Pipeline table_temporary(Twin twin) {
    return PipelineBuilder()
        .add(MergeTreeTableBuilder("golden_temporary")
                 .column("id", twin == Twin::original ? UInt64 : UInt32)
                 .engine(engines::Memory{})
                 .temporary())
        .build()
        .value();
}

constexpr auto clause_list = std::to_array<Golden>({
    {"columns_ephemeral", columns_ephemeral},
    {"columns_without_type", columns_without_type},
    {"columns_null", columns_null},
    {"columns_nested", columns_nested},
    {"columns_own_clauses", columns_own_clauses},
    {"table_ttl", table_ttl},
    {"table_ttl_group", table_ttl_group},
    {"table_sample", table_sample},
    {"table_indices", table_indices},
    {"table_search_indices", table_search_indices},
    {"table_projections", table_projections},
    {"table_constraints", table_constraints},
    {"table_descending", table_descending},
    {"table_creation", table_creation},
    {.name = "table_on_cluster", .make = table_on_cluster, .only_text = true},
    {"table_temporary", table_temporary},
});

}  // namespace

std::span<const Golden> table_clauses() {
    return clause_list;
}

}  // namespace golden
