// HttpExecutor and a real engine behind HTTP.
#include <chddl/plan/apply.hpp>
#include <chddl/server/http_executor.hpp>

#include "../golden/goldens.hpp"
#include "../plan/sample_pipeline.hpp"
#include "golden_config.hpp"
#include "support_apply.hpp"
#include "support_engine.hpp"
#include "support_host.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <regex>
#include <string>
#include <thread>
#include <vector>

using chddl::HttpEvent;
using chddl::HttpExecutor;
using chddl::Rows;
using namespace std::chrono_literals;

namespace {

/// Passes statements on; the server is killed while it has one of those that change something.
class KillingExecutor final : public chddl::Executor {
public:
    KillingExecutor(chddl::Executor& server, live::EngineHost& host, std::size_t at)
        : server_(server), host_(host), left_(at) {}

    chddl::Result<chddl::Rows> run(std::string_view sql) override { return run_hiding(sql, {}); }
    chddl::Result<chddl::Rows> run_hiding(std::string_view sql, const std::vector<std::string>& secrets) override {
        if (sql.starts_with("SELECT") || left_-- != 0) return server_.run_hiding(sql, secrets);
        host_.freeze();
        std::thread killer([&] {
            std::this_thread::sleep_for(100ms);
            host_.end(SIGKILL);
        });
        chddl::Result<chddl::Rows> answer = server_.run_hiding(sql, secrets);
        killer.join();
        return answer;
    }

private:
    chddl::Executor& server_;
    live::EngineHost& host_;
    std::size_t left_;
};

/// Everything that is there. The table inside a view is called by a UUID.
Rows objects(chddl::Executor& server) {
    static const std::regex inner("[.]inner_id[.][-0-9a-f]{36}");
    Rows rows = live::everything_but_uuids(server);
    for (chddl::Row& row : rows)
        for (std::string& value : row) value = std::regex_replace(value, inner, ".inner");
    return rows;
}

}  // namespace

TEST_CASE("golden pipelines applied over HTTP are those of the embedded engine", "[live]") {
    if (live::is_left_out("it starts the engine itself")) return;
    const live::Folder folder;
    const char* keeper = std::getenv("CHDDL_TEST_ZOOKEEPER");
    const live::EngineHost host(folder.path() + "/host", folder.write("host.xml", live::golden_config(keeper, "02")));
    HttpExecutor over_http(host.url());
    auto embedded =
        live::embedded(folder.path() + "/engine", folder.write("engine.xml", live::golden_config(keeper, "01")));
    std::size_t compared = 0;
    golden::each([&](const golden::Golden& golden) {
        if (golden.only_text || (golden.needs_keeper && keeper == nullptr)) return;
        CAPTURE(golden.name);
        const auto pipeline = golden.make(golden::Twin::original);
        const auto there = chddl::apply(pipeline, over_http);
        const auto here = chddl::apply(pipeline, embedded);
        INFO(there.diagnostics().text());
        CHECK(there);
        CHECK(there.steps() == here.steps());
        CHECK(there.diagnostics().text() == here.diagnostics().text());
        CHECK(objects(over_http) == objects(embedded));
        CHECK(live::states(chddl::apply(pipeline, over_http)) == live::states(chddl::apply(pipeline, embedded)));
        live::drop(over_http, "golden");
        live::drop(embedded, "golden");
        ++compared;
    });
    CHECK(compared > 40);
    if (keeper == nullptr) WARN("replicated goldens are left out: CHDDL_TEST_ZOOKEEPER is not set");
}

TEST_CASE("settings and the database hold for a statement over HTTP", "[live]") {
    if (live::is_left_out("it starts the engine itself")) return;
    const live::Folder folder;
    const live::EngineHost host(folder.path());
    HttpExecutor server(host.url(), {.database = "system", .settings = {{"max_threads", "3"}}});
    CHECK(server.run("SELECT currentDatabase(), getSetting('max_threads')").value() == Rows{{"system", "3"}});
    CHECK(HttpExecutor(host.url()).run("SELECT currentDatabase()").value() == Rows{{"default"}});
    HttpExecutor wrong(host.url(), {.settings = {{"no_such_setting", "3"}}});
    CHECK(wrong.run("SELECT 1").diagnostics()[0].server_code == 115);
    HttpExecutor small(host.url(), {.most_bytes = 1000});
    CHECK(small.run("SELECT number FROM numbers(100000)").diagnostics()[0].name == "server-answer");
    HttpExecutor hasty(host.url(), {.statement_timeout = 200ms});
    CHECK(hasty.run("SELECT sleep(2)").diagnostics()[0].name == "server-timeout");
}

TEST_CASE("a server that is killed while it makes something: what is done is said, and a second apply ends it",
          "[live]") {
    if (live::is_left_out("it kills the server")) return;
    Rows undisturbed;
    {
        const live::Folder folder;
        const live::EngineHost host(folder.path());
        HttpExecutor server(host.url());
        REQUIRE(chddl::apply(plan_sample::pipeline(), server));
        undisturbed = objects(server);
    }
    for (std::size_t at = 0; at < live::all_done.size(); ++at) {
        CAPTURE(at);
        const live::Folder folder;
        std::string log;
        {
            live::EngineHost host(folder.path());
            HttpExecutor server(host.url(), {.observer = [&](const HttpEvent& event) {
                                    log.append(event.sql).append(event.found.text());
                                }});
            KillingExecutor killing(server, host, at);
            const auto report = chddl::apply(plan_sample::pipeline(), killing);
            CHECK_FALSE(report);
            live::Names expected = live::all_done;
            for (std::size_t i = at; i < expected.size(); ++i)
                expected[i].replace(0, std::string("done").size(), i == at ? "refused" : "not_reached");
            CHECK(live::states(report) == expected);
            const chddl::Diagnostic& lost = report.diagnostics()[report.diagnostics().size() - 1];
            CHECK(lost.name == "server-lost");
            CHECK(lost.message.find("; it may or may not have carried out: CREATE ") != std::string::npos);
            CHECK(server.run("SELECT 1").diagnostics()[0].name == "server-unreachable");
            CHECK(report.diagnostics().text().find("rd\\n[x]") == std::string::npos);
        }
        CHECK(log.find("ss w") == std::string::npos);  // of the password
        const live::EngineHost host(folder.path());
        HttpExecutor server(host.url());
        const auto again = chddl::apply(plan_sample::pipeline(), server);
        INFO(again.diagnostics().text());
        CHECK(again);
        CHECK(objects(server) == undisturbed);
        CHECK(live::states(chddl::apply(plan_sample::pipeline(), server)) == live::all_equal);
    }
}
