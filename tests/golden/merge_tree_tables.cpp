// Tables of the MergeTree family.
#include "goldens.hpp"

#include <array>
#include <string>

namespace golden {
namespace {

using namespace chddl;
using namespace chddl::types;

Pipeline alone(const MergeTreeTableBuilder& table) {
    return PipelineBuilder().database("golden").add(table).build().value();
}

Pipeline table_smallest(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t").column("x", twin == Twin::original ? UInt64 : UInt32).order_by("x"));
}

Pipeline table_types(Twin twin) {
    return alone(
        MergeTreeTableBuilder("golden.t")
            .columns({{"u8", UInt8}, {"u16", UInt16}, {"u32", UInt32}, {"u64", UInt64}, {"u128", UInt128}})
            .columns({{"u256", UInt256}, {"i8", Int8}, {"i16", Int16}, {"i32", Int32}, {"i64", Int64}})
            .columns({{"i128", Int128}, {"i256", Int256}, {"bf16", BFloat16}, {"f32", Float32}, {"f64", Float64}})
            .columns({{"b", Bool}, {"s", String}, {"fs", FixedString(16)}, {"uuid", UUID}})
            .columns({{"ip4", IPv4}, {"ip6", IPv6}, {"d", Date}, {"d32", Date32}})
            .columns({{"dt", DateTime}, {"dtz", DateTime("Europe/Berlin")}, {"dt0", DateTime64(0)}})
            .columns({{"dt9", DateTime64(twin == Twin::original ? 9 : 8, "UTC")}, {"dec", Decimal(76, 38)}})
            .order_by("u64"));
}

Pipeline table_composite_types(Twin twin) {
    const char* second = twin == Twin::original ? "it's" : "its";
    return alone(MergeTreeTableBuilder("golden.t")
                     .column("n", Nullable(Decimal(18, 4)))
                     .column("lc", LowCardinality(String))
                     .column("lcn", LowCardinality(Nullable(FixedString(2))))
                     .column("a", Array(Array(Nullable(UInt64))))
                     .column("m", Map(LowCardinality(String), Array(DateTime64(3, "UTC"))))
                     .column("e8", Enum8({{second, 2}, {"new", -1}}))
                     .column("e16", Enum16({{"z", 1000}, {"a\\b", 1}}))
                     .column("ne", Nullable(Enum8({{"x", 0}})))
                     .order_by({}));
}

Pipeline table_defaults(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t")
                     .column("x", UInt64)
                     .column("stored_at", DateTime, {.default_value = fn("now", {}), .comment = "when the row came"})
                     .column("double", UInt64, {.materialized = sql("x * 2")})
                     .column("day", Date, {.alias = fn("toDate", "stored_at")})
                     .column("word", String, {.default_value = lit(twin == Twin::original ? "it's" : "it is")})
                     .column("number", Float64, {.default_value = lit(1.5)})
                     .column("yes", Bool, {.default_value = lit(true)})
                     .order_by("x"));
}

Pipeline table_codecs(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t")
                     .column("ts", DateTime64(3), {.comment = "of the message", .codec = "DoubleDelta, ZSTD"})
                     .column("x", UInt64, {.codec = "Delta, LZ4"})
                     .column("y", UInt32, {.codec = twin == Twin::original ? "T64, ZSTD(3)" : "T64, ZSTD(4)"})
                     .column("bits", UInt32, {.codec = "T64('bit')"})
                     .column("f", Float64, {.codec = "Gorilla, LZ4HC"})
                     .column("g", Float32, {.codec = "FPC"})
                     .column("s", String, {.default_value = lit(""), .codec = "ZSTD"})
                     .column("n", Nullable(UInt16), {.codec = "Delta, LZ4"})
                     .column("d", Decimal(10, 2), {.codec = "Delta, ZSTD(1)"})
                     .column("raw", String, {.codec = "NONE"})
                     .column("gcd", UInt64, {.codec = "GCD, LZ4HC(9)"})
                     .column("normal", UInt8, {.codec = "Default"})
                     .order_by("ts"));
}

Pipeline table_keys(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t")
                     .columns({{"ts", DateTime}, {"user_id", UInt64}, {"select", String}, {"odd name!", UInt8}})
                     .partition_by(fn("toYYYYMM", "ts"))
                     .primary_key({"user_id", "ts"})
                     .order_by({"user_id", "ts", col("select"), col("odd name!"), fn("cityHash64", "user_id")})
                     .order_by(twin == Twin::original ? sql("user_id % 10") : sql("user_id % 11")));
}

Pipeline table_primary_key_alone(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t")
                     .columns({{"a", UInt64}, {"b", UInt64}})
                     .partition_by({"a", "b"})
                     .primary_key(twin == Twin::original ? col("a") : col("b")));
}

Pipeline table_settings(Twin twin) {
    return alone(MergeTreeTableBuilder("golden.t")
                     .column("x", Nullable(UInt64))
                     .order_by("x")
                     .setting("index_granularity", 1024)
                     .setting("allow_nullable_key", true)
                     .setting("storage_policy", "default")
                     .setting("ratio_of_defaults_for_sparse_serialization", twin == Twin::original ? 0.5 : 0.75)
                     .comment("kept\nas it is")
                     .if_not_exists());
}

Pipeline table_hostile(Twin twin) {
    return alone(MergeTreeTableBuilder({"golden", std::string(hostile)})
                     .column(hostile, String, {.default_value = lit(hostile), .comment = hostile})
                     .column("e", Enum8({{std::string(hostile), 1}}))
                     .column("x", UInt8, {.comment = twin == Twin::original ? "" : "new"})
                     .order_by(col(hostile))
                     .comment(hostile));
}

Pipeline table_replicated(Twin twin) {
    return alone(
        MergeTreeTableBuilder("golden.t")
            .column("x", UInt64)
            .order_by("x")
            .replicated(twin == Twin::original ? "/clickhouse/tables/{shard}/{database}/t" : "/other/{shard}/t",
                        "{replica}"));
}

constexpr auto table_list = std::to_array<Golden>({
    {"table_smallest", table_smallest},
    {"table_types", table_types},
    {"table_composite_types", table_composite_types},
    {"table_defaults", table_defaults},
    {"table_codecs", table_codecs},
    {"table_keys", table_keys},
    {"table_primary_key_alone", table_primary_key_alone},
    {"table_settings", table_settings},
    {"table_hostile", table_hostile},
    {"table_replicated", table_replicated, true},
});

}  // namespace

std::span<const Golden> merge_tree_tables() {
    return table_list;
}

}  // namespace golden
