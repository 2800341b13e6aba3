// fails with: cannot convert 'const char .8.' to 'const chddl::.*Secret&'
// or: 'const chddl::Secret' could not bind to an lvalue of type 'const char.8.'
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.sasl_password("hunter2");
}
