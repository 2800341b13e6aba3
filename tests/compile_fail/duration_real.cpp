// fails with: this setting cannot be that fine: convert with std::chrono::duration_cast
#include <chddl/chddl.hpp>

#include <chrono>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.flush_interval(std::chrono::duration<double>(1.5));
}
