// What a pipeline has beside queue, destination and view.
#include "pipelines.hpp"

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace property {

using namespace chddl;
using namespace chddl::types;

namespace {

/// A SELECT that gives id, s and n of the queue.
struct WholeSelect {
    std::string_view has;
    const char* text;
};

constexpr auto whole_selects = std::to_array<WholeSelect>({
    {"JOIN",
     "SELECT q.id AS id, u.name AS s, q.n AS n FROM property.queue AS q LEFT JOIN property.users AS u ON u.id = q.id"},
    {"two JOINs",
     "SELECT q.id AS id, u.name AS s, v.id + q.n AS n FROM property.queue AS q INNER JOIN property.users AS u USING "
     "(id) "
     "LEFT JOIN property.users AS v ON v.id = q.id"},
    {"IN a table", "SELECT id, s, n FROM property.queue WHERE id IN (SELECT id FROM property.users)"},
    {"WITH a subquery",
     "WITH recent AS (SELECT id, s, n FROM property.queue WHERE ts > toDateTime(0)) SELECT id, s, n FROM recent"},
    {"WITH an expression", "WITH upper(s) AS big SELECT id, big AS s, n FROM property.queue"},
    {"a subquery", "SELECT id, s, n FROM (SELECT id, lower(s) AS s, n FROM property.queue)"},
    {"UNION ALL", "SELECT id, s, n FROM property.queue UNION ALL SELECT id, name AS s, 0. AS n FROM property.users"},
    {"ARRAY JOIN", "SELECT id, word AS s, n FROM property.queue ARRAY JOIN splitByChar(' ', s) AS word"},
    {"a window function", "SELECT id, s, sum(n) OVER (PARTITION BY id ORDER BY ts) AS n FROM property.queue"},
    {"COLUMNS", "SELECT id, COLUMNS('^(s|n)$') FROM property.queue"},
    {"* EXCEPT", "SELECT * EXCEPT (ts) FROM (SELECT id, ts, s, n FROM property.queue)"},
    {"a lambda", "SELECT id, arrayStringConcat(arrayMap(x -> upper(x), [s, '-'])) AS s, n FROM property.queue"},
    {"GROUP BY ALL", "SELECT id, s, sum(n) AS n FROM property.queue GROUP BY ALL"},
    {"DISTINCT", "SELECT DISTINCT id, s, n FROM property.queue"},
    {"HAVING", "SELECT id, any(s) AS s, avg(n) AS n FROM property.queue GROUP BY id HAVING count() > 1"},
});

}  // namespace

void PipelineMaker::security(MaterializedViewBuilder& view) {
    // NONE needs a right of its own, which the embedded engine's user lacks.
    if (has("SQL SECURITY DEFINER", 4)) view.sql_security(SqlSecurity::definer).definer("CURRENT_USER");
}

void PipelineMaker::hourly(PipelineBuilder& pipeline, const KafkaTableBuilder& queue) {
    const auto table = MergeTreeTableBuilder("property.hourly")
                           .engine(engines::AggregatingMergeTree{})
                           .column("hour", DateTime)
                           .column("total", AggregateFunction("sum", {Float64}))
                           .column("users", AggregateFunction("uniq", {UInt64}))
                           .column("last", AggregateFunction("argMax", {String, DateTime}))
                           .column("rare", AggregateFunction("quantilesIf(0.5, 0.9)", {Float64, UInt8}))
                           .column("largest", SimpleAggregateFunction("max", Float64))
                           .order_by("hour");
    MaterializedViewBuilder view("property.hourly_view");
    view.from(queue).to(table).select(fn("toStartOfHour", "ts"), "hour").select(fn("sumState", "n"), "total");
    view.select(fn("uniqState", "id"), "users").select(fn("argMaxState", {"s", "ts"}), "last");
    view.select(sql("quantilesIfState(0.5, 0.9)(n, id > 1)"), "rare").select(fn("max", "n"), "largest");
    pipeline.add(table).add(view.group_by("hour"));
}

void PipelineMaker::second_queue(PipelineBuilder& pipeline, const KafkaTableBuilder& queue,
                                 const MergeTreeTableBuilder& destination) {
    KafkaTableBuilder second("property.queue2");
    second.broker_list("127.0.0.1:1").topic_list({"second", "third"}).group_name("h" + std::to_string(number_));
    second.format("JSONEachRow").columns(queue.columns());
    MaterializedViewBuilder view("property.view2");
    pipeline.add(second).add(view.from(second).to(destination).select(queue.columns()));
}

void PipelineMaker::chain(PipelineBuilder& pipeline, const MergeTreeTableBuilder& destination) {
    const auto chained =
        MergeTreeTableBuilder("property.chained").columns({{"id", UInt64}, {"day", Date}}).order_by("id");
    MaterializedViewBuilder view("property.chained_view");
    view.from(destination).to(chained).select("id").select(fn("toDate", "ts"), "day");
    security(view);
    if (has("column list with TO", 3)) view.columns({{"id", UInt64}, {"day", Date}});
    pipeline.add(chained).add(view);
}

void PipelineMaker::own_rows(PipelineBuilder& pipeline, const MergeTreeTableBuilder& destination) {
    MergeTreeTableBuilder inner;
    MaterializedViewBuilder view("property.own");
    view.from(destination).select({"id", "ts"});
    const bool renamed = has("names alone", 4);
    if (renamed) {
        inner.order_by("a");
    } else {
        if (has("inner columns", 2)) {
            inner.columns({{"id", UInt64}, {"ts", DateTime}})
                .index("i", "ts", "minmax")
                .constraint("c", sql("id >= 0"));
            if (has("inner PROJECTION", 2)) inner.projection("p", sql("SELECT id ORDER BY ts"));
        }
        inner.order_by("id").partition_by(fn("toYYYYMM", "ts")).ttl("ts", std::chrono::days(30));
    }
    if (has("inner SETTINGS", 2)) inner.setting("index_granularity", 1024);
    const std::string_view name = destination.draft().model.storage.engine.name;
    const bool local = name != "Distributed" && name != "Buffer";  // a populated view reads its source at once
    if (local && has("POPULATE", 2)) view.populate();
    security(view);
    view.inner(inner);
    if (renamed) view.columns({"a", "b"});
    pipeline.add(view);
}

void PipelineMaker::refreshed(PipelineBuilder& pipeline) {
    const auto snapshots = MergeTreeTableBuilder("property.snapshots").column("one", UInt8).order_by("one");
    MaterializedViewBuilder view("property.refreshed");
    view.as(sql("SELECT 1 AS one")).empty();
    const Period days = std::chrono::days(random_.between(1, 9));
    if (random_.once_in(2) && has("REFRESH AFTER", 1))
        view.refresh_after(days);
    else if (has("REFRESH OFFSET", 2))
        view.refresh_every(days, std::chrono::hours(2));
    else
        view.refresh_every(days);
    if (has("RANDOMIZE FOR", 3)) view.randomize(std::chrono::minutes(5));
    if (has("REFRESH SETTINGS", 3)) view.refresh_setting("refresh_retries", 3);
    if (has("APPEND", 3)) view.append();
    if (has("REFRESH TO", 2))
        pipeline.add(snapshots).add(view.to(snapshots));
    else
        pipeline.add(view.inner(MergeTreeTableBuilder().order_by({})));
    if (!has("DEPENDS ON", 3)) return;
    MaterializedViewBuilder next("property.refreshed_next");
    next.as(sql("SELECT 2 AS two")).refresh_every(std::chrono::days(1)).depends_on("property.refreshed").empty();
    pipeline.add(next.inner(MergeTreeTableBuilder().order_by({})));
}

void PipelineMaker::text_select(PipelineBuilder& pipeline) {
    const auto users =
        MergeTreeTableBuilder("property.users").columns({{"id", UInt64}, {"name", String}}).order_by("id");
    const auto texts =
        MergeTreeTableBuilder("property.texts").columns({{"id", UInt64}, {"s", String}, {"n", Float64}}).order_by("id");
    const WholeSelect& select = whole_selects[number_ % whole_selects.size()];
    random_.count("SELECT", select.has);
    pipeline.add(users).add(texts).add(MaterializedViewBuilder("property.texts_view").to(texts).as(sql(select.text)));
}

}  // namespace property
