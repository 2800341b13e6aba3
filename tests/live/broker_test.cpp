// Rows really arrive: a pipeline is applied to the embedded engine, and reads what a broker has.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace live;
using namespace std::chrono_literals;

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

}  // namespace

TEST_CASE("every message arrives once, with the values that were sent, and a second apply changes nothing",
          "[broker]") {
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const Topic topic(2000);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
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
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const Topic topic(500);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
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
    if (live::is_left_out("the broker is for an engine with threads enough for all its tables")) return;
    const Topic topic(500);
    const live::Folder folder;
    auto engine = live::embedded(folder.path() + "/engine", CHDDL_EMBEDDED_CONFIG);
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
