// Columns, types and tables, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

constexpr auto table_rows = std::to_array<Case>({
    // columns and types
    {"column-duplicate", 44, [](Parts& p) { p.queue.column("x", UInt8); },
     [](Parts& p) { p.queue.column("X", UInt8); }},
    {"codec-unknown", 432,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "lz4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4"}); }},
    {"codec-experimental", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZXC(3)"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZSTD(3)"}); }},
    {"codec-order", 36, [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, LZ4"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4, Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "DoubleDelta"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE, LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, AES_128_GCM_SIV"}); },
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZSTD, AES_128_GCM_SIV"});
     }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "AES_128_GCM_SIV, LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "AES_128_GCM_SIV"}); }},
    {"codec-alias", 36, [](Parts& p) { p.destination.column("z", UInt8, {.alias = lit(1), .codec = "LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1), .codec = "LZ4"}); }},

    // MergeTree table
    {"key-missing", 0, [](Parts& p) { p.destination.comment("unsorted"); },
     [](Parts& p) { p.destination.order_by({}); }},
    {"key-column", 47, [](Parts& p) { p.destination.order_by("X"); },
     [](Parts& p) { p.destination.order_by(col("x")); }},
    {"key-column", 47, [](Parts& p) { p.destination.column("z", UInt8, {.alias = lit(1)}).order_by("z"); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1)}).order_by("z"); }},
    {"key-nullable", 44,
     [](Parts& p) { p.destination.column("z", Array(Nullable(UInt8)), {.materialized = sql("[]")}).order_by("z"); },
     [](Parts& p) {
         p.destination.column("z", Array(Nullable(UInt8)), {.materialized = sql("[]")})
             .order_by("z")
             .setting("allow_nullable_key", 1);
     }},
    {"key-nullable", 44,
     [](Parts& p) { p.destination.column("z", Nullable(UInt8), {.materialized = lit(1)}).partition_by("z"); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1)}).partition_by("z"); }},
    {"key-float", 36, [](Parts& p) { p.destination.column("z", Float32, {.materialized = lit(1)}).partition_by("z"); },
     [](Parts& p) { p.destination.column("z", Float32, {.materialized = lit(1)}).order_by("z"); }},
    {"key-duplicate", 36,
     [](Parts& p) {
         p.destination.order_by({"x", "y", "x"});
     },
     [](Parts& p) {
         p.destination.order_by({"x", "y"});
     }},
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by({"x", "y"}).primary_key("y");
     },
     [](Parts& p) {
         p.destination.order_by({"x", "y"}).primary_key("x");
     }},
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by("x").primary_key({"x", "y"});
     },
     [](Parts& p) {
         p.destination.order_by({fn("toDate", "x"), sql("y")}).primary_key(sql("toDate( x )"));
     }},
    // What stands for the same key is no finding.
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by({"x", "y"}).primary_key({"x", col("y"), "x"});
     },
     [](Parts& p) {
         p.destination.order_by({sql("(x)"), sql("y DESC")}).primary_key({"x", "y"});
     }},
    {"key-prefix", 36, [](Parts& p) { p.destination.order_by(sql("x DESC")).primary_key("y"); },
     [](Parts& p) { p.destination.order_by("x").primary_key(sql("tuple()")); }},
    {"key-duplicate", 36,
     [](Parts& p) {
         p.destination.primary_key({"x", "x"});
     },
     [](Parts& p) {
         p.destination.order_by({"x", "x"}).setting("allow_suspicious_indices", true);
     }},
    {"key-column", 47, [](Parts& p) { p.destination.order_by("z"); },
     [](Parts& p) { p.destination.order_by("_part"); }},
    // The text of a primary key is read beside an ORDER BY, too.
    {"sql-text", 62, [](Parts& p) { p.destination.order_by(sql("x + 1")).primary_key(sql("(x + 1")); },
     [](Parts& p) { p.destination.order_by(sql("x + 1")).primary_key(sql("x + 1")); }},
    {"sql-text", 62, [](Parts& p) { p.destination.order_by(sql("x, y")); },
     [](Parts& p) { p.destination.order_by(sql("(x, y)")); }},
    {"engine-type", 44,
     [](Parts& p) { p.destination.engine(engines::Log{}).comment("unsorted").column("j", Nullable(JSON)); },
     [](Parts& p) { p.destination.engine(engines::Memory{}).comment("unsorted").column("j", Nullable(JSON)); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("", "r"); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("no/slash", "r"); }},

});

}  // namespace

std::span<const Case> table_cases() {
    return table_rows;
}

}  // namespace rules
