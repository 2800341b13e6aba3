// Keys and TTL of the MergeTree family.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto key_rows = std::to_array<Fact>({
    {.section = "sorting key",
     .says = "an unknown column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY b",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a"},
});

}  // namespace

std::span<const Fact> key_facts() {
    return key_rows;
}

}  // namespace facts
