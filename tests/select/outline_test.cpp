// SELECTs in outline, and against their source. What the engine says to more of them: tests/live.
#include <chddl/select/outline.hpp>
#include <chddl/select/resolve.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace {

using namespace chddl;

using Names = std::vector<std::string>;

SelectOutline outlined(const std::string& select) {
    return outline(SqlText(select));
}

/// The outputs' names, `?` where not known and `*` for an asterisk.
Names output_names(const std::string& select) {
    Names names;
    for (const SelectOutput& output : outlined(select).outputs) {
        names.push_back(output.kind == OutputKind::asterisk ? "*" : output.name.value_or("?"));
    }
    return names;
}

Names reads(const std::string& select) {
    Names names;
    for (const ColumnRead& read : outlined(select).reads) {
        std::string name;
        for (const std::string& part : read.path) name += (name.empty() ? "" : ".") + part;
        names.push_back(name);
    }
    return names;
}

ResolvedSelect resolved(const std::string& select) {
    return resolve(outlined(select), {{"a", "b", "n.x", "tup"}, {"_topic", "_headers.name"}});
}

Names resolved_names(const std::string& select) {
    Names names;
    for (const ResolvedOutput& output : resolved(select).outputs) names.push_back(output.name.value_or("?"));
    return names;
}

Names resolved_reads(const std::string& select) {
    Names names;
    for (const ReadColumn& read : resolved(select).reads) names.push_back(read.name + (read.named ? "" : " (*)"));
    return names;
}

bool known(const std::string& select) {
    const SelectOutline seen = outlined(select);
    return seen.outputs_known && seen.reads_known;
}

}  // namespace

TEST_CASE("an outline holds all of a small SELECT", "[outline]") {
    SelectOutline expected;
    expected.outputs = {
        {OutputKind::column, "k", true, false, "q.a", {"q", "a"}, "", 7},
        {OutputKind::expression,
         "CAST(b, 'Nullable(String)')",
         false,
         false,
         "b :: Nullable( String )",
         {},
         "Nullable(String)",
         17},
    };
    expected.outputs_known = true;
    expected.reads = {{{"q", "a"}, 7, 0}, {{"b"}, 17, 0}, {{"c"}, 69, 0}};
    expected.reads_known = true;
    expected.source = SelectSource{"db", "t", "q", 46, 6, SourceRole::trigger};
    expected.source_known = true;
    expected.sources = {*expected.source};
    expected.sources_known = true;
    expected.has_from = true;
    expected.aliases = {"k"};
    expected.features = {SelectFeature::limit};
    SelectOutline seen = outlined("SELECT q.a AS k, b :: Nullable( String ) FROM db . t AS q WHERE      c = 1 LIMIT 1");
    seen.tree = {};
    CHECK(seen == expected);
}

TEST_CASE("names without an alias are the server's own", "[outline]") {
    CHECK(output_names("SELECT a, t.a, db.t.a, `a b`, n.x FROM db.t") == Names{"a", "a", "a", "a b", "n.x"});
    CHECK(output_names("SELECT j.^a, t.j.^a.b, j.x.^`a b` FROM db.t") == Names{"j.^`a`", "j.^`a`.b", "j.x.^`a b`"});
    CHECK(output_names("SELECT a + 1, -a, - 1, a - -1, NOT a = 1, a || 'x' || b FROM t") ==
          Names{"plus(a, 1)", "negate(a)", "-1", "minus(a, -1)", "not(equals(a, 1))", "concat(a, 'x', b)"});
    CHECK(output_names("SELECT a AND b AND (c AND d) OR e, a BETWEEN 1 AND 2, a IS NOT NULL, a IN (1, 2) FROM t") ==
          Names{"or(and(a, b, and(c, d)), e)", "and(greaterOrEquals(a, 1), lessOrEquals(a, 2))", "isNotNull(a)",
                "in(a, (1, 2))"});
    CHECK(output_names("SELECT CASE WHEN a = 1 THEN 2 END, CASE a WHEN 1 THEN 'x' ELSE b END, a = 1 ? b : c FROM t") ==
          Names{"multiIf(equals(a, 1), 2, NULL)", "caseWithExpression(a, 1, 'x', b)", "if(equals(a, 1), b, c)"});
    CHECK(output_names("SELECT a[1], m['k'], tup.1, (a, b).2, quantile(0.5)(a), count(*), count(DISTINCT a) FROM t") ==
          Names{"arrayElement(a, 1)", "arrayElement(m, 'k')", "tupleElement(tup, 1)", "tupleElement((a, b), 2)",
                "quantile(0.5)(a)", "count()", "countDistinct(a)"});
    CHECK(output_names("SELECT count(* EXCEPT (a)), count(COLUMNS(a, b)), count(DISTINCT COLUMNS(a, b)) FROM t") ==
          Names{"count()", "count()", "?"});
    CHECK(output_names(
              "SELECT INTERVAL 1 DAY, EXTRACT(YEAR FROM ts), TRIM(LEADING 'x' FROM b), date_add(HOUR, 1, ts) FROM t") ==
          Names{"toIntervalDay(1)", "toYear(ts)", "trimLeft(b, 'x')", "plus(ts, toIntervalHour(1))"});
    CHECK(output_names(
              "SELECT arrayMap((x, y) -> x + y, a, b), [a, 1], [1, NULL], (1, true), 1::UInt8, '1' ::Int8 FROM t") ==
          Names{"arrayMap(lambda(tuple(x, y), plus(x, y)), a, b)", "[a, 1]", "[1, NULL]", "(1, 1)",
                "CAST('1', 'UInt8')", "CAST('1', 'Int8')"});
}

