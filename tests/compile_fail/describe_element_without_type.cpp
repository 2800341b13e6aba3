// fails with: this field's C[+][+] type has no ClickHouse type: give it one in the overrides, or specialise
#include <chddl/describe.hpp>

#include <optional>
#include <thread>
#include <vector>

struct Item {
    std::vector<std::optional<std::thread::id>> threads;
};
CHDDL_DESCRIBE(Item, threads)
struct Order {
    std::vector<Item> items;
};
CHDDL_DESCRIBE(Order, items)

const chddl::KafkaTableBuilder wrong = chddl::KafkaTableBuilder::of<Order>("q");
