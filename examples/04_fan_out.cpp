// Two views on one topic: every row to one table, and those of one country to another. Each view gets every message:
// the views are made on a stand-in under the Kafka table's name, whose place the Kafka table takes at the end.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>
#include <string>

using namespace chddl;
using namespace chddl::types;

int main(int argc, char** argv) {
    const std::string country = argc > 1 ? argv[1] : "DE";  // known only at run time: lit() quotes it
    const auto queue = KafkaTableBuilder("kaf.orders_queue")
                           .columns({{"ts", DateTime("UTC")}, {"user_id", UInt64}, {"country", String}})
                           .column("amount", Float64)
                           .broker_list("kafka:9092")
                           .topic_list("orders")
                           .group_name("ch_orders")
                           .format("JSONEachRow");
    const auto orders = MergeTreeTableBuilder("kaf.orders").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto local = MergeTreeTableBuilder("kaf.local").columns(queue.columns()).order_by({"user_id", "ts"});

    const auto all = MaterializedViewBuilder("kaf.orders_mv").from(queue).to(orders).select(queue.columns());
    const auto filter = MaterializedViewBuilder("kaf.local_mv")
                            .from(queue)
                            .to(local)
                            .select(queue.columns())
                            .where(fn("equals", {"country", lit(country)}))
                            .where(sql("amount > 0"));

    const auto pipeline = PipelineBuilder().add(queue).add(orders).add(local).add(all).add(filter).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