TEST_CASE("literals are spelled as the server spells them", "[outline]") {
    CHECK(output_names(
              "SELECT 1e3, 1.50, .5, 0xFF, 0b11, 1_000, 1e22, 1e20, 1e-7, 0.00001, -0, -0.0, 18446744073709551616") ==
          Names{"1000.", "1.5", "0.5", "255", "3", "1000", "1e22", "100000000000000000000.", "1e-7", "0.00001", "0",
                "-0.", "18446744073709552000."});
    CHECK(output_names("SELECT 'it''s', 'a\\nb', '\\q', x'41', $$b$$, null, TRUE, Inf, -inf") ==
          Names{"'it\\'s'", "'a\\nb'", "'\\\\q'", "'A'", "'b'", "NULL", "true", "inf", "-inf"});
    CHECK(output_names("SELECT [1, 1.5], 0x1p3, a::INT UNSIGNED, a IN (b)") == Names{"?", "?", "?", "?"});
}

TEST_CASE("an alias names its output and shadows a column of that name", "[outline]") {
    CHECK(output_names("SELECT a AS x, b y, (c AS z), z + 1, x FROM t") == Names{"x", "y", "z", "plus(z, 1)", "x"});
    CHECK(reads("SELECT a + 1 AS x, x + 1 AS y, y FROM t WHERE y > b") == Names{"a", "b"});
    CHECK(reads("SELECT 1 AS a FROM t WHERE a > 1").empty());
    CHECK(reads("SELECT a + 1 AS a, a AS b FROM t") == Names{"a"});
    CHECK(reads("WITH a + 1 AS x, b AS unused SELECT x FROM t") == Names{"a"});
    CHECK(output_names("SELECT 1 AS a, t.a, t.b FROM t") == Names{"a", "t.a", "b"});
    CHECK_FALSE(known("SELECT a AS b, b AS a FROM t"));
}

TEST_CASE("columns count in every clause", "[outline]") {
    CHECK(reads("SELECT DISTINCT ON (a) 1 FROM t PREWHERE b WHERE c GROUP BY d HAVING max(e) > 1 ORDER BY f DESC NULLS "
                "LAST LIMIT 1 BY g LIMIT 5, 6 SETTINGS max_threads = 1") == Names{"a", "b", "c", "d", "e", "f", "g"});
    CHECK(reads("SELECT sum(a) FILTER (WHERE b), quantile(0.5)(c) FROM t GROUP BY ROLLUP(d, e) WITH TOTALS") ==
          Names{"a", "b", "c", "d", "e"});
    CHECK(reads("FROM t SELECT a, offset, limit WHERE format = 1") == Names{"a", "offset", "limit", "format"});
    CHECK(reads("SELECT arrayMap(x -> x + a, b) FROM t") == Names{"a", "b"});
    CHECK(reads("SELECT dateDiff(day, a, b), CURRENT_DATE FROM t") == Names{"a", "b"});
}

