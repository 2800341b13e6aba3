// fails with: only a list of described structs can be Nested
#include <chddl/describe.hpp>

#include <cstdint>
#include <vector>

struct Click {
    std::vector<std::uint64_t> users;
};
CHDDL_DESCRIBE(Click, users)

void chddl_override(chddl::StructColumns<Click>& columns) {
    columns.nest(&Click::users);
}
