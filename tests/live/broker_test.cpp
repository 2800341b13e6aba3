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
        std::istringstream lines(tool("produce " + broker + " " + name + " " + std::to_string(messages)));
        for (std::string column, sum; lines >> column >> sum;) checksums[column] = sum;
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
