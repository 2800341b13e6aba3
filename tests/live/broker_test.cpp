// Rows really arrive: a pipeline is applied to the embedded engine, and reads what a broker has.
//
// support/with_broker.sh starts the broker, and names it in CHDDL_TEST_BROKER; CHDDL_KAFKA_TOOL sends the messages.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <thread>

#include "live/support_apply.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

std::string needed(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr) FAIL("this test needs " << variable << ": run it through support/with_broker.sh");
    return value;
}

/// What kafka_tool prints; it must succeed.
std::string tool(const std::string& arguments) {
    const std::string command = "'" + needed("CHDDL_KAFKA_TOOL") + "' " + arguments;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    char part[4096];
    for (std::size_t size = 0; (size = std::fread(part, 1, sizeof part, pipe)) > 0;) output.append(part, size);
    CAPTURE(command);
    REQUIRE(::pclose(pipe) == 0);
    return output;
}

/// A topic that no other run has used, with numbered messages; and the producer's checksum of each column.
struct Topic {
    std::string broker = needed("CHDDL_TEST_BROKER");
    std::string name = "chddl_test_" + std::to_string(std::chrono::system_clock::now().time_since_epoch().count());
    std::map<std::string, std::string> checksums;

    explicit Topic(int messages) {
        (void)tool("topic " + broker + " " + name);
        produce(messages);
    }
    void produce(int messages) {
        std::istringstream lines(tool("produce " + broker + " " + name + " " + std::to_string(messages)));
        for (std::string column, sum; lines >> column >> sum;) checksums[column] = sum;
    }
    /// Texts without ' in them.
    void send(const std::vector<std::string>& texts) const {
        std::string arguments = "send " + broker + " " + name + " bad-key";
        for (const std::string& text : texts) arguments += " '" + text + "'";
        (void)tool(arguments);
    }
};

