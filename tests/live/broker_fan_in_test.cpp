// Several Kafka tables into one table, and a table that fills another.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <string>

#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace live;
using namespace std::chrono_literals;

/// Two topics, each with a Kafka table and a view, into one table; and a view on that table into a second one.
Pipeline fan_in_of(const Topic& first, const Topic& second) {
    const auto one = queue_of(first, "kaf.one");
    const auto two = queue_of(second, "kaf.two");
    const auto rows = MergeTreeTableBuilder("kaf.rows").columns({{"id", UInt64}, {"topic", String}}).order_by("id");
    const auto copies = MergeTreeTableBuilder("kaf.copies").columns({{"id", UInt64}, {"topic", String}}).order_by("id");
    const auto view = [&](const char* name, const KafkaTableBuilder& queue) {
        return MaterializedViewBuilder(name).from(queue).to(rows).select("id").select(kafka::topic, "topic");
    };
    return PipelineBuilder()
        .database("kaf")
        .add(view("kaf.one_mv", one))
        .add(view("kaf.two_mv", two))
        .add(MaterializedViewBuilder("kaf.copies_mv").from(rows).to(copies).select({"id", "topic"}))
        .add(one)
        .add(two)
        .add(rows)
        .add(copies)
        .build()
        .value();
}

/// Of each topic: the topic, its rows, the different ones, the sum of their numbers.
Rows rows_by_topic(Executor& engine, const std::string& table) {
    return engine.run("SELECT topic, count(), uniqExact(id), sum(id) FROM " + table + " GROUP BY topic ORDER BY topic")
        .value();
}

}  // namespace

TEST_CASE("two Kafka tables fill one table, and a view on it a second one, with every message of both", "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const Topic first(1000);
    const Topic second(600);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
    const Pipeline pipeline = fan_in_of(first, second);
    const ApplyReport report = chddl::apply(pipeline, engine);
    INFO(report.diagnostics().text());
    REQUIRE(report);
    const Rows expected{{first.name, "1000", "1000", "500500"}, {second.name, "600", "600", "180300"}};
    for (const char* table : {"kaf.rows", "kaf.copies"}) {
        CAPTURE(table);
        CHECK(wait_for(engine, std::string("SELECT count() FROM ") + table, "1600") == "1600");
        CHECK(rows_by_topic(engine, table) == expected);
    }
    const ApplyReport again = chddl::apply(pipeline, engine);
    INFO(again.diagnostics().text());
    CHECK(again);
    for (const Step& step : again.steps()) CHECK(step.state == StepState::equal);
}
