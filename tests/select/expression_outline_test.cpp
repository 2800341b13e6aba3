// Expressions of a table: what they read, what is missing, and what kind of value they are.
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>
#include <chddl/select/expression_outline.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace expression_cases {

using namespace chddl;

using Texts = std::vector<std::string>;

const std::vector<NamedType> columns = {{"id", type("UInt64")},
                                        {"ts", type("DateTime")},
                                        {"name", type("LowCardinality(String)")},
                                        {"tags", type("Array(String)")},
                                        {"point", type("Tuple(x Float64, y Float64)")},
                                        {"lines", type("Nested(sku String, amount UInt32)")},
                                        {"doc", type("JSON")}};

ExpressionOutline outlined(const std::string& text) {
    return outline_expression(SqlText(text), columns);
}

Texts missing(const std::string& text) {
    Texts names;
    for (const MissingName& one : outlined(text).missing) names.push_back(one.name);
    return names;
}

Texts unknown(const std::string& text) {
    Texts names;
    for (const UnknownFunction& one : outlined(text).unknown_functions) names.push_back(one.name);
    return names;
}

std::string type_of(const std::string& text) {
    const ExpressionOutline found = outlined(text);
    return found.type ? render(*found.type) : "";
}

std::vector<int> refused(const std::string& text) {
    std::vector<int> codes;
    for (const RefusedCall& one : outlined(text).refused_calls) codes.push_back(one.code);
    return codes;
}

}  // namespace expression_cases

TEST_CASE("an expression reads the columns that it names, each once") {
    using namespace expression_cases;
    CHECK(outlined("id").columns == Texts{"id"});
    CHECK(outlined("toDate(ts) + id + id").columns == Texts{"id", "ts"});
    CHECK(outlined("(name, toYYYYMM(ts))").columns == Texts{"ts", "name"});
    CHECK(outlined("lines.sku").columns == Texts{"lines.sku"});
    CHECK(outlined("arrayMap(x -> x || name, tags)").columns == Texts{"name", "tags"});
    CHECK(outlined("1 + 2").columns.empty());
    CHECK(outlined("id").columns_known);
}

TEST_CASE("a column is missing only where no table could have it") {
    using namespace expression_cases;
    CHECK(missing("idd") == Texts{"idd"});
    CHECK(missing("toDate(tss) + id") == Texts{"tss"});
    CHECK(missing("lines.price") == Texts{"lines.price"});
    CHECK(missing("arrayMap(x -> x || naame, tags)") == Texts{"naame"});
    CHECK(missing("point.z + id.x") == Texts{"point.z", "id.x"});
    for (const char* fine : {"tags.size0", "point.x", "doc.a.b", "_part", "_part_index % 2", "id", "now()", "today()"})
        CHECK(missing(fine).empty());
    CHECK(outlined("id + idd").missing[0].position == 5);
}

TEST_CASE("a function that is nobody's is unknown, an aggregate function with combinators is not") {
    using namespace expression_cases;
    CHECK(unknown("toStartOfMinit(ts)") == Texts{"toStartOfMinit"});
    CHECK(unknown("f(f(id))") == Texts{"f"});
    for (const char* fine : {"toYYYYMM(ts)", "sumStateIf(id, id > 1)", "COUNT()", "CAST(id AS String)", "id IN (1, 2)",
                             "ts + INTERVAL 1 DAY", "EXTRACT(YEAR FROM ts)", "if(id = 1, 2, 3)", "count(DISTINCT id)",
                             "EXISTS (SELECT 1)", "untuple(point)"})
        CHECK(unknown(fine).empty());
}

