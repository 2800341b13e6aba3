// fails with: this field's C[+][+] type has no ClickHouse type: give it one in the overrides, or specialise
#include <chddl/describe.hpp>

#include <cstdint>
#include <thread>

struct Click {
    std::uint64_t user_id;
    std::thread::id thread;
};
CHDDL_DESCRIBE(Click, user_id, thread)

const chddl::KafkaTableBuilder wrong = chddl::KafkaTableBuilder::of<Click>("q");
