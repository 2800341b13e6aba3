// The right spelling of what the files describe_….cpp spell wrong: this must compile.
#include <chddl/describe.hpp>

#include <cstdint>
#include <optional>
#include <thread>
#include <vector>

enum class Kind { view, buy };
CHDDL_DESCRIBE(Kind, view, buy)
struct Item {
    std::vector<std::optional<double>> prices;
};
CHDDL_DESCRIBE(Item, prices)
struct Click {
    std::uint64_t user_id;
    std::thread::id thread;
    Kind kind;
    std::vector<Item> items;
};
CHDDL_DESCRIBE(Click, user_id, thread, kind, items)

void chddl_override(chddl::StructColumns<Click>& columns) {
    columns.override_field(&Click::user_id, {.type = chddl::types::UInt32});
    columns.override_field(&Click::thread, {.type = chddl::types::UInt64});
    columns.nest(&Click::items);
}

const chddl::KafkaTableBuilder queue = chddl::KafkaTableBuilder::of<Click>("q");
const chddl::MergeTreeTableBuilder table =
    chddl::MergeTreeTableBuilder::of<Click>("t").order_by(chddl::field<&Click::user_id>);
