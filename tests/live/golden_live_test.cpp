// Every golden pipeline in the real engine: it is created, what is stored is what was meant, and its twin is not.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

#include "golden/goldens.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using golden::Golden;
using golden::Twin;

/// A configuration with the ZooKeeper of support/with_zookeeper.sh; "" without.
std::string keeper_config(const live::Folder& folder) {
    const char* keeper = std::getenv("CHDDL_TEST_ZOOKEEPER");
    if (keeper == nullptr) return {};
    const std::string address = keeper;
    const std::size_t colon = address.find(':');
    return folder.write("config.xml",
                        "<clickhouse><zookeeper><node><host>" + address.substr(0, colon) + "</host><port>" +
                            address.substr(colon + 1) +
                            "</port></node></zookeeper>"
                            "<macros><shard>01</shard><replica>r1</replica></macros>"
                            "<default_replica_path>/golden/{shard}/{database}/{table}</default_replica_path>"
                            "</clickhouse>");
}

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
    CHECK(engine.run("DROP DATABASE golden SYNC"));
}

}  // namespace

TEST_CASE("every golden pipeline is created and found equal, and its twin is not", "[live]") {
    const live::Folder folder;
    const std::string config = keeper_config(folder);
    auto engine = live::opened(folder.path() + "/engine", config);
    golden::each([&](const Golden& golden) {
        if (golden.needs_keeper && config.empty())
            WARN(
                golden.name << " is left out: a replicated table needs ZooKeeper, and CHDDL_TEST_ZOOKEEPER is not set");
        else
            check_golden(engine, golden);
    });
}

TEST_CASE("our layout is the engine's own", "[live]") {
    auto engine = live::opened();
    golden::each([&](const Golden& golden) {
        CAPTURE(golden.name);
        for (const std::string& statement : statements(golden.make(Twin::original)))
            if (golden.layout == golden::Layout::of_the_engine)
                CHECK(ask(engine, "SELECT formatQuery(" + lit(statement).text().text() + ")") == statement);
    });
}
