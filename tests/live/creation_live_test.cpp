// What the order of creation rests on, by the engine's own word.
#include <catch2/catch.hpp>

#include <string>

#include "live/leading_tables.hpp"
#include "live/support_engine.hpp"

TEST_CASE("the engine attaches a view to the leading table of its SELECT", "[live][any-server]") {
    auto server = live::opened();
    REQUIRE(server.run("CREATE DATABASE d ENGINE = Atomic"));
    for (const char* table : {"q", "p"})
        REQUIRE(server.run("CREATE TABLE d." + std::string(table) + " (a UInt64, s String) ENGINE = Null"));
    REQUIRE(server.run("CREATE TABLE d.t (a UInt64) ENGINE = MergeTree ORDER BY a"));
    for (const auto& [select, table] : leading_tables::selects) {
        CAPTURE(select);
        const auto made = server.run("CREATE MATERIALIZED VIEW d.v TO d.t AS " + std::string(select));
        INFO(made.diagnostics().text());
        REQUIRE(made);
        const auto rows = server.run(
            "SELECT database || '.' || name FROM system.tables WHERE has(dependencies_table, 'v') ORDER BY 1");
        CHECK(rows.value() == (table.empty() ? chddl::Rows{} : chddl::Rows{{std::string(table)}}));
        REQUIRE(server.run("DROP TABLE d.v SYNC"));
    }
}
