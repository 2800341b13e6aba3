// fails with: the Kafka engine has no setting of this name; for a newer one write setting
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.setting<"kafka_num_consumer">(4);
}
