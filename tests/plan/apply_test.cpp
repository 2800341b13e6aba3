// What is sent, in which order, and what is said when it fails. With a real engine: tests/live/apply_live_test.cpp.
#include <chddl/plan/apply.hpp>
#include <chddl/render/render.hpp>

#include "fake_server.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Names = std::vector<std::string>;

Names states(const chddl::ApplyReport& report) {
    Names all;
    for (const chddl::Step& step : report.steps())
        all.push_back(std::string(to_string(step.state)) + " " + step.object);
    return all;
}

/// The findings that are errors: "name object at".
Names errors(const chddl::ApplyReport& report) {
    Names all;
    for (const chddl::Diagnostic& found : report.diagnostics())
        if (found.severity == chddl::Severity::error)
            all.push_back(std::string(found.name) + " " + found.object + " " + found.at);
    return all;
}

/// Everything that a user can see.
std::string all_text(const chddl::ApplyReport& report) {
    std::string all = report.diagnostics().text();
    for (const chddl::Step& step : report.steps()) all += step.object + step.sql;
    return all;
}

const Names all_done{"done kaf", "done kaf.clicks", "done kaf.clicks_queue", "done kaf.clicks_mv"};
const Names all_equal{"equal kaf", "equal kaf.clicks", "equal kaf.clicks_queue", "equal kaf.clicks_mv"};

}  // namespace

TEST_CASE("an empty server gets everything, in the order of what needs what", "[plan]") {
    fake::Server server;
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(report);
    CHECK(states(report) == all_done);
    CHECK(server.created() == chddl::statements(plan_sample::pipeline(), chddl::Secrets::shown));
}

TEST_CASE("secrets are sent and never shown", "[plan]") {
    fake::Server server;
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(server.created()[2].find("kafka_sasl_password = 'p\\'a\\\\ss wörd\\n[x]'") != std::string::npos);
    CHECK(report.steps()[2].sql == chddl::render(plan_sample::queue()));
    CHECK(all_text(report).find("wörd") == std::string::npos);
}

TEST_CASE("what is there is equal, and nothing is sent a second time", "[plan]") {
    fake::Server server;
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    server.sent.clear();
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(report);
    CHECK(states(report) == all_equal);
    CHECK(server.created().empty());
}

TEST_CASE("without a database the current one is looked at", "[plan]") {
    fake::Server server;
    REQUIRE(chddl::apply(plan_sample::pipeline_without_database(), server));
    CHECK(server.tables.contains({"cur", "clicks_mv"}));
    CHECK(states(chddl::apply(plan_sample::pipeline_without_database(), server)) ==
          Names{"equal clicks", "equal clicks_queue", "equal clicks_mv"});
}

TEST_CASE("a dry run looks and creates nothing", "[plan]") {
    fake::Server server;
    const auto report = chddl::apply(plan_sample::pipeline(), server, {.dry_run = true});
    CHECK(report);
    CHECK(states(report) ==
          Names{"planned kaf", "planned kaf.clicks", "planned kaf.clicks_queue", "planned kaf.clicks_mv"});
    for (const std::string& sql : server.sent) CHECK(sql.starts_with("SELECT "));
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    CHECK(states(chddl::apply(plan_sample::pipeline(), server, {.dry_run = true})) == all_equal);
}

TEST_CASE("a pipeline that does not pass its check is not sent", "[plan]") {
    auto pipeline = plan_sample::pipeline();
    pipeline.kafka_tables[0].columns.clear();
    fake::Server server;
    const auto report = chddl::apply(pipeline, server);
    CHECK_FALSE(report);
    CHECK(server.sent.empty());
    CHECK(report.diagnostics().has(chddl::Severity::error));
    for (const chddl::Step& step : report.steps()) CHECK(step.state == chddl::StepState::not_reached);
}

