// Which table triggers a view of a SELECT. What the engine says of the same texts: tests/live/creation_live_test.cpp.
#include <chddl/select/outline.hpp>
#include <chddl/sql/leading_table.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "live/leading_tables.hpp"
#include "live/outline_selects.hpp"

namespace {

/// "database.name", "name", or "" for none.
std::string leading(std::string_view select) {
    const auto table = chddl::detail::leading_table(select);
    if (!table) return "";
    return table->database.empty() ? table->name : table->database + "." + table->name;
}

}  // namespace

TEST_CASE("the leading table of a SELECT is the one that triggers a view", "[sql]") {
    for (const auto& [select, table] : leading_tables::selects) {
        CAPTURE(select);
        CHECK(leading(select) == table);
    }
}

TEST_CASE("names are read as they are quoted", "[sql]") {
    CHECK(leading("SELECT a FROM `o'd d`.\"t\\\"`\"") == "o'd d.t\"`");
    CHECK(leading("SELECT a FROM/* x */kaf /* y */ . /* z */ q -- w") == "kaf.q");
    CHECK(leading("SELECT a from kaf.q") == "kaf.q");
}

TEST_CASE("a text that names no table has no leading one", "[sql]") {
    for (const char* text :
         {"", " ", "SELECT", "SELECT 1", "FROM", "SELECT a FROM", "SELECT a FROM 'q'", "SELECT FROM (",
          "SELECT a FROM (SELECT 1)", "SELECT a FROM numbers(10)", "SELECT a FROM kaf.", "((((", "))))",
          "WITH x AS (SELECT 1 AS a) SELECT a FROM x", "WITH", "SELECT 1 UNION ALL SELECT a FROM q"}) {
        CAPTURE(text);
        CHECK(leading(text).empty());
    }
}

TEST_CASE("deep brackets and WITH that leads to itself come to an end", "[sql]") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "SELECT a FROM (";
    CHECK(leading(deep + "SELECT a FROM q").empty() == false);
    CHECK(leading("WITH q AS (SELECT a FROM q) SELECT a FROM q") == "q");
    CHECK(leading("WITH a AS (SELECT 1 FROM b), b AS (SELECT 1 FROM a) SELECT 1 FROM a") == "a");
}

TEST_CASE("the outline of a SELECT sees the same source", "[sql]") {
    for (const std::string_view select : outline_cases::selects) {
        CAPTURE(select);
        const auto source = chddl::outline(chddl::SqlText(std::string(select))).source;
        REQUIRE(source);
        CHECK(leading(select) == source->database + "." + source->table);
    }
}
