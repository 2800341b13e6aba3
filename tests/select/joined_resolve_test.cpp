// SELECTs over several tables against their columns. What the engine says to more of them: tests/live.
#include <chddl/select/outline.hpp>
#include <chddl/select/resolve.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace chddl;

using Names = std::vector<std::string>;

const std::vector<SourceTable>& tables() {
    static const std::vector<SourceTable> all = {
        {"", "t", {{"id", "a", "k", "n.x", "n.y"}, {"_hidden"}, {"UInt64", "String", "UInt32"}}},
        {"db", "u", {{"id", "b", "k"}, {}, {"UInt64", "String", "UInt64"}}},
        {"db", "w", {{"w"}, {}, {"UInt64"}}},
    };
    return all;
}

ResolvedSelect joined(const std::string& select) {
    return resolve(outline(SqlText(select)), tables());
}

Names joined_names(const std::string& select) {
    Names all;
    for (const ResolvedOutput& output : joined(select).outputs) all.push_back(output.name.value_or("?"));
    return all;
}

/// `t.a` of what is needed by its name, `t.b (*)` of the rest.
Names joined_reads(const std::string& select) {
    Names all;
    for (const ReadColumn& read : joined(select).reads) {
        all.push_back(tables()[read.table].table + "." + read.name + (read.named ? "" : " (*)"));
    }
    return all;
}

/// What each output is: a column with its table, `-` for anything else.
Names columns(const std::string& select) {
    Names all;
    for (const ResolvedOutput& output : joined(select).outputs) {
        all.push_back(output.column.empty() ? "-" : tables()[output.table].table + "." + output.column);
    }
    return all;
}

bool joined_known(const std::string& select) {
    const ResolvedSelect seen = joined(select);
    return seen.outputs_known && seen.reads_known;
}

}  // namespace

TEST_CASE("a name that two tables have is the left one's, and neither column alone is needed", "[resolve]") {
    CHECK(columns("SELECT id, b, a FROM t, db.u") == Names{"t.id", "u.b", "t.a"});
    CHECK(joined_reads("SELECT id, b FROM t, db.u") == Names{"t.id (*)", "u.b"});
    CHECK(joined_reads("SELECT t.id FROM t, db.u") == Names{"t.id"});
    CHECK(joined_reads("SELECT id FROM t AS x, t AS y") == Names{"t.id"});
    CHECK_FALSE(joined_known("SELECT id FROM t, db.u, db.u AS v"));
}

TEST_CASE("beside a third table a name that two have means neither", "[resolve]") {
    using Ambiguous = std::vector<AmbiguousColumn>;
    const auto ambiguous = [](const std::string& select) { return joined(select).ambiguous; };
    CHECK(ambiguous("SELECT id, b FROM t, db.u, db.w") == Ambiguous{{{"id"}, 7, 3}});
    CHECK(ambiguous("SELECT a FROM t JOIN db.u ON k = 1 JOIN db.w ON w = a") == Ambiguous{{{"k"}, 29, 3}});
    CHECK(ambiguous("SELECT k FROM t JOIN db.w ON w = a JOIN (SELECT k FROM db.u) AS x ON x.k = t.k") ==
          Ambiguous{{{"k"}, 7, 3}});
    CHECK(ambiguous("SELECT a FROM t JOIN db.w ON w = a JOIN db.u USING (id) WHERE id = b AND k = 1") ==
          Ambiguous{{{"k"}, 73, 3}});
    CHECK(ambiguous("SELECT (SELECT max(w) FROM db.w WHERE id = w) FROM t, db.u, db.w") == Ambiguous{{{"id"}, 38, 3}});
}

