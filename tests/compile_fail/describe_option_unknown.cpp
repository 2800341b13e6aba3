// fails with: has no non-static data member named 'types'
// or: 'types' does not refer to any field
// or: no matching (member )?function for call to .*override_field
#include <chddl/describe.hpp>

#include <cstdint>

struct Click {
    std::uint64_t user_id;
};
CHDDL_DESCRIBE(Click, user_id)

void chddl_override(chddl::StructColumns<Click>& columns) {
    columns.override_field(&Click::user_id, {.types = chddl::types::UInt32});
}
