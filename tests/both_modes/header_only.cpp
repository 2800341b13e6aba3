// The unit of the program that has chddl header-only.
#include <chddl/chddl.hpp>

#include <string>

#if defined(CHDDL_COMPILED)
#error "this unit is to be header-only"
#endif

std::string rendered_header_only() {
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
