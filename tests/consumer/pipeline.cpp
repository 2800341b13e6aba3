// The pipeline, in a unit of its own.
#include "pipeline.hpp"

chddl::Result<chddl::Pipeline> clicks() {
    using namespace chddl;
    using namespace chddl::types;
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime("UTC")}, {"user_id", UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("g")
                           .format("JSONEachRow");
    const auto table = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(table).select(queue.columns());
    return PipelineBuilder().add(queue).add(table).add(view).build();
}
