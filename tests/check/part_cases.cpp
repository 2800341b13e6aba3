// Codecs, statistics and NULL of columns, skipping indices and projections, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

/// A column of the destination with this codec; the view does not fill it.
template <detail::FixedString Type, detail::FixedString Codecs>
void has_codec(Parts& parts) {
    parts.destination.column(
        "z", type(Type.view()),
        {.materialized = sql("defaultValueOfTypeName('" + std::string(Type.view()) + "')"), .codec = Codecs.view()});
}

/// A column of the destination with these statistics.
template <detail::FixedString Type, detail::FixedString... Kinds>
void has_statistics(Parts& parts) {
    parts.destination.column("z", type(Type.view()),
                             {.materialized = sql("defaultValueOfTypeName('" + std::string(Type.view()) + "')"),
                              .statistics = {std::string(Kinds.view())...}});
}

template <detail::FixedString Type>
void has_null(Parts& parts) {
    parts.destination.column("z", type(Type.view()), {.null_modifier = NullModifier::null});
}

template <detail::FixedString Expression, detail::FixedString Type, detail::FixedString... Args>
void has_index(Parts& parts) {
    parts.destination.index("i", sql(std::string(Expression.view())), Type.view(),
                            {.args = {sql(std::string(Args.view()))...}});
}

template <detail::FixedString Select>
void has_projection(Parts& parts) {
    parts.destination.projection("p", sql(std::string(Select.view())));
}

