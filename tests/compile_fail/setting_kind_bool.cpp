// fails with: this setting takes another kind of value
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.setting<"kafka_num_consumers">(true);
}
