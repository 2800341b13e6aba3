// The engine takes every random pipeline that chddl has nothing against.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>
#include <string>

#include "live/support_engine.hpp"
#include "property/mutations.hpp"
#include "property/pipelines.hpp"

namespace {

using namespace chddl;

constexpr const char* servers =
    "<remote_servers><property_cluster><shard><replica><host>127.0.0.1</host><port>1</port></replica></shard>"
    "</property_cluster></remote_servers>"
    "<graphite_rollup><default><function>avg</function><retention><age>0</age><precision>60</precision></retention>"
    "</default></graphite_rollup>"
    "<macros><shard>01</shard><replica>r1</replica></macros>";

std::string keeper() {
    const char* keeper = std::getenv("CHDDL_TEST_ZOOKEEPER");
    if (keeper == nullptr) return {};
    const std::string address = keeper;
    const std::size_t colon = address.find(':');
    return "<zookeeper><node><host>" + address.substr(0, colon) + "</host><port>" + address.substr(colon + 1) +
           "</port></node></zookeeper>";
}

/// An engine with everything that random pipelines may ask for.
class Server {
public:
    Server()
        : engine_(live::embedded(folder_.path() + "/engine",
                                 folder_.write("config.xml", "<clickhouse>" + keeper() + servers + "</clickhouse>"))) {}

    /// What it says against the first statement that it refuses; "" if it takes all.
    [[nodiscard]] std::string refusal(const Pipeline& pipeline) {
        // Without SYNC, which would wait for the files to go: what has the same names next has other UUIDs.
        REQUIRE(engine_.run("DROP DATABASE IF EXISTS property"));
        REQUIRE(engine_.run("CREATE DATABASE property ENGINE = Atomic"));
        REQUIRE(engine_.run(std::string("DROP NAMED COLLECTION IF EXISTS ") + property::collection_name));
        for (const std::string& statement : statements(pipeline, Secrets::shown)) {
            const auto answer = engine_.run(statement);
            if (!answer) return statement + "\n" + answer.diagnostics().text();
        }
        return {};
    }

private:
    live::Folder folder_;
    EmbeddedExecutor engine_;
};

/// Every fourth of the random pipelines, beginning with that one: four processes try them all.
void try_pipelines(int first) {
    constexpr int all = 2000;
    constexpr int step = 4;
    Server server;
    property::PipelineMaker maker(2026);
    if (keeper().empty()) {
        maker.without_keeper();
        WARN("replicated tables are left out: they need ZooKeeper, and CHDDL_TEST_ZOOKEEPER is not set");
    }
    std::size_t tried = 0;
    std::size_t refused = 0;
    for (int i = 0; i < all; ++i) {
        const Pipeline pipeline = maker.next();
        if (i % step != first) continue;
        ++tried;
        const std::string text = server.refusal(pipeline);
        if (text.empty()) continue;
        CAPTURE(i);
        CHECK(text == "");
        ++refused;
    }
    std::cout << "random pipelines: " << tried << " of " << all << ", refused by the engine: " << refused << '\n';
    if (first != 0) return;
    for (const auto& [what, times] : maker.counts()) std::cout << "  " << what << ": " << times << '\n';
}

}  // namespace

TEST_CASE("the engine takes every random pipeline that has no error: the 1st, 5th and so on", "[live]") {
    if (live::is_left_out("random pipelines need a configuration of their own")) return;
    try_pipelines(0);
}
TEST_CASE("the engine takes every random pipeline that has no error: the 2nd, 6th and so on", "[live]") {
    if (live::is_left_out("random pipelines need a configuration of their own")) return;
    try_pipelines(1);
}
TEST_CASE("the engine takes every random pipeline that has no error: the 3rd, 7th and so on", "[live]") {
    if (live::is_left_out("random pipelines need a configuration of their own")) return;
    try_pipelines(2);
}
TEST_CASE("the engine takes every random pipeline that has no error: the 4th, 8th and so on", "[live]") {
    if (live::is_left_out("random pipelines need a configuration of their own")) return;
    try_pipelines(3);
}

TEST_CASE("the engine refuses each mistake that is made in a random pipeline", "[live]") {
    Server server;
    property::PipelineMaker maker(1970);
    maker.without_keeper();
    std::size_t refused = 0;
    for (const property::Mutation& mutation : property::mutations()) {
        int made = 0;
        for (int i = 0; i < 100 && made < 5; ++i) {
            Pipeline pipeline = maker.next();
            if (!mutation.make(pipeline)) continue;
            ++made;
            CAPTURE(mutation.says, render(pipeline));
            const bool no = !server.refusal(pipeline).empty();
            CHECK(no);
            refused += no ? 1 : 0;
        }
        CAPTURE(mutation.says);
        CHECK(made == 5);
    }
    std::cout << "mistakes: " << property::mutations().size() << ", made and refused: " << refused << '\n';
}
