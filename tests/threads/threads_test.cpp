// Const operations from many threads at once, and an executor for each thread. Under ThreadSanitizer, the run of
// `.ci/run --full`, a race is an error; without it, the answers are those of one thread.
#include <chddl/http.hpp>
#include <chddl/json.hpp>
#include <chddl/model/canonical_type.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "golden/goldens.hpp"
#include "plan/fake_server.hpp"

namespace {

using namespace chddl;

constexpr int threads = 4;

/// What each of the threads makes, begun at about the same time.
std::vector<std::string> from_each_thread(const std::function<std::string()>& work) {
    std::vector<std::string> made(threads);
    std::vector<std::thread> running;
    for (std::string& text : made) running.emplace_back([&text, &work] { text = work(); });
    for (std::thread& thread : running) thread.join();
    return made;
}

void check_that_all_agree(const std::function<std::string()>& work) {
    const std::vector<std::string> made = from_each_thread(work);
    const std::string alone = work();
    CHECK_FALSE(alone.empty());
    CHECK(std::all_of(made.begin(), made.end(), [&](const std::string& one) { return one == alone; }));
}

/// All that can be asked of one pipeline, as one text.
std::string everything_about(const Pipeline& pipeline) {
    std::string all = check(pipeline).text() + render(pipeline) + write_spec(pipeline) + diagram(pipeline) +
                      diagram(pipeline, DiagramFormat::dot);
    for (const std::string& statement : statements(pipeline)) all += statement;
    for (const MergeTreeTable& table : pipeline.merge_tree_tables)
        for (const Column& column : table.columns) all += render(canonical(column.type));
    return all;
}

}  // namespace

TEST_CASE("pipelines that threads share are checked, rendered and written by all of them", "[threads]") {
    std::vector<Pipeline> pipelines;
    golden::each([&](const golden::Golden& one) { pipelines.push_back(one.make(golden::Twin::original)); });
    check_that_all_agree([&] {
        std::string all;
        for (const Pipeline& pipeline : pipelines) all += everything_about(pipeline);
        return all;
    });
}

TEST_CASE("each thread reads and builds its own", "[threads]") {
    const std::string spec = write_spec(plan_sample::pipeline());
    check_that_all_agree([&] {
        std::string all = spec_schema().substr(0, 1000);
        for (int i = 0; i < 20; ++i) {
            all += render(read_spec(spec).value());
            all += read_spec("{\"chddl\": 1, \"nothing\": 2}").diagnostics().text();
            all += render(parse_data_type("Array(LowCardinality(Nullable(String)))").value());
            all += KafkaTableBuilder("q").column("a", types::UInt64).build().diagnostics().text();
        }
        return all;
    });
}

TEST_CASE("each thread applies with an executor of its own", "[threads]") {
    const Pipeline pipeline = plan_sample::pipeline();
    check_that_all_agree([&] {
        std::string all;
        for (int i = 0; i < 20; ++i) {
            fake::Server server;
            for (const Step& step : apply(pipeline, server).steps())
                all += step.sql + std::string(to_string(step.state));
        }
        return all;
    });
}

TEST_CASE("the first executors of HTTP are made by many threads at once", "[threads]") {
    check_that_all_agree([] {
        HttpExecutor server("http://127.0.0.1:1", {.user = "me", .password = Secret::text("secret")});
        return std::string(server.run("SELECT 1").diagnostics()[0].name);  // the text has the milliseconds that it took
    });
}
