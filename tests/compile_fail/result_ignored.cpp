// fails with: ignoring return
#include <chddl/chddl.hpp>

void wrong(const chddl::KafkaTableBuilder& queue) {
    queue.build();
}
