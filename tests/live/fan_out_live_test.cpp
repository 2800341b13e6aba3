// Several views on one Kafka table, on the embedded engine: the order that render prints is taken, and apply ends right
// wherever it was stopped. The Kafka tables name a broker that is not there.
#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/plan/apply.hpp>
#include <chddl/render/render.hpp>

#include "../plan/sample_pipeline.hpp"
#include "support_apply.hpp"
#include "support_engine.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

using namespace live;

namespace {

/// How a Kafka table and its stand-in change places.
struct Place {
    std::string engine;     ///< of the database
    std::string uuid = {};  ///< of the Kafka table
    std::size_t statements = 11;

    friend std::ostream& operator<<(std::ostream& out, const Place& place) {
        return out << place.engine << (place.uuid.empty() ? "" : " with a UUID");
    }
};

const Place places[] = {
    {.engine = "Atomic", .statements = 10},
    {.engine = "Memory"},
    {.engine = "Atomic", .uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba0"},
};

/// All kinds of objects; two views on the Kafka table, one on a destination.
chddl::Pipeline everything_in(const Place& place) {
    chddl::Pipeline pipeline = plan_sample::fan_out();
    pipeline.databases[0].engine.name = place.engine;
    pipeline.kafka_tables[0].creation.uuid = place.uuid;
    pipeline.databases[0].comment = "of the test";
    pipeline.collections = {{.name = "kaf_nc",
                             .entries = {{.name = "kafka_broker_list", .value = "127.0.0.1:1"},
                                         {.name = "kafka_num_consumers", .value = 1}}}};
    // A table that is being read is dropped when its poll is over.
    pipeline.kafka_tables[0].settings.push_back({.name = "kafka_poll_timeout_ms", .value = 20});
    pipeline.kafka_tables[0].settings.push_back({.name = "kafka_flush_interval_ms", .value = 20});
    return pipeline;
}

void clear(chddl::Executor& server) {
    drop(server, "kaf");
    REQUIRE(server.run("DROP NAMED COLLECTION IF EXISTS kaf_nc"));
}

std::string engine_of_queue(chddl::Executor& server) {
    const auto rows = server.run("SELECT engine FROM system.tables WHERE database = 'kaf' AND name = 'clicks_queue'");
    return rows.value().empty() ? "none" : rows.value()[0][0];
}

}  // namespace

TEST_CASE("statements run one by one leave the views on the Kafka table", "[live]") {
    auto server = opened();
    for (const std::string& sql : chddl::statements(plan_sample::fan_out(), chddl::Secrets::shown)) {
        CAPTURE(sql);
        const auto answer = server.run(sql);
        INFO(answer.diagnostics().text());
        REQUIRE(answer);
    }
    CHECK(server.run("SELECT engine, arraySort(dependencies_table) FROM system.tables WHERE name = 'clicks_queue'")
              .value() == chddl::Rows{{"Kafka", "['clicks_mv','countries_mv']"}});
    CHECK(not_equal_again(plan_sample::fan_out(), server) == "");
}

TEST_CASE("the server checks a view on the stand-in as on the Kafka table", "[live]") {
    auto server = opened();
    auto pipeline = plan_sample::fan_out();
    pipeline.kafka_tables[0].settings.push_back({"kafka_handle_error_mode", "stream"});
    const auto sent = chddl::statements(pipeline, chddl::Secrets::shown);
    for (std::size_t i = 0; i < 5; ++i) REQUIRE(server.run(sent[i]));
    REQUIRE(engine_of_queue(server) == "Null");
    const auto code = [&](const std::string& select) {
        const auto answer = server.run("CREATE MATERIALIZED VIEW kaf.v TO kaf.countries AS " + select);
        REQUIRE(server.run("DROP TABLE IF EXISTS kaf.v SYNC"));
        return answer ? 0 : answer.diagnostics()[0].server_code;
    };
    CHECK(code("SELECT country FROM kaf.clicks_queue") == 0);
    CHECK(code("SELECT no_such AS country FROM kaf.clicks_queue") == 47);
    CHECK(code("SELECT user_id FROM kaf.clicks_queue") == 8);
    CHECK(code("SELECT * EXCEPT (ts, user_id) FROM kaf.clicks_queue") == 0);  // no virtual column in *
    for (const auto& column : chddl::catalog::kafka_virtual_columns)
        CHECK(code("SELECT toTypeName(" + std::string(column.name) + ") AS country FROM kaf.clicks_queue") == 0);
    // Of the types that the Kafka table has.
    const auto columns = [&](const std::string& settings) {
        std::map<std::string, std::string> all;
        for (const chddl::Row& row : server.run("DESCRIBE TABLE kaf.clicks_queue" + settings).value())
            all.emplace(row[0], row[1]);
        return all;
    };
    const auto stand_in = columns("");
    for (std::size_t i = 5; i < sent.size(); ++i) REQUIRE(server.run(sent[i]));
    REQUIRE(engine_of_queue(server) == "Kafka");
    CHECK(stand_in == columns(" SETTINGS describe_include_virtual_columns = 1"));
}

TEST_CASE("a run that was stopped at any statement ends right when it is run again", "[live]") {
    auto plain = opened();
    for (const Place& place : places) {
        const chddl::Pipeline pipeline = everything_in(place);
        clear(plain);
        FaultyExecutor server(plain);
        const auto undisturbed = chddl::apply(pipeline, server);
        INFO(undisturbed.diagnostics().text());
        REQUIRE(undisturbed);
        const auto sent = server.sent;
        const chddl::Rows wanted = everything_but_uuids(plain);
        REQUIRE(engine_of_queue(plain) == "Kafka");
        std::size_t stops = 0;
        for (std::size_t at = 0; at < sent.size(); ++at) {
            if (sent[at].starts_with("SELECT")) continue;  // nothing is done yet: tests/plan has them all
            for (const Fault fault : {Fault::refused, Fault::lost, Fault::answer_lost}) {
                clear(plain);
                server.fail_at(at, fault);
                CAPTURE(place, sent[at], static_cast<int>(fault));
                CHECK_FALSE(chddl::apply(pipeline, server));
                ++stops;
                const auto again = chddl::apply(pipeline, plain);
                INFO(again.diagnostics().text());
                CHECK(again);
                CHECK(everything_but_uuids(plain) == wanted);
            }
        }
        CHECK(stops == 3 * place.statements);
        clear(plain);
    }
}

TEST_CASE("a missing view among several pauses the Kafka table, and a stop there is recovered from", "[live]") {
    auto plain = opened();
    for (const Place& place : places) {
        const chddl::Pipeline pipeline = everything_in(place);
        FaultyExecutor server(plain);
        REQUIRE(chddl::apply(pipeline, server));
        const chddl::Rows wanted = everything_but_uuids(plain);
        // Without SYNC: the Kafka table may hold them until its broker answers.
        const auto lose_views = [&] {
            REQUIRE(plain.run("DROP TABLE kaf.clicks_mv"));
            REQUIRE(plain.run("DROP TABLE IF EXISTS kaf.countries_mv"));
        };
        lose_views();
        server.fail_at(static_cast<std::size_t>(-2), Fault::lost);
        REQUIRE(chddl::apply(pipeline, server));
        CHECK(everything_but_uuids(plain) == wanted);
        const auto sent = server.sent;
        for (std::size_t at = 0; at < sent.size(); ++at) {
            if (sent[at].starts_with("SELECT")) continue;
            for (const Fault fault : {Fault::refused, Fault::lost, Fault::answer_lost}) {
                lose_views();
                server.fail_at(at, fault);
                CAPTURE(place, sent[at], static_cast<int>(fault));
                CHECK_FALSE(chddl::apply(pipeline, server));
                CHECK(chddl::apply(pipeline, plain));
                CHECK(everything_but_uuids(plain) == wanted);
            }
        }
        clear(plain);
    }
}

TEST_CASE("which database engines take CREATE OR REPLACE is as the catalog has it", "[live]") {
    auto server = opened();
    REQUIRE(server.run("SET allow_deprecated_database_ordinary = 1"));
    for (const auto& spec : chddl::catalog::database_engines) {
        // Replicated needs ZooKeeper, others something elsewhere; Dictionary has tables of its own.
        if (spec.args != chddl::catalog::DatabaseArguments::none || spec.name == "Dictionary") continue;
        CAPTURE(spec.name);
        REQUIRE(server.run("CREATE DATABASE e ENGINE = " + std::string(spec.name)));
        REQUIRE(server.run("CREATE TABLE e.q (a UInt8) ENGINE = Null"));
        CHECK(static_cast<bool>(server.run("CREATE OR REPLACE TABLE e.q (a UInt8) ENGINE = Null")) == spec.replaces);
        drop(server, "e");
    }
}

// What CREATE OR REPLACE takes away is dropped in the background. Where the UUID is given again before that is over,
// the server refuses it, or ends itself when it finds no table of the UUID that it drops; DROP TABLE … SYNC waits.
TEST_CASE("a Kafka table with a UUID of its own changes places with its stand-in", "[live]") {
    auto plain = opened();
    FaultyExecutor server(plain);
    auto pipeline = plan_sample::fan_out();
    pipeline.kafka_tables[0].creation.uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba0";
    REQUIRE(chddl::apply(pipeline, server));
    REQUIRE(server.run("DROP TABLE kaf.clicks_mv SYNC"));
    server.sent.clear();
    const auto report = chddl::apply(pipeline, server);
    INFO(report.diagnostics().text());
    CHECK(report);
    CHECK(server.run("SELECT engine, uuid FROM system.tables WHERE name = 'clicks_queue'").value() ==
          chddl::Rows{{"Kafka", pipeline.kafka_tables[0].creation.uuid}});
    std::vector<std::string> heads;
    for (const std::string& sql : server.sent)
        if (!sql.starts_with("SELECT")) heads.push_back(sql.substr(0, sql.find('\n')));
    CHECK(heads == std::vector<std::string>{
                       "DROP TABLE kaf.clicks_queue SYNC", "CREATE TABLE kaf.clicks_queue",
                       "CREATE MATERIALIZED VIEW kaf.clicks_mv TO kaf.clicks", "DROP TABLE kaf.clicks_queue SYNC",
                       "CREATE TABLE kaf.clicks_queue UUID '" + pipeline.kafka_tables[0].creation.uuid + "'"});
}