TEST_CASE("a name is not ambiguous where one table is meant, or may be", "[resolve]") {
    for (const char* select :
         {"SELECT id FROM t, db.u", "SELECT t.id, u.id, w FROM t, db.u, db.w",
          "SELECT 1 AS id, id + 1 FROM t, db.u, db.w", "SELECT * FROM t, db.u, db.w",
          "SELECT b FROM db.u AS x, db.u AS y, db.w", "SELECT if(1, 2, id) FROM t, db.u, db.w",
          "SELECT b FROM (SELECT b FROM db.u) AS x, (SELECT b FROM db.u) AS y, db.w", "SELECT k FROM t, other, db.u",
          "SELECT id FROM t RIGHT JOIN db.u USING (id) JOIN db.u AS x ON x.k = t.k",
          "SELECT arrayMap(id -> id + 1, [t.id]) FROM t, db.u, db.w"}) {
        CAPTURE(select);
        CHECK(joined(select).ambiguous.empty());
    }
}

TEST_CASE("a table's name goes before a column that another table has", "[resolve]") {
    CHECK(joined_names("SELECT t.id, u.id, u.b, t.k + u.k FROM t JOIN db.u ON t.id = u.id") ==
          Names{"id", "u.id", "b", "plus(k, u.k)"});
    CHECK(joined_names("SELECT * FROM t JOIN db.u ON t.id = u.id") ==
          Names{"id", "a", "k", "n.x", "n.y", "u.id", "b", "u.k"});
    CHECK(joined_names("SELECT t.id, u.b FROM t, db.u, db.u AS v") == Names{"t.id", "u.b"});
}

TEST_CASE("the columns of USING come once and first", "[resolve]") {
    CHECK(joined_names("SELECT * FROM t JOIN db.u USING (k)") == Names{"k", "id", "a", "n.x", "n.y", "u.id", "b"});
    CHECK(columns("SELECT id, t.id, u.id FROM t LEFT JOIN db.u USING (id)") == Names{"t.id", "t.id", "u.id"});
    CHECK(joined_reads("SELECT b FROM t JOIN db.u USING (id)") == Names{"t.id", "u.id", "u.b"});
    // Of different types: the server takes what holds both.
    CHECK(columns("SELECT k FROM t JOIN db.u USING (k)") == Names{"-"});
}

TEST_CASE("a column goes unchanged through subqueries and common table expressions", "[resolve]") {
    CHECK(columns("SELECT z, m FROM (SELECT id AS z, max(k) AS m FROM t GROUP BY id)") == Names{"t.id", "-"});
    CHECK(columns("WITH c AS (SELECT * FROM t), d AS (SELECT id, a || 'x' AS a FROM c) SELECT * FROM d") ==
          Names{"t.id", "-"});
    CHECK(columns("SELECT id FROM t UNION ALL SELECT id FROM db.u") == Names{"-"});
    CHECK(columns("SELECT a FROM t GROUP BY a SETTINGS group_by_use_nulls = 1") == Names{"-"});
    CHECK(joined("SELECT s.c FROM (SELECT a::UInt8 AS c FROM t) AS s").outputs[0].cast_type == "UInt8");
    CHECK(joined("SELECT s.c FROM (SELECT 5 AS c) AS s").outputs[0].literal->type == "UInt8");
    CHECK(joined("SELECT sumState(c) FROM (SELECT id AS c FROM t)").outputs[0].aggregate ==
          SelectAggregate{"sumState", {}, {{{"c"}, "id", 0}}});
}

TEST_CASE("an asterisk of a subquery needs the column only if somebody names it", "[resolve]") {
    CHECK(joined_reads("SELECT * FROM (SELECT * FROM db.u)") == Names{"u.id (*)", "u.b (*)", "u.k (*)"});
    CHECK(joined_reads("SELECT b FROM (SELECT * FROM db.u)") == Names{"u.id (*)", "u.b", "u.k (*)"});
    CHECK(joined_reads("SELECT * REPLACE (b || 'x' AS b) FROM db.u") == Names{"u.id (*)", "u.b (*)", "u.k (*)"});
    CHECK(joined_reads("SELECT * EXCEPT (id) REPLACE (id + 1 AS k) FROM db.u") == Names{"u.id", "u.b (*)"});
}

