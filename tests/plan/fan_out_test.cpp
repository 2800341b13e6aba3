// Several views on one Kafka table: what is sent from which state. With a real engine:
// tests/live/fan_out_live_test.cpp.
#include <chddl/plan/apply.hpp>
#include <chddl/render/render.hpp>

#include "fake_server.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using chddl::StepState;
using Names = std::vector<std::string>;

/// "done clicks_queue Null": the state, the object and, of a Kafka table, what the statement puts under its name.
Names fan_out_states(const chddl::ApplyReport& report) {
    Names all;
    for (const chddl::Step& step : report.steps()) {
        std::string line = std::string(to_string(step.state)) + " " + step.object.substr(step.object.find('.') + 1);
        if (step.sql.starts_with("DROP")) line += " dropped";
        if (step.sql.find("ENGINE = `Null`") != std::string::npos) line += " Null";
        if (step.sql.find("ENGINE = Kafka") != std::string::npos) line += " Kafka";
        all.push_back(line);
    }
    return all;
}

Names warnings(const chddl::ApplyReport& report) {
    Names all;
    for (const chddl::Diagnostic& found : report.diagnostics())
        if (found.severity == chddl::Severity::warning) all.push_back(std::string(found.name) + " " + found.object);
    return all;
}

const Names all_as_wanted{
    "equal kaf",       "equal clicks",    "equal countries",   "equal stored", "equal clicks_queue Kafka",
    "equal stored_mv", "equal clicks_mv", "equal countries_mv"};

/// A server that has the whole pipeline.
fake::Server whole_server() {
    fake::Server server;
    REQUIRE(chddl::apply(plan_sample::fan_out(), server));
    server.sent.clear();
    return server;
}

}  // namespace

TEST_CASE("an empty server gets stand-in, views, Kafka table, as render prints them", "[plan]") {
    fake::Server server;
    const auto report = chddl::apply(plan_sample::fan_out(), server);
    CHECK(report.diagnostics().text() == "");
    CHECK(fan_out_states(report) == Names{"done kaf", "done clicks", "done countries", "done stored",
                                          "done clicks_queue Null", "done stored_mv", "done clicks_mv",
                                          "done countries_mv", "done clicks_queue Kafka"});
    CHECK(server.created() == chddl::statements(plan_sample::fan_out(), chddl::Secrets::shown));
    server.sent.clear();
    CHECK(fan_out_states(chddl::apply(plan_sample::fan_out(), server)) == all_as_wanted);
    CHECK(server.created().empty());
}

TEST_CASE("a run that was stopped at any statement is finished by the next one", "[plan]") {
    for (const char* engine : {"Atomic", "Memory"}) {
        const auto fresh = [&] {
            fake::Server server;
            if (engine == std::string("Memory")) server.engines["kaf"] = engine;
            return server;
        };
        auto pipeline = plan_sample::fan_out();
        pipeline.databases[0].engine.name = engine;
        fake::Server whole = fresh();
        REQUIRE(chddl::apply(pipeline, whole));
        for (const fake::Fault fault : {fake::Fault::refused, fake::Fault::lost, fake::Fault::answer_lost}) {
            for (std::size_t at = 0; at < whole.sent.size(); ++at) {
                fake::Server server = fresh();
                server.fault_at = at;
                server.fault = fault;
                CAPTURE(engine, whole.sent[at]);
                CHECK_FALSE(chddl::apply(pipeline, server));
                server.fault_at.reset();
                CHECK(chddl::apply(pipeline, server));
                CHECK(server.tables == whole.tables);
                CHECK(fan_out_states(chddl::apply(pipeline, server)) == all_as_wanted);
            }
        }
    }
}