constexpr auto part_rows = std::to_array<Case>({
    {"codec-arguments", 433, has_codec<"UInt64", "ZSTD(23)">, has_codec<"UInt64", "ZSTD(22)">},
    {"codec-arguments", 433, has_codec<"UInt64", "ZSTD(3, 9)">, has_codec<"UInt64", "ZSTD(3, 10)">},
    {"codec-arguments", 170, has_codec<"UInt64", "ZSTD('3')">, has_codec<"UInt64", "T64('bit')">},
    {"codec-arguments", 431, has_codec<"UInt64", "ZSTD(1, 10, 1)">, has_codec<"UInt64", "ZSTD(1, 10)">},
    {"codec-arguments", 378, has_codec<"UInt64", "LZ4(1)">, has_codec<"UInt64", "LZ4HC(1)">},
    {"codec-arguments", 433, has_codec<"UInt64", "Delta(3), LZ4">, has_codec<"UInt64", "Delta(4), LZ4">},
    {"codec-arguments", 433, has_codec<"Float64", "FPC(12, 5)">, has_codec<"Float64", "FPC(12, 4)">},
    {"codec-negative", 0, has_codec<"UInt64", "ZSTD(-1)">, has_codec<"UInt64", "ZSTD(0)">},
    {"codec-type", 36, has_codec<"String", "Delta, LZ4">, has_codec<"String", "Delta(1), LZ4">},
    {"codec-type", 36, has_codec<"FixedString(3)", "Delta, LZ4">, has_codec<"FixedString(4)", "Delta, LZ4">},
    {"codec-type", 36, has_codec<"Decimal(38, 2)", "DoubleDelta">, has_codec<"Decimal(18, 2)", "DoubleDelta">},
    {"codec-type", 36, has_codec<"UInt64", "Gorilla">, has_codec<"Float64", "Gorilla">},
    {"codec-type", 36, has_codec<"Map(String, Float64)", "FPC">, has_codec<"Array(Tuple(Float64))", "FPC">},
    {"codec-type", 431, has_codec<"Array(String)", "T64">, has_codec<"Array(UInt64)", "T64">},
    {"codec-key", 0, has_codec<"String", "AES_128_GCM_SIV">, has_codec<"String", "ZSTD">},
    {"codec-order", 36, has_codec<"Float64", "Delta, Gorilla">, has_codec<"Float64", "Gorilla, Delta">},
    {"codec-order", 36, has_codec<"String", "AES_128_GCM_SIV, LZ4">,
     has_codec<"String", "LZ4, AES_128_GCM_SIV, AES_256_GCM_SIV">},
    {"codec-order", 36, has_codec<"UInt64", "Delta">,
     [](Parts& p) {
         has_codec<"UInt64", "Delta">(p);
         p.destination.setting("allow_suspicious_codecs", true);
     }},
    {"codec-ephemeral", 47, [](Parts& p) { p.destination.column("z", UInt8, {.ephemeral = sql(""), .codec = "LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.ephemeral = lit(1), .codec = "LZ4"}); }},
    {"null-modifier", 377, has_null<"Nullable(UInt8)">, has_null<"UInt8">},
    {"type-nullable", 43, has_null<"LowCardinality(String)">, has_null<"String">},
    {"type-nullable", 43, [](Parts& p) { p.destination.column("z", Array(UInt8), {.default_value = sql("NULL")}); },
     [](Parts& p) { p.destination.column("z", LowCardinality(String), {.default_value = sql("NULL")}); }},
    {"statistics-unknown", 80, has_statistics<"UInt8", "nullcount">, has_statistics<"UInt8", "BASIC">},
    {"statistics-duplicate", 80, has_statistics<"UInt8", "uniq", "UNIQ">, has_statistics<"UInt8", "uniq", "uniq_v2">},
    {"statistics-type", 708, has_statistics<"String", "tdigest">, has_statistics<"String", "uniq">},
    {"statistics-type", 708, has_statistics<"UUID", "basic">, has_statistics<"Nullable(UUID)", "basic">},
    {"statistics-library", 80, has_statistics<"UInt8", "countmin">, has_statistics<"UInt8", "minmax">},

    {"index-duplicate", 127, [](Parts& p) { p.destination.index("i", "x", "minmax").index("i", "y", "minmax"); },
     [](Parts& p) { p.destination.index("i", "x", "minmax").index("I", "x", "minmax"); }},
    {"index-unknown", 80, has_index<"x", "annoy">, has_index<"x", "MinMax">},
    {"index-removed", 127, has_index<"x", "hypothesis">, has_index<"x", "minmax">},
    {"index-granularity", 62, [](Parts& p) { p.destination.index("i", "x", "minmax", {.granularity = -1}); },
     [](Parts& p) { p.destination.index("i", "x", "minmax", {.granularity = 1}); }},
    {"index-arguments", 80, has_index<"x", "set">, has_index<"x", "set", "0">},
    {"index-arguments", 36, has_index<"x", "bloom_filter", "1">, has_index<"x", "bloom_filter", "0.5">},
    {"index-arguments", 36, has_index<"toString(x)", "text">, has_index<"toString(x)", "text", "tokenizer = array">},
    {"index-arguments", 117,
     [](Parts& p) {
         p.destination.column("v", Array(Float32), {.materialized = sql("[]")})
             .index("i", "v", "vector_similarity", {.args = {lit("hnsw"), lit("L1"), lit(8)}});
     },
     [](Parts& p) {
         p.destination.column("v", Array(Float32), {.materialized = sql("[]")})
             .index("i", "v", "vector_similarity", {.args = {lit("hnsw"), lit("L2Distance"), lit(8)}});
     }},
    {"index-type", 36,
     [](Parts& p) { p.destination.column("j", JSON, {.materialized = sql("'{}'")}).index("i", "j", "minmax"); },
     [](Parts& p) {
         p.destination.column("j", JSON, {.materialized = sql("'{}'")}).index("i", "j", "set", {.args = {lit(1)}});
     }},
    {"index-column", 47, has_index<"nowhere", "minmax">, has_index<"x", "minmax">},
    {"index-expression", 36, has_index<"rand()", "minmax">, has_index<"x + 1", "minmax">},
    {"index-expression", 80, has_index<"(x, 1)", "minmax">, has_index<"(x, y)", "minmax">},
    {"index-engine", 36,
     [](Parts& p) { p.destination.engine(engines::Memory{}).comment("unsorted").index("i", "x", "minmax"); },
     [](Parts& p) { p.destination.engine(engines::SummingMergeTree{}).index("i", "x", "minmax"); }},
    {"projection-duplicate", 583,
     [](Parts&
            p) { p.destination.projection("p", sql("SELECT x ORDER BY y")).projection("p", sql("SELECT y ORDER BY x")); },
     has_projection<"SELECT x ORDER BY y">},
    {"projection-select", 62, has_projection<"SELECT x ORDER BY y LIMIT 1">, has_projection<"SELECT x ORDER BY y">},
    {"projection-select", 36, has_projection<"SELECT x, y">, has_projection<"SELECT x, count() GROUP BY x">},
    {"projection-select", 583, has_projection<"SELECT x, count() GROUP BY x ORDER BY x">,
     has_projection<"SELECT x, y WHERE x > 1 ORDER BY y">},
    {"projection-column", 47, has_projection<"SELECT nowhere ORDER BY x">, has_projection<"SELECT x AS z ORDER BY z">},
    {"projection-column", 215, has_projection<"SELECT x, y GROUP BY x">, has_projection<"SELECT x, any(y) GROUP BY x">},
    {"projection-key", 44, has_projection<"SELECT x ORDER BY 1">, has_projection<"SELECT 1 ORDER BY x">},
    {"projection-type", 80, [](Parts& p) { p.destination.projection_index("p", "x", "minmax"); },
     [](Parts& p) { p.destination.projection_index("p", "x", "basic"); }},
    {"setting-unknown", 36,
     [](Parts& p) {
         p.destination.projection("p", sql("SELECT x ORDER BY y"), {{"merge_max_block_size", 5}});
     },
     [](Parts& p) {
         p.destination.projection("p", sql("SELECT x ORDER BY y"), {{"index_granularity", 128}});
     }},
    {"projection-mode", 344,
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{}).projection("p", sql("SELECT x ORDER BY y")); },
     [](Parts& p) {
         p.destination.engine(engines::ReplacingMergeTree{})
             .projection("p", sql("SELECT x ORDER BY y"))
             .setting("deduplicate_merge_projection_mode", "rebuild");
     }},
});

}  // namespace

std::span<const Case> part_cases() {
    return part_rows;
}

}  // namespace rules
