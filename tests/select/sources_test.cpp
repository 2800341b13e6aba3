// The tables behind a SELECT: which one triggers a view, and what is read of which.
#include <chddl/select/outline.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace chddl;

SelectOutline outlined_with_sources(const std::string& select) {
    return outline(SqlText(select));
}

/// Each table with its role in brackets.
std::vector<std::string> sources(const std::string& select) {
    constexpr const char* roles[] = {"trigger", "joined", "other branch", "in expression"};
    std::vector<std::string> all;
    for (const SelectSource& source : outlined_with_sources(select).sources) {
        const std::string database = source.database.empty() ? "" : source.database + ".";
        all.push_back(database + source.table + " (" + roles[static_cast<std::size_t>(source.role)] + ")");
    }
    return all;
}

/// Each read column with the table that it must be in.
std::vector<std::string> source_reads(const std::string& select) {
    const SelectOutline seen = outlined_with_sources(select);
    std::vector<std::string> all;
    for (const ColumnRead& read : seen.reads) {
        std::string name = read.source == no_source ? "?" : seen.sources[read.source].table;
        for (const std::string& part : read.path) name += " " + part;
        all.push_back(name);
    }
    return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the leftmost table triggers, also down through subqueries", "[sources]") {
    CHECK(sources("SELECT a FROM db.t, u JOIN v ON 1") == Lines{"db.t (trigger)", "u (joined)", "v (joined)"});
    CHECK(sources("SELECT a FROM (SELECT a FROM (SELECT a FROM t) JOIN u USING a) AS s") ==
          Lines{"t (trigger)", "u (joined)"});
    CHECK(sources("SELECT a FROM t JOIN (SELECT a FROM u JOIN v USING a) AS s USING a") ==
          Lines{"t (trigger)", "u (joined)", "v (joined)"});
    CHECK(sources("SELECT a FROM numbers(3) AS n JOIN t ON 1") == Lines{"t (joined)"});
    CHECK(outlined_with_sources("SELECT a FROM numbers(3) AS n JOIN t ON 1").source == std::nullopt);
}

TEST_CASE("of UNION only the first branch's table triggers", "[sources]") {
    CHECK(sources("SELECT a FROM t UNION ALL SELECT a FROM u") == Lines{"t (trigger)", "u (other branch)"});
    CHECK(sources("SELECT a FROM (SELECT a FROM t UNION ALL SELECT a FROM u)") ==
          Lines{"t (trigger)", "u (other branch)"});
    CHECK(sources("(SELECT a FROM t) UNION ALL (SELECT a FROM u JOIN v ON 1)") ==
          Lines{"t (trigger)", "u (other branch)", "v (other branch)"});
}

TEST_CASE("a common table expression stands for its tables where it is used", "[sources]") {
    CHECK(sources("WITH c AS (SELECT a FROM t) SELECT a FROM c") == Lines{"t (trigger)"});
    CHECK(sources("WITH c AS (SELECT a FROM u), unused AS (SELECT a FROM v) SELECT a FROM t JOIN c USING a") ==
          Lines{"t (trigger)", "u (joined)"});
    CHECK(sources("WITH t AS (SELECT a FROM t) SELECT a FROM t") == Lines{"t (trigger)"});
    CHECK(sources("WITH t AS (SELECT a FROM u) SELECT a FROM db.t") == Lines{"db.t (trigger)"});
    CHECK(sources("WITH c AS (SELECT a FROM t) SELECT x.a FROM c AS x JOIN c AS y ON x.a = y.a") ==
          Lines{"t (trigger)"});
    CHECK(sources("WITH c AS (SELECT a FROM t) SELECT a FROM c UNION ALL SELECT a FROM c") == Lines{"t (trigger)"});
}

TEST_CASE("tables of subqueries that are values do not trigger", "[sources]") {
    CHECK(sources("SELECT a, (SELECT max(b) FROM u) FROM t WHERE a IN (SELECT a FROM v JOIN w ON 1)") ==
          Lines{"t (trigger)", "u (in expression)", "v (in expression)", "w (in expression)"});
    CHECK(sources("SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u)") == Lines{"t (trigger)", "u (in expression)"});
}

TEST_CASE("a read column belongs to the table that its qualifier names", "[sources]") {
    CHECK(source_reads("SELECT t.a, q.b, c, count() FROM t JOIN db.u AS q ON t.k = u.k") ==
          Lines{"t t k", "u u k", "t t a", "u q b", "? c"});
    CHECK(source_reads("SELECT a FROM (SELECT a, b AS c FROM t WHERE d > 1)") == Lines{"t a", "t b", "t d"});
    CHECK(source_reads("WITH c AS (SELECT a FROM t) SELECT a + 1 FROM c") == Lines{"t a"});
    CHECK(source_reads("SELECT a FROM t UNION ALL SELECT b FROM u") == Lines{"t a", "u b"});
    CHECK(source_reads("SELECT a FROM t ARRAY JOIN b AS x WHERE x > 1") == Lines{"t b", "t a"});
    CHECK(source_reads("SELECT sum(a) OVER (PARTITION BY b ORDER BY c) FROM t WINDOW w AS (ORDER BY d)") ==
          Lines{"t a", "t b", "t c", "t d"});
    CHECK(source_reads("WITH x -> x + a AS f SELECT f(b) FROM t") == Lines{"t b", "t a"});
}

TEST_CASE("keys of GROUP BY are listed", "[outline]") {
    CHECK(outlined_with_sources("SELECT 1 FROM t GROUP BY t.a, b + 1").group_by ==
          std::vector<SelectKey>{{"t.a", {"t", "a"}}, {"b + 1", {}}});
    CHECK(outlined_with_sources("SELECT a FROM t GROUP BY ALL").group_by_all);
    CHECK(outlined_with_sources("SELECT a FROM t GROUP BY ALL").group_by.empty());
}

TEST_CASE("an output says what tells its type", "[outline]") {
    const SelectOutline seen = outlined_with_sources(
        "SELECT -1 AS l, 'x', 1e3, NULL, true, [1], sumState(t.a), quantile(0.9)(a + 1), sum(a) OVER () FROM t");
    const std::vector<SelectOutput>& outputs = seen.outputs;
    CHECK(outputs[0].literal == SelectLiteral{LiteralKind::integer, "-1", "Int8"});
    CHECK(outputs[1].literal == SelectLiteral{LiteralKind::string, "'x'", "String"});
    CHECK(outputs[2].literal == SelectLiteral{LiteralKind::real, "1000.", "Float64"});
    CHECK(outputs[3].literal == SelectLiteral{LiteralKind::null, "NULL", "Nullable(Nothing)"});
    CHECK(outputs[4].literal == SelectLiteral{LiteralKind::boolean, "true", "Bool"});
    CHECK(outputs[5].literal == std::nullopt);
    CHECK(outputs[6].aggregate == SelectAggregate{"sumState", {}, {{{"t", "a"}, "", 0}}});
    CHECK(outputs[7].aggregate == SelectAggregate{"quantile", {"0.9"}, {{}}});
    CHECK(outputs[8].aggregate == std::nullopt);
}

TEST_CASE("integers are of the smallest type that holds them", "[outline]") {
    const SelectOutline seen =
        outlined_with_sources("SELECT 0, 255, 256, 65536, 4294967296, -128, -129, -32769, -9223372036854775808");
    std::vector<std::string> types;
    for (const SelectOutput& output : seen.outputs) types.push_back(output.literal->type);
    CHECK(types == Lines{"UInt8", "UInt8", "UInt16", "UInt32", "UInt64", "Int8", "Int16", "Int32", "Int64"});
}