TEST_CASE("a missing view among several is made on a stand-in in the Kafka table's place", "[plan]") {
    fake::Server server = whole_server();
    const auto whole = server.tables;
    server.tables.erase({"kaf", "countries_mv"});
    const Names wanted{"kaf",       "clicks",       "countries",         "stored", "clicks_queue Null", "stored_mv",
                       "clicks_mv", "countries_mv", "clicks_queue Kafka"};
    const auto dry = chddl::apply(plan_sample::fan_out(), server, {.dry_run = true});
    CHECK(fan_out_states(dry) == Names{"equal kaf", "equal clicks", "equal countries", "equal stored",
                                       "planned clicks_queue Null", "equal stored_mv", "equal clicks_mv",
                                       "planned countries_mv", "planned clicks_queue Kafka"});
    CHECK(dry.steps()[4].sql.starts_with("CREATE OR REPLACE TABLE kaf.clicks_queue\n"));
    CHECK(dry.steps()[8].sql.starts_with("CREATE OR REPLACE TABLE kaf.clicks_queue\n"));
    CHECK(server.created().empty());
    CHECK(chddl::apply(plan_sample::fan_out(), server));
    CHECK(server.created().size() == 3);
    CHECK(server.tables == whole);
}

TEST_CASE("in a database that cannot replace, the Kafka table is dropped and made", "[plan]") {
    fake::Server server = whole_server();
    server.engines["kaf"] = "Ordinary";
    server.tables.erase({"kaf", "countries_mv"});
    const auto report = chddl::apply(plan_sample::fan_out(), server);
    CHECK(fan_out_states(report) == Names{"equal kaf", "equal clicks", "equal countries", "equal stored",
                                          "done clicks_queue dropped", "done clicks_queue Null", "equal stored_mv",
                                          "equal clicks_mv", "done countries_mv", "done clicks_queue dropped",
                                          "done clicks_queue Kafka"});
}

TEST_CASE("with one view there is nothing to pause", "[plan]") {
    fake::Server server;
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    server.tables.erase({"kaf", "clicks_mv"});
    CHECK(fan_out_states(chddl::apply(plan_sample::pipeline(), server)) ==
          Names{"equal kaf", "equal clicks", "equal clicks_queue Kafka", "done clicks_mv"});
}

TEST_CASE("a Kafka table that is gone comes back at once where all views are there", "[plan]") {
    fake::Server server = whole_server();
    server.tables.erase({"kaf", "clicks_queue"});
    CHECK(fan_out_states(chddl::apply(plan_sample::fan_out(), server)) ==
          Names{"equal kaf", "equal clicks", "equal countries", "equal stored", "done clicks_queue Kafka",
                "equal stored_mv", "equal clicks_mv", "equal countries_mv"});
    server.tables.erase({"kaf", "clicks_queue"});
    server.tables.erase({"kaf", "clicks_mv"});
    CHECK(fan_out_states(chddl::apply(plan_sample::fan_out(), server)) ==
          Names{"equal kaf", "equal clicks", "equal countries", "equal stored", "done clicks_queue Null",
                "equal stored_mv", "done clicks_mv", "equal countries_mv", "done clicks_queue Kafka"});
}

TEST_CASE("a stand-in that is there is gone on from, also with one view", "[plan]") {
    fake::Server server;
    const auto made = chddl::statements(plan_sample::fan_out(), chddl::Secrets::shown);
    for (std::size_t i = 0; i < 5; ++i) REQUIRE(server.run(made[i]));
    CHECK(fan_out_states(chddl::apply(plan_sample::pipeline(), server)) ==
          Names{"equal kaf", "equal clicks", "equal clicks_queue Null", "done clicks_mv", "done clicks_queue Kafka"});
}

