// The unit of the program that has declarations alone; their bodies are in separate_bodies.cpp.
#include <chddl/chddl.hpp>

#include <string>

#if !defined(CHDDL_SEPARATE_COMPILATION)
#error "this unit is to be compiled apart from chddl's bodies"
#endif

std::string rendered_separate() {
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
