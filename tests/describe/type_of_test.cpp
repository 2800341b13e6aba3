// The type of each kind of field, and what check says of those that ClickHouse refuses.
#include <chddl/describe.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "support/sample.hpp"

namespace kinds {

using namespace chddl;

// 25 times ten names, and six: as many as one CHDDL_DESCRIBE takes.
#define KINDS_TEN(a) a##0, a##1, a##2, a##3, a##4, a##5, a##6, a##7, a##8, a##9
#define KINDS_FIFTY(a) KINDS_TEN(a##0), KINDS_TEN(a##1), KINDS_TEN(a##2), KINDS_TEN(a##3), KINDS_TEN(a##4)
#define KINDS_ALL KINDS_FIFTY(a), KINDS_FIFTY(b), KINDS_FIFTY(c), KINDS_FIFTY(d), KINDS_FIFTY(e), f0, f1, f2, f3, f4, f5
enum class Many : std::int16_t { KINDS_ALL };
CHDDL_DESCRIBE(Many, KINDS_ALL)

enum Plain : unsigned char { low = 0, high = 255 };
CHDDL_DESCRIBE(Plain, low, high)

struct Price {
    std::int64_t cents;
    std::optional<std::string> currency;
};
CHDDL_DESCRIBE(Price, cents, currency)

struct Line {
    std::string sku;
    Price price;
    std::vector<Price> offers;
};
CHDDL_DESCRIBE(Line, sku, price, offers)

struct Order {
    const std::uint64_t order_id;
    std::vector<Line> order_lines;
};
CHDDL_DESCRIBE(Order, order_id, order_lines)

void chddl_override(StructColumns<Order>& columns) {
    columns.names(names::camel_case);
    columns.nest(&Order::order_lines);
}

struct Clashing {
    std::uint64_t userId;
    std::uint64_t user_id;
};
CHDDL_DESCRIBE(Clashing, userId, user_id)

void chddl_override(StructColumns<Clashing>& columns) {
    columns.names(names::snake_case);
}

struct Forgotten {
    std::uint64_t id;
    std::thread::id thread;  // the overrides are there, and do not say it
};
CHDDL_DESCRIBE(Forgotten, id, thread)

void chddl_override(StructColumns<Forgotten>& columns) {
    columns.override_field(&Forgotten::id, {.comment = "of the thing"});
}

struct Refused {
    std::optional<std::vector<int>> list;
};
CHDDL_DESCRIBE(Refused, list)

struct Temperature {
    double kelvin;
};

template <class T>
std::string type_text() {
    return render(TypeOf<T>::type());
}

template <class T>
constexpr bool typed = detail::HasType<T>;

template <class Rep, class Period>
using TickTime = std::chrono::sys_time<std::chrono::duration<Rep, Period>>;

}  // namespace kinds

template <>
struct chddl::TypeOf<kinds::Temperature> {
    static DataType type() { return types::Float32; }
};

TEST_CASE("numbers and texts have the type of their size and sign", "[describe]") {
    using namespace kinds;
    const std::pair<std::string, std::string_view> rows[] = {
        {type_text<bool>(), "Bool"},
        {type_text<std::int8_t>(), "Int8"},
        {type_text<signed char>(), "Int8"},
        {type_text<std::int16_t>(), "Int16"},
        {type_text<std::int32_t>(), "Int32"},
        {type_text<std::int64_t>(), "Int64"},
        {type_text<long long>(), "Int64"},
        {type_text<std::uint8_t>(), "UInt8"},
        {type_text<std::uint16_t>(), "UInt16"},
        {type_text<std::uint32_t>(), "UInt32"},
        {type_text<std::uint64_t>(), "UInt64"},
        {type_text<unsigned long long>(), "UInt64"},
        {type_text<float>(), "Float32"},
        {type_text<double>(), "Float64"},
        {type_text<std::string>(), "String"},
        {type_text<std::string_view>(), "String"},
    };
    for (const auto& [text, wanted] : rows) CHECK(text == wanted);
}

