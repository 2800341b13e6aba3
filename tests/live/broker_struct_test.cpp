// What a struct writes as JSON through nlohmann/json, the columns made of the struct hold, equal.
#include <chddl/describe.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <vector>

#include "live/struct_messages.hpp"
#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace live;
using namespace messages;
using namespace std::chrono_literals;

Message ordinary() {
    return {.id = 1,
            .yes = true,
            .i8 = -8,
            .i16 = -16,
            .i32 = -32,
            .i64 = -64,
            .u8 = 8,
            .u16 = 16,
            .u32 = 32,
            .u64 = 64,
            .f32 = 0.1F,
            .f64 = 0.1,
            .text = "says \"hi\", \\ and\na tab\t",
            .view = "Côte 漢字 🚀",
            .day = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6),
            .second = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6) + 7h + 8min + 9s,
            .hour = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6) + 7h,
            .milli = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6) + 7h + 123ms,
            .micro = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6) + 7h + 123456us,
            .nano = std::chrono::sys_days(std::chrono::year(2024) / 5 / 6) + 7h + 123456789ns,
            .maybe = 2.5,
            .until = std::chrono::sys_days(std::chrono::year(2025) / 1 / 2),
            .list = {"a", "", "c"},
            .three = {1, 2, 3},
            .map = {{"a", 1}, {"b", 2}},
            .by_number = {{-1, "minus"}, {1, "plus"}},
            .hash_map = {{7, {0.5F, 0.1F}}},
            .both = {-5, "five", true},
            .pair = {true, 1.5},
            .either = "text",
            .kind = Kind::buy,
            .wide = Wide::large,
            .item = {"sku", 9.75},
            .items = {{"one", 1.25}, {"two", 2.5}},
            .money = {1999}};
}

/// The largest of everything, and the other alternatives.
Message largest() {
    Message message = ordinary();
    message.id = 2;
    message.yes = false;
    message.i8 = std::numeric_limits<std::int8_t>::min();
    message.i16 = std::numeric_limits<std::int16_t>::min();
    message.i32 = std::numeric_limits<std::int32_t>::min();
    message.i64 = std::numeric_limits<std::int64_t>::min();
    message.u8 = std::numeric_limits<std::uint8_t>::max();
    message.u16 = std::numeric_limits<std::uint16_t>::max();
    message.u32 = std::numeric_limits<std::uint32_t>::max();
    message.u64 = std::numeric_limits<std::uint64_t>::max();
    message.f32 = std::numeric_limits<float>::max();
    message.f64 = std::numeric_limits<double>::denorm_min();
    message.day = std::chrono::sys_days(std::chrono::year(2149) / 6 / 6);
    message.second = std::chrono::sys_seconds(std::chrono::seconds(std::numeric_limits<std::uint32_t>::max()));
    message.milli = std::chrono::sys_days(std::chrono::year(1969) / 12 / 31) + 23h + 59min + 59s + 995ms;
    message.maybe = std::nullopt;
    message.until = std::nullopt;
    message.either = std::numeric_limits<std::uint64_t>::max();
    message.kind = Kind::view;
    message.wide = Wide::small;
    message.money = {99'999'999'999'999};
    return message;
}

/// Nothing in anything; an empty text in a variant with numbers is another test's.
Message smallest() {
    Message message{};
    message.id = 3;
    message.either = std::uint64_t(0);
    message.kind = Kind::view;
    message.wide = Wide::small;
    return message;
}

template <class Struct>
Pipeline pipeline_of_struct(const Topic& topic) {
    const auto queue = KafkaTableBuilder::of<Struct>("kaf.queue")
                           .broker_list(topic.broker)
                           .topic_list(topic.name)
                           .group_name(topic.name)
                           .format("JSONEachRow")
                           .flush_interval(500ms);
    const auto rows = MergeTreeTableBuilder::of<Struct>("kaf.rows").order_by("id");
    const auto view = MaterializedViewBuilder("kaf.view").from(queue).to(rows).select(queue.columns());
    return PipelineBuilder().database("kaf").add(view).add(queue).add(rows).build().value();
}

void arrive(Executor& engine, const Pipeline& pipeline, const std::string& count) {
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    REQUIRE(wait_for(engine, "SELECT count() FROM kaf.rows", count) == count);
}

}  // namespace

