// fails with: no matching function for call to .*override_field
// or: no matching member function for call to 'override_field'
#include <chddl/describe.hpp>

#include <cstdint>

struct Click {
    std::uint64_t user_id;
};
CHDDL_DESCRIBE(Click, user_id)
struct Order {
    std::uint64_t order_id;
};
CHDDL_DESCRIBE(Order, order_id)

void chddl_override(chddl::StructColumns<Click>& columns) {
    columns.override_field(&Order::order_id, {.type = chddl::types::UInt32});
}
