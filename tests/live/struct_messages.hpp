// A struct with a field of every kind, as a program has it that writes its messages with nlohmann/json: what its author
// writes for the JSON, and what for the columns.
#pragma once

#include <chddl/describe.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// The JSON of what nlohmann/json does not write, or does not write as ClickHouse reads it.
namespace nlohmann {

template <class T>
struct adl_serializer<std::optional<T>> {
    static void to_json(json& j, const std::optional<T>& value) { j = value ? json(*value) : json(nullptr); }
    static void from_json(const json& j, std::optional<T>& value) {
        if (!j.is_null()) value = j.get<T>();
    }
};

/// Ticks, as the column counts them: days, seconds also where the type is coarser, or what is finer.
template <class Duration>
struct adl_serializer<std::chrono::sys_time<Duration>> {
    static constexpr bool as_it_is =
        std::same_as<Duration, std::chrono::days> || std::ratio_less_v<typename Duration::period, std::ratio<1>>;
    using Ticks = std::conditional_t<as_it_is, Duration, std::chrono::seconds>;

    static void to_json(json& j, const std::chrono::sys_time<Duration>& time) {
        j = std::chrono::time_point_cast<Ticks>(time).time_since_epoch().count();
    }
    static void from_json(const json& j, std::chrono::sys_time<Duration>& time) {
        const std::chrono::sys_time<Ticks> exact{Ticks{j.get<typename Ticks::rep>()}};
        time = std::chrono::time_point_cast<Duration>(exact);
    }
};

/// A map whose keys are numbers: an object, not a list of pairs.
template <class Map>
requires std::integral<typename Map::key_type>
struct adl_serializer<Map, std::void_t<typename Map::mapped_type>> {
    static void to_json(json& j, const Map& map) {
        j = json::object();
        for (const auto& [key, value] : map) j[std::to_string(key)] = value;
    }
    static void from_json(const json& j, Map& map) {
        for (const auto& [key, value] : j.items())
            map[std::stoi(key)] = value.template get<typename Map::mapped_type>();
    }
};

template <>
struct adl_serializer<std::variant<std::string, std::uint64_t>> {
    using Value = std::variant<std::string, std::uint64_t>;
    static void to_json(json& j, const Value& value) {
        std::visit([&](const auto& held) { j = held; }, value);
    }
    static void from_json(const json& j, Value& value) {
        value = j.is_string() ? Value(j.get<std::string>()) : Value(j.get<std::uint64_t>());
    }
};

}  // namespace nlohmann

namespace messages {

enum class Kind { view = 1, buy = 2 };
CHDDL_DESCRIBE(Kind, view, buy)
NLOHMANN_JSON_SERIALIZE_ENUM(Kind, {{Kind::view, "view"}, {Kind::buy, "buy"}})

/// Written as its number, which is nlohmann's default; ClickHouse reads that, too.
enum class Wide : std::int16_t { small = -1, large = 1000 };
CHDDL_DESCRIBE(Wide, small, large)

struct Item {
    std::string sku;
    double price;
    friend bool operator==(const Item&, const Item&) = default;
};
CHDDL_DESCRIBE(Item, sku, price)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Item, sku, price)

struct Money {
    std::uint64_t cents;
    friend bool operator==(const Money&, const Money&) = default;
};
inline void to_json(nlohmann::json& j, const Money& money) {
    const std::string digits = std::to_string(100 + money.cents % 100).substr(1);
    j = std::to_string(money.cents / 100) + "." + digits;  // as text: a double would round it
}
inline void from_json(const nlohmann::json& j, Money& money) {
    money.cents = static_cast<std::uint64_t>(std::llround(j.get<double>() * 100));
}

struct Message {
    std::uint64_t id;
    bool yes;
    std::int8_t i8;
    std::int16_t i16;
    std::int32_t i32;
    std::int64_t i64;
    std::uint8_t u8;
    std::uint16_t u16;
    std::uint32_t u32;
    std::uint64_t u64;
    float f32;
    double f64;
    std::string text;
    std::string_view view;
    std::chrono::sys_days day;
    std::chrono::sys_seconds second;
    std::chrono::sys_time<std::chrono::hours> hour;
    std::chrono::sys_time<std::chrono::milliseconds> milli;
    std::chrono::sys_time<std::chrono::microseconds> micro;
    std::chrono::sys_time<std::chrono::nanoseconds> nano;
    std::optional<double> maybe;
    std::optional<std::chrono::sys_days> until;
    std::vector<std::string> list;
    std::array<std::uint8_t, 3> three;
    std::map<std::string, std::uint64_t> map;
    std::map<int, std::string> by_number;
    std::unordered_map<int, std::vector<float>> hash_map;
    std::tuple<int, std::string, bool> both;
    std::pair<bool, double> pair;
    std::variant<std::string, std::uint64_t> either;
    Kind kind;
    Wide wide;
    Item item;
    std::vector<Item> items;
    Money money;
    friend bool operator==(const Message&, const Message&) = default;
};
CHDDL_DESCRIBE(Message, id, yes, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, text, view, day, second, hour, milli,
               micro, nano, maybe, until, list, three, map, by_number, hash_map, both, pair, either, kind, wide, item,
               items, money)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Message, id, yes, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, text, view, day,
                                   second, hour, milli, micro, nano, maybe, until, list, three, map, by_number,
                                   hash_map, both, pair, either, kind, wide, item, items, money)

/// Its list is Nested: then the JSON has a list for each element, not an object for each item.
struct Parcel {
    std::uint64_t id;
    std::vector<Item> items;
};
CHDDL_DESCRIBE(Parcel, id, items)
inline void chddl_override(chddl::StructColumns<Parcel>& columns) {
    columns.nest(&Parcel::items);
}
inline void to_json(nlohmann::json& j, const Parcel& parcel) {
    j = {{"id", parcel.id}, {"items.sku", nlohmann::json::array()}, {"items.price", nlohmann::json::array()}};
    for (const Item& item : parcel.items) {
        j["items.sku"].push_back(item.sku);
        j["items.price"].push_back(item.price);
    }
}

}  // namespace messages

template <>
struct chddl::TypeOf<messages::Money> {
    static DataType type() { return types::Decimal(18, 2); }
};