TEST_CASE("what occurs in an expression is told") {
    using namespace expression_cases;
    using Feature = ExpressionFeature;
    using Features = std::vector<ExpressionFeature>;
    CHECK(outlined("id").features.empty());
    CHECK(outlined("sum(id)").features == Features{Feature::aggregate});
    CHECK(outlined("sum(id) OVER ()").features == Features{Feature::window});
    CHECK(outlined("id IN (SELECT 1)").features == Features{Feature::subquery});
    CHECK(outlined("arrayJoin(tags)").features == Features{Feature::array_join});
    CHECK(outlined("arrayExists(x -> x = '', tags)").features == Features{Feature::lambda});
    CHECK(outlined("*").features == Features{Feature::asterisk});
    CHECK(outlined("now()").features == Features{Feature::nondeterministic});
    CHECK(outlined("id = {a:UInt8}").has(Feature::parameter));
}

TEST_CASE("the shape of an expression is told") {
    using namespace expression_cases;
    CHECK(outlined("id").column == "id");
    CHECK(outlined("(id)").column == "id");
    CHECK(outlined("lines.sku").column == "lines.sku");
    CHECK(outlined("-id").column.empty());
    CHECK(outlined("toDate(ts)").function == "toDate");
    CHECK(outlined("(id, toDate(ts))").elements == Texts{"id", "toDate(ts)"});
    CHECK(outlined("tuple()").function == "tuple");
    CHECK(outlined("tuple()").constant);
    CHECK(outlined("now()").constant);
    CHECK_FALSE(outlined("id").constant);
    CHECK_FALSE(outlined("idd").constant);
    CHECK(outlined("1").literal == SelectLiteral{LiteralKind::integer, "1", "UInt8"});
}

TEST_CASE("what is no expression is not understood") {
    using namespace expression_cases;
    for (const char* text : {"", "id id2 id3", "id DESC, ts", "id +", "(id"}) CHECK_FALSE(outlined(text).understood);
    CHECK(outlined("id AS x").understood);
    CHECK(outlined("id AS x").alias == "x");
}

TEST_CASE("the type of an expression follows from those of its columns") {
    using namespace expression_cases;
    struct Case {
        const char* expression;
        const char* type;
    };
    const Case cases[] = {{"id", "UInt64"},
                          {"id + 1", "UInt64"},
                          {"id - 1", "Int64"},
                          {"id / 2", "Float64"},
                          {"id % 16", "UInt8"},
                          {"toYYYYMM(ts)", "UInt32"},
                          {"toDate(ts)", "Date"},
                          {"ts + INTERVAL 1 DAY", "DateTime"},
                          {"toDate(ts) + INTERVAL 1 HOUR", "DateTime"},
                          {"lower(name)", "LowCardinality(String)"},
                          {"name = 'a'", ""},
                          {"id = 1 AND ts > now()", "UInt8"},
                          {"if(id = 1, id, 0)", "UInt64"},
                          {"(id, ts)", "Tuple(UInt64, DateTime)"},
                          {"tags[1]", "String"},
                          {"tags.size0", "UInt64"},
                          {"point.x", "Float64"},
                          {"lines.amount", "Array(UInt32)"},
                          {"arrayMap(x -> length(x), tags)", "Array(UInt64)"},
                          {"CAST(id AS Nullable(BIGINT))", "Nullable(Int64)"},
                          {"id::varchar", "String"},
                          {"count()", "UInt64"},
                          {"sum(id)", "UInt64"},
                          {"sumState(id)", "AggregateFunction(sum, UInt64)"},
                          {"argMaxState(name, ts)", "AggregateFunction(argMax, String, DateTime)"},
                          {"doc.a.b", "Dynamic"},
                          {"doc.^a", "JSON"},
                          {"JSONExtract(name, 'a', 'varchar')", "String"},
                          {"JSONExtract(toNullable(name), 'a', 'UInt8')", "Nullable(UInt8)"},
                          {"JSONExtract(name, 'Tuple(a Decimal64(2), b Nullable(String))')",
                           "Tuple(a Decimal(18, 2), b Nullable(String))"},
                          {"JSONExtract(name, concat('UInt', '8'))", ""},
                          {"JSONExtractKeysAndValues(name, 'INT')", "Array(Tuple(String, Int32))"},
                          {"JSONExtractKeysAndValues(toNullable(name), 'INT')", ""},
                          {"no_such_function(id)", ""}};
    for (const auto& [expression, type] : cases) {
        CAPTURE(expression);
        CHECK(type_of(expression) == type);
    }
}