KafkaTableBuilder queue_of(const Topic& topic) {
    return KafkaTableBuilder("kaf.queue")
        .columns({{"id", UInt64}, {"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"note", Nullable(String)}})
        .columns({{"country", LowCardinality(String)}, {"amount", Decimal(12, 2)}, {"tags", Array(String)}})
        .broker_list(topic.broker)
        .topic_list(topic.name)
        .group_name("group of " + topic.name + ": '; DROP TABLE x -- \\")
        .client_id("it's \"me\"\n")
        .format("JSONEachRow")
        .flush_interval(500ms);
}

MergeTreeTableBuilder destination_of(const KafkaTableBuilder& queue) {
    return MergeTreeTableBuilder("kaf.rows")
        .columns(queue.columns())
        .column("key", String)
        .column("offset", UInt64, {.codec = "Delta, ZSTD"})
        .order_by("id");
}

Pipeline pipeline_of(const Topic& topic) {
    const auto queue = queue_of(topic);
    const auto destination = destination_of(queue);
    const auto view = MaterializedViewBuilder("kaf.view")
                          .from(queue)
                          .to(destination)
                          .select(queue.columns())
                          .select(kafka::key, "key")
                          .select(kafka::offset, "offset");
    return PipelineBuilder().database("kaf").add(view).add(queue).add(destination).build().value();
}

std::string ask(Executor& engine, const std::string& sql) {
    return engine.run(sql).value().at(0).at(0);
}

/// Polls until the query gives the wanted text, a minute at most; what it gives then.
std::string wait_for(Executor& engine, const std::string& sql, const std::string& wanted) {
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    std::string text = ask(engine, sql);
    while (text != wanted && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(100ms);
        text = ask(engine, sql);
    }
    return text;
}

}  // namespace

TEST_CASE("every message arrives once, with the values that were sent, and a second apply changes nothing",
          "[broker]") {
    const Topic topic(2000);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = pipeline_of(topic);

    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    for (const Step& step : report.steps()) CHECK(step.state == StepState::done);

    CHECK(wait_for(engine, "SELECT count() FROM kaf.rows", "2000") == "2000");
    CHECK(ask(engine, "SELECT uniqExact(id) FROM kaf.rows") == "2000");
    CHECK(ask(engine, "SELECT uniqExact(offset) FROM kaf.rows") == "2000");
    CHECK(ask(engine, "SELECT min(id) || '-' || max(id) FROM kaf.rows") == "1-2000");
    for (const auto& [column, sum] : topic.checksums) {
        if (column == "count") continue;
        CAPTURE(column);
        CHECK(ask(engine, "SELECT sum(CRC32(toString(" + column + "))) FROM kaf.rows") == sum);
    }

    const ApplyReport again = chddl::apply(pipeline, engine);
    INFO(again.diagnostics().text());
    CHECK(again);
    for (const Step& step : again.steps()) CHECK(step.state == StepState::equal);
}

TEST_CASE("a pipeline that stopped before its view reads nothing, and everything once it goes on", "[broker]") {
    const Topic topic(500);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    Pipeline pipeline = pipeline_of(topic);
    const std::vector<MaterializedView> views = std::exchange(pipeline.views, {});
    REQUIRE(chddl::apply(pipeline, engine));
    CHECK(ask(engine, "SELECT count() FROM kaf.rows") == "0");

    pipeline.views = views;
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    CHECK(report.steps().back().state == StepState::done);
    CHECK(wait_for(engine, "SELECT count() FROM kaf.rows", "500") == "500");
}

TEST_CASE("a different view is refused by name, and the rows keep coming through the old one", "[broker]") {
    const Topic topic(500);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    Pipeline pipeline = pipeline_of(topic);
    REQUIRE(chddl::apply(pipeline, engine));

    const auto queue = queue_of(topic);
    pipeline.views[0] = MaterializedViewBuilder("kaf.view")
                            .from(queue)
                            .to("kaf.rows")
                            .select(queue.columns())
                            .select(kafka::key, "key")
                            .select(lit(0), "offset")
                            .build()
                            .value();
    const ApplyReport report = chddl::apply(pipeline, engine);
    CHECK_FALSE(report);
    CHECK(report.steps().back().object == "kaf.view");
    CHECK(report.steps().back().state == StepState::refused);
    CHECK(wait_for(engine, "SELECT count() FROM kaf.rows", "500") == "500");
    CHECK(ask(engine, "SELECT max(offset) FROM kaf.rows") == "499");
}

namespace {

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
    const Topic topic(1000);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = fan_out_of(topic).build().value();
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    CHECK(wait_for(engine, rows_of_all, "1000 1000 1000") == "1000 1000 1000");
    for (const char* table : {"kaf.first", "kaf.second", "kaf.third"})
        CHECK(ask(engine, std::string("SELECT uniqExact(id) FROM ") + table) == "1000");
    CHECK(chddl::apply(pipeline, engine));
    CHECK(ask(engine, rows_of_all) == "1000 1000 1000");
}

TEST_CASE("made one after the other on the Kafka table itself, the second view gets nothing of it", "[broker]") {
    const Topic topic(1000);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = fan_out_of(topic).build().value();
    REQUIRE(engine.run("CREATE DATABASE kaf"));
    for (const MergeTreeTable& table : pipeline.merge_tree_tables) REQUIRE(engine.run(render(table)));
    REQUIRE(engine.run(render(pipeline.kafka_tables[0])));
    REQUIRE(engine.run(render(pipeline.views[0])));
    CHECK(wait_for(engine, "SELECT count() FROM kaf.first", "1000") == "1000");
    std::this_thread::sleep_for(3s);  // until the offsets are committed, too
    REQUIRE(engine.run(render(pipeline.views[1])));
    std::this_thread::sleep_for(5s);
    CHECK(ask(engine, rows_of_all) == "1000 0 0");
}

TEST_CASE("messages that cannot be parsed are in the errors table, and nowhere else", "[broker]") {
    Topic topic(200);
    const std::vector<std::string> broken{"no json at all", R"({"id": 1, "ts": )", R"({"id": "a text \"x\""})"};
    topic.send(broken);
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const auto queue = queue_of(topic);
    const auto destination = destination_of(queue);
    const auto view = MaterializedViewBuilder("kaf.view")
                          .from(queue)
                          .to(destination)
                          .select(queue.columns())
                          .select(kafka::key, "key")
                          .select(kafka::offset, "offset");
    const auto built = PipelineBuilder()
                           .database("kaf")
                           .add(queue)
                           .add(destination)
                           .add(view)
                           .keep_errors_of(queue, {.table = "kaf.errors", .ttl = std::chrono::days(30)})
                           .build();
    INFO(built.diagnostics().text());
    REQUIRE(built);
    const ApplyReport report = chddl::apply(built.value(), engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);

    CHECK(wait_for(engine, "SELECT count() FROM kaf.errors", "3") == "3");
    CHECK(wait_for(engine, "SELECT count() FROM kaf.rows", "200") == "200");
    CHECK(ask(engine, "SELECT uniqExact(id) FROM kaf.rows WHERE id BETWEEN 1 AND 200") == "200");
    CHECK(ask(engine, "SELECT sum(CRC32(toString(note))) FROM kaf.rows") == topic.checksums["note"]);
    Rows expected;
    for (std::size_t i = 0; i < broken.size(); ++i)
        expected.push_back({topic.name, "0", std::to_string(200 + i), "bad-key", broken[i]});
    CHECK(engine.run("SELECT topic, partition, offset, key, raw FROM kaf.errors ORDER BY offset").value() == expected);
    CHECK(ask(engine,
              "SELECT countIf(error != '' AND isNotNull(timestamp) AND stored_at > now() - 600) FROM "
              "kaf.errors") == "3");

    // What comes later is sorted in the same way.
    topic.send({"broken again"});
    topic.produce(10);
    CHECK(wait_for(engine, "SELECT count() FROM kaf.rows", "210") == "210");
    CHECK(wait_for(engine, "SELECT count() FROM kaf.errors", "4") == "4");
    const ApplyReport again = chddl::apply(built.value(), engine);
    INFO(again.diagnostics().text());
    CHECK(again);
    for (const Step& step : again.steps()) CHECK(step.state == StepState::equal);
}

TEST_CASE("a run that was stopped with messages waiting loses none of them", "[broker]") {
    const live::Folder folder;
    auto engine = live::opened(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
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
    Topic topic(500);
    const live::Folder folder;
    // What the old table held is free again when its session has timed out: 45 s by default.
    const std::string config = folder.write("config.xml", R"(<clickhouse>
        <background_message_broker_schedule_pool_size>16</background_message_broker_schedule_pool_size>
        <kafka><session_timeout_ms>6000</session_timeout_ms></kafka>
    </clickhouse>)");
    auto engine = live::opened(folder.path() + "/engine", config);
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
