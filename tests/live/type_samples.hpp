// A spelling of each family of types that a rule of the catalogs can be about.
#pragma once

#include <array>
#include <string_view>

namespace live {

struct TypeSample {
    std::string_view family;
    std::string_view type;
};

inline constexpr auto type_samples = std::to_array<TypeSample>({
    {"UInt8", "UInt8"},
    {"UInt16", "UInt16"},
    {"UInt32", "UInt32"},
    {"UInt64", "UInt64"},
    {"UInt128", "UInt128"},
    {"UInt256", "UInt256"},
    {"Int8", "Int8"},
    {"Int16", "Int16"},
    {"Int32", "Int32"},
    {"Int64", "Int64"},
    {"Int128", "Int128"},
    {"Int256", "Int256"},
    {"BFloat16", "BFloat16"},
    {"Float32", "Float32"},
    {"Float64", "Float64"},
    {"Bool", "Bool"},
    {"String", "String"},
    {"FixedString", "FixedString(8)"},
    {"UUID", "UUID"},
    {"IPv4", "IPv4"},
    {"IPv6", "IPv6"},
    {"Date", "Date"},
    {"Date32", "Date32"},
    {"DateTime", "DateTime"},
    {"DateTime64", "DateTime64(3)"},
    {"Time", "Time"},
    {"Time64", "Time64(3)"},
    {"Decimal", "Decimal(18, 2)"},
    {"Enum8", "Enum8('a' = 1)"},
    {"Enum16", "Enum16('a' = 1)"},
    {"JSON", "JSON"},
    {"Dynamic", "Dynamic"},
    {"Variant", "Variant(Int64, UUID)"},
    {"Map", "Map(Int8, Int64)"},
    {"Tuple", "Tuple(Int64, Float64)"},
    {"Point", "Point"},
    {"QBit", "QBit(Float32, 8)"},
    {"AggregateFunction", "AggregateFunction(sum, UInt64)"},
});

}  // namespace live