TEST_CASE("times have the precision of their ticks", "[describe]") {
    using namespace kinds;
    const std::pair<std::string, std::string_view> rows[] = {
        {type_text<std::chrono::sys_days>(), "Date"},
        {type_text<std::chrono::sys_seconds>(), "DateTime"},
        {type_text<std::chrono::sys_time<std::chrono::minutes>>(), "DateTime"},
        {type_text<std::chrono::sys_time<std::chrono::weeks>>(), "DateTime"},
        {type_text<TickTime<std::int64_t, std::deci>>(), "DateTime64(1)"},
        {type_text<TickTime<std::int64_t, std::centi>>(), "DateTime64(2)"},
        {type_text<std::chrono::sys_time<std::chrono::milliseconds>>(), "DateTime64(3)"},
        {type_text<std::chrono::sys_time<std::chrono::microseconds>>(), "DateTime64(6)"},
        {type_text<std::chrono::sys_time<std::chrono::nanoseconds>>(), "DateTime64(9)"},
    };
    for (const auto& [text, wanted] : rows) CHECK(text == wanted);
    // Ticks that no DateTime64 counts.
    static_assert(!typed<TickTime<std::int64_t, std::ratio<1, 3>>>);
    static_assert(!typed<TickTime<std::int64_t, std::pico>>);
    static_assert(!typed<TickTime<double, std::milli>>);
}

TEST_CASE("what holds other values has the type of these", "[describe]") {
    using namespace kinds;
    const std::pair<std::string, std::string_view> rows[] = {
        {type_text<std::optional<std::chrono::sys_days>>(), "Nullable(Date)"},
        {type_text<std::vector<std::vector<bool>>>(), "Array(Array(Bool))"},
        {type_text<std::array<std::optional<float>, 2>>(), "Array(Nullable(Float32))"},
        {type_text<std::map<std::int32_t, std::vector<std::string>>>(), "Map(Int32, Array(String))"},
        {type_text<std::map<std::string, int, std::greater<>>>(), "Map(String, Int32)"},
        {type_text<std::unordered_map<std::string, double>>(), "Map(String, Float64)"},
        {type_text<std::pair<std::string, Temperature>>(), "Tuple(String, Float32)"},
        {type_text<std::tuple<bool>>(), "Tuple(Bool)"},
        {type_text<std::tuple<int, std::tuple<float, double>>>(), "Tuple(Int32, Tuple(Float32, Float64))"},
        {type_text<std::variant<std::uint64_t, std::vector<std::string>>>(), "Variant(Array(String), UInt64)"},
        {type_text<Plain>(), "Enum16('low' = 0, 'high' = 255)"},
        {type_text<Temperature>(), "Float32"},
        {type_text<std::vector<Price>>(), "Array(Tuple(cents Int64, currency Nullable(String)))"},
    };
    for (const auto& [text, wanted] : rows) CHECK(text == wanted);
    CHECK(type_text<Many>().starts_with("Enum16('a00' = 0, 'a01' = 1, "));
    CHECK(type_text<Many>().ends_with(", 'f5' = 255)"));
}

TEST_CASE("what says nothing by itself has no type", "[describe]") {
    using namespace kinds;
    static_assert(!typed<char> && !typed<wchar_t> && !typed<char8_t> && !typed<char32_t>);
    static_assert(!typed<long double> && !typed<const char*> && !typed<void*> && !typed<std::thread::id>);
    static_assert(!typed<std::chrono::seconds> && !typed<std::chrono::year_month_day>);
    static_assert(!typed<std::optional<char>> && !typed<std::vector<std::pair<int, void*>>>);
    static_assert(!typed<std::map<std::string, void*>> && !typed<std::variant<int, void*>>);
    CHECK(typed<int>);
}

TEST_CASE("structs in lists become Nested where asked, and Tuple inside", "[describe]") {
    CHECK(render(chddl::MergeTreeTableBuilder::of<kinds::Order>("orders")
                     .order_by(chddl::field<&kinds::Order::order_id>)
                     .build()
                     .value()) ==
          "CREATE TABLE orders\n"
          "(\n"
          "    `orderId` UInt64,\n"
          "    `orderLines` Nested(sku String, price Tuple(cents Int64, currency Nullable(String)), offers "
          "Array(Tuple(cents Int64, currency Nullable(String))))\n"
          ")\n"
          "ENGINE = MergeTree\n"
          "ORDER BY orderId");
}

TEST_CASE("names that collide, and types that cannot be, are findings", "[describe]") {
    const auto names_of = [](const auto& builder) { return sample::names(builder.build().diagnostics()); };
    CHECK(names_of(chddl::MergeTreeTableBuilder::of<kinds::Clashing>("t").order_by("user_id")) ==
          sample::Names{"column-duplicate at /columns/1/name"});
    CHECK(names_of(chddl::MergeTreeTableBuilder::of<kinds::Forgotten>("t").order_by("id")) ==
          sample::Names{"type-missing at /columns/1"});
    CHECK(names_of(chddl::MergeTreeTableBuilder::of<kinds::Refused>("t").order_by({})) ==
          sample::Names{"type-nullable at /columns/0/type"});
}