TEST_CASE("a branch that the server may never look at reads nothing for certain", "[outline]") {
    CHECK(reads("SELECT if(1, a, b) FROM t").empty());
    CHECK_FALSE(known("SELECT if(1, a, b) FROM t"));
    CHECK(reads("SELECT if(a IS NULL, b, c) FROM t") == Names{"a"});
    CHECK(reads("SELECT if(a = 1, b, c) FROM t") == Names{"a", "b", "c"});
}

TEST_CASE("what occurs in a SELECT is listed", "[outline]") {
    using Features = std::vector<SelectFeature>;
    CHECK(outlined("SELECT a FROM t").features == Features{});
    CHECK(outlined("SELECT DISTINCT a FROM t").features == Features{SelectFeature::distinct});
    CHECK(outlined("SELECT sumState(a) FROM t GROUP BY ALL").features ==
          Features{SelectFeature::aggregation, SelectFeature::group_by});
    CHECK(outlined("SELECT a FROM t ORDER BY a LIMIT 1").features ==
          Features{SelectFeature::order_by, SelectFeature::limit});
    CHECK(outlined("SELECT a IN (SELECT 1) FROM t").features == Features{SelectFeature::subquery});
    CHECK(outlined("SELECT a FROM t UNION ALL SELECT b FROM u").features == Features{SelectFeature::set_operation});
    CHECK(outlined("SELECT a FROM t LEFT JOIN u ON t.a = u.a").features == Features{SelectFeature::join});
    CHECK(outlined("SELECT a FROM t ARRAY JOIN b").features == Features{SelectFeature::array_join});
    CHECK(outlined("SELECT a FROM numbers(1)").features == Features{SelectFeature::table_function});
    CHECK(outlined("SELECT sum(a) OVER () FROM t").features == Features{SelectFeature::window});
    CHECK(outlined("WITH u AS (SELECT 1) SELECT a FROM u").features ==
          Features{SelectFeature::common_table_expression});
}

TEST_CASE("what is not understood makes unknown only what it touches", "[outline]") {
    const SelectOutline natural = outlined("SELECT a AS k, t.b, count() FROM t NATURAL JOIN u");
    CHECK(natural.outputs_known);
    CHECK(output_names("SELECT a AS k, t.b, count() FROM t NATURAL JOIN u") == Names{"k", "?", "count()"});
    CHECK(natural.reads.empty());
    CHECK_FALSE(natural.reads_known);
    CHECK(natural.source == SelectSource{"", "t", "", 33, 1, SourceRole::trigger});
    CHECK_FALSE(natural.source_known);
    CHECK_FALSE(natural.sources_known);
    CHECK(output_names("SELECT j.x.:Int64 AS k, b FROM t") == Names{"k", "b"});
    CHECK(outlined("SELECT j.x.:Int64 AS k, b FROM t").outputs_known);
    CHECK_FALSE(outlined("SELECT * APPLY(toString, 'prefix'), b FROM t").outputs_known);
    CHECK_FALSE(outlined("SELECT a + b FROM t SETTINGS prefer_column_name_to_alias = 1").reads_known);
    CHECK_FALSE(known("SELECT a FROM (SELECT a.x.:Int64 FROM t)"));
}

TEST_CASE("a SELECT may stand in brackets", "[outline]") {
    CHECK(output_names("((SELECT a FROM t))") == Names{"a"});
    CHECK(known("((SELECT a FROM t))"));
    CHECK(known("(SELECT a FROM t) UNION ALL (SELECT b FROM t)"));
    CHECK_FALSE(known("(SELECT a FROM t) LIMIT 1"));
}

TEST_CASE("an asterisk is expanded with the source's columns", "[resolve]") {
    CHECK(resolved_names("SELECT *, _topic FROM t") == Names{"a", "b", "n.x", "tup", "_topic"});
    CHECK(resolved_reads("SELECT *, _topic FROM t") == Names{"a (*)", "b (*)", "n.x (*)", "tup (*)", "_topic"});
    CHECK(resolved_names("SELECT *, 1 AS a FROM db.t AS q") == Names{"q.a", "b", "n.x", "tup", "a"});
    CHECK(resolved_names("SELECT t.*, 1 AS n FROM t") == Names{"a", "b", "t.n.x", "tup", "n"});
    CHECK_FALSE(resolved("SELECT tup.* FROM t").outputs_known);
}

