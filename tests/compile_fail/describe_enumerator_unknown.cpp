// fails with: 'buys' is not a member of 'Kind'
// or: no member named 'buys' in 'Kind'
#include <chddl/describe.hpp>

enum class Kind { view, buy };
CHDDL_DESCRIBE(Kind, view, buys)
struct Click {
    Kind kind;
};
CHDDL_DESCRIBE(Click, kind)

const chddl::KafkaTableBuilder wrong = chddl::KafkaTableBuilder::of<Click>("q");
