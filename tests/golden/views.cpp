// Views, with the tables that they need.
#include "goldens.hpp"

#include <array>
#include <string>

namespace golden {
namespace {

using namespace chddl;
using namespace chddl::types;

KafkaTableBuilder queue() {
    return KafkaTableBuilder("golden.queue")
        .columns({{"x", UInt64}, {"y", String}})
        .broker_list("kafka:9092")
        .topic_list("clicks")
        .group_name("g")
        .format("JSONEachRow");
}

Pipeline pipeline(const KafkaTableBuilder& source, const MergeTreeTableBuilder& destination,
                  const MaterializedViewBuilder& view) {
    return PipelineBuilder().add(view).add(source).add(destination).database("golden").build().value();
}

/// The manual's pipeline, with the engine where it belongs. Its table is replicated with the server's default path.
Pipeline view_of_the_manual(Twin twin) {
    const auto source = KafkaTableBuilder("golden.table_name")
                            .columns({{"x", UInt64}, {"y", String}})
                            .broker_list("kafka:9092")
                            .topic_list("topic")
                            .group_name("g")
                            .format("JSONEachRow");
    const auto destination =
        MergeTreeTableBuilder("golden.destination_name").replicated().columns(source.columns()).order_by("x");
    auto view = MaterializedViewBuilder("golden.my_view").from(source).to(destination).select({"x", "y"});
    if (twin == Twin::changed) view.comment("changed");
    return pipeline(source, destination, view);
}

Pipeline view_one_column(Twin twin) {
    const auto destination = MergeTreeTableBuilder("golden.d").column("x", UInt64).order_by("x");
    auto view = MaterializedViewBuilder("golden.v").from(queue()).to(destination).if_not_exists();
    if (twin == Twin::original)
        view.select("x");
    else
        view.select(sql("x + 1"), "x");
    return pipeline(queue(), destination, view);
}

Pipeline view_virtual_columns(Twin twin) {
    const auto source = queue().handle_error_mode(ErrorMode::stream);
    const auto destination = MergeTreeTableBuilder("golden.d")
                                 .columns(source.columns())
                                 .columns({{"topic", LowCardinality(String)}, {"key", String}, {"offset", UInt64}})
                                 .columns({{"partition", UInt64}, {"at", Nullable(DateTime64(3))}})
                                 .columns({{"headers", Array(String)}, {"error", String}})
                                 .order_by({"partition", "offset"});
    return pipeline(source, destination,
                    MaterializedViewBuilder("golden.v")
                        .from(source)
                        .to(destination)
                        .select(source.columns())
                        .select(kafka::topic, "topic")
                        .select(kafka::key, "key")
                        .select(kafka::offset, "offset")
                        .select(kafka::partition, "partition")
                        .select(kafka::timestamp_ms, "at")
                        .select(kafka::headers_value, "headers")
                        .select(kafka::error, "error")
                        .where(twin == Twin::original ? sql("length(y) > 0") : sql("length(y) > 1"))
                        .where(fn("notEquals", {"y", lit("it's")}))
                        .where(sql("(x > 1) OR (x = 0)")));
}

Pipeline view_aggregating(Twin twin) {
    const auto destination = MergeTreeTableBuilder("golden.d")
                                 .columns({{"word", String}, {"rows", UInt64}, {"most", UInt64}})
                                 .order_by("word");
    auto view = MaterializedViewBuilder("golden.v")
                    .from(queue())
                    .to(destination)
                    .select(fn("lower", "y"), "word")
                    .select(fn("count", {}), "rows")
                    .select(fn("max", "x"), "most")
                    .group_by("word")
                    .comment("per block");
    if (twin == Twin::changed) view.where(sql("x > 0"));
    return pipeline(queue(), destination, view);
}

Pipeline view_whole_text(Twin twin) {
    const auto destination = MergeTreeTableBuilder("golden.d").columns({{"x", UInt64}, {"y", String}}).order_by("x");
    const std::string limit = twin == Twin::original ? "10" : "11";
    return pipeline(queue(), destination,
                    MaterializedViewBuilder("golden.v")
                        .to(destination)
                        .as(sql("with 10 as ten select x::UInt64 as x, /* it's */ concat(y, 'it''s') y "
                                "from golden.queue where x between ten and " +
                                limit + " and y not like '%x%'")));
}

Pipeline view_hostile(Twin twin) {
    const std::string text(hostile);
    const KafkaTableBuilder source = KafkaTableBuilder({"golden", text + "q"})
                                         .column(text, String)
                                         .broker_list("kafka:9092")
                                         .topic_list("clicks")
                                         .group_name("g")
                                         .format("JSONEachRow");
    const auto destination =
        MergeTreeTableBuilder({"golden", text + "d"}).column(text + "out", String).order_by(col(text + "out"));
    const std::string wanted = twin == Twin::original ? text : text + "!";
    return pipeline(source, destination,
                    MaterializedViewBuilder({"golden", text + "v"})
                        .from(source)
                        .to(destination)
                        .select(fn("concat", {col(text), lit(text)}), text + "out")
                        .where(fn("equals", {col(text), lit(wanted)}))
                        .comment(hostile));
}

MergeTreeTableBuilder sales() {
    return MergeTreeTableBuilder("golden.sales")
        .columns({{"id", UInt64}, {"name", String}, {"at", DateTime}})
        .order_by("id");
}

Pipeline sales_pipeline(const MaterializedViewBuilder& view) {
    return PipelineBuilder().add(sales()).add(view).database("golden").build().value();
}
Pipeline sales_pipeline(const MergeTreeTableBuilder& destination, const MaterializedViewBuilder& view) {
    return PipelineBuilder().add(sales()).add(destination).add(view).database("golden").build().value();
}
MergeTreeTableBuilder summary() {
    return MergeTreeTableBuilder("golden.d").columns(sales().columns()).order_by("id");
}

/// Everything that stands between the brackets of a table, and all of its clauses.
Pipeline view_inner(Twin twin) {
    const auto inner =
        MergeTreeTableBuilder()
            .column("id", UInt64, {.codec = "Delta, ZSTD(3)"})
            .column("name", LowCardinality(String), {.comment = "of the product"})
            .column("at", DateTime)
            .column("day", Date, {.materialized = sql("toDate(at)")})
            .index("by_name", "name", "set", {.args = {lit(100)}, .granularity = twin == Twin::original ? 2 : 3})
            .constraint("named", sql("length(name) > 0"))
            .projection("by_day", sql("SELECT\n            day,\n            count()\n        GROUP BY day"))
            .engine(engines::ReplacingMergeTree{.version = "at"})
            .partition_by(sql("toYYYYMM(at)"))
            .order_by({"id", "day"})
            .primary_key("id")
            .ttl("at", std::chrono::days(30))
            .setting("min_bytes_for_wide_part", 0)
            .setting("deduplicate_merge_projection_mode", "rebuild");
    return sales_pipeline(MaterializedViewBuilder("golden.v")
                              .from(sales())
                              .inner(inner)
                              .populate()
                              .select({"id", "name", "at"})
                              .comment("keeps its rows"));
}

/// The server infers the columns.
Pipeline view_inner_inferred(Twin twin) {
    const auto inner = MergeTreeTableBuilder().engine("SummingMergeTree").order_by("id");
    auto view =
        MaterializedViewBuilder("golden.v")
            .from(sales())
            .inner(twin == Twin::original ? inner : MergeTreeTableBuilder(inner).setting("index_granularity", 1))
            .empty()
            .definer("default")
            .sql_security(SqlSecurity::definer)
            .select("id")
            .select(fn("count", {}), "sold")
            .group_by("id");
    return sales_pipeline(view);
}

Pipeline view_inner_default(Twin twin) {
    auto view = MaterializedViewBuilder("golden.v").from(sales()).select("id");
    if (twin == Twin::changed) view.inner(MergeTreeTableBuilder().order_by("id"));
    return sales_pipeline(view);
}

Pipeline view_refresh_every(Twin twin) {
    auto view = MaterializedViewBuilder("golden.v")
                    .from(sales())
                    .to(summary())
                    .columns({{"id", UInt64}, {"name", String}})
                    .refresh_every(std::chrono::days(1), std::chrono::minutes(90))
                    .randomize(std::chrono::minutes(10))
                    .depends_on({"golden.first", "golden.second"})
                    .refresh_setting("refresh_retries", 3)
                    .refresh_setting("refresh_retry_initial_backoff_ms", 500)
                    .append()
                    .empty()
                    .definer("CURRENT_USER")
                    .sql_security(SqlSecurity::definer)
                    .select({"id", "name"})
                    .comment("every night");
    if (twin == Twin::changed) view.refresh_setting("refresh_retries", 4);
    return sales_pipeline(summary(), view);
}

Pipeline view_refresh_after(Twin twin) {
    const auto pause = twin == Twin::original ? std::chrono::hours(36) : std::chrono::hours(37);
    return sales_pipeline(MaterializedViewBuilder("golden.v")
                              .from(sales())
                              .inner(MergeTreeTableBuilder().engine("Memory"))
                              .refresh_after(pause)
                              .empty()
                              .select({"id", "at"}));
}

Pipeline view_refresh_depends(Twin twin) {
    return sales_pipeline(summary(), MaterializedViewBuilder("golden.v")
                                         .from(sales())
                                         .to(summary())
                                         .depends_on(twin == Twin::original ? "golden.first" : "golden.second")
                                         .empty()
                                         .select("id"));
}

Pipeline view_refresh_months(Twin twin) {
    auto view = MaterializedViewBuilder("golden.v")
                    .from(sales())
                    .to(summary())
                    .refresh_every(std::chrono::months(15), {{3, IntervalUnit::month}, {1, IntervalUnit::day}})
                    .empty()
                    .select({"id", "name"});
    if (twin == Twin::changed) view.append();
    return sales_pipeline(summary(), view);
}

/// The outputs get other names, in their order.
Pipeline view_names_alone(Twin twin) {
    return sales_pipeline(summary(), MaterializedViewBuilder("golden.v")
                                         .from(sales())
                                         .to(summary())
                                         .columns({"id", "name"})
                                         .select(twin == Twin::original ? sql("id + 1") : sql("id + 2"), "next")
                                         .select(fn("upper", "name"), "loud"));
}

Pipeline view_created(Twin twin) {
    auto view = MaterializedViewBuilder("golden.v")
                    .from(sales())
                    .to(summary())
                    .or_replace()
                    .uuid("6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7")
                    .select({"id", "name", "at"});
    if (twin == Twin::changed) view.where(sql("id > 0"));
    return sales_pipeline(summary(), view);
}

/// What a SELECT can be made of, whole.
Pipeline view_joins(Twin twin) {
    const std::string last = twin == Twin::original ? "id > 10" : "id > 11";
    return sales_pipeline(summary(), MaterializedViewBuilder("golden.v")
                                         .to(summary())
                                         .as(sql("WITH\n"
                                                 "    2 AS two,\n"
                                                 "    bought AS\n"
                                                 "    (\n"
                                                 "        SELECT id\n"
                                                 "        FROM golden.sales\n"
                                                 "    )\n"
                                                 "SELECT\n"
                                                 "    l.id * two AS id,\n"
                                                 "    r.name AS name\n"
                                                 "FROM bought AS l\n"
                                                 "LEFT JOIN golden.sales AS r ON l.id = r.id\n"
                                                 "UNION ALL\n"
                                                 "SELECT\n"
                                                 "    id,\n"
                                                 "    name\n"
                                                 "FROM golden.sales\n"
                                                 "WHERE " +
                                                 last)));
}

constexpr auto view_list = std::to_array<Golden>({
    {"view_of_the_manual", view_of_the_manual, true},
    {"view_one_column", view_one_column},
    {"view_virtual_columns", view_virtual_columns},
    {"view_aggregating", view_aggregating},
    {"view_whole_text", view_whole_text, false, Layout::of_the_user},
    {"view_hostile", view_hostile},
    {"view_inner", view_inner},
    {"view_inner_inferred", view_inner_inferred},
    {"view_inner_default", view_inner_default},
    {"view_refresh_every", view_refresh_every},
    {"view_refresh_after", view_refresh_after},
    {"view_refresh_depends", view_refresh_depends},
    {"view_refresh_months", view_refresh_months},
    {"view_names_alone", view_names_alone},
    {"view_created", view_created},
    {"view_joins", view_joins},
});

}  // namespace

std::span<const Golden> views() {
    return view_list;
}

}  // namespace golden