TEST_CASE("rows that a struct writes as JSON are read into its columns, equal", "[broker]") {
    const std::vector<Message> sent{ordinary(), largest(), smallest()};
    const Topic topic;
    std::vector<std::string> texts;
    for (const Message& message : sent) texts.push_back(nlohmann::json(message).dump());
    topic.send(texts);

    const Folder folder;
    auto engine = embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    arrive(engine, pipeline_of_struct<Message>(topic), "3");

    // As the struct reads it: times as ticks, all else as ClickHouse writes it.
    const Rows rows = engine
                          .run(
                              "SELECT formatRowNoNewline('JSONEachRow', *) FROM (SELECT * REPLACE("
                              "toInt32(day) AS day, toUnixTimestamp(second) AS second, toUnixTimestamp(hour) AS hour, "
                              "toUnixTimestamp64Milli(milli) AS milli, toUnixTimestamp64Micro(micro) AS micro, "
                              "toUnixTimestamp64Nano(nano) AS nano, toInt32(until) AS until, toInt16(wide) AS wide) "
                              "FROM kaf.rows) ORDER BY id")
                          .value();
    REQUIRE(rows.size() == sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        INFO("sent: " << texts[i] << "\nread: " << rows[i][0]);
        const auto read = nlohmann::json::parse(rows[i][0]);  // the string_view looks into it
        CHECK(read.get<Message>() == sent[i]);
    }
    // In ClickHouse's own words, so that both ways cannot be wrong alike.
    CHECK(ask(engine,
              "SELECT toString((day, toString(second, 'UTC'), toString(hour, 'UTC'), toString(milli, 'UTC'), "
              "toString(micro, 'UTC'), toString(nano, 'UTC'), until)) FROM kaf.rows WHERE id = 1") ==
          "('2024-05-06','2024-05-06 07:08:09','2024-05-06 07:00:00','2024-05-06 07:00:00.123',"
          "'2024-05-06 07:00:00.123456','2024-05-06 07:00:00.123456789','2025-01-02')");
    CHECK(ask(engine,
              "SELECT toString((kind, wide, money, item, items, map, by_number, both, pair)) FROM kaf.rows "
              "WHERE id = 1") ==
          "('buy','large',19.99,('sku',9.75),[('one',1.25),('two',2.5)],{'a':1,'b':2},{-1:'minus',1:'plus'},"
          "(-5,'five',true),(true,1.5))");
    CHECK(ask(engine,
              "SELECT toString((id, day, money, u64, variantType(either), isNull(until))) FROM kaf.rows "
              "WHERE id = 2") == "(2,'2149-06-06',999999999999.99,18446744073709551615,'UInt64',1)");
}

TEST_CASE("a variant is read as the first alternative that its JSON can be, and String is the last", "[broker]") {
    const Topic topic;
    std::vector<std::string> texts;
    for (const char* text : {"x", "", "5"}) {
        Message message = ordinary();
        message.id = texts.size();
        message.either = text;
        texts.push_back(nlohmann::json(message).dump());
    }
    topic.send(texts);
    const Folder folder;
    auto engine = embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    arrive(engine, pipeline_of_struct<Message>(topic), "3");
    CHECK(engine.run("SELECT toString(either), variantType(either) FROM kaf.rows ORDER BY id").value() ==
          Rows{{"x", "String"}, {"0", "UInt64"}, {"5", "UInt64"}});
}

TEST_CASE("a Nested column is read from a list for each element", "[broker]") {
    const Topic topic;
    topic.send({nlohmann::json(Parcel{1, {{"a", 1.5}, {"b", 2.5}}}).dump(), nlohmann::json(Parcel{2, {}}).dump(),
                // An object for each item is another name: nothing is read, and nothing is said.
                R"({"id": 3, "items": [{"sku": "a", "price": 1.5}]})"});
    const Folder folder;
    auto engine = embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    arrive(engine, pipeline_of_struct<Parcel>(topic), "3");
    CHECK(engine.run("SELECT items.sku, items.price FROM kaf.rows ORDER BY id").value() ==
          Rows{{"['a','b']", "[1.5,2.5]"}, {"[]", "[]"}, {"[]", "[]"}});
}
