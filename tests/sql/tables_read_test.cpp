// Which tables a SELECT reads.
#include <chddl/sql/tables_read.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

/// "d.a b": the names, one after the other.
std::string tables_in(std::string_view select) {
    std::string text;
    for (const auto& [database, name] : chddl::detail::tables_read(select)) {
        if (!text.empty()) text += " ";
        text += database.empty() ? name : database + "." + name;
    }
    return text;
}

}  // namespace

TEST_CASE("the tables behind FROM and JOIN are read, each once", "[sql]") {
    CHECK(tables_in("SELECT a FROM t") == "t");
    CHECK(tables_in("FROM d.t SELECT a, b") == "d.t");
    CHECK(tables_in("SELECT a FROM d.q AS q LEFT JOIN `u 1` AS u USING (a) JOIN \"d\".v ON q.a = v.a, w") ==
          "d.q u 1 d.v");
    CHECK(tables_in("SELECT a FROM q, d.u AS u, (SELECT b FROM v), w WHERE a IN (1, 2)") == "q d.u v w");
    CHECK(tables_in("SELECT a FROM q UNION ALL SELECT b FROM r UNION ALL SELECT c FROM q") == "q r");
    CHECK(tables_in("(SELECT a FROM q) UNION ALL SELECT b FROM r") == "q r");
    CHECK(tables_in("SELECT a, (SELECT max(b) FROM u) FROM q WHERE c IN (SELECT c FROM d.w)") == "u q d.w");
    CHECK(tables_in("SELECT a FROM q JOIN (SELECT b FROM (SELECT b FROM u)) AS s ON a = b") == "q u");
}

TEST_CASE("what WITH names is no table, but what it reads is", "[sql]") {
    CHECK(tables_in("WITH c AS (SELECT a FROM q) SELECT a FROM c JOIN d.c USING a") == "q d.c");
    CHECK(tables_in("WITH 1 AS one, x AS (WITH y AS (SELECT a FROM u) SELECT a FROM y) SELECT a FROM x") == "u");
}

TEST_CASE("what only looks like a table is none", "[sql]") {
    CHECK(tables_in("SELECT a FROM numbers(10)").empty());
    CHECK(tables_in("SELECT a FROM d.f(10) JOIN u USING a") == "u");
    CHECK(tables_in("SELECT a FROM q ARRAY JOIN b, c AS d") == "q");
    CHECK(tables_in("SELECT a FROM q LEFT ARRAY JOIN b") == "q");
    CHECK(tables_in("SELECT a FROM q GROUP BY a, b ORDER BY a, c LIMIT 1, 2 SETTINGS x = 1, y = 2") == "q");
    CHECK(tables_in("SELECT a FROM q ORDER BY a, b") == "q");
    CHECK(tables_in("SELECT a FROM q JOIN u USING a, b") == "q u");
    CHECK(tables_in("SELECT extract(DAY FROM ts), trim(BOTH 'x' FROM s), a IS DISTINCT FROM b FROM q") == "q");
    CHECK(tables_in("SELECT a AS from, q.from, 'FROM u' -- FROM v\n FROM q") == "q");
    CHECK(tables_in("SELECT DISTINCT FROM q") == "q");
}

TEST_CASE("any text is read to its end", "[sql]") {
    for (const char* text : {"", " ", "SELECT", "SELECT 1", "SELECT a FROM", "SELECT a FROM d.", "SELECT a FROM 'q'",
                             "FROM (", "SELECT a FROM q)", "))", "SELECT a FROM ,,", "JOIN t", "SELECT a FROM `q"})
        for (const auto& [database, name] : chddl::detail::tables_read(text)) CHECK(name == "q");
}
