// fails with: cannot convert 'chddl::.*Result<.*' to 'bool'
// or: no viable conversion from returned value of type 'Result<.*' to function return type 'bool'
#include <chddl/chddl.hpp>

bool wrong(const chddl::KafkaTableBuilder& queue) {
    return queue.build();
}