TEST_CASE("of a table that stands there twice the one with the name is meant", "[resolve]") {
    CHECK(joined_names("SELECT u.b, x.b FROM db.u AS x JOIN db.u ON x.id = u.id") == Names{"u.b", "b"});
    CHECK(joined_names("SELECT u.b, x.b FROM db.u JOIN db.u AS x ON x.id = u.id") == Names{"b", "x.b"});
    CHECK(joined_names("SELECT t.id, t.k, u.id FROM t RIGHT JOIN db.u USING (id)") == Names{"t.id", "k", "u.id"});
}

TEST_CASE("what REPLACE gives a new meaning is not judged behind it", "[resolve]") {
    CHECK(joined_names("SELECT * REPLACE (1 AS b), b, b AS c, u.b FROM db.u") == Names{"id", "b", "k", "?", "?", "b"});
    CHECK_FALSE(joined_known("SELECT * REPLACE (1 AS b), b FROM db.u"));
}

TEST_CASE("an alias in ON may come too early", "[resolve]") {
    CHECK_FALSE(joined_known("SELECT u.id AS id FROM t JOIN db.u ON id = u.k"));
    CHECK(joined_known("WITH 5 AS five SELECT t.id FROM t JOIN db.u ON t.id = five"));
}

TEST_CASE("a common table expression sees the aliases of the SELECT that uses it", "[resolve]") {
    CHECK(joined("WITH c AS (SELECT id FROM t WHERE a = x) SELECT id, 'y' AS x FROM c").missing.empty());
    CHECK(joined("WITH c AS (SELECT id FROM t WHERE a = x) SELECT id FROM c").missing ==
          std::vector<MissingColumn>{{{"x"}, 38, 0}});
}

TEST_CASE("ARRAY JOIN makes elements of arrays", "[resolve]") {
    CHECK(columns("SELECT id, n.x, n.y FROM t ARRAY JOIN n.x") == Names{"t.id", "-", "t.n.y"});
    CHECK(columns("SELECT n.x, e FROM t ARRAY JOIN n.x AS e") == Names{"t.n.x", "-"});
    CHECK(columns("SELECT n.x, n.y FROM t ARRAY JOIN n") == Names{"-", "-"});
    CHECK(joined_names("SELECT * FROM t ARRAY JOIN [1] AS id") == Names{"t.id", "a", "k", "n.x", "n.y"});
    CHECK(joined_reads("SELECT m.x FROM t ARRAY JOIN n AS m") == Names{"t.n.x", "t.n.y (*)"});
}

TEST_CASE("a column with a dot in its name has elements in a subquery, too", "[resolve]") {
    CHECK(joined("SELECT n.x.size0, s.n.x.size0 FROM (SELECT n.x FROM t) AS s").missing.empty());
    CHECK(joined("SELECT a.b.c FROM (SELECT k AS `a.b` FROM t)").missing ==
          std::vector<MissingColumn>{{{"a", "b", "c"}, 7, no_table}});
}

TEST_CASE("what no table has is missing, and where it could be is said", "[resolve]") {
    using Missing = std::vector<MissingColumn>;
    CHECK(joined("SELECT u.zz, yy FROM t JOIN db.u ON t.xx = u.id").missing ==
          Missing{{{"t", "xx"}, 36, 0}, {{"u", "zz"}, 7, 1}, {{"yy"}, 13, no_table}});
    CHECK(joined("SELECT q FROM (SELECT zz AS q FROM db.u)").missing == Missing{{{"zz"}, 22, 1}});
    CHECK(joined("SELECT zz FROM (SELECT b FROM db.u)").missing == Missing{{{"zz"}, 7, no_table}});
    CHECK(joined("SELECT b FROM t JOIN db.u USING (b)").missing == Missing{{{"b"}, 33, no_table}});
    CHECK(joined("SELECT (SELECT max(b) FROM db.u WHERE u.id = t.id AND a = b) FROM t").missing.empty());
    CHECK(joined("SELECT 1 AS one FROM (SELECT b FROM db.u WHERE id > one)").missing.empty());
}

