// Replicated on a cluster: ON CLUSTER for every object, {shard} and {replica} from each server's macros. Replication is
// said apart from the engine, so each engine of the family has it; without arguments the server's default path is used.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>

using namespace chddl;
using namespace chddl::types;

int main() {
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"url", String}})
                           .broker_list({"kafka-1:9092", "kafka-2:9092"})
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks")
                            .columns(queue.columns())
                            .engine(engines::ReplacingMergeTree{.version = "ts"})
                            .replicated("/clickhouse/tables/{shard}/kaf/clicks", "{replica}")
                            .order_by("user_id");
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select(queue.columns());

    // What an older server does not have yet would be found here.
    const auto pipeline = PipelineBuilder()
                              .database("kaf")
                              .on_cluster("{cluster}")
                              .add(queue)
                              .add(clicks)
                              .add(view)
                              .build({.target = {24, 8}});
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
