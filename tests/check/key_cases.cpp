// Keys, TTL, defaults and constraints, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

/// Sorted by an expression.
void sorted_by(Parts& p, std::string_view expression) {
    p.destination.order_by(sql(std::string(expression)));
}
/// With a date `t` and a TTL.
void expiring(Parts& p, std::string_view expression, const TtlOptions& options = {}) {
    p.destination.column("t", Date, {.materialized = sql("toDate(x)")}).ttl(sql(std::string(expression)), options);
}
void defaulted(Parts& p, DataType type, std::string_view value) {
    p.destination.column("z", std::move(type), {.default_value = sql(std::string(value))});
}

constexpr auto key_rows = std::to_array<Case>({
    // defaults
    {"default-cycle", 174,
     [](Parts& p) {
         p.destination.column("a", UInt8, {.default_value = sql("b + 1")}).column("b", UInt8, {.alias = sql("a")});
     },
     [](Parts& p) {
         p.destination.column("a", UInt8, {.default_value = sql("b + 1")}).column("b", UInt8, {.alias = sql("x")});
     }},
    {"default-value", 6, [](Parts& p) { defaulted(p, UInt8, "'abc'"); }, [](Parts& p) { defaulted(p, UInt8, "'12'"); }},
    {"default-value", 38, [](Parts& p) { defaulted(p, Date, "'garbage'"); },
     [](Parts& p) { defaulted(p, Date, "'2020-1-31'"); }},
    {"default-value", 691,
     [](Parts& p) {
         defaulted(p, Enum8({{"a", 1}}), "'b'");
     },
     [](Parts& p) {
         defaulted(p, Enum8({{"a", 1}}), "'a'");
     }},
    {"default-value", 376, [](Parts& p) { defaulted(p, UUID, "'61f0c404'"); },
     [](Parts& p) { defaulted(p, UUID, "'61f0c404-5cb3-11e7-907b-a6006ad3dba0'"); }},
    {"default-value", 675, [](Parts& p) { defaulted(p, IPv4, "'1.2.3.256'"); },
     [](Parts& p) { defaulted(p, IPv4, "'1.2.3.255'"); }},
    {"default-value", 43, [](Parts& p) { defaulted(p, UInt8, "[1]"); }, [](Parts& p) { defaulted(p, String, "[1]"); }},
    {"default-value", 53, [](Parts& p) { defaulted(p, Array(UInt8), "1"); },
     [](Parts& p) { defaulted(p, Array(UInt8), "[1]"); }},
    {"default-null", 70, [](Parts& p) { p.destination.column("z", UInt8, {.materialized = sql("NULL")}); },
     [](Parts& p) { p.destination.column("z", Nullable(UInt8), {.materialized = sql("NULL")}); }},
    {"default-null", 43, [](Parts& p) { defaulted(p, Map(String, UInt8), "NULL"); },
     [](Parts& p) { defaulted(p, Map(String, UInt8), "map()"); }},
    {"default-nullable", 0, [](Parts& p) { defaulted(p, UInt64, "NULL"); },
     [](Parts& p) { defaulted(p, Nullable(UInt64), "NULL"); }},
    {"default-changed", 0, [](Parts& p) { defaulted(p, UInt8, "300"); }, [](Parts& p) { defaulted(p, UInt16, "300"); }},
    {"default-changed", 0, [](Parts& p) { defaulted(p, Int32, "1.5"); }, [](Parts& p) { defaulted(p, Int32, "1.0"); }},
    {"default-changed", 0, [](Parts& p) { defaulted(p, Nullable(UInt8), "'abc'"); },
     [](Parts& p) { defaulted(p, Nullable(UInt8), "'1'"); }},

    // keys
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
    {"key-column", 47, [](Parts& p) { p.destination.order_by(sql("y.zip")); },
     [](Parts& p) { p.destination.order_by(sql("y.size")); }},
    // The text of a primary key is read beside an ORDER BY, too.
    {"sql-text", 62, [](Parts& p) { p.destination.order_by(sql("x + 1")).primary_key(sql("(x + 1")); },
     [](Parts& p) { p.destination.order_by(sql("x + 1")).primary_key(sql("x + 1")); }},
    {"sql-text", 62, [](Parts& p) { p.destination.order_by(sql("x, y")); },
     [](Parts& p) { p.destination.order_by(sql("(x, y)")); }},
    {"key-type", 549,
     [](Parts& p) { p.destination.column("z", Array(Dynamic), {.materialized = sql("[1]")}).order_by("z"); },
     [](Parts& p) { p.destination.column("z", Dynamic, {.materialized = lit(1)}).order_by(sql("z::UInt64")); }},
    {"key-type", 549,
     [](Parts& p) {
         p.destination.column("z", SimpleAggregateFunction("max", UInt8), {.materialized = lit(1)}).order_by("z");
     },
     [](Parts& p) {
         p.destination.column("z", SimpleAggregateFunction("max", UInt8), {.materialized = lit(1)}).partition_by("z");
     }},
    {"key-constant", 44,
     [](Parts& p) {
         p.destination.order_by({"x", lit(1)});
     },
     [](Parts& p) { sorted_by(p, "materialize(1)"); }},
    {"key-constant", 44, [](Parts& p) { sorted_by(p, "toTypeName(x)"); }, [](Parts& p) { sorted_by(p, "x + 1"); }},
    {"key-required", 36,
     [](Parts& p) { p.destination.comment("unsorted").setting("create_table_empty_primary_key_by_default", false); },
     [](Parts& p) { p.destination.order_by({}).setting("create_table_empty_primary_key_by_default", false); }},
    {"key-duplicate", 36, [](Parts& p) { sorted_by(p, "(x + 1, plus(x,1))"); },
     [](Parts& p) { sorted_by(p, "(x + 1, 1 + x)"); }},
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by({fn("toDate", "x"), "y"}).primary_key(sql("x + 1"));
     },
     [](Parts& p) {
         p.destination.order_by({sql("plus(x, 1)"), "y"}).primary_key(sql("x+1"));
     }},
    {"key-parts", 0, [](Parts& p) { p.destination.partition_by("x"); },
     [](Parts& p) { p.destination.partition_by(sql("x % 10")); }},
    {"sample-type", 59, [](Parts& p) { p.destination.order_by("y").sample_by("y"); },
     [](Parts& p) { p.destination.order_by("x").sample_by("x"); }},
    {"sample-type", 59, [](Parts& p) { p.destination.order_by("y").sample_by(sql("tuple(y)")); },
     [](Parts& p) { p.destination.order_by("x").sample_by(sql("tuple(x)")); }},
    {"sample-key", 36,
     [](Parts& p) {
         p.destination.order_by({"y", "x"}).primary_key("y").sample_by("x");
     },
     [](Parts& p) {
         p.destination.order_by({"y", sql("intHash32(x)")}).sample_by(sql("intHash32( x )"));
     }},
    {"sql-text", 62, [](Parts& p) { p.destination.order_by("x").partition_by(sql("x DESC")); },
     [](Parts& p) { p.destination.order_by(sql("x DESC")); }},

    // what any expression may read and call
    {"expression-column", 47, [](Parts& p) { p.destination.constraint("c", sql("X > 1")); },
     [](Parts& p) { p.destination.constraint("c", sql("x > 1 OR nosuch(x)")); }},
    {"expression-column", 47, [](Parts& p) { defaulted(p, UInt8, "xx"); }, [](Parts& p) { defaulted(p, UInt8, "x"); }},
    {"expression-column", 47, [](Parts& p) { defaulted(p, UInt64, "y.size + y.zip"); },
     [](Parts& p) { defaulted(p, UInt64, "y.size"); }},
    {"expression-function", 46, [](Parts& p) { sorted_by(p, "TOYYYYMM(x)"); },
     [](Parts& p) { sorted_by(p, "LOWER(y)"); }},
    {"expression-call", 43, [](Parts& p) { sorted_by(p, "lower(x)"); }, [](Parts& p) { sorted_by(p, "lower(y)"); }},
    {"expression-call", 69, [](Parts& p) { sorted_by(p, "tuple(x, y).3"); },
     [](Parts& p) { sorted_by(p, "tuple(x, y).2"); }},
    {"expression-call", 42, [](Parts& p) { defaulted(p, UInt8, "length(y, y)"); },
     [](Parts& p) { p.destination.constraint("c", sql("length(y, y) = 1")); }},
    {"expression-call", 50, [](Parts& p) { defaulted(p, UInt8, "JSONExtract(y, 'x', 'Uint8')"); },
     [](Parts& p) { defaulted(p, UInt8, "JSONExtract(y, 'x', 'UInt8')"); }},
    {"expression-aggregate", 184, [](Parts& p) { sorted_by(p, "sum(x)"); },
     [](Parts& p) {
         expiring(p, "t", {.group_by = {"x"}, .set = {{"y", sql("max(y)")}}});
     }},
    {"expression-subquery", 36, [](Parts& p) { sorted_by(p, "x IN (SELECT 1)"); },
     [](Parts& p) { sorted_by(p, "x IN (1, 2)"); }},
    {"expression-subquery", 116, [](Parts& p) { defaulted(p, UInt8, "(SELECT 1)"); },
     [](Parts& p) { p.destination.constraint("c", sql("(SELECT 1)")); }},
    {"expression-array-join", 44, [](Parts& p) { sorted_by(p, "arrayJoin([x])"); },
     [](Parts& p) { sorted_by(p, "[x]"); }},
    {"expression-window", 47, [](Parts& p) { sorted_by(p, "sum(x) OVER ()"); },
     [](Parts& p) { defaulted(p, UInt64, "sum(x) OVER ()"); }},
    {"expression-parameter", 456, [](Parts& p) { sorted_by(p, "{a:UInt8}"); }, [](Parts& p) { sorted_by(p, "x"); }},
    {"expression-asterisk", 47, [](Parts& p) { sorted_by(p, "cityHash64(*)"); },
     [](Parts& p) { sorted_by(p, "cityHash64(x, y)"); }},
    {"expression-lambda", 183, [](Parts& p) { sorted_by(p, "a -> a"); },
     [](Parts& p) { sorted_by(p, "arrayMap(a -> a, [x])"); }},
    {"expression-random", 36, [](Parts& p) { sorted_by(p, "(x, rand())"); },
     [](Parts& p) { defaulted(p, UInt64, "rand()"); }},
    {"expression-random", 36, [](Parts& p) { expiring(p, "greatest(t, today())"); },
     [](Parts& p) { expiring(p, "greatest(t, today() + 1)"); }},

    // TTL
    {"ttl-type", 450, [](Parts& p) { expiring(p, "x"); }, [](Parts& p) { expiring(p, "t"); }},
    {"ttl-constant", 36, [](Parts& p) { expiring(p, "now() + INTERVAL 1 DAY"); },
     [](Parts& p) { expiring(p, "t + INTERVAL 1 DAY"); }},
    {"ttl-key", 44,
     [](Parts& p) {
         p.destination.column("z", Date, {.default_value = lit(1), .ttl = sql("z")}).order_by(sql("toYYYYMM(z)"));
     },
     [](Parts& p) { p.destination.column("z", Date, {.default_value = lit(1), .ttl = sql("z")}); }},
    {"ttl-delete", 450, [](Parts& p) { expiring(p, "t"), p.destination.ttl(sql("t + 1")); },
     [](Parts& p) { expiring(p, "t"), p.destination.ttl(sql("t + 1"), {.where = sql("x = 1")}); }},
    {"ttl-where", 62, [](Parts& p) { expiring(p, "t", {.recompress = "ZSTD", .where = sql("x = 1")}); },
     [](Parts& p) { expiring(p, "t", {.where = sql("x = 1")}); }},
    {"ttl-group", 450,
     [](Parts& p) {
         p.destination.order_by({"x", "y"});
         expiring(p, "t", {.group_by = {"y"}});
     },
     [](Parts& p) {
         p.destination.order_by({"x", "y"});
         expiring(p, "t", {.group_by = {"x"}});
     }},
    {"ttl-assignment", 450,
     [](Parts& p) {
         expiring(p, "t", {.group_by = {"x"}, .set = {{"y", sql("y")}}});
     },
     [](Parts& p) {
         expiring(p, "t", {.group_by = {"x"}, .set = {{"y", sql("any(y)")}}});
     }},
    {"ttl-assignment", 16, [](Parts& p) { expiring(p, "t", {.group_by = {"x"}, .set = {{"z", sql("any(y)")}}}); }},
    {"ttl-target", 450, [](Parts& p) { expiring(p, "t", {.to_disk = "cold"}); },
     [](Parts& p) { expiring(p, "t", {.to_disk = "cold", .if_exists = true}); }},
    {"codec-unknown", 432, [](Parts& p) { expiring(p, "t", {.recompress = "zstd"}); },
     [](Parts& p) { expiring(p, "t", {.recompress = "ZSTD"}); }},

    // constraints
    {"constraint-value", 0, [](Parts& p) { p.destination.constraint("c", sql("y")); },
     [](Parts& p) { p.destination.assume("c", sql("y")); }},
    {"constraint-never", 0, [](Parts& p) { p.destination.constraint("c", sql("0")); },
     [](Parts& p) { p.destination.constraint("c", sql("1")); }},
});

}  // namespace

std::span<const Case> key_cases() {
    return key_rows;
}

}  // namespace rules
