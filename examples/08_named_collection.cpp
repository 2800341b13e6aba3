// A named collection keeps the broker's address and password in one place, and the Kafka table names it. The password
// stands in no program, file or log: it comes from the environment when a server is to get it, and is [HIDDEN] before.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>

using namespace chddl;
using namespace chddl::types;

int main() {
    const auto kafka_prod = NamedCollectionBuilder("kafka_prod")
                                .value("kafka_broker_list", "kafka-1:9093,kafka-2:9093")
                                .value("kafka_security_protocol", "sasl_ssl")
                                .value("kafka_sasl_mechanism", "SCRAM-SHA-512")
                                .value("kafka_sasl_username", "clickhouse")
                                .value("kafka_sasl_password", Secret::env("KAFKA_PASSWORD"));
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .collection("kafka_prod")
                           .columns({{"ts", DateTime}, {"user_id", UInt64}})
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select(queue.columns());

    // No variable has to be set to build, check or print: executors ask for Secrets::shown, nobody else does.
    const auto pipeline = PipelineBuilder().add(kafka_prod).add(queue).add(clicks).add(view).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
