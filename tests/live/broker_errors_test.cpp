// Messages that cannot be parsed are kept, and stop nothing.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace live;
using namespace std::chrono_literals;

}  // namespace

TEST_CASE("messages that cannot be parsed are in the errors table, and nowhere else", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    Topic topic(200);
    const std::vector<std::string> broken{"no json at all", R"({"id": 1, "ts": )", R"({"id": "a text \"x\""})"};
    topic.send(broken);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
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
