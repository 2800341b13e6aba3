// A whole pipeline: Kafka topic, Kafka engine table, materialized view, replicated table.
// The engine belongs to the destination; a view's builder has none, as ClickHouse refuses TO beside ENGINE.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>

using namespace chddl;
using namespace chddl::types;

int main() {
    const auto queue = KafkaTableBuilder("service_kaf.table_name")
                           .columns({{"x", UInt64}, {"y", String}})
                           .broker_list("kafka:9092")
                           .topic_list("topic")
                           .group_name("g")
                           .format("JSONEachRow");
    const auto destination = MergeTreeTableBuilder("default.destination_name")
                                 .replicated("/clickhouse/tables/{shard}/destination_name", "{replica}")
                                 .columns(queue.columns())
                                 .column("offset", UInt64, {.comment = "of the message", .codec = "Delta, ZSTD"})
                                 .order_by("x");
    const auto view = MaterializedViewBuilder("default.my_view")
                          .from(queue)
                          .to(destination)
                          .select({"x", "y"})
                          .select(kafka::offset, "offset");

    // In any order: the statements come out in the order in which they must be run.
    const auto pipeline = PipelineBuilder().database("service_kaf").add(view).add(queue).add(destination).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
