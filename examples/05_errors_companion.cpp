// Messages that cannot be parsed are kept: keep_errors_of() gives the queue its error mode, a table for the broken
// messages with their reason, the view that fills it, and the condition that keeps them out of the other view.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <chrono>
#include <cstdio>

using namespace chddl;
using namespace chddl::types;

int main() {
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime("UTC")}, {"user_id", UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select(queue.columns());

    // Two views now read the queue, so they are made on a stand-in: neither misses a message.
    const auto pipeline = PipelineBuilder()
                              .add(queue)
                              .add(clicks)
                              .add(view)
                              .keep_errors_of(queue, {.table = "kaf.clicks_errors", .ttl = std::chrono::days(30)})
                              .build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
