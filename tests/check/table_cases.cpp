// Columns, types, tables and views, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

/// A view of the case's own instead of the small pipeline's.
MaterializedViewBuilder fresh_view() {
    return MaterializedViewBuilder("rules.v").from("rules.queue").to("rules.d");
}

MaterializedViewBuilder view_as(const char* select) {
    return MaterializedViewBuilder("rules.v").to("rules.d").as(sql(select));
}

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
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("", "r"); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("no/slash", "r"); }},

    // materialized view
    {"view-no-target", 0,
     [](Parts& p) { p.view = MaterializedViewBuilder("rules.v").from("rules.queue").select({"x"}); }},
    {"view-no-select", 62, [](Parts& p) { p.view = fresh_view().comment("nothing"); }},
    {"view-no-source", 0, [](Parts& p) { p.view = view_as("SELECT 1 AS x, 'a' AS y"); }},
    {"view-to-source", 0,
     [](Parts& p) { p.view = MaterializedViewBuilder("rules.v").from("rules.d").to("rules.d").select({"x", "y"}); }},
    {"view-on-view", 0,
     [](Parts& p) { add(p, MaterializedViewBuilder("rules.v2").from("rules.v").to("rules.d").select({"x", "y"})); }},
    {"view-to-view", 0,
     [](Parts&
            p) { add(p, MaterializedViewBuilder("rules.v2").from("rules.queue").to("rules.v").select({"x", "y"})); }},
    {"view-output-unknown", 8,
     [](Parts& p) {
         p.view.select({"x", "y"}).select(lit(1), "z");
     },
     [](Parts& p) {
         p.destination.column("z", UInt8);
         p.view.select({"x", "y"}).select(lit(1), "z");
     }},
    {"view-output-unknown", 8, [](Parts& p) { p.view = view_as("SELECT x, y, x + 1 FROM rules.queue"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, y, x + 1 FROM rules.queue");
         p.destination.column("plus(x, 1)", UInt64);
     }},
    {"view-output-unknown", 8,
     [](Parts& p) {
         p.destination.column("z", UInt8, {.materialized = lit(1)});
         p.view.select({"x", "y"}).select(lit(2), "z");
     },
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1)});
         p.view.select({"x", "y"}).select(lit(2), "z");
     }},
    {"view-output-missing", 0, [](Parts& p) { p.destination.column("z", UInt8); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1)}); }},
    {"view-output-duplicate", 44, [](Parts& p) { p.view = view_as("SELECT *, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view.select("x").select(sql("lower(Y)"), "y"); },
     [](Parts& p) { p.view.select("x").select(sql("lower(y)"), "y"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _ofset > 1"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _offset > 1"); }},
    {"view-stream-mode", 47,
     [](Parts& p) {
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     },
     [](Parts& p) {
         p.queue.handle_error_mode(ErrorMode::stream);
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     }},
});

}  // namespace

std::span<const Case> table_cases() {
    return table_rows;
}

}  // namespace rules
