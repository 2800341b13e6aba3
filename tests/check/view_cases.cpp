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

MaterializedViewBuilder view_alone(const char* select) {
    return MaterializedViewBuilder("rules.v").as(sql(select));
}

MaterializedViewBuilder inner_view(const MergeTreeTableBuilder& table) {
    return MaterializedViewBuilder("rules.v").from("rules.queue").inner(table).select({"x", "y"});
}

DataType simple(const char* function) {
    return type(("SimpleAggregateFunction(" + std::string(function) + ")").c_str());
}

/// The view in a table of its own, and a Kafka table with columns that have elements.
void selecting(Parts& parts, const std::string& outputs, const std::string& array_join = "") {
    parts.queue.column("t", type("Tuple(k UInt8, v String)"))
        .column("a", type("Array(Tuple(k UInt8, v String))"))
        .column("n", type("Nested(k String)"))
        .column("m", type("Map(String, UInt8)"))
        .column("j", JSON);
    parts.view = MaterializedViewBuilder("rules.v")
                     .inner(MergeTreeTableBuilder().order_by(sql("tuple()")))
                     .as(sql("SELECT " + outputs + " FROM rules.queue AS q " + array_join));
}

/// The view in a table of its own, over three tables, of which two have x and y.
void joining(Parts& parts, const std::string& output, const std::string& on) {
    add(parts, MergeTreeTableBuilder("rules.u").columns({{"x", UInt64}, {"y", String}, {"z", UInt64}}).order_by("x"));
    add(parts, MergeTreeTableBuilder("rules.w").columns({{"w", UInt64}}).order_by("w"));
    parts.view = MaterializedViewBuilder("rules.v")
                     .inner(MergeTreeTableBuilder().order_by(sql("tuple()")))
                     .as(sql("SELECT " + output + " FROM rules.queue AS q JOIN rules.u AS u ON " + on +
                             " JOIN rules.w AS w ON w.w = q.x"));
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
    {"uuid-replace", 0, [](Parts& p) { p.view.or_replace().uuid("6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b8"); },
     [](Parts& p) { p.view.or_replace(); }},
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
    {"view-output-unknown", 8,
     [](Parts& p) {
         p.destination.column("n", type("Nested(a UInt8)"));
         p.view = view_as("SELECT x, y, [toUInt8(1)] AS n FROM rules.queue");
     },
     [](Parts& p) {
         p.destination.column("n", type("Nested(a UInt8)"));
         p.view = view_as("SELECT x, y, [toUInt8(1)] AS `n.a` FROM rules.queue");
     }},
    {"view-output-missing", 0, [](Parts& p) { p.destination.column("z", UInt8); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1)}); }},
    {"view-output-duplicate", 44, [](Parts& p) { p.view = view_as("SELECT *, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view.select("x").select(sql("lower(Y)"), "y"); },
     [](Parts& p) { p.view.select("x").select(sql("lower(y)"), "y"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _ofset > 1"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _offset > 1"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "t.kk"); }, [](Parts& p) { selecting(p, "t.k"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "q.t.v.x"); }, [](Parts& p) { selecting(p, "q.t.v.size"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "x.x"); }, [](Parts& p) { selecting(p, "y.size"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "m.k"); }, [](Parts& p) { selecting(p, "m.keys"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "j.^k, x.^k"); }, [](Parts& p) { selecting(p, "j.^k, j.x"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "e.kk", "ARRAY JOIN n AS e"); },
     [](Parts& p) { selecting(p, "e.k, n.k.size0", "ARRAY JOIN n AS e"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "e.kk", "ARRAY JOIN a AS e"); },
     [](Parts& p) { selecting(p, "e.k, a.size0", "ARRAY JOIN a AS e"); }},
    {"view-column-unknown", 47, [](Parts& p) { selecting(p, "a.kk", "ARRAY JOIN a"); },
     [](Parts& p) { selecting(p, "a.k, a.size0", "ARRAY JOIN a"); }},
    {"view-column-unknown", 36, [](Parts& p) { p.view = view_as("SELECT * EXCEPT STRICT (y, z) FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT * EXCEPT (y, z) FROM rules.queue"); }},
    {"view-column-unknown", 36, [](Parts& p) { p.view = view_as("SELECT * REPLACE STRICT (1 AS z) FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT * REPLACE STRICT (1 AS x) FROM rules.queue"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view = view_as("SELECT COLUMNS(x, z) FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT COLUMNS(x, y) FROM rules.queue"); }},
    {"view-column-unknown", 47,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT * FROM rules.queue) WHERE y.zip = ''"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT * FROM rules.queue) WHERE y.size = 0"); }},
    {"view-stream-mode", 47,
     [](Parts& p) {
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     },
     [](Parts& p) {
         p.queue.handle_error_mode(ErrorMode::stream);
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     }},
    {"view-itself", 60, [](Parts& p) { p.view.to("rules.v"); }},
    {"view-itself", 60, [](Parts& p) { p.view = view_as("SELECT x FROM rules.v"); }},
    {"view-select-start", 62, [](Parts& p) { p.view = view_as("VALUES (1)"); },
     [](Parts& p) { p.view = view_as("(FROM rules.queue SELECT x, y)"); }},
    {"view-parameter", 456, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x = {id:UInt64}"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE y = '{id:UInt64}'"); }},
    {"view-comment-twice", 62,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue COMMENT 'b'").comment("a"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue COMMENT 'b'"); }},
    {"view-set-operation", 397,
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue EXCEPT SELECT x FROM rules.d"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, y FROM rules.queue WHERE x IN (SELECT x FROM rules.d EXCEPT SELECT 5)");
     }},
    {"sql-text", 62, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue /* all"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue -- all").comment("c"); }},
    // settings of SELECTs
    {"setting-unknown", 115, [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS max_thread = 1"); },
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS max_threads = 1"); }},
    {"setting-unknown", 115,
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue UNION ALL SELECT x FROM rules.d SETTINGS nonsense"); },
     [](Parts& p) {
         p.view = view_as("SELECT x FROM rules.queue UNION ALL SELECT x FROM rules.d SETTINGS use_uncompressed_cache");
     }},
    {"setting-unknown", 115, [](Parts& p) { p.view = view_as("(SELECT x FROM rules.queue SETTINGS a.b = {'k': 'v'})"); },
     [](Parts& p) { p.view = view_as("(SELECT x FROM rules.queue SETTINGS `nonsense` = DEFAULT)"); }},
    {"setting-kind", 27, [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS max_threads = 'many'"); },
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS max_threads = 'auto', max_threads = 2"); }},
    {"setting-kind", 62, [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS max_threads"); }},
    {"setting-range", 70,
     [](Parts& p) { p.view = view_as("SELECT x FROM (SELECT x FROM rules.queue SETTINGS max_threads = -1)"); },
     [](Parts& p) { p.view = view_as("SELECT x FROM (SELECT x FROM rules.queue SETTINGS max_threads == 1)"); }},
    {"setting-choice", 36,
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS date_time_input_format = 'worst'"); },
     [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue SETTINGS date_time_input_format = 'basic'"); }},
    {"select-setting-ignored", 0,
     [](Parts& p) { p.view = view_as("SELECT x FROM (SELECT x FROM rules.queue SETTINGS nonsense = 2)"); },
     [](Parts& p) { p.view = view_as("SELECT x FROM (SELECT x FROM rules.queue SETTINGS max_threads = 2)"); }},
    {"select-setting-ignored", 0,
     [](Parts& p) {
         p.view = view_as("SELECT x FROM rules.queue SETTINGS nonsense = 1 UNION ALL SELECT x FROM rules.d");
     },
     [](Parts& p) {
         p.view = view_as("SELECT x FROM rules.queue SETTINGS max_threads = 1 UNION ALL SELECT x FROM rules.d");
     }},
    {"view-union-kind", 558, [](Parts& p) { p.view = view_as("SELECT x FROM rules.queue UNION SELECT x FROM rules.d"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue UNION DISTINCT SELECT x, y FROM rules.d"); }},
    {"view-union-columns", 258,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue UNION ALL SELECT x FROM rules.d"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue UNION ALL SELECT * FROM rules.d"); }},
    {"view-table-function", 397, [](Parts& p) { p.view = view_as("SELECT number AS x FROM numbers(10)"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, y FROM rules.queue AS q JOIN numbers(10) AS n ON n.number = q.x");
     }},
    {"view-modifier", 181, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue FINAL"); }},
    {"view-modifier", 397,
     [](Parts& p) {
         add(p, MergeTreeTableBuilder("rules.r")
                    .columns({{"x", UInt64}, {"y", String}})
                    .engine("ReplacingMergeTree")
                    .order_by("x"));
         p.view = view_as("SELECT x, y FROM (SELECT x, y FROM rules.r FINAL)");
     },
     [](Parts& p) {
         add(p, MergeTreeTableBuilder("rules.r")
                    .columns({{"x", UInt64}, {"z", String}})
                    .engine("ReplacingMergeTree")
                    .order_by("x"));
         p.view = view_as("SELECT q.x AS x, q.y AS y FROM rules.queue AS q JOIN rules.r AS r FINAL ON r.x = q.x");
     }},
    {"view-clause-engine", 181,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x IN (SELECT x FROM rules.d FINAL)"); }},
    {"view-clause-engine", 141,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x IN (SELECT x FROM rules.d SAMPLE 1/2)"); },
     [](Parts& p) {
         p.destination.order_by("x").sample_by("x");
         p.view = view_as("SELECT x, y FROM rules.queue WHERE x IN (SELECT x FROM rules.d SAMPLE 1/2)");
     }},
    {"view-aggregate-missing", 215, [](Parts& p) { p.view = view_as("SELECT max(x) AS x, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT max(x) AS x, y FROM rules.queue GROUP BY y"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, lower(y) AS y FROM rules.queue GROUP BY x, upper(y)"); },
     [](Parts& p) { p.view = view_as("SELECT x, lower(y) AS y FROM rules.queue GROUP BY 1, y"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_alone("SELECT x, any(y) AS z FROM rules.queue GROUP BY x ORDER BY y"); },
     [](Parts& p) { p.view = view_as("SELECT x, any(y) AS y FROM rules.queue GROUP BY x ORDER BY y"); }},
    {"view-aggregate-missing", 215, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY ROLLUP(x)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY ROLLUP(x, y)"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY GROUPING SETS ((x), ())"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY GROUPING SETS ((x, y), (x))"); }},
    {"view-aggregate-missing", 215, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY CUBE(y)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY CUBE(x, y)"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, count() FROM rules.queue GROUP BY x)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, count() FROM rules.queue GROUP BY x, y)"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("WITH q AS (SELECT x, max(y) AS y FROM rules.queue) SELECT x, y FROM q"); },
     [](Parts& p) {
         p.view = view_as("WITH q AS (SELECT 1 AS x, max(y) AS y FROM rules.queue) SELECT x, y FROM q");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT x, y FROM rules.queue UNION ALL SELECT max(x) AS x, y FROM rules.d");
     },
     [](Parts& p) {
         p.view = view_as("SELECT x, y FROM rules.queue UNION ALL SELECT max(x) AS x, y FROM rules.d GROUP BY y");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, if(x > 1, y, '') AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, if(1 > 1, y, '') AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, CASE WHEN x > 1 THEN y ELSE '' END AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, CASE WHEN x > 1 THEN any(y) ELSE '' END AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, part AS y, count() FROM rules.queue ARRAY JOIN [y] AS part GROUP BY x"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, part AS y FROM rules.queue ARRAY JOIN [y] AS part GROUP BY x, part");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, part AS y FROM rules.queue ARRAY JOIN ['a'] AS part GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, 'a' AS y FROM rules.queue ARRAY JOIN ['a'] AS part GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.queue.column("t", Tuple({{"a", String}, {"b", String}}));
         p.view = view_as("SELECT x, t.a AS y FROM rules.queue GROUP BY x, t.b");
     },
     [](Parts& p) {
         p.queue.column("t", Tuple({{"a", String}, {"b", String}}));
         p.view = view_as("SELECT x, t.a AS y FROM rules.queue GROUP BY x, t.a");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, k AS y FROM (SELECT x, lower(y) AS k FROM rules.queue) GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, k AS y FROM (SELECT x, lower(y) AS k FROM rules.queue) GROUP BY x, k"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, s.k AS y FROM (SELECT x, 'a' AS k FROM rules.queue) AS s GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, any(s.k) AS y FROM (SELECT x, 'a' AS k FROM rules.queue) AS s GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("WITH q AS (SELECT x, y FROM rules.queue) SELECT x, y FROM q GROUP BY x"); },
     [](Parts& p) { p.view = view_as("WITH q AS (SELECT x, y FROM rules.queue) SELECT x, y FROM q GROUP BY x, y"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT x, arrayStringConcat(arrayMap(e -> e || y, ['a'])) AS y FROM rules.queue GROUP BY x");
     },
     [](Parts& p) {
         p.view = view_as("SELECT x, arrayStringConcat(arrayMap(y -> y || 'b', ['a'])) AS y FROM rules.queue GROUP BY x");
     }},
    {"view-aggregate-missing", 215, [](Parts& p) { p.view = view_as("SELECT count() AS x, lower(y) AS lower FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, lower(y) AS y FROM rules.queue GROUP BY 2"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, concat(queue.y, 'a') AS y FROM rules.queue GROUP BY lower(queue.y)"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, concat(y, 'a') AS y FROM rules.queue GROUP BY concat(y, 'a') AS y"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("WITH tuple(queue.x) AS k SELECT x, y FROM rules.queue GROUP BY k"); },
     [](Parts& p) { p.view = view_as("WITH (queue.x, queue.y) AS k SELECT x, y FROM rules.queue GROUP BY k"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY GROUPING SETS ((x), (x, x))"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY GROUPING SETS ((1, 2), (1))"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT count() AS x, toString(date(queue.x) = '2024-01-01'::Date) AS y FROM rules.queue GROUP BY "
                          "toDate(queue.x) > toDate('2024-01-01')");
     },
     [](Parts& p) {
         p.view = view_as("SELECT count() AS x, toString(date(queue.x) = '2024-01-01'::Date) AS y FROM rules.queue GROUP BY "
                          "toDate(queue.x) = toDate('2024-01-01')");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, last.y AS y FROM rules.queue AS last GROUP BY x"); },
     [](Parts& p) {
         p.view = view_as("WITH argMax(tuple(y)::Tuple(y String), x) AS last SELECT x, last.y AS y FROM rules.queue GROUP BY x");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, lower(queue.y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("WITH a -> max(a) AS f SELECT count() AS x, f(queue.y) AS y FROM rules.queue"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, ucase(queue.y) AS y FROM rules.queue GROUP BY lower(queue.y)"); },
     [](Parts& p) {
         p.view = view_as("SELECT count() AS x, concat(ucase(queue.y), date(queue.x)::String, substr(queue.y, 1)) AS y FROM "
                          "rules.queue GROUP BY upper(queue.y), toDate(queue.x), substring(queue.y, 1)");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY (x)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY COLUMNS('^[xy]$')"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, IF(x > 1, y, '') AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, IF(1 > 1, y, '') AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, arrayStringConcat([(y = 'a')::Nullable(String)]) AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, arrayStringConcat([(y = NULL)::Nullable(String)]) AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT queue.x BETWEEN 1 AND 3 AS x, any(y) AS y FROM rules.queue GROUP BY queue.x >= 1 AND queue.x <= 2");
     },
     [](Parts& p) {
         p.view = view_as("SELECT queue.x BETWEEN 1 AND 2 AS x, any(y) AS y FROM rules.queue GROUP BY queue.x >= 1 AND queue.x <= 2");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT queue.x NOT BETWEEN 1 AND 2 AS x, any(y) AS y FROM rules.queue GROUP BY queue.x < 1");
     },
     [](Parts& p) {
         p.view = view_as("SELECT queue.x NOT BETWEEN 1 AND 2 AS x, any(y) AS y FROM rules.queue GROUP BY queue.x < 1 OR queue.x > 2");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, toString(queue.y BETWEEN 'a' AND 'b') AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, toString(5 BETWEEN 6 AND length(y)) AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT count() AS x, arrayStringConcat(_headers.name) AS y FROM rules.queue GROUP BY `_headers.value`");
     },
     [](Parts& p) {
         p.view = view_as("SELECT count() AS x, arrayStringConcat(_headers.name) AS y FROM rules.queue GROUP BY `_headers.name`");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.queue.column("e", type("Enum8('a' = 1)"));
         p.view = view_as("SELECT x, toString(e) AS y FROM rules.queue GROUP BY x");
     },
     [](Parts& p) {
         p.queue.column("e", type("Enum8('a' = 1)"));
         p.queue.column("t", DateTime);
         p.view = view_as("SELECT x, concat(getSizeOfEnumType(e)::String, timezoneOf(t), timeZoneOf(t), "
                          "defaultValueOfArgumentType(queue.y)) AS y FROM rules.queue GROUP BY x");
     }},
    {"view-aggregate-missing", 215,
     [](Parts& p) { p.view = view_as("SELECT x, max(y) OVER () AS y FROM rules.queue GROUP BY x"); },
     [](Parts& p) { p.view = view_as("SELECT x, max(max(y)) OVER (PARTITION BY x) AS y FROM rules.queue GROUP BY x"); }},
    {"view-aggregate-missing", 215,
     [](Parts& p) {
         p.view = view_as("SELECT x, max(any(y)) OVER w AS y FROM rules.queue GROUP BY x WINDOW w AS (ORDER BY queue.y)");
     },
     [](Parts& p) {
         p.view = view_as("SELECT x, max(any(y)) OVER w AS y FROM rules.queue GROUP BY x WINDOW w AS (ORDER BY x)");
     }},
    {"view-filter-type", 59, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE y"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x"); }},
    {"view-filter-type", 59, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE toDate(x)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x / 2"); }},
    {"view-filter-type", 59,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, [x] AS a FROM rules.queue) WHERE a"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, [x] AS a FROM rules.queue) WHERE a[1]"); }},
    {"view-filter-type", 59,
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT x, y FROM rules.queue WHERE j.a");
     },
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT x, y FROM rules.queue WHERE j.a::Bool");
     }},
    {"view-key-type", 44,
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT count() AS x, toString(j.a) AS y FROM rules.queue GROUP BY j.a SETTINGS max_threads = 1");
     },
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT count() AS x, toString(j.a) AS y FROM rules.queue GROUP BY j.a SETTINGS "
                          "allow_suspicious_types_in_group_by = 1");
     }},
    {"view-key-type", 44,
     [](Parts& p) {
         p.queue.column("g", Geometry);
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY g");
     },
     [](Parts& p) {
         p.queue.column("g", Point);
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY g");
     }},
    {"view-key-type", 44,
     [](Parts& p) {
         p.queue.column("j", type("JSON(max_dynamic_paths = 8, SKIP b)"));
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY j.a");
     },
     [](Parts& p) {
         p.queue.column("j", type("JSON(a UInt8, SKIP b)"));
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY j.a");
     }},
    {"view-filter-type", 59,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y HAVING y"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y HAVING count()"); }},
    {"view-filter-type", 59,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue QUALIFY max(y) OVER ()"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue QUALIFY max(x) OVER ()"); }},
    {"view-filter-type", 59,
     [](Parts& p) {
         p.queue.column("g", Geometry);
         p.view = view_as("SELECT x, y FROM rules.queue WHERE g");
     },
     [](Parts& p) {
         p.queue.column("g", Geometry);
         p.view = view_as("SELECT x, y FROM rules.queue WHERE g IS NOT NULL AND toNullable(x)");
     }},
    {"view-key-type", 44,
     [](Parts& p) {
         p.queue.column("d", Dynamic);
         p.view = view_as("SELECT count() AS x, toString(d) AS y FROM rules.queue GROUP BY d, length(y)");
     },
     [](Parts& p) {
         p.queue.column("d", Dynamic);
         p.view = view_as("SELECT count() AS x, toString(d) AS y FROM rules.queue GROUP BY toString(d)");
     }},
    {"view-key-type", 44,
     [](Parts& p) {
         p.queue.column("v", Variant({String, UInt64}));
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY v");
     },
     [](Parts& p) {
         p.queue.column("v", Variant({String, UInt64}));
         p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY v.String");
     }},
    {"aggregate-arguments", 43,
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT count() AS x, max(j.a)::String AS y FROM rules.queue");
     },
     [](Parts& p) {
         p.queue.column("j", JSON);
         p.view = view_as("SELECT count() AS x, max(j.a::String) AS y FROM rules.queue");
     }},
    {"view-call-refused", 386,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x = y"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, y = 1 AS w FROM rules.queue) WHERE w"); }},
    {"view-call-refused", 43, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x = 1 AND y"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x = 1 AND x"); }},
    {"view-call-refused", 43, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE 1 OR NOT 'a'"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE 1 OR NOT NULL"); }},
    {"view-call-refused", 386,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE toDate(x) = concat(y, '1')"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE toDate(x) = toString(yesterday())"); }},
    {"view-call-refused", 386,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y FROM rules.queue) WHERE x = y"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y FROM rules.queue) WHERE x = length(y)"); }},
    {"view-call-refused", 386, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x > 1 AND y = 5"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x = '1' AND (y = 5 OR 1)"); }},
    {"view-call-refused", 386, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x < lower(y)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x < length(y)"); }},
    {"view-call-refused", 43,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE isNull(toDate(x) = 5)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE isNull(toDateTime(x) = 5) OR y = toFixedString('a', 3)"); }},
    {"view-call-refused", 43, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x OR x::Dynamic"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE x OR x::Dynamic = 1 OR isNull(not(x::Dynamic))"); }},
    {"view-call-refused", 43, [](Parts& p) { p.view = view_as("SELECT if(x::Dynamic, x, 1) IS NULL AS x, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT if(NULL, x::Dynamic, x) IS NULL AS x, y FROM rules.queue"); }},
    {"view-call-refused", 42,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE toDateTime64(x) > now()"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE toDateTime64(x, 3) > now() OR toDateTime64(NULL) > now()"); }},
    {"view-call-refused", 42,
     [](Parts& p) { p.view = view_as("SELECT dateDiff(toDateTime(x), now()) AS x, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT dateDiff(hour, toDateTime(x), now()) AS x, y FROM rules.queue"); }},
    {"view-call-refused", 42,
     [](Parts& p) { p.view = view_as("SELECT multiIf(x = 1, x, x = 2, x) AS x, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT multiIf(x = 1, x, x = 2, x, 0) AS x, y FROM rules.queue"); }},
    {"view-call-refused", 43,
     [](Parts& p) { p.view = view_as("SELECT arrayFold((all, one) -> all + one, [x], y) AS x, y FROM rules.queue"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, arrayStringConcat(arrayFold((all, one, two) -> arrayConcat(all, [one, two]), [y], ['a'], "
                          "CAST([], 'Array(String)'))) AS y FROM rules.queue");
     }},
    {"view-call-refused", 42, [](Parts& p) { p.view = view_as("SELECT x, map(y, x, y)['a'] AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT x, map(y, y, 'a', y)['a'] AS y FROM rules.queue"); }},
    {"view-call-refused", 42, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE equals(x)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, x AS x2 FROM rules.queue) WHERE equals(COLUMNS('x'))"); }},
    {"view-call-refused", 50,
     [](Parts& p) { p.view = view_as("SELECT JSONExtract(y, 'x', 'Uint64') AS x, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT JSONExtract(y, 'x', 'UInt64') AS x, y FROM rules.queue"); }},
    {"view-call-refused", 50, [](Parts& p) { p.view = view_as("SELECT x, x::string AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT x, x::varchar AS y FROM rules.queue"); }},
    {"aggregate-arguments", 43, [](Parts& p) { p.view = view_as("SELECT sum(y) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT sum(x) AS x, any(y) AS y FROM rules.queue"); }},
    {"aggregate-arguments", 42, [](Parts& p) { p.view = view_as("SELECT count(x, y) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT count(DISTINCT queue.x, queue.y) + countIf(DISTINCT queue.x, 1) AS x, any(queue.y) AS y FROM rules.queue"); }},
    {"aggregate-arguments", 42, [](Parts& p) { p.view = view_as("SELECT argMax(x) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT argMax(x, queue.y) AS x, any(y) AS y FROM rules.queue"); }},
    {"aggregate-arguments", 42,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY x, y HAVING count(x, y) > 1"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue GROUP BY x, y HAVING uniq(x, y) > 1"); }},
    {"aggregate-arguments", 43,
     [](Parts& p) { p.view = view_as("SELECT sumIf(x, queue.y) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT sumIf(x, queue.y = '') AS x, any(y) AS y FROM rules.queue"); }},
    {"aggregate-arguments", 12,
     [](Parts& p) { p.view = view_as("SELECT quantile(1.5)(x) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT quantile(0.5)(x) AS x, any(y) AS y FROM rules.queue"); }},
    {"aggregate-arguments", 43,
     [](Parts& p) { p.view = view_as("SELECT uniqMerge(x) AS x, any(y) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT uniqMerge(s) AS x, y FROM (SELECT uniqState(x) AS s, y FROM rules.queue GROUP BY y) GROUP BY y"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT max(x) AS x, argMax(y, x) AS y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT max(x) AS x, argMax(y, queue.x) AS y FROM rules.queue"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT sum(max(x)) AS x, y FROM rules.queue GROUP BY y"); },
     [](Parts& p) { p.view = view_as("SELECT sum(max(x)) OVER () AS x, y FROM rules.queue GROUP BY y"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT sum(x) AS x, y FROM rules.queue WHERE x > 0 GROUP BY y"); },
     [](Parts& p) { p.view = view_as("SELECT sum(x) AS x, y FROM rules.queue GROUP BY y HAVING x > 0"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT max(x) AS x, any(y) AS y FROM rules.queue GROUP BY x + 1"); },
     [](Parts& p) { p.view = view_as("SELECT max(x) AS x, any(y) AS y FROM rules.queue GROUP BY queue.x + 1"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY 1"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY 1.5"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY 1"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, any(y) AS y FROM rules.queue GROUP BY 1 SETTINGS enable_positional_arguments = 0"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT x, y, sum(1) AS n FROM rules.queue GROUP BY 1, 2, 3)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT *, sum(1) AS n FROM rules.queue GROUP BY 1, 2)"); }},
    {"view-aggregate-nested", 184, [](Parts& p) { p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY 1, 2"); },
     [](Parts& p) { p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY 2"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue WHERE row_number() OVER () = 1"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue QUALIFY row_number() OVER () = 1"); }},
    {"view-aggregate-nested", 184,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT count() AS x, max(x) AS m, y FROM rules.queue GROUP BY y)"); },
     [](Parts& p) { p.view = view_as("SELECT x, y FROM (SELECT count() AS x, max(queue.x) AS m, y FROM rules.queue GROUP BY y)"); }},
    {"view-union-first", 0,
     [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue UNION ALL SELECT x, y FROM rules.d"); }},
    {"view-union-again", 0,
     [](Parts& p) {
         p.view = view_as("SELECT x, y FROM (SELECT x, y FROM rules.queue UNION ALL SELECT x, y FROM rules.d)");
     }},
    {"view-to-topics", 0,
     [](Parts& p) {
         add(p, MaterializedViewBuilder("rules.v2").from("rules.d").to("rules.queue").select({"x", "y"}));
         p.queue.topic_list({"t", "u"});
     }},
    {"view-cycle", 0,
     [](Parts& p) {
         add(p, MergeTreeTableBuilder("rules.e").columns({{"x", UInt64}}).order_by("x"));
         add(p, MaterializedViewBuilder("rules.v2").from("rules.d").to("rules.e").select({"x"}));
         add(p, MaterializedViewBuilder("rules.v3").from("rules.e").to("rules.d").select({"x"}));
     }},
    {"view-reads-queue", 0,
     [](Parts& p) {
         add(p, MaterializedViewBuilder("rules.v2").to("rules.d").as(
                    sql("SELECT x, y FROM rules.d WHERE x IN (SELECT x FROM rules.queue)")));
     }},
    {"view-reads-queue", 0,
     [](Parts& p) {
         add(p, MaterializedViewBuilder("rules.v2").from("rules.queue").to("rules.d").select({"x", "y"}).refresh_every(hour));
     }},
    {"view-join-side", 0,
     [](Parts& p) { p.view = view_as("SELECT x, q.y AS y FROM rules.queue AS q JOIN rules.d AS r USING x"); }},
    {"view-join-unmatched", 0,
     [](Parts& p) { p.view = view_as("SELECT r.x AS x, q.y AS y FROM rules.queue AS q RIGHT JOIN rules.d AS r ON q.x = r.x"); },
     [](Parts& p) { p.view = view_as("SELECT r.x AS x, q.y AS y FROM rules.queue AS q SEMI RIGHT JOIN rules.d AS r ON q.x = r.x"); }},
    {"view-join-unmatched", 0,
     [](Parts& p) { p.view = view_as("SELECT x, q.y AS y FROM (SELECT x, y FROM rules.queue) AS q ALL full outer JOIN rules.d AS r USING x"); },
     [](Parts& p) { p.view = view_as("SELECT x, q.y AS y FROM (SELECT x, y FROM rules.queue) AS q ALL full outer JOIN rules.d AS r USING x WHERE q.y != ''"); }},
    {"view-limit-block", 0, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue LIMIT 1"); }},
    {"view-window-block", 0,
     [](Parts& p) { p.view = view_as("SELECT row_number() OVER () AS x, y FROM rules.queue"); }},
    {"view-distinct-block", 0, [](Parts& p) { p.view = view_as("SELECT DISTINCT x, y FROM rules.queue"); }},
    {"view-order-block", 0, [](Parts& p) { p.view = view_as("SELECT x, y FROM rules.queue ORDER BY y"); }},
    {"view-aggregate-block", 0, [](Parts& p) { p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y"); },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y");
         p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y");
     }},
    {"view-aggregate-block", 0,
     [](Parts& p) {
         p.destination.engine("CoalescingMergeTree").order_by("y");
         p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y");
     },
     [](Parts& p) {
         p.destination = MergeTreeTableBuilder("rules.d").columns({{"x", simple("sum, UInt64")}, {"y", String}});
         p.destination.engine("CoalescingMergeTree").order_by("y");
         p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y");
     }},
    {"view-aggregate-summed", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y");
         p.view = view_as("SELECT uniq(x) AS x, y FROM rules.queue GROUP BY y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y");
         p.view = view_as("SELECT sum(x) AS x, y FROM rules.queue GROUP BY y");
     }},
    {"view-aggregate-summed", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y");
         p.view = view_as("SELECT uniq(x) AS a, y AS b FROM rules.queue GROUP BY y").columns({"x", "y"});
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y");
         p.view = view_as("SELECT sum(x) AS a, y AS b FROM rules.queue GROUP BY y").columns({"x", "y"});
     }},
    {"view-aggregate-summed", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"x", "y"}).column("z", Nullable(UInt64));
         p.view = view_as("SELECT x, y, sum(DISTINCT x) AS z FROM rules.queue GROUP BY x, y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"x", "y"}).column("z", Nullable(UInt64));
         p.view = view_as("SELECT x, y, sumOrNull(x) AS z FROM rules.queue GROUP BY x, y");
     }},
    {"view-aggregate-merged", 0,
     [](Parts& p) {
         p.destination.engine("AggregatingMergeTree").order_by({"x", "y"}).column("z", simple("sum, UInt64"));
         p.view = view_as("SELECT x, y, uniq(x) AS z FROM rules.queue GROUP BY x, y");
     },
     [](Parts& p) {
         p.destination.engine("AggregatingMergeTree").order_by({"x", "y"}).column("z", simple("sum, UInt64"));
         p.view = view_as("SELECT x, y, countIf(x > 1) AS z FROM rules.queue GROUP BY x, y");
     }},
    {"view-aggregate-merged", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"x", "y"}).column("z", simple("max, UInt64"));
         p.view = view_as("SELECT x, y, sum(x) AS z FROM rules.queue GROUP BY x, y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"x", "y"}).column("z", simple("max, UInt64"));
         p.view = view_as("SELECT x, y, argMax(x, y) AS z FROM rules.queue GROUP BY x, y");
     }},
    {"view-aggregate-merged", 0,
     [](Parts& p) {
         p.destination.engine("CoalescingMergeTree").order_by({"x", "y"}).column("z", simple("any, Array(UInt64)"));
         p.view = view_as("SELECT x, y, groupArray(x) AS z FROM rules.queue GROUP BY x, y");
     },
     [](Parts& p) {
         p.destination.engine("CoalescingMergeTree").order_by({"x", "y"}).column("z", simple("groupArrayArray, Array(UInt64)"));
         p.view = view_as("SELECT x, y, groupArray(x) AS z FROM rules.queue GROUP BY x, y");
     }},
    {"view-aggregate-key", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"y", "x"});
         p.view = view_as("SELECT count() AS x, y FROM rules.queue GROUP BY y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"y", "x"});
         p.view = view_as("SELECT max(q.x) AS x, y FROM rules.queue AS q GROUP BY y");
     }},
    {"view-group-summed", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y").column("z", UInt64);
         p.view = view_as("SELECT x, y, count() AS z FROM rules.queue GROUP BY x, y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by({"y", "x"}).column("z", UInt64);
         p.view = view_as("SELECT x, y, count() AS z FROM rules.queue GROUP BY x, y");
     }},
    {"view-group-summed", 0,
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y").column("z", UInt64);
         p.view = view_as("SELECT intDiv(q.x, 10) AS x, y, count() AS z FROM rules.queue AS q GROUP BY 1, y");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y").column("z", UInt64).engine("SummingMergeTree", {"z"});
         p.view = view_as("SELECT intDiv(q.x, 10) AS x, y, count() AS z FROM rules.queue AS q GROUP BY 1, y");
     }},
    {"view-group-merged", 0,
     [](Parts& p) {
         p.queue.column("ts", DateTime);
         p.destination.engine("SummingMergeTree").order_by("y").column("h", DateTime);
         p.view = view_as("SELECT count() AS x, y, toStartOfHour(ts) AS h FROM rules.queue GROUP BY y, h");
     },
     [](Parts& p) {
         p.queue.column("ts", DateTime);
         p.destination.engine("SummingMergeTree").order_by({"y", "h"}).column("h", DateTime).column("d", Date);
         p.view = view_as("SELECT count() AS x, y, toStartOfHour(ts) AS h, toDate(h) AS d FROM rules.queue GROUP BY y, h, d");
     }},
    {"view-group-kept", 0,
     [](Parts& p) {
         p.queue.column("z", String);
         p.destination.engine("SummingMergeTree").order_by("y").column("z", String);
         p.view = view_as("SELECT count() AS x, y, z FROM rules.queue GROUP BY y, z");
     },
     [](Parts& p) {
         p.queue.column("z", String);
         p.destination.engine("SummingMergeTree").order_by("y").column("z", simple("any, String"));
         p.view = view_as("SELECT count() AS x, y, z FROM rules.queue GROUP BY y, z");
     }},
    {"view-group-kept", 0,
     [](Parts& p) {
         p.queue.column("z", String);
         p.destination.engine("SummingMergeTree").order_by("y").column("z", String);
         p.view = view_as("SELECT count() AS x, y, upper(z) AS z FROM rules.queue GROUP BY y, z");
     },
     [](Parts& p) {
         p.destination.engine("SummingMergeTree").order_by("y").column("z", String);
         p.view = view_as("SELECT count() AS x, y, upper(y) AS z FROM rules.queue GROUP BY y, z");
     }},
    {"view-populate", 0,
     [](Parts& p) {
         add(p, MaterializedViewBuilder("rules.v2").from("rules.d").inner(MergeTreeTableBuilder().order_by("x")).select({"x"}).populate());
     }},
    {"view-column-narrow", 0, [](Parts& p) { p.view.select({"x", "y"}).columns({{"x", UInt8}, {"y", String}}); },
     [](Parts& p) { p.view.select({"x", "y"}).columns({{"x", UInt64}, {"y", String}}); }},
    {"refresh-target-shared", 36,
     [](Parts& p) {
         p.view.refresh_every(hour).empty();
         p.view.as(sql("SELECT 1 AS x, 'a' AS y"));
         add(p, MaterializedViewBuilder("rules.v2").to("rules.d").as(sql("SELECT 1 AS x, 'a' AS y")).refresh_every(hour).empty());
     },
     [](Parts& p) {
         p.view.refresh_every(hour).empty();
         p.view.as(sql("SELECT 1 AS x, 'a' AS y"));
         add(p, MaterializedViewBuilder("rules.v2").to("rules.d").as(sql("SELECT 1 AS x, 'a' AS y")).refresh_every(hour).append().empty());
     }},
    {"view-column-nowhere", 47,
     [](Parts& p) { p.view = view_as("SELECT z AS x FROM rules.queue AS q JOIN rules.d AS r ON q.x = r.x"); },
     [](Parts& p) { p.view = view_as("SELECT r.x AS x, q.y AS y FROM rules.queue AS q JOIN rules.d AS r ON q.x = r.x"); }},
    {"view-column-ambiguous", 207, [](Parts& p) { joining(p, "y", "q.x = u.z"); },
     [](Parts& p) { joining(p, "q.y", "q.x = u.z"); }},
    {"view-column-ambiguous", 207, [](Parts& p) { joining(p, "z", "q.x = x"); },
     [](Parts& p) { joining(p, "z", "q.x = u.x"); }},
    {"view-call-refused", 43,
     [](Parts& p) { p.view.select(sql("x + y"), "x").select("y"); },
     [](Parts& p) { p.view.select(sql("x + 1"), "x").select("y"); }},
    {"view-call-refused", 69, [](Parts& p) { selecting(p, "t.3"); }, [](Parts& p) { selecting(p, "t.2, t.-2"); }},
    {"view-call-refused", 36, [](Parts& p) { selecting(p, "tupleElement(a, 'zip')"); },
     [](Parts& p) { selecting(p, "tupleElement(a, 'k'), tupleElement(t, 'zip', 1)"); }},
    {"view-call-refused", 43, [](Parts& p) { selecting(p, "y.1"); }, [](Parts& p) { selecting(p, "t.1"); }},
    {"view-type-refused", 53, [](Parts& p) { p.destination.column("z", Array(UInt64)); p.view.select({"x", "y"}).select("x", "z"); },
     [](Parts& p) { p.destination.column("z", Array(UInt64)); p.view.select({"x", "y"}).select(sql("[x]"), "z"); }},
    {"view-type-refused", 48,
     [](Parts& p) { p.destination.column("z", FixedString(3)); p.view.select({"x", "y"}).select("x", "z"); },
     [](Parts& p) { p.destination.column("z", FixedString(3)); p.view.select({"x", "y"}).select("y", "z"); }},
    {"view-type-refused", 6, [](Parts& p) { p.view.select(lit("abc"), "x").select("y"); },
     [](Parts& p) { p.view.select(lit("12"), "x").select("y"); }},
    {"view-type-refused", 70, [](Parts& p) { p.view.select(sql("NULL"), "x").select("y"); },
     [](Parts& p) { p.view.select(sql("0"), "x").select("y"); }},
    {"view-type-refused", 370,
     [](Parts& p) { p.view = inner_view(MergeTreeTableBuilder().order_by("x")).select(sql("NULL"), "z"); },
     [](Parts& p) { p.view = inner_view(MergeTreeTableBuilder().order_by("x")).select(sql("0"), "z"); }},
    {"view-type-refused", 70,
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(groupArray, UInt64)"));
         p.view = view_as("SELECT x, any(y) AS y, groupArrayState(10)(x) AS z FROM rules.queue GROUP BY x");
     },
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(groupArray(10), UInt64)"));
         p.view = view_as("SELECT x, any(y) AS y, groupArrayState(10)(x) AS z FROM rules.queue GROUP BY x");
     }},
    {"view-type-refused", 70,
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(uniq, UInt64)"));
         p.view = view_as("SELECT any(x) AS x, y, uniqMerge(s) AS z FROM "
                          "(SELECT x, y, uniqState(x) AS s FROM rules.queue GROUP BY x, y) GROUP BY y");
     },
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(uniq, UInt64)"));
         p.view = view_as("SELECT any(x) AS x, y, uniqMergeState(s) AS z FROM "
                          "(SELECT x, y, uniqState(x) AS s FROM rules.queue GROUP BY x, y) GROUP BY y");
     }},
    {"view-type-refused", 70,
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(sum, UInt64)"));
         p.view = view_as("SELECT x, any(y) AS y, uniqState(x) AS z FROM rules.queue GROUP BY x");
     },
     [](Parts& p) {
         p.destination.column("z", type("AggregateFunction(sum, UInt64)"));
         p.view = view_as("SELECT x, any(y) AS y, sumState(x) AS z FROM rules.queue GROUP BY x");
     }},
    {"view-type-fails", 0,
     [](Parts& p) { p.view = view_as("SELECT sumState(x) AS x, y FROM rules.queue GROUP BY y"); },
     [](Parts& p) { p.view = view_as("SELECT sum(x) AS x, y FROM rules.queue GROUP BY y"); }},
    {"view-type-unreadable", 0,
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", 1}, {"b", 2}}));
         p.destination.column("z", Enum8({{"a", 1}}));
         p.view.select({"x", "y", "z"});
     },
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", 1}}));
         p.destination.column("z", Enum8({{"a", 1}, {"b", 2}}));
         p.view.select({"x", "y", "z"});
     }},
    {"view-type-changes", 0, [](Parts& p) { p.view.select(lit(-1), "x").select("y"); },
     [](Parts& p) { p.view.select(lit(1), "x").select("y"); }},
    {"view-type-narrows", 0,
     [](Parts& p) { p.destination.column("z", UInt32); p.view.select({"x", "y"}).select("x", "z"); },
     [](Parts& p) { p.destination.column("z", UInt128); p.view.select({"x", "y"}).select("x", "z"); }},
    {"view-type-uncertain", 0,
     [](Parts& p) { p.destination.column("z", Date); p.view.select({"x", "y"}).select("y", "z"); },
     [](Parts& p) { p.destination.column("z", LowCardinality(String)); p.view.select({"x", "y"}).select("y", "z"); }},
    {"view-fails-beside", 0,
     [](Parts& p) {
         p.destination.column("z", Date);
         p.view.select({"x", "y"}).select("y", "z");
         add(p, MaterializedViewBuilder("rules.v2").from("rules.queue").to("rules.d").select({"x", "y"}));
     },
     [](Parts& p) {
         p.destination.column("z", Date);
         p.view.select({"x", "y"}).select("y", "z");
     }},
});

}  // namespace

std::span<const Case> view_cases() {
    return view_rows;
}

}  // namespace rules
