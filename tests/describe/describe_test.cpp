// Structs as columns.
#include <chddl/describe.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

namespace shop {

enum class Kind { view = 1, buy = 2 };
CHDDL_DESCRIBE(Kind, view, buy)
enum class Wide { small = -1, large = 1000 };
CHDDL_DESCRIBE(Wide, small, large)

struct Item {
    std::string sku;
    double price;
};
CHDDL_DESCRIBE(Item, sku, price)

struct Money {
    std::int64_t cents;
};

struct Everything {
    bool yes;
    std::int8_t i8;
    std::uint16_t u16;
    int i32;
    unsigned long long u64;
    float f32;
    double f64;
    std::string text;
    std::string_view view;
    std::chrono::sys_days day;
    std::chrono::sys_seconds second;
    std::chrono::sys_time<std::chrono::hours> hour;
    std::chrono::sys_time<std::chrono::milliseconds> milli;
    std::chrono::sys_time<std::chrono::nanoseconds> nano;
    std::optional<double> maybe;
    std::vector<std::string> list;
    std::array<std::uint8_t, 3> three;
    std::map<std::string, std::uint64_t> map;
    std::unordered_map<int, std::vector<float>> hash_map;
    std::tuple<int, std::string> both;
    std::pair<bool, double> pair;
    std::variant<std::string, std::uint64_t> either;
    Kind kind;
    Wide wide;
    Item item;
    std::vector<Item> items;
    Money money;
};
CHDDL_DESCRIBE(Everything, yes, i8, u16, i32, u64, f32, f64, text, view, day, second, hour, milli, nano, maybe, list,
               three, map, hash_map, both, pair, either, kind, wide, item, items, money)

struct Click {
    std::chrono::sys_seconds ts;
    std::uint64_t userId;
    std::string countryCode;
    std::vector<Item> items;
    std::thread::id* strange;  // has no ClickHouse type
};
CHDDL_DESCRIBE(Click, ts, userId, countryCode, items, strange)

void chddl_override(chddl::StructColumns<Click>& columns) {
    using namespace chddl::types;
    columns.names(chddl::names::snake_case);
    columns.override_field(&Click::countryCode,
                           {.type = LowCardinality(String), .codec = "ZSTD(3)", .comment = "ISO 3166"});
    columns.override_field(&Click::ts, {.name = "time", .default_value = chddl::sql("now()")});
    columns.nest(&Click::items);
    columns.override_field(&Click::strange, {.type = UInt64});
}

}  // namespace shop

template <>
struct chddl::TypeOf<shop::Money> {
    static DataType type() { return types::Decimal(18, 2); }
};

namespace {

using namespace chddl;

}  // namespace

TEST_CASE("every kind of field has its type", "[describe]") {
    CHECK(render(KafkaTableBuilder::of<shop::Everything>("q").draft().model) ==
          "CREATE TABLE q\n"
          "(\n"
          "    `yes` Bool,\n"
          "    `i8` Int8,\n"
          "    `u16` UInt16,\n"
          "    `i32` Int32,\n"
          "    `u64` UInt64,\n"
          "    `f32` Float32,\n"
          "    `f64` Float64,\n"
          "    `text` String,\n"
          "    `view` String,\n"
          "    `day` Date,\n"
          "    `second` DateTime,\n"
          "    `hour` DateTime,\n"
          "    `milli` DateTime64(3),\n"
          "    `nano` DateTime64(9),\n"
          "    `maybe` Nullable(Float64),\n"
          "    `list` Array(String),\n"
          "    `three` Array(UInt8),\n"
          "    `map` Map(String, UInt64),\n"
          "    `hash_map` Map(Int32, Array(Float32)),\n"
          "    `both` Tuple(Int32, String),\n"
          "    `pair` Tuple(Bool, Float64),\n"
          "    `either` Variant(String, UInt64),\n"
          "    `kind` Enum8('view' = 1, 'buy' = 2),\n"
          "    `wide` Enum16('small' = -1, 'large' = 1000),\n"
          "    `item` Tuple(sku String, price Float64),\n"
          "    `items` Array(Tuple(sku String, price Float64)),\n"
          "    `money` Decimal(18, 2)\n"
          ")\n"
          "ENGINE = Kafka");
}

TEST_CASE("overrides hold wherever the struct is used", "[describe]") {
    const auto clicks = MergeTreeTableBuilder::of<shop::Click>("clicks")
                            .partition_by(fn("toYYYYMM", field<&shop::Click::ts>))
                            .order_by({field<&shop::Click::userId>, field<&shop::Click::ts>});
    CHECK(render(clicks.draft().model) ==
          "CREATE TABLE clicks\n"
          "(\n"
          "    `time` DateTime DEFAULT now(),\n"
          "    `user_id` UInt64,\n"
          "    `country_code` LowCardinality(String) COMMENT 'ISO 3166' CODEC(ZSTD(3)),\n"
          "    `items` Nested(sku String, price Float64),\n"
          "    `strange` UInt64\n"
          ")\n"
          "ENGINE = MergeTree\n"
          "PARTITION BY toYYYYMM(time)\n"
          "ORDER BY (user_id, time)");
    const auto view = MaterializedViewBuilder("mv").to("clicks").from("q").select(field<&shop::Click::userId>);
    CHECK(view.draft().model.select.text().find("user_id") != std::string::npos);
}

TEST_CASE("foreign names become good ones, predictably", "[describe]") {
    const std::pair<const char*, const char*> rows[] = {
        {"userId", "user_id"},
        {"UserID", "user_id"},
        {"HTTPPort", "http_port"},
        {"click-events.v1", "click_events_v1"},
        {"a  b", "a_b"},
        {"", "_"},
        {"1st", "_1st"},
        {"ünï", "n"},
        {"already_fine", "already_fine"},
    };
    for (const auto& [name, wanted] : rows) {
        CAPTURE(name);
        CHECK(names::snake_case(name) == wanted);
        CHECK(names::snake_case(names::snake_case(name)) == wanted);
    }
    CHECK(names::camel_case("user_id") == "userId");
    CHECK(names::camel_case("HTTP-port") == "httpPort");
    CHECK(names::from_topic("click-events.v1") == "click_events_v1");
    CHECK(names::from_topic("ClickEvents") == "clickevents");
    const std::vector<std::string> topics{"a.b", "c", "a-b"};
    CHECK(names::by_rule(topics, names::from_topic).diagnostics().text() ==
          "error[name-collision] at /2: 'a.b' and 'a-b' both become 'a_b'\n"
          "  help: give one of them a name of its own\n");
    CHECK(names::by_rule(std::span(topics).first(2), names::from_topic).value() ==
          std::vector<std::string>{"a_b", "c"});
}
