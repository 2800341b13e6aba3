// fails with: (cannot convert .*|no known conversion for argument 3 from .*) to 'const chddl::.*KafkaColumnOptions&?'
// or: 'codec' does not refer to any field in type 'const chddl::KafkaColumnOptions'
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.column("day", chddl::types::Date, {.codec = "ZSTD"});
}