TEST_CASE("a secret that is not there stops everything before it begins", "[plan]") {
    ::unsetenv("CHDDL_TEST_SECRET");
    auto pipeline = plan_sample::pipeline();
    pipeline.kafka_tables[0].settings[7].value = chddl::Secret::env("CHDDL_TEST_SECRET");
    fake::Server server;
    const auto report = chddl::apply(pipeline, server);
    CHECK_FALSE(report);
    CHECK(server.sent.empty());
    CHECK(errors(report) == Names{"secret-missing kaf.clicks_queue /kafka_tables/0/settings/kafka_sasl_password"});
    CHECK(report.diagnostics()[report.diagnostics().size() - 1].message ==
          "the secret of setting 'kafka_sasl_password' comes from the environment variable CHDDL_TEST_SECRET, which is "
          "not there");

    ::setenv("CHDDL_TEST_SECRET", "[HIDDEN]", 1);
    CHECK(errors(chddl::apply(pipeline, server)) ==
          Names{"setting-hidden kaf.clicks_queue /kafka_tables/0/settings/kafka_sasl_password"});
    CHECK(server.sent.empty());

    ::setenv("CHDDL_TEST_SECRET", "from outside", 1);
    CHECK(chddl::apply(pipeline, server));
    CHECK(server.created()[2].find("kafka_sasl_password = 'from outside'") != std::string::npos);
    ::unsetenv("CHDDL_TEST_SECRET");
}

TEST_CASE("what differs is refused by name, and nothing is created", "[plan]") {
    auto other = plan_sample::pipeline();
    other.views[0].select = chddl::SqlText("SELECT ts, user_id, country FROM kaf.clicks_queue");
    fake::Server server;
    REQUIRE(chddl::apply(other, server));
    server.tables.erase({"kaf", "clicks"});
    server.sent.clear();
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK_FALSE(report);
    CHECK(states(report) ==
          Names{"equal kaf", "not_reached kaf.clicks", "equal kaf.clicks_queue", "refused kaf.clicks_mv"});
    CHECK(errors(report) == Names{"object-differs kaf.clicks_mv /views/0"});
    CHECK(server.created().empty());
}

TEST_CASE("both sides of a difference are told", "[plan]") {
    fake::Server server;
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    auto pipeline = plan_sample::pipeline();
    pipeline.merge_tree_tables[0].storage.order_by = chddl::Key{chddl::SqlText("ts")};
    const auto report = chddl::apply(pipeline, server);
    const chddl::Diagnostic& found = report.diagnostics()[report.diagnostics().size() - 1];
    CHECK(found.message ==
          "'kaf.clicks' is there and differs: 'ORDER BY (user_id, ts)', the pipeline has 'ORDER BY ts'");
}

TEST_CASE("a database with another comment differs", "[plan]") {
    fake::Server server;
    server.databases["kaf"] = "mine";
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(states(report)[0] == "refused kaf");
    CHECK(errors(report) == Names{"object-differs kaf /databases/0"});
    CHECK(server.created().empty());
}

TEST_CASE("a server that fails at any statement leaves a report that says how far it came", "[plan]") {
    for (const fake::Fault fault : {fake::Fault::refused, fake::Fault::lost}) {
        fake::Server whole;
        REQUIRE(chddl::apply(plan_sample::pipeline(), whole));
        for (std::size_t at = 0; at < whole.sent.size(); ++at) {
            fake::Server server;
            server.fault_at = at;
            server.fault = fault;
            const auto report = chddl::apply(plan_sample::pipeline(), server);
            CAPTURE(at, whole.sent[at]);
            CHECK_FALSE(report);
            CHECK(server.sent.size() == at + 1);
            CHECK(report.diagnostics()[report.diagnostics().size() - 1].name ==
                  (fault == fake::Fault::refused ? "server-refused" : "server-lost"));
            const auto count = [&](chddl::StepState state) {
                const auto steps = report.steps();
                return std::count_if(steps.begin(), steps.end(), [&](const auto& step) { return step.state == state; });
            };
            CHECK(count(chddl::StepState::refused) == (at == 0 ? 0 : 1));
            CHECK(static_cast<std::size_t>(count(chddl::StepState::done)) + (server.created().empty() ? 0 : 1) ==
                  server.created().size());

            server.fault_at.reset();
            CHECK(chddl::apply(plan_sample::pipeline(), server));
            CHECK(states(chddl::apply(plan_sample::pipeline(), server)) == all_equal);
        }
    }
}

