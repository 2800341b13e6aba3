// Materialized views, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <chrono>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

constexpr std::chrono::hours hour(1);

/// A view of the case's own instead of the small pipeline's.
MaterializedViewBuilder fresh_view() {
    return MaterializedViewBuilder("rules.v").from("rules.queue").to("rules.d");
}

MaterializedViewBuilder view_as(const char* select) {
    return MaterializedViewBuilder("rules.v").to("rules.d").as(sql(select));
}

MaterializedViewBuilder inner_view(const MergeTreeTableBuilder& table) {
    return MaterializedViewBuilder("rules.v").from("rules.queue").inner(table).select({"x", "y"});
}

constexpr auto view_rows = std::to_array<Case>({
    // materialized view
    {"view-no-target", 0,
     [](Parts& p) { p.view = MaterializedViewBuilder("rules.v").from("rules.queue").select({"x"}); }},
    {"view-no-select", 62, [](Parts& p) { p.view = fresh_view().comment("nothing"); }},
    {"view-temporary", 62,
     [](Parts& p) {
         p.view.select({"x", "y"});
         p.more.views.push_back(p.view.draft().model);
         p.more.views.back().name.name = "v2";
         p.more.views.back().creation.temporary = true;
     }},
    {"creation-conflict", 62, [](Parts& p) { p.view.or_replace().if_not_exists(); },
     [](Parts& p) { p.view.if_not_exists(); }},
    {"uuid-malformed", 376, [](Parts& p) { p.view.uuid("6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b"); },
     [](Parts& p) { p.view.uuid("6D5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7"); }},
    {"uuid-malformed", 27, [](Parts& p) { p.view.uuid("6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b71"); },
     [](Parts& p) { p.view.uuid("6d5e0b527f0a4cdb9d439c3f8ce0a1b7"); }},
    {"view-to-storage", 62, [](Parts& p) { p.view.inner(MergeTreeTableBuilder().order_by("x")); }},
    {"view-fill", 62, [](Parts& p) { p.view.populate(); },
     [](Parts& p) { p.view = inner_view(MergeTreeTableBuilder().order_by("x")).empty(); }},
    {"view-fill", 62, [](Parts& p) { p.view.empty(); }, [](Parts& p) { p.view.refresh_every(hour).empty(); }},
    {"view-fill", 62, [](Parts& p) { p.view.refresh_every(hour).populate(); },
     [](Parts& p) { p.view.refresh_every(hour).empty(); }},
    {"view-security", 397, [](Parts& p) { p.view.sql_security(SqlSecurity::invoker); },
     [](Parts& p) { p.view.sql_security(SqlSecurity::definer); }},
    {"view-names", 36, [](Parts& p) { p.view.columns({"x"}); }, [](Parts& p) { p.view.columns({"x", "y"}); }},
    {"view-names", 36, [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue").columns({"x", "y"}); },
     [](Parts& p) { p.view = view_as("SELECT x AS a, y AS b FROM rules.queue").columns({"x", "y"}); }},
    {"view-inner-columns", 47,
     [](Parts& p) { p.view = inner_view(MergeTreeTableBuilder().order_by("x").index("i", "x", "minmax")); },
     [](Parts& p) {
         p.view = inner_view(
             MergeTreeTableBuilder().columns({{"x", UInt64}, {"y", String}}).order_by("x").index("i", "x", "minmax"));
     }},
    {"refresh-missing", 62, [](Parts& p) { p.view.append(); }, [](Parts& p) { p.view.append().depends_on("rules.w"); }},
    {"refresh-interval", 36, [](Parts& p) { p.view.refresh_every(std::chrono::hours(0)); },
     [](Parts& p) { p.view.refresh_after(std::chrono::hours(0)); }},
    {"refresh-interval", 36,
     [](Parts& p) {
         p.view.refresh_every({{1, IntervalUnit::month}, {1, IntervalUnit::day}});
     },
     [](Parts& p) {
         p.view.refresh_after({{1, IntervalUnit::month}, {1, IntervalUnit::day}});
     }},
    {"refresh-interval", 36, [](Parts& p) { p.view.refresh_every(hour, std::chrono::minutes(60)); },
     [](Parts& p) { p.view.refresh_every(hour, std::chrono::minutes(59)); }},
    {"refresh-interval", 36, [](Parts& p) { p.view.refresh_every(std::chrono::months(1), std::chrono::days(28)); },
     [](Parts& p) { p.view.refresh_every(std::chrono::months(1), std::chrono::days(27)); }},
    {"refresh-interval", 36, [](Parts& p) { p.view.refresh_every(std::chrono::days(31), std::chrono::months(1)); },
     [](Parts& p) { p.view.refresh_every(std::chrono::days(32), std::chrono::months(1)); }},
    {"refresh-interval", 62, [](Parts& p) { p.view.refresh_after(std::chrono::hours(-1)); }},
    {"refresh-interval", 62,
     [](Parts& p) {
         p.view.refresh_after({{1, IntervalUnit::hour}, {1, IntervalUnit::hour}});
     },
     [](Parts& p) {
         p.view.refresh_after({{1, IntervalUnit::minute}, {1, IntervalUnit::hour}});
     }},
    {"refresh-offset", 62,
     [](Parts& p) {
         p.view.refresh({.kind = RefreshKind::after,
                         .period = {{2, IntervalUnit::hour}},
                         .offset = {{1, IntervalUnit::hour}}});
     }},
    {"refresh-setting", 115, [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retrys", 3); },
     [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retries", 3); }},
    {"setting-kind", 27, [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retries", "x"); },
     [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retries", "-1"); }},
    {"setting-range", 70,
     [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retry_max_backoff_ms", -1); },
     [](Parts& p) { p.view.refresh_every(hour).refresh_setting("refresh_retry_max_backoff_ms", 0); }},
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

std::span<const Case> view_cases() {
    return view_rows;
}

}  // namespace rules
