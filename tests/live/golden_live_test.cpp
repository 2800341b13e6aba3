// Every golden pipeline in the real engine: it is created, what is stored is what was meant, and its twin is not.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

#include "golden/goldens.hpp"
#include "live/golden_config.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using golden::Golden;
using golden::Twin;

std::string ask(Executor& engine, const std::string& sql) {
    return engine.run(sql).value().at(0).at(0);
}

void check_golden(Executor& engine, const Golden& golden) {
    CAPTURE(golden.name);
    const ApplyReport made = chddl::apply(golden.make(Twin::original), engine);
    INFO(made.diagnostics().text());
    REQUIRE(made);
    for (const Step& step : made.steps()) CHECK(step.state == StepState::done);

    const ApplyReport again = chddl::apply(golden.make(Twin::original), engine);
    INFO(again.diagnostics().text());
    CHECK(again);
    for (const Step& step : again.steps()) CHECK(step.state == StepState::equal);

    const ApplyReport twin = chddl::apply(golden.make(Twin::changed), engine, {.dry_run = true});
    INFO(twin.diagnostics().text());
    int differing = 0;
    for (const Diagnostic& found : twin.diagnostics()) differing += found.name == "object-differs" ? 1 : 0;
    CHECK(differing == 1);
    CHECK(engine.run("DROP DATABASE IF EXISTS golden SYNC"));
}

}  // namespace

TEST_CASE("every golden pipeline is created and found equal, and its twin is not", "[live]") {
    if (live::is_left_out("the pipelines need a cluster and macros of their own")) return;
    const live::Folder folder;
    const char* keeper = std::getenv("CHDDL_TEST_ZOOKEEPER");
    auto engine = live::embedded(folder.path() + "/engine", folder.write("config.xml", live::golden_config(keeper)));
    golden::each([&](const Golden& golden) {
        if (golden.only_text) return;
        if (golden.needs_keeper && keeper == nullptr)
            WARN(
                golden.name << " is left out: a replicated table needs ZooKeeper, and CHDDL_TEST_ZOOKEEPER is not set");
        else
            check_golden(engine, golden);
    });
}

TEST_CASE("our layout is the engine's own", "[live][any-server]") {
    auto engine = live::opened();
    golden::each([&](const Golden& golden) {
        CAPTURE(golden.name);
        for (const std::string& statement : statements(golden.make(Twin::original)))
            if (golden.layout == golden::Layout::of_the_engine)
                CHECK(ask(engine, "SELECT formatQuery(" + lit(statement).text().text() + ")") == statement);
    });
}
