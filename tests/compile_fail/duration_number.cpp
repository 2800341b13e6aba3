// fails with: cannot convert 'int' to 'chddl::.*Milliseconds'
// or: no viable conversion from 'int' to '(chddl::)?Milliseconds'
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.flush_interval(500);
}
