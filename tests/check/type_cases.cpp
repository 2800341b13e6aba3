// Types: the wrong one, its right neighbour, and the server's code; each is a column of the Kafka table.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

/// Puts a column of the type that the text says into the Kafka table.
template <detail::FixedString Text>
void has(Parts& parts) {
    parts.queue.column("z", type(Text.view()));
}

void has_deep_type(Parts& parts) {
    DataType deep = UInt8;
    for (int i = 0; i < 600; ++i) deep = Array(std::move(deep));
    parts.queue.column("z", deep);
}

constexpr auto rows = std::to_array<Case>({
    {"type-missing", 62, [](Parts& p) { p.queue.column("z", DataType{}); }, has<"UInt8">},
    {"type-missing", 42, [](Parts& p) { p.queue.column("z", Array(DataType{})); }},
    {"type-text", 62, has<"Array(UInt8">, has<"Array(UInt8)">},
    {"type-unknown", 50, has<"uint8">, has<"int">},
    {"type-depth", 167, has_deep_type},
    {"type-unlisted", 50, [](Parts& p) { p.queue.column("z", type(unlisted("NoSuchType(1)"))); }},
    {"unlisted-known", 0, [](Parts& p) { p.queue.column("z", type(unlisted("Array(UInt8)"))); }},
    {"type-nullable", 43, has<"Nullable(Array(UInt8))">, has<"Array(Nullable(UInt8))">},
    {"type-nullable", 43, has<"Nullable(LowCardinality(String))">, has<"LowCardinality(Nullable(String))">},
    {"type-low-cardinality", 43, has<"LowCardinality(DateTime64(3))">, has<"LowCardinality(UUID)">},
    {"type-suspicious", 455, has<"LowCardinality(Nullable(UInt8))">, has<"LowCardinality(Nullable(String))">},
    {"type-suspicious", 44, has<"FixedString(257)">, has<"FixedString(256)">},
    {"type-suspicious", 44, has<"Nullable(Tuple(UInt8))">, has<"Tuple(Nullable(UInt8))">},
    {"type-range", 223, has<"FixedString(0)">, has<"FixedString(1)">},
    {"type-range", 69, has<"Decimal(77, 0)">, has<"Decimal(76, 0)">},
    {"type-range", 69, has<"Decimal(9, 10)">, has<"Decimal(9, 9)">},
    {"type-range", 69, has<"Array(DateTime64(10))">, has<"Array(DateTime64(9))">},
    {"type-range", 69, has<"Enum8('a' = 128)">, has<"Enum8('a' = -128)">},
    {"type-map-key", 36, has<"Map(Nullable(String), UInt8)">, has<"Map(LowCardinality(String), Nullable(UInt8))">},
    {"enum-empty", 92, has<"Enum8">},
    {"enum-duplicate", 62, has<"Enum8('a' = 1, 'a' = 2)">, has<"Enum8('a' = 1, 'A' = 2)">},
});

}  // namespace

std::span<const Case> type_cases() {
    return rows;
}

}  // namespace rules
