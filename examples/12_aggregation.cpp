// Aggregation: the view makes states of aggregate functions by the hour (-State), which an AggregatingMergeTree table
// merges as its parts are merged; reading finishes them: SELECT hour, uniqMerge(users), sumMerge(total) … GROUP BY
// hour.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <chrono>
#include <cstdio>

using namespace chddl;
using namespace chddl::types;

int main() {
    const auto queue = KafkaTableBuilder("kaf.orders_queue")
                           .columns({{"ts", DateTime("UTC")}, {"user_id", UInt64}, {"country", String}})
                           .column("amount", Float64)
                           .broker_list("kafka:9092")
                           .topic_list("orders")
                           .group_name("ch_orders")
                           .format("JSONEachRow");
    const auto hourly = MergeTreeTableBuilder("kaf.hourly")
                            .engine(engines::AggregatingMergeTree{})
                            .column("hour", DateTime("UTC"))
                            .column("users", AggregateFunction("uniq", {UInt64}))
                            .column("total", AggregateFunction("sum", {Float64}))
                            .column("largest", SimpleAggregateFunction("max", Float64))
                            .order_by("hour")
                            .ttl("hour", std::chrono::days(90));

    const auto aggregate = MaterializedViewBuilder("kaf.hourly_mv")
                               .from(queue)
                               .to(hourly)
                               .select(sql("toStartOfHour(ts, 'UTC')"), "hour")
                               .select(fn("uniqState", "user_id"), "users")
                               .select(fn("sumState", "amount"), "total")
                               .select(fn("max", "amount"), "largest")
                               .group_by("hour");

    const auto pipeline = PipelineBuilder().add(queue).add(hourly).add(aggregate).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