TEST_CASE("a fault while comparing is told, unless the server just cannot say", "[plan]") {
    fake::Server whole;
    REQUIRE(chddl::apply(plan_sample::pipeline(), whole));
    const std::size_t before = whole.sent.size();
    REQUIRE(chddl::apply(plan_sample::pipeline(), whole));
    for (std::size_t at = before; at < whole.sent.size(); ++at) {
        fake::Server server;
        server.tables = whole.tables;
        server.databases = whole.databases;
        server.fault_at = at - before;
        server.fault = fake::Fault::lost;
        const auto report = chddl::apply(plan_sample::pipeline(), server);
        CAPTURE(whole.sent[at]);
        CHECK_FALSE(report);
        CHECK(report.diagnostics()[report.diagnostics().size() - 1].name == "server-lost");
        CHECK(server.created().empty());

        server.fault = fake::Fault::refused;
        server.sent.clear();
        CHECK(server.created().empty());
        const bool can_do_without = whole.sent[at].find("formatQuery") != std::string::npos ||
                                    whole.sent[at].find("_settings") != std::string::npos ||
                                    whole.sent[at].find("system.functions") != std::string::npos ||
                                    whole.sent[at].find("SELECT comment") != std::string::npos;
        CHECK(static_cast<bool>(chddl::apply(plan_sample::pipeline(), server)) == can_do_without);
    }
}

TEST_CASE("the first failed statement ends it", "[plan]") {
    fake::Server whole;
    REQUIRE(chddl::apply(plan_sample::pipeline(), whole));
    fake::Server server;
    server.fault_at = whole.sent.size() - 2;
    server.fault_text = "Invalid";
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(states(report) ==
          Names{"done kaf", "done kaf.clicks", "refused kaf.clicks_queue", "not_reached kaf.clicks_mv"});
    CHECK(errors(report) == Names{"server-refused kaf.clicks_queue /kafka_tables/0"});
    CHECK(report.diagnostics()[report.diagnostics().size() - 1].server_code == 999);
}

TEST_CASE("a server that quotes the statement does not give the secret away", "[plan]") {
    fake::Server whole;
    REQUIRE(chddl::apply(plan_sample::pipeline(), whole));
    const std::string statement = whole.created()[2];
    const std::size_t secret = statement.find("p\\'a");
    for (std::size_t from = 0; from <= secret; ++from) {
        for (const std::string& text : {statement.substr(from), "it says: " + plan_sample::password}) {
            fake::Server server;
            server.fault_at = whole.sent.size() - 2;
            server.fault_text = "Syntax error: " + text;
            const auto report = chddl::apply(plan_sample::pipeline(), server);
            const std::string seen = all_text(report);
            if (seen.find("wörd") != std::string::npos || seen.find("a\\\\ss") != std::string::npos ||
                seen.find("p\\'a") != std::string::npos || seen.find("p'a") != std::string::npos)
                FAIL(seen);
        }
    }
}

TEST_CASE("an executor that answers nonsense is a finding", "[plan]") {
    struct Odd final : chddl::Executor {
        chddl::Result<chddl::Rows> answer = chddl::Rows{};
        chddl::Result<chddl::Rows> run(std::string_view /*sql*/) override { return answer; }
    } odd;
    CHECK(errors(chddl::apply(plan_sample::pipeline(), odd)) == Names{"server-answer  "});
    odd.answer = chddl::Rows{{"a", "b"}};
    CHECK(errors(chddl::apply(plan_sample::pipeline(), odd)) == Names{"server-answer  "});
    odd.answer = chddl::Diagnostics{};
    CHECK_FALSE(chddl::apply(plan_sample::pipeline(), odd));
}

TEST_CASE("an empty pipeline is applied", "[plan]") {
    fake::Server server;
    const auto report = chddl::apply({}, server);
    CHECK(report);
    CHECK(report.steps().empty());
}
