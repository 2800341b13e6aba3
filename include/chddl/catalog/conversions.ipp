// The rows: what each family becomes in each other one, as measured on ClickHouse 26.7; tests/live tries every pair.
//
// To add a family, add its row, and its character at the end of every other row.
#pragma once

#include <chddl/catalog/conversions.hpp>
#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/types.hpp>

#include <array>
#include <cstddef>

namespace chddl::inline CHDDL_ABI::catalog {

template <detail::FixedString Name>
inline constexpr std::string_view conversion_family = detail::row<Name, types>().name;

struct ConversionSymbol {
    char symbol;
    Conversion meaning;
};

inline constexpr auto conversion_symbols = std::to_array<ConversionSymbol>({
    {'.', {ConversionVerdict::fits}},
    {'n', {ConversionVerdict::narrows}},
    {'v', {ConversionVerdict::may_fail}},
    {'c', {ConversionVerdict::changes}},
    {'a', {ConversionVerdict::fails, 43}},
    {'b', {ConversionVerdict::fails, 44}},
    {'e', {ConversionVerdict::fails, 48}},
    {'f', {ConversionVerdict::fails, 70}},
    {'3', {ConversionVerdict::refused, 43}},
    {'4', {ConversionVerdict::refused, 48}},
    {'5', {ConversionVerdict::refused, 53}},
    {'7', {ConversionVerdict::refused, 70}},
    {'*', {ConversionVerdict::by_arguments}},
});

/// `to` has a symbol for each row, in the order of the rows.
struct ConversionRow {
    std::string_view family;
    std::string_view to;
};

// clang-format off
inline constexpr auto conversions = std::to_array<ConversionRow>({
    {conversion_family<"UInt8">,             "......n........*n.4e.e......v.5555.*75"},
    {conversion_family<"UInt16">,            "n.....nn....n..*n.4e.e......v.5555.*75"},
    {conversion_family<"UInt32">,            "cn....cnn...nn.*n.4e.enn..nnv.5555.*75"},
    {conversion_family<"UInt64">,            "ccn...ccnn..nnn*n.4ecennnnnnvn5555.*75"},
    {conversion_family<"UInt128">,           "cccn..cccnn.nnn7n.4ee.nnn7n77n5555.*75"},
    {conversion_family<"UInt256">,           "ccccn.ccccnnnnn7n.4eeennn7n77n5555.*75"},
    {conversion_family<"Int8">,              "nnnnnn.........*n.4eeen.n...v.5555.*75"},
    {conversion_family<"Int16">,             "nnnnnnn.....n..*n.4eeennn...v.5555.*75"},
    {conversion_family<"Int32">,             "cnnnnncn....nn.*n.4eeennn.nnv.5555.*75"},
    {conversion_family<"Int64">,             "ccnnnnccn...nnn*n.4eeennnnnnv.5555.*75"},
    {conversion_family<"Int128">,            "cccnnncccn..nnn7n.4eeennn7n77n5555.*75"},
    {conversion_family<"Int256">,            "ccccnnccccn.nnn7n.4eeennn7n77n5555.*75"},
    {conversion_family<"BFloat16">,          "cccccccccccc...en.4eeennnene7n5555.*75"},
    {conversion_family<"Float32">,           "ccccccccccccn..cn.4eeennnnnnvn5555.*75"},
    {conversion_family<"Float64">,           "ccccccccccccnn.cn.4eeennnnnnvn5555.*75"},
    {conversion_family<"Decimal">,           "************nnn*n.4bbbbbbnbn735555.*75"},
    {conversion_family<"Bool">,              "..................*ececcccccvn5555.*75"},
    {conversion_family<"String">,            "vvvvvvvvvvvvvvvvv.vvvvvvvvvvvvvv5v.*vv"},
    {conversion_family<"FixedString">,       "vvvvvvvvvvvvvvvvv.**b*vvvvvvvv5555.*75"},
    {conversion_family<"UUID">,              "eeee.eeeeeeeeee7c.4.eeeee7e77e5555.*75"},
    {conversion_family<"IPv4">,              "ee....eeeeeeeee7c.4e..eee7e77e5555.*75"},
    {conversion_family<"IPv6">,              "eeee.eeeeeeeeee7c.4ev.eee7e77e5555.*75"},
    {conversion_family<"Date">,              "c.....cn....n..bc.4eee....cc7n5555.*75"},
    {conversion_family<"Date32">,            "cnnnnncn....n..bc.4eeen.n.cc7n5555.*75"},
    {conversion_family<"DateTime">,          "cc....ccn...cn.bc.4eeecc..cc7n5555.*75"},
    {conversion_family<"DateTime64">,        "vv****vv****nnn*c.4eeecc**cc7f5555.*75"},
    {conversion_family<"Time">,              "cnnnnncn....n..bc.4eeecccc..7n5555.*75"},
    {conversion_family<"Time64">,            "vv****vv****nnnnc.4eeeccfcf*7f5555.*75"},
    {conversion_family<"Enum8">,             "************n..7n.*eeeccc7c7*n5555.*75"},
    {conversion_family<"IntervalSecond">,    "nnnnnnnnn...nnn7c.4eeeccc7c77*5555.*75"},
    {conversion_family<"Array">,             "aaaaaaaaaaaaaaa7a.4aaaaaa7a77a*5*5.*7*"},
    {conversion_family<"Tuple">,             "aaaaaaaaaaaaaaa7a.4aaaaaa7a77a5*5*.*75"},
    {conversion_family<"Map">,               "aaaaaaaaaaaaaaa7a.4aaaaaa7a77a*5*..*75"},
    {conversion_family<"JSON">,              "aaaaaaaaaaaaaaa7a.4aaaaaa7a77a555*.*75"},
    {conversion_family<"Dynamic">,           "vvvvvvvvvvvvvvvvv.vvvvvvvvvvvvvvvv.vvv"},
    {conversion_family<"Variant">,           "**********************************.***"},
    {conversion_family<"AggregateFunction">, "aaaaaaaaaaaaaaa7ac4aaaaaa7a77a5555.**5"},
    {conversion_family<"QBit">,              "aaaaaaaaaaaaaaa7a.4aaaaaa7a77a*555.*7*"},
});

/// Families that behave as one with a row.
struct ConversionAlias {
    std::string_view family;
    std::string_view like;
};

inline constexpr auto conversion_aliases = std::to_array<ConversionAlias>({
    {conversion_family<"Enum16">,              conversion_family<"Enum8">},
    {conversion_family<"IntervalNanosecond">,  conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalMicrosecond">, conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalMillisecond">, conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalMinute">,      conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalHour">,        conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalDay">,         conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalWeek">,        conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalMonth">,       conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalQuarter">,     conversion_family<"IntervalSecond">},
    {conversion_family<"IntervalYear">,        conversion_family<"IntervalSecond">},
});
// clang-format on

/// The place of a family's row; one past the last for a family that has none.
[[nodiscard]] constexpr std::size_t conversion_place(std::string_view family) {
    for (const auto& [name, like] : conversion_aliases)
        if (name == family) family = like;
    std::size_t place = 0;
    while (place < conversions.size() && conversions[place].family != family) ++place;
    return place;
}

[[nodiscard]] consteval bool conversions_are_square() {
    for (const ConversionRow& row : conversions)
        if (row.to.size() != conversions.size()) return false;
    return true;
}
static_assert(conversions_are_square());

CHDDL_INLINE std::optional<Conversion> find_conversion(std::string_view from, std::string_view to) {
    const std::size_t row = conversion_place(from);
    const std::size_t column = conversion_place(to);
    if (row == conversions.size() || column == conversions.size()) return std::nullopt;
    for (const auto& [symbol, meaning] : conversion_symbols)
        if (symbol == conversions[row].to[column]) return meaning;
    return std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI::catalog