TEST_CASE("reads are looked up with and without the source's name", "[resolve]") {
    CHECK(resolved_reads("SELECT t.a, db.t.b, q.tup.p, n.x, _headers.name FROM db.t AS q") ==
          Names{"a", "b", "n.x", "tup", "_headers.name"});
    CHECK(resolved("SELECT zz, t.yy, tup.p, a.size0, n FROM t").missing ==
          std::vector<MissingColumn>{{{"zz"}, 7, 0}, {{"t", "yy"}, 11, 0}});
    CHECK_FALSE(resolved("SELECT n FROM t").reads_known);
    CHECK(resolved("SELECT a AS k FROM t").outputs == std::vector<ResolvedOutput>{{"k", 0, "a"}});
    CHECK(resolved("SELECT k, a + 1 AS k FROM t").outputs == std::vector<ResolvedOutput>{{"k", 0, ""}, {"k", 1, ""}});
}

TEST_CASE("an element that the type does not have is missing, but where the table's name is meant", "[resolve]") {
    const auto missing = [](const std::string& select) {
        return resolve(outlined(select), {{"t", "b", "a"}, {}, {"Tuple(p UInt8)", "String", "Array(Tuple(p UInt8))"}})
            .missing;
    };
    CHECK(missing("SELECT t.q FROM db.t AS u") == std::vector<MissingColumn>{{{"t", "q"}, 7, 0}});
    CHECK(missing("SELECT t.b, t.p, b.size, u.t.p FROM db.t AS u").empty());
    CHECK(missing("SELECT e.q FROM db.t AS u ARRAY JOIN a AS e") == std::vector<MissingColumn>{{{"e", "q"}, 7, 0}});
    CHECK(missing("SELECT e.p, a.p, a.size0 FROM db.t AS u ARRAY JOIN a AS e").empty());
    CHECK(missing("SELECT v.p FROM (SELECT t AS v FROM db.t)").empty());
    CHECK(missing("SELECT v.q FROM (SELECT t AS v FROM db.t)") ==
          std::vector<MissingColumn>{{{"v", "q"}, 7, no_table}});
}

TEST_CASE("a column called like its table leaves t.a unknown", "[resolve]") {
    const ResolvedSelect seen = resolve(outlined("SELECT t.a, b FROM t"), {{"t", "a", "b"}, {}});
    CHECK(seen.outputs == std::vector<ResolvedOutput>{{std::nullopt, 0, ""}, {"b", 1, "b"}});
    CHECK(seen.reads == std::vector<ReadColumn>{{"b", true}});
    CHECK_FALSE(seen.reads_known);
}

TEST_CASE("no text is too odd, too deep or too long", "[outline][slow]") {
    for (const std::string text :
         {"", "SELECT", "SELECT FROM t", "SELECT a,, b FROM t", "FROM t", "SELECT AS k", "WITH", "SELECT a FROM",
          "SELECT a FROM t WHERE", "\xFF", "SELECT 'a", "INSERT INTO t VALUES (1)", "SELECT a FROM t GROUP",
          "SELECT CASE END", "SELECT CAST(a AS)"}) {
        CAPTURE(text);
        const SelectOutline seen = outlined(text);
        CHECK_FALSE((seen.outputs_known && seen.reads_known && seen.source_known));
    }
    for (const std::string piece :
         {"(", "[", "f(", "a.", "- ", "NOT ", "1+", "a BETWEEN 1 AND ", "CASE WHEN ", "a ? ", "x -> "}) {
        std::string huge = "SELECT ";
        while (huge.size() < (piece == "(" ? 1'000'000 : 100'000)) huge += piece;
        huge += "a";
        std::string closing;
        for (const char c : huge) {
            if (c == '(' || c == '[') closing += c == '(' ? ')' : ']';
        }
        CAPTURE(piece);
        const SelectOutline seen = outlined(huge + std::string(closing.rbegin(), closing.rend()) + " FROM t");
        CHECK_FALSE(seen.reads_known);
    }
    std::string chain = "SELECT 1 AS a0";
    for (int i = 1; i < 20'000; ++i) chain += ", a" + std::to_string(i) + " AS a" + std::to_string(i - 1);
    CHECK_FALSE(outlined(chain + " FROM t").reads_known);
}
