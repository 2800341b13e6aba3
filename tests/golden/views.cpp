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

constexpr auto view_list = std::to_array<Golden>({
    {"view_of_the_manual", view_of_the_manual, true},
    {"view_one_column", view_one_column},
    {"view_virtual_columns", view_virtual_columns},
    {"view_aggregating", view_aggregating},
    {"view_whole_text", view_whole_text, false, Layout::of_the_user},
    {"view_hostile", view_hostile},
});

}  // namespace

std::span<const Golden> views() {
    return view_list;
}

}  // namespace golden
