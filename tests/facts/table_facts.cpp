// Engines, columns, codecs, indices, projections, constraints and settings of tables.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto rows = std::to_array<Fact>({
    {.section = "columns",
     .says = "a column twice",
     .diagnostic = "column-duplicate",
     .wrong = "CREATE TABLE t (a UInt64, a String) ENGINE = MergeTree ORDER BY a",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, A String) ENGINE = MergeTree ORDER BY a"},
});

}  // namespace

std::span<const Fact> table_facts() {
    return rows;
}

}  // namespace facts