TEST_CASE("a stand-in with other columns is replaced where views are missing, and else by the Kafka table", "[plan]") {
    fake::Server server = whole_server();
    const auto whole = server.tables;
    REQUIRE(server.run("CREATE OR REPLACE TABLE kaf.clicks_queue (`a` UInt64) ENGINE = `Null`"));
    CHECK(fan_out_states(chddl::apply(plan_sample::fan_out(), server)) ==
          Names{"equal kaf", "equal clicks", "equal countries", "equal stored", "equal stored_mv", "equal clicks_mv",
                "equal countries_mv", "done clicks_queue Kafka"});
    CHECK(server.tables == whole);
    REQUIRE(server.run("CREATE OR REPLACE TABLE kaf.clicks_queue (`a` UInt64) ENGINE = `Null`"));
    server.tables.erase({"kaf", "clicks_mv"});
    CHECK(fan_out_states(chddl::apply(plan_sample::fan_out(), server)) ==
          Names{"equal kaf", "equal clicks", "equal countries", "equal stored", "done clicks_queue Null",
                "equal stored_mv", "done clicks_mv", "equal countries_mv", "done clicks_queue Kafka"});
    CHECK(server.tables == whole);
}

TEST_CASE("a Kafka table that a view writes into is not paused: the stand-in would take the rows", "[plan]") {
    auto pipeline = plan_sample::fan_out();
    pipeline.views[2].to = pipeline.kafka_tables[0].name;  // of another table than this one: it is a sample of names
    pipeline.views[2].select = chddl::SqlText("SELECT ts, user_id, country FROM kaf.elsewhere");
    pipeline.views.push_back(pipeline.views[1]);
    pipeline.views[3].name.name = "fourth_mv";
    fake::Server server;
    const auto first = chddl::apply(pipeline, server);
    INFO(first.diagnostics().text());
    REQUIRE(first);
    const auto whole = server.tables;
    server.tables.erase({"kaf", "fourth_mv"});
    server.sent.clear();
    CHECK(chddl::apply(pipeline, server));
    CHECK(server.created().size() == 1);
    CHECK(server.tables == whole);
    // A stand-in that is there gives way before anything else is done.
    server.tables.erase({"kaf", "fourth_mv"});
    REQUIRE(server.run("CREATE OR REPLACE TABLE kaf.clicks_queue (`a` UInt64) ENGINE = `Null`"));
    server.sent.clear();
    CHECK(chddl::apply(pipeline, server));
    REQUIRE(server.created().size() == 2);
    CHECK(server.created()[0].find("ENGINE = Kafka") != std::string::npos);
    CHECK(server.tables == whole);
}

TEST_CASE("what differs is refused as ever, and nothing is paused", "[plan]") {
    fake::Server server = whole_server();
    auto pipeline = plan_sample::fan_out();
    server.tables.erase({"kaf", "countries_mv"});
    pipeline.kafka_tables[0].comment = "another";
    const auto report = chddl::apply(pipeline, server);
    CHECK_FALSE(report);
    CHECK(fan_out_states(report)[4] == "refused clicks_queue Kafka");
    CHECK(server.created().empty());
    CHECK(warnings(report).empty());
}

TEST_CASE("who leaves a Kafka table without reading says so", "[plan]") {
    fake::Server whole;
    REQUIRE(chddl::apply(plan_sample::fan_out(), whole));
    std::size_t paused = 0;
    for (std::size_t at = 0; at < whole.sent.size(); ++at) {
        fake::Server server;
        server.fault_at = at;
        const auto report = chddl::apply(plan_sample::fan_out(), server);
        const auto queue = server.tables.find({"kaf", "clicks_queue"});
        const bool stands_in = queue != server.tables.end() && queue->second.find("`Null`") != std::string::npos;
        CAPTURE(whole.sent[at]);
        CHECK(warnings(report) == (stands_in ? Names{"queue-paused kaf.clicks_queue"} : Names{}));
        paused += stands_in ? 1 : 0;
    }
    CHECK(paused == 4);
}