TEST_CASE("beside a table that is not given only names with a qualifier are judged", "[resolve]") {
    const ResolvedSelect seen = joined("SELECT t.id, t.zz, yy, other.xx FROM t JOIN other ON t.id = other.id");
    CHECK(seen.missing == std::vector<MissingColumn>{{{"t", "zz"}, 13, 0}});
    CHECK(seen.reads == std::vector<ReadColumn>{{"id", true, 0}});
    CHECK_FALSE(seen.reads_known);
    CHECK(seen.outputs_known);
    CHECK_FALSE(joined("SELECT * FROM t JOIN other ON t.id = other.id").outputs_known);
    CHECK_FALSE(joined("SELECT yy FROM db2.u").reads_known);
}

TEST_CASE("COLUMNS takes a regular expression", "[resolve]") {
    CHECK(joined_names("SELECT COLUMNS('^(a|k)$') FROM t").empty());
    CHECK_FALSE(joined_known("SELECT COLUMNS('^(a|k)$') FROM t"));
    CHECK(joined_names("SELECT COLUMNS('^a$|k') FROM t") == Names{"a", "k"});
    CHECK(joined_names("SELECT COLUMNS('^n[.][xy]$') FROM t") == Names{"n.x", "n.y"});
    CHECK(joined_names("SELECT * EXCEPT ('^n') APPLY(toString) FROM t") ==
          Names{"toString(id)", "toString(a)", "toString(k)"});
    CHECK_FALSE(joined_known("SELECT COLUMNS('hidden') FROM t"));
}

TEST_CASE("outputs do not grow beyond measure", "[resolve]") {
    std::string select = "WITH c0 AS (SELECT * FROM db.u)";
    for (int i = 1; i < 60; ++i) {
        const std::string before = "c" + std::to_string(i - 1);
        select += ", c" + std::to_string(i) + " AS (SELECT *, * FROM " + before + ")";
    }
    CHECK_FALSE(joined_known(select + " SELECT * FROM c59"));
    std::string chain = "WITH c0 AS (SELECT id FROM t)";
    for (int i = 1; i < 5000; ++i) {
        chain += ", c" + std::to_string(i) + " AS (SELECT id FROM c" + std::to_string(i - 1) + ")";
    }
    CHECK_FALSE(joined_known(chain + " SELECT id FROM c4999"));
    std::string deep = "SELECT id FROM t";
    for (int i = 0; i < 5000; ++i) deep = "SELECT id FROM (" + deep + ")";
    CHECK_FALSE(joined_known(deep));
    std::string joins = "SELECT 1 FROM t";
    for (int i = 0; i < 5000; ++i) joins += " JOIN db.u ON 1";
    CHECK_FALSE(joined_known(joins));
}

TEST_CASE("lambdas that call each other twice, or themselves, come to an end", "[resolve]") {
    CHECK(joined_known("WITH x -> upper(x) AS f SELECT f(f(a)) AS y FROM t"));
    std::string doubling = "WITH x -> x AS f0";
    for (int i = 1; i <= 60; ++i) {
        const std::string before = "f" + std::to_string(i - 1);
        doubling += ", x -> " + before + "(" + before + "(x)) AS f" + std::to_string(i);
    }
    CHECK_FALSE(joined_known(doubling + " SELECT f60(a) AS y FROM t"));
    CHECK_FALSE(joined_known("WITH x -> f(f(x)) AS f SELECT f(a) AS y FROM t"));
}

TEST_CASE("what is noted of an expression is noted once, however often its lambda is called", "[resolve]") {
    const ResolvedSelect seen =
        joined("WITH v -> v IN (SELECT id FROM db.u WHERE b) AS f SELECT f(id) AS y, f(k) AS z FROM t");
    CHECK(seen.clauses.size() == 1);
}
