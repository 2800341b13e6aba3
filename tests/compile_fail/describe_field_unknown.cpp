// fails with: 'user' is not a member of 'Click'
// or: no member named 'user' in 'Click'
#include <chddl/describe.hpp>

#include <cstdint>

struct Click {
    std::uint64_t user_id;
};
CHDDL_DESCRIBE(Click, user_id)

void wrong(chddl::MergeTreeTableBuilder& table) {
    table.order_by(chddl::field<&Click::user>);
}