TEST_CASE("a call that the server takes with no such arguments is told") {
    using namespace expression_cases;
    using Codes = std::vector<int>;
    for (const char* expression : {"toYYYYMM(id)", "toStartOfHour(name)", "lower(id)", "id + name", "length(id)"}) {
        CAPTURE(expression);
        CHECK(refused(expression) == Codes{43});
    }
    for (const char* expression :
         {"toYYYYMM(ts)", "lower(name)", "id + 1", "length(tags)", "doc.a + name", "toDate(name)"}) {
        CAPTURE(expression);
        CHECK(refused(expression).empty());
    }
    CHECK(refused("isNull()") == Codes{42});
}

TEST_CASE("a call with a number of arguments that the server does not take is told") {
    using namespace expression_cases;
    using Codes = std::vector<int>;
    for (const char* expression :
         {"toDateTime64(ts)", "toDecimal64(id)", "dateDiff(ts, now())", "date_diff(ts, now())", "JSONExtract(name)",
          "map(name)", "map(name, 1, name)", "multiIf(id = 1, id)", "multiIf(id = 1, 2, id = 3, 4)", "now(id, id)",
          "lower(name, NULL)", "arrayMap(x -> toDateTime64(x), [ts])", "highlight(name, tags, name)"}) {
        CAPTURE(expression);
        CHECK(refused(expression) == Codes{42});
    }
    for (const char* expression :
         {"toDateTime64(ts, 3)", "dateDiff('day', ts, now())", "dateDiff(day, ts, now())", "map()", "map(name, 1)",
          "multiIf(id = 1, 2, 3)", "CASE WHEN id = 1 THEN 2 END", "CASE id WHEN 1 THEN 2 WHEN 3 THEN 4 END",
          "highlight(name, tags, name, name)", "trim(BOTH 'a' FROM name)", "substring(name FROM 2)",
          "timestampAdd(DAY, 1, ts)", "timestampAdd(ts, INTERVAL 1 DAY)", "position('a' IN name)",
          "extract(YEAR FROM ts)"}) {
        CAPTURE(expression);
        CHECK(refused(expression).empty());
    }
}

TEST_CASE("arguments are not counted where the server may not count them") {
    using namespace expression_cases;
    for (const char* expression : {"toDateTime64(NULL)", "toDateTime64(doc.a)", "dateDiff(no_such_function(ts), now())",
                                   "equals(*)", "equals(COLUMNS('id|ts'))", "equals(untuple(point))",
                                   "arrayMap(x -> toDateTime64(x), [])", "if(1, 1, toDateTime64(ts))"}) {
        CAPTURE(expression);
        CHECK(refused(expression).empty());
    }
}

TEST_CASE("a text that names no type is told") {
    using namespace expression_cases;
    using Codes = std::vector<int>;
    for (const char* expression :
         {"JSONExtract(name, 'a', 'Strin')", "JSONExtractKeysAndValues(name, 'Array(Strin)')",
          "JSONExtract(NULL, 'string')", "CAST(id AS Nonsense)", "CAST(id, 'Array(Nonsense)')", "id::Nonsense"}) {
        CAPTURE(expression);
        CHECK(refused(expression) == Codes{50});
    }
    for (const char* expression :
         {"JSONExtract(name, 'a', name)", "JSONExtract(name, 'a', 'Array(')", "JSONExtract(name, 'a', 'text')",
          "CAST(id AS NATIONAL CHAR)", "name::NATIONAL CHARACTER", "name::CHAR VARYING", "CAST(id AS Decimal(10,2))"}) {
        CAPTURE(expression);
        CHECK(refused(expression).empty());
    }
}
