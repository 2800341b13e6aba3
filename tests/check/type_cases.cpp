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
    {"type-missing", 62, [](Parts& p) { p.queue.column("z", DataType{}, {.comment = "of nothing"}); },
     [](Parts& p) { p.queue.column("z", DataType{}, {.alias = sql("x + 1")}); }},
    {"type-missing", 42, [](Parts& p) { p.queue.column("z", Array(DataType{})); }},
    {"type-text", 62, has<"Array(UInt8">, has<"Array(UInt8)">},
    {"type-unknown", 50, has<"uint8">, has<"int">},
    {"type-depth", 167, has_deep_type},
    {"type-arguments", 42, has<"Array(UInt8, UInt8)">, has<"Map(UInt8, UInt8)">},
    {"type-arguments", 42, has<"Nullable">, has<"Tuple">},
    {"type-arguments", 223, has<"FixedString('5')">, has<"FixedString(5)">},
    {"type-arguments", 43, has<"Time('UTC')">, has<"DateTime('UTC')">},
    {"type-arguments", 378, has<"Date(3)">, has<"DateTime(3)">},
    {"type-arguments", 223, has<"JSON(no_such = 1)">, has<"JSON(max_dynamic_paths = 1)">},
    {"type-arguments", 43, has<"QBit(UInt8, 8)">, has<"QBit(Int8, 8)">},
    {"type-arguments", 92, has<"Nested">, has<"Nested(a UInt8)">},
    {"type-element", 36, has<"Tuple(a UInt8, String)">, has<"Tuple(a UInt8, b String)">},
    {"type-element", 15, has<"Tuple(a UInt8, a String)">, has<"Tuple(a UInt8, A String)">},
    {"type-element", 36, has<"Tuple(null UInt8)">, has<"Tuple(Null UInt8)">},
    {"type-element", 15, has<"Nested(a UInt8, a String)">, has<"Nested(a UInt8, b String)">},
    {"type-variant", 36, has<"Variant(Nullable(UInt8), String)">, has<"Variant(Array(Nullable(UInt8)), String)">},
    {"type-variant", 36, has<"Variant(Dynamic, String)">, has<"Variant(JSON, String)">},
    {"type-suspicious", 44, has<"Variant(UInt8, UInt16)">, has<"Variant(UInt64, Int32)">},
    {"type-suspicious", 44, has<"Variant(Date, DateTime)">, has<"Variant(Date, Time)">},
    {"type-suspicious", 44, has<"Variant(Array(UInt8), Array(UInt16))">, has<"Variant(Array(UInt8), Array(String))">},
    {"type-json", 36, has<"JSON(a UInt8, a String)">, has<"JSON(a UInt8, a.b String)">},
    {"type-json", 36, has<"JSON(a.b UInt8, SKIP a)">, has<"JSON(a UInt8, SKIP a.b)">},
    {"type-json", 427, has<"JSON(SKIP REGEXP '[')">, has<"JSON(SKIP REGEXP '[]]')">},
    {"type-json", 43, has<"JSON(a BFloat16)">, has<"JSON(a Float32)">},
    {"type-time-zone", 36, has<"DateTime('utc')">, has<"DateTime('UTC')">},
    {"type-time-zone", 36, has<"DateTime64(3, 'europe/berlin')">, has<"DateTime64(3, 'Europe/Berlin')">},
    {"type-unusable", 370, has<"Array(Nothing)">, has<"Tuple(Nothing)">},
    {"aggregate-unknown", 63, has<"AggregateFunction(no_such, UInt8)">, has<"AggregateFunction(SUM, UInt8)">},
    {"aggregate-arguments", 42, has<"AggregateFunction(sum)">, has<"AggregateFunction(count)">},
    {"aggregate-arguments", 43, has<"AggregateFunction(sum, String)">, has<"AggregateFunction(max, String)">},
    {"aggregate-arguments", 43, has<"AggregateFunction(sumIf, UInt64)">,
     has<"AggregateFunction(sumIf, UInt64, UInt8)">},
    {"aggregate-arguments", 133, has<"AggregateFunction(sum(1), UInt64)">, has<"AggregateFunction(topK(1), UInt64)">},
    {"aggregate-arguments", 12, has<"AggregateFunction(quantile(2), UInt64)">,
     has<"AggregateFunction(quantile(1), UInt64)">},
    {"aggregate-simple", 36, has<"SimpleAggregateFunction(avg, Float64)">,
     has<"SimpleAggregateFunction(max, Float64)">},
    {"aggregate-stored", 36, has<"SimpleAggregateFunction(sum, UInt8)">, has<"SimpleAggregateFunction(max, UInt8)">},
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
    {"type-range", 36, has<"Time64(10)">, has<"Time64(9)">},
    {"type-range", 223, has<"Dynamic(max_types = 255)">, has<"Dynamic(max_types = 254)">},
    {"type-range", 223, has<"JSON(max_dynamic_paths = 10001)">, has<"JSON(max_dynamic_paths = 10000)">},
    {"type-range", 223, has<"QBit(Float32, 0)">, has<"QBit(Float32, 1)">},
    {"enum-empty", 92, has<"Enum8">},
    {"enum-numbers", 223, has<"Enum8('a', 'b', 'c' = 5)">, has<"Enum8('a', 'b' = 5, 'c' = 6)">},
    {"enum-duplicate", 62, has<"Enum8('a' = 1, 'a' = 2)">, has<"Enum8('a' = 1, 'A' = 2)">},
});

}  // namespace

std::span<const Case> type_cases() {
    return rows;
}

}  // namespace rules
