// Several views on one Kafka table, applied so that none of them misses a message.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <thread>

#include "live/support_apply.hpp"
#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace live;
using namespace std::chrono_literals;

/// Two views on one Kafka table, each with a table of its own, and one on the first of these tables.
PipelineBuilder fan_out_of(const Topic& topic) {
    const auto queue = queue_of(topic);
    const auto table = [](const char* name) {
        return MergeTreeTableBuilder(name).columns({{"id", UInt64}, {"key", String}}).order_by("id");
    };
    const auto view = [](const char* name, const char* to) {
        return MaterializedViewBuilder(name).to(to).select("id");
    };
    return PipelineBuilder()
        .database("kaf")
        .add(queue)
        .add(table("kaf.first"))
        .add(table("kaf.second"))
        .add(table("kaf.third"))
        .add(view("kaf.first_mv", "kaf.first").from(queue).select(kafka::key, "key"))
        .add(view("kaf.second_mv", "kaf.second").from(queue).select(kafka::key, "key"))
        .add(view("kaf.third_mv", "kaf.third").from("kaf.first").select("key"));
}

/// "1000 1000 1000" for as many rows in each of the tables, none twice.
const std::string rows_of_all =
    "SELECT arrayStringConcat([(SELECT toString(count()) FROM kaf.first), (SELECT toString(count()) FROM kaf.second), "
    "(SELECT toString(count()) FROM kaf.third)], ' ')";

}  // namespace

TEST_CASE("two views on one Kafka table each get every message that was waiting", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const Topic topic(1000);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = fan_out_of(topic).build().value();
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    CHECK(wait_for(engine, rows_of_all, "1000 1000 1000") == "1000 1000 1000");
    for (const char* table : {"kaf.first", "kaf.second", "kaf.third"})
        CHECK(ask(engine, std::string("SELECT uniqExact(id) || ' ' || sum(id) FROM ") + table) == "1000 500500");
    CHECK(chddl::apply(pipeline, engine));
    CHECK(ask(engine, rows_of_all) == "1000 1000 1000");
}

TEST_CASE("made one after the other on the Kafka table itself, the second view gets nothing of it", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    Topic topic(1000);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = fan_out_of(topic).build().value();
    REQUIRE(engine.run("CREATE DATABASE kaf"));
    for (const MergeTreeTable& table : pipeline.merge_tree_tables) REQUIRE(engine.run(render(table)));
    REQUIRE(engine.run(render(pipeline.kafka_tables[0])));
    REQUIRE(engine.run(render(pipeline.views[0])));
    CHECK(wait_for(engine, "SELECT count() FROM kaf.first", "1000") == "1000");
    std::this_thread::sleep_for(3s);  // until the offsets are committed, too
    REQUIRE(engine.run(render(pipeline.views[1])));
    // A block that is being read knows the views of its beginning, so only what comes later arrives in both; had what
    // was waiting arrived there, it would have come first.
    int sent = 0;
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (ask(engine, "SELECT count() FROM kaf.second") == "0" && std::chrono::steady_clock::now() < deadline) {
        topic.produce(1);
        ++sent;
        std::this_thread::sleep_for(500ms);
    }
    const int arrived = std::stoi(ask(engine, "SELECT count() FROM kaf.second"));
    CHECK(arrived > 0);
    CHECK(arrived <= sent);
    const std::string all = std::to_string(1000 + sent);
    CHECK(wait_for(engine, "SELECT count() FROM kaf.first", all) == all);
}

TEST_CASE("a run that was stopped with messages waiting loses none of them", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    for (const live::Fault fault : {live::Fault::refused, live::Fault::answer_lost}) {
        for (std::size_t stop = 4; stop < 9; ++stop) {  // from the stand-in to the Kafka table in its place
            const Topic topic(300);
            const Pipeline pipeline = fan_out_of(topic).build().value();
            CAPTURE(static_cast<int>(fault), statements(pipeline)[stop]);
            live::FaultyExecutor faulty(engine);
            faulty.fail_at_change(stop, fault);
            const ApplyReport stopped = chddl::apply(pipeline, faulty);
            CHECK_FALSE(stopped);
            std::this_thread::sleep_for(1s);  // if it is read now, it is read without a view
            const ApplyReport report = chddl::apply(pipeline, engine);
            INFO(report.diagnostics().text());
            CHECK(report);
            CHECK(wait_for(engine, rows_of_all, "300 300 300") == "300 300 300");
            REQUIRE(engine.run("DROP TABLE kaf.queue SYNC"));
            REQUIRE(engine.run("DROP DATABASE kaf SYNC"));
        }
    }
}

TEST_CASE("a view that was lost is made while reading pauses, and gets all that comes from then on", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    Topic topic(500);
    const live::Folder folder;
    // What the old table held is free again when its session has timed out: 45 s by default.
    const std::string config = folder.write("config.xml", R"(<clickhouse>
        <background_message_broker_schedule_pool_size>16</background_message_broker_schedule_pool_size>
        <kafka><session_timeout_ms>6000</session_timeout_ms></kafka>
    </clickhouse>)");
    auto engine = live::embedded(folder.path() + "/engine", config);
    const Pipeline pipeline = fan_out_of(topic).build().value();
    REQUIRE(chddl::apply(pipeline, engine));
    CHECK(wait_for(engine, rows_of_all, "500 500 500") == "500 500 500");
    REQUIRE(engine.run("DROP TABLE kaf.second_mv SYNC"));
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    topic.produce(500);
    CHECK(wait_for(engine, rows_of_all, "1000 1000 1000") == "1000 1000 1000");
}
