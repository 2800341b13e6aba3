// fails with: cannot convert 'const char.*' to 'chddl::.*ErrorMode'
// or: a parameter of type 'chddl::ErrorMode' with an lvalue of type 'const char.7.'
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.handle_error_mode("stream");
}