TEST_CASE("a stand-in that is found and left is told, too", "[plan]") {
    fake::Server server;
    const auto made = chddl::statements(plan_sample::fan_out(), chddl::Secrets::shown);
    for (std::size_t i = 0; i < 5; ++i) REQUIRE(server.run(made[i]));
    server.tables[{"kaf", "clicks_mv"}] = "CREATE VIEW kaf.clicks_mv AS SELECT 1 AS one";
    CHECK(warnings(chddl::apply(plan_sample::fan_out(), server)) == Names{"queue-paused kaf.clicks_queue"});
}

TEST_CASE("names without a database are those of the current one", "[plan]") {
    auto pipeline = plan_sample::pipeline_without_database();
    pipeline.views.push_back(pipeline.views[0]);
    pipeline.views[1].name.name = "second_mv";
    fake::Server server;
    server.databases["cur"] = "";
    const auto report = chddl::apply(pipeline, server);
    CHECK(fan_out_states(report) == Names{"done clicks", "done clicks_queue Null", "done clicks_mv", "done second_mv",
                                          "done clicks_queue Kafka"});
    CHECK(server.tables.at({"cur", "clicks_queue"}).find("ENGINE = Kafka") != std::string::npos);
}

TEST_CASE("a named collection is compared by what the server shows of it", "[plan]") {
    auto pipeline = plan_sample::pipeline();
    pipeline.collections = {{.name = "nc",
                             .entries = {{.name = "kafka_broker_list", .value = "b:1"},
                                         {.name = "kafka_num_consumers", .value = 2},
                                         {.name = "kafka_sasl_password", .value = chddl::Secret::text("geheim")}}}};
    fake::Server server;
    REQUIRE(chddl::apply(pipeline, server));
    const auto difference = [&] {
        const auto report = chddl::apply(pipeline, server);
        return report ? "" : report.diagnostics()[report.diagnostics().size() - 1].message;
    };
    CHECK(difference() == "");
    server.collections["nc"] = {
        {"kafka_broker_list", "b:1"}, {"kafka_num_consumers", "2"}, {"kafka_sasl_password", "geheim"}};
    CHECK(difference() == "");
    server.collections["nc"]["kafka_sasl_password"] = "another";
    CHECK(difference() ==
          "'nc' is there and differs: 'kafka_sasl_password = '[HIDDEN]'', the pipeline has "
          "'kafka_sasl_password = '[HIDDEN]''");
    server.collections["nc"]["kafka_sasl_password"] = "[HIDDEN]";
    pipeline.collections[0].entries[0].value = chddl::Secret::text("a:1");  // one by choice
    CHECK(difference().find("'kafka_broker_list = '[HIDDEN]'', the pipeline has 'kafka_broker_list = '[HIDDEN]''") !=
          std::string::npos);
    pipeline.collections[0].entries[0].value = "b:1";
    server.collections["nc"]["kafka_num_consumers"] = "3";
    CHECK(difference().find("'kafka_num_consumers = '3'', the pipeline has") != std::string::npos);
    server.collections["nc"].erase("kafka_num_consumers");
    CHECK(difference().find("'no kafka_num_consumers'") != std::string::npos);
    server.collections["nc"]["kafka_num_consumers"] = "[HIDDEN]";
    server.collections["nc"]["kafka_format"] = "[HIDDEN]";
    CHECK(difference().find("'a value for kafka_format', the pipeline has 'none'") != std::string::npos);
}

TEST_CASE("a database with another engine differs", "[plan]") {
    auto pipeline = plan_sample::pipeline();
    fake::Server server;
    REQUIRE(chddl::apply(pipeline, server));
    server.engines["kaf"] = "Memory";
    CHECK(chddl::apply(pipeline, server));  // it does not say which
    pipeline.databases[0].engine.name = "Atomic";
    const auto report = chddl::apply(pipeline, server);
    CHECK_FALSE(report);
    CHECK(report.diagnostics()[report.diagnostics().size() - 1].message ==
          "'kaf' is there and differs: 'ENGINE = Memory', the pipeline has 'ENGINE = Atomic'");
}
