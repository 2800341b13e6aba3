// The smallest useful program: one Kafka engine table, checked and printed.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <chrono>
#include <cstdio>

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

int main() {
    const auto queue =
        KafkaTableBuilder("kaf.clicks_queue")
            .columns({{"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"country", LowCardinality(String)}})
            .broker_list({"kafka-1:9092", "kafka-2:9092"})
            .topic_list("clicks")
            .group_name("ch_clicks")
            .format("JSONEachRow")
            .num_consumers(4)
            .flush_interval(500ms)
            .build();
    if (!queue) {
        fmt::print(stderr, "{}", queue.diagnostics().text());
        return 1;
    }
    fmt::print("{};\n", render(queue.value()));
}
