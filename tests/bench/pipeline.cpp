// One pipeline, as a user writes it.
#include <chddl/chddl.hpp>

#include <cstdio>
#include <string>

int main() {
    using namespace chddl;
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", types::DateTime}, {"user_id", types::UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("clickhouse")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select(queue.columns());
    const std::string text = render(PipelineBuilder().add(queue).add(clicks).add(view).build().value());
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
