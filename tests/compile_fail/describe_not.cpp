// fails with: this struct is not described: write CHDDL_DESCRIBE
#include <chddl/describe.hpp>

#include <cstdint>

struct Plain {
    std::uint64_t user_id;
};

const chddl::MergeTreeTableBuilder wrong = chddl::MergeTreeTableBuilder::of<Plain>("t");
