// Engines, columns, codecs, indices, projections, constraints and settings of tables.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto table_rows = std::to_array<Fact>({
    {.section = "columns",
     .says = "a column twice",
     .diagnostic = "column-duplicate",
     .wrong = "CREATE TABLE t (a UInt64, a String) ENGINE = MergeTree ORDER BY a",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, A String) ENGINE = MergeTree ORDER BY a"},
    {.section = "engines",
     .says = "the Log family keeps no Dynamic, Log and TinyLog no Variant",
     .diagnostic = "engine-type",
     .wrong = "CREATE TABLE t (a Array(Dynamic)) ENGINE = StripeLog",
     .code = 44,
     .right = "CREATE TABLE t (a Array(Variant(String, UInt8))) ENGINE = StripeLog"},
});

}  // namespace

std::span<const Fact> table_facts() {
    return table_rows;
}

}  // namespace facts
