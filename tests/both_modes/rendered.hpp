// What each mode is asked for: the same text, in the unit that includes this.
#pragma once

#include <chddl/chddl.hpp>

#include <string>

static std::string rendered() {
    using namespace chddl;
    const auto queue = KafkaTableBuilder("kaf.queue")
                           .columns({{"x", types::UInt64}, {"y", types::LowCardinality(types::String)}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("g")
                           .format("JSONEachRow")
                           .num_consumers(0);
    const auto built = PipelineBuilder().add(queue).build();
    return render(queue.draft().model) + "\n" + built.diagnostics().text();
}
