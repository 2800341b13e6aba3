// Data types.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto type_rows = std::to_array<Fact>({
    {.section = "types",
     .says = "Nullable of Array",
     .diagnostic = "type-nullable",
     .wrong = "CREATE TABLE t (a Nullable(Array(UInt8))) ENGINE = MergeTree ORDER BY tuple()",
     .code = 43,
     .right = "CREATE TABLE t (a Array(Nullable(UInt8))) ENGINE = MergeTree ORDER BY tuple()"},
});

}  // namespace

std::span<const Fact> type_facts() {
    return type_rows;
}

}  // namespace facts
