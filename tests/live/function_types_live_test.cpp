// The engine's own word on every row of catalog/function_types.hpp, and on the arithmetic between all types.
#include <chddl/catalog/function_types.hpp>
#include <chddl/model/column.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "live/support_engine.hpp"

namespace function_type_cases {

using namespace chddl;

constexpr std::string_view samples[] = {"UInt8",
                                        "UInt32",
                                        "UInt64",
                                        "UInt128",
                                        "Int8",
                                        "Int64",
                                        "Float32",
                                        "Float64",
                                        "Decimal(18, 4)",
                                        "Bool",
                                        "String",
                                        "FixedString(8)",
                                        "Date",
                                        "Date32",
                                        "DateTime",
                                        "DateTime('UTC')",
                                        "DateTime64(3)",
                                        "UUID",
                                        "IPv4",
                                        "IPv6",
                                        "Enum8('a' = 1)",
                                        "Array(String)",
                                        "Array(UInt32)",
                                        "Map(String, UInt64)",
                                        "Tuple(a UInt8, b String)",
                                        "JSON",
                                        "Dynamic",
                                        "Variant(String, UInt64)",
                                        "Nullable(String)",
                                        "Nullable(UInt32)",
                                        "Nullable(DateTime)",
                                        "LowCardinality(String)",
                                        "LowCardinality(Nullable(String))"};

/// What no statement of a test may call: it waits, or asks for what is not there.
constexpr std::string_view left_alone[] = {"sleep", "sleepEachRow", "file", "joinGet", "joinGetOrNull"};

struct Tally {
    std::size_t asked = 0;
    std::size_t taken = 0;
    std::size_t known = 0;
    std::size_t refusals = 0;
    std::size_t foreseen = 0;
};

std::vector<NamedType> sample_columns() {
    std::vector<NamedType> columns;
    for (const std::string_view sample : samples)
        columns.push_back({"c" + std::to_string(columns.size()), type(sample)});
    return columns;
}

void create_samples(Executor& engine) {
    std::string list;
    for (const NamedType& column : sample_columns())
        list += (list.empty() ? "" : ", ") + column.name + " " + render(column.type);
    REQUIRE(engine.run("CREATE TABLE samples (" + list + ") ENGINE = Null"));
}

/// 0 for what is taken. The engine has a second code for too few arguments.
int code_of(const Result<Rows>& answer) {
    if (answer) return 0;
    const int code = answer.diagnostics()[0].server_code;
    return code == 35 ? 42 : code;
}

/// Of arguments that are wrong in number and type, the engine names the number here, which is 1 or 4, or at least 2.
bool names_another_mistake(std::string_view function, int code) {
    return (function == "seriesOutliersDetectTukey" && code == 42) || (function == "reverseBySeparator" && code == 36);
}

/// What is said of the expression is what the engine says; a refusal that is said is the engine's.
void compare(Executor& engine, const std::string& expression, Tally& tally) {
    static const std::vector<NamedType> columns = sample_columns();
    CAPTURE(expression);
    const ExpressionOutline said = outline_expression(SqlText(expression), columns);
    const auto truth =
        engine.run("DESCRIBE (SELECT " + expression +
                   " AS x FROM samples) SETTINGS print_pretty_type_names = 0, allow_introspection_functions = 1");
    ++tally.asked;
    tally.taken += truth ? 1 : 0;
    tally.refusals += truth ? 0 : 1;
    if (!said.refused_calls.empty()) {
        ++tally.foreseen;
        const int code = code_of(truth);
        CHECK((said.refused_calls[0].code == code || names_another_mistake(said.refused_calls[0].function, code)));
        return;
    }
    if (!said.type || !truth) return;
    ++tally.known;
    CHECK(render(*said.type) == truth.value()[0][1]);
}

void print(const char* what, const Tally& tally) {
    std::printf("%s: %zu calls; %zu taken, type known of %zu; %zu refused, foreseen %zu\n", what, tally.asked,
                tally.taken, tally.known, tally.refusals, tally.foreseen);
}

bool is_left_alone(std::string_view function) {
    for (const std::string_view one : left_alone)
        if (one == function) return true;
    return false;
}

}  // namespace function_type_cases

TEST_CASE("the engine calls every listed function as its row says, without an argument and with one", "[live]") {
    using namespace function_type_cases;
    auto engine = live::opened();
    create_samples(engine);
    Tally tally;
    std::size_t turn = 0;
    for (const catalog::FunctionTypeSpec& row : catalog::function_types()) {
        if (is_left_alone(row.name)) continue;
        const std::string function(row.name);
        compare(engine, function + "()", tally);
        ++turn;  // so that each function has other samples than the one before
        for (std::size_t i = 0; i < std::size(samples); ++i)
            if (live::is_tried(turn + i)) compare(engine, function + "(c" + std::to_string(i) + ")", tally);
    }
    print("none or one argument", tally);
    CHECK(tally.known > 1500);
}

TEST_CASE("the engine calls every listed function as its row says, with two and three arguments", "[live]") {
    using namespace function_type_cases;
    auto engine = live::opened();
    create_samples(engine);
    Tally tally;
    constexpr std::string_view pairs[] = {"c10, 'a'",   "c10, 3",     "c10, c10",  "c2, 3",         "c2, c2",
                                          "c14, 3",     "c14, 'UTC'", "c14, c14",  "c21, 1",        "c21, 'a'",
                                          "c28, 'a'",   "c31, 'a'",   "c29, 3",    "c10, 'a', 'b'", "c10, 1, 2",
                                          "c2, c2, c2", "'day', c14", "c10, NULL", "c26, c26",      "NULL, c2, c2"};
    std::size_t turn = 0;
    for (const catalog::FunctionTypeSpec& row : catalog::function_types()) {
        if (is_left_alone(row.name)) continue;
        ++turn;
        for (std::size_t i = 0; i < std::size(pairs); ++i)
            if (live::is_tried(turn + i))
                compare(engine, std::string(row.name) + "(" + std::string(pairs[i]) + ")", tally);
    }
    print("two or three arguments", tally);
    CHECK(tally.known > 300);
}

TEST_CASE("the engine calls every listed function as its row says, with four arguments and more", "[live]") {
    using namespace function_type_cases;
    auto engine = live::opened();
    create_samples(engine);
    Tally tally;
    constexpr std::string_view lists[] = {
        "c10, c10, c10, c10",         "c2, c2, c2, c2",
        "c14, 1, 'a', 'UTC'",         "'day', c14, c14, 'UTC'",
        "c21, c21, c21, c21, c21",    "c10, 1, 'a', c10, NULL",
        "c10, c26, c2, 'a', 1",       "c2, c2, c2, c2, c2, c2",
        "c7, c7, c7, c7, c7, c7, c7", "c10, c10, c10, c10, c10, c10, c10, c10, c10, c10"};
    std::size_t turn = 0;
    for (const catalog::FunctionTypeSpec& row : catalog::function_types()) {
        if (is_left_alone(row.name)) continue;
        ++turn;
        for (std::size_t i = 0; i < std::size(lists); ++i)
            if (live::is_tried(turn + i))
                compare(engine, std::string(row.name) + "(" + std::string(lists[i]) + ")", tally);
    }
    print("four arguments or more", tally);
    CHECK(tally.foreseen > 1000);
}

TEST_CASE("operators give the engine's type for every pair of types", "[live]") {
    using namespace function_type_cases;
    auto engine = live::opened();
    create_samples(engine);
    Tally tally;
    for (const std::string_view op : {"+", "-", "*", "/", "%", "DIV", "=", "<", "AND"}) {
        for (std::size_t i = 0; i < std::size(samples); ++i) {
            for (std::size_t k = 0; k < std::size(samples); ++k) {
                if (!live::is_tried(i + k)) continue;
                compare(engine, "c" + std::to_string(i) + " " + std::string(op) + " c" + std::to_string(k), tally);
                if (op == "+")
                    compare(engine, "if(c0 = 1, c" + std::to_string(i) + ", c" + std::to_string(k) + ")", tally);
            }
            for (const std::string_view amount : {"1", "-1", "1.5", "INTERVAL 1 DAY", "INTERVAL 2 HOUR"})
                compare(engine, "c" + std::to_string(i) + " " + std::string(op) + " " + std::string(amount), tally);
        }
    }
    print("operators", tally);
    CHECK(tally.known > 500);
}

TEST_CASE("aggregate functions, casts and conditions give the engine's type", "[live]") {
    using namespace function_type_cases;
    auto engine = live::opened();
    create_samples(engine);
    Tally tally;
    constexpr std::string_view shapes[] = {"count(%)",
                                           "sum(%)",
                                           "avg(%)",
                                           "min(%)",
                                           "max(%)",
                                           "any(%)",
                                           "anyLast(%)",
                                           "argMax(%, c14)",
                                           "uniq(%)",
                                           "uniqExact(%)",
                                           "groupArray(%)",
                                           "groupUniqArray(%)",
                                           "quantile(0.9)(%)",
                                           "quantiles(0.5, 0.9)(%)",
                                           "median(%)",
                                           "stddevPop(%)",
                                           "sumState(%)",
                                           "uniqState(%)",
                                           "avgState(%)",
                                           "anyState(%)",
                                           "argMaxState(%, c14)",
                                           "quantileState(0.5)(%)",
                                           "sumIf(%, c0 = 1)",
                                           "countIf(% = %)",
                                           "sumStateIf(%, c0 = 1)",
                                           "%::String",
                                           "CAST(% AS Nullable(UInt64))",
                                           "coalesce(%, %)",
                                           "ifNull(%, %)",
                                           "multiIf(c0 = 1, %, c0 = 2, %, NULL)",
                                           "[%, %]",
                                           "(%, 1)",
                                           "map('a', %)",
                                           "%[1]",
                                           "% IS NULL",
                                           "% IN (SELECT 1)",
                                           "toDateTime64(%, 3)",
                                           "toFixedString(%, 16)",
                                           "toDecimal64(%, 2)",
                                           "date_trunc('day', %)",
                                           "date_trunc('month', %)",
                                           "toStartOfInterval(%, INTERVAL 1 DAY)",
                                           "toStartOfInterval(%, INTERVAL 5 MINUTE)",
                                           "toStartOfHour(%, 'UTC')",
                                           "addDays(%, 1)",
                                           "addHours(%, 1)",
                                           "arrayMap(x -> x, %)",
                                           "arrayFilter(x -> 1, %)",
                                           "arrayExists(x -> 1, %)",
                                           "toNullable(%)",
                                           "assumeNotNull(%)",
                                           "greatest(%, %)",
                                           "concat(%, 'x')",
                                           "sum(%) OVER ()",
                                           "% BETWEEN % AND %",
                                           "JSONExtract(%, 'String')",
                                           "JSONExtract(%, 'a', 1, 'Array(Nullable(BIGINT))')",
                                           "JSONExtract(c10, %, 'UInt8')",
                                           "JSONExtract(%, 'a', 'LowCardinality(String)')",
                                           "JSONExtract(%, 'Nullable(DateTime64(3, \\'UTC\\'))')",
                                           "JSONExtract(%, 'a', 'Tuple(a UInt8, b Decimal64(2))')",
                                           "JSONExtract(%, 'Variant(UInt8, String)')",
                                           "JSONExtract(%, 'strin')",
                                           "JSONExtractKeysAndValues(%, 'a', 'Map(String, INT)')",
                                           "JSONExtractCaseInsensitive(%, 'a', 'Enum(\\'x\\')')",
                                           "CAST(% AS Array(Strin))",
                                           "%::Nonsense",
                                           "map(%)",
                                           "map('a', %, 'b')",
                                           "multiIf(c0 = 1, %, c0 = 2, %)",
                                           "arrayMap(x -> toDateTime64(x), [])",
                                           "arrayMap(x -> toDateTime64(x), [%])",
                                           "toDateTime64(%)",
                                           "dateDiff('day', %)",
                                           "dateDiff(%, c14)"};
    for (const std::string_view shape : shapes) {
        for (std::size_t i = 0; i < std::size(samples); ++i) {
            std::string expression;
            for (const char c : shape) expression += c == '%' ? "c" + std::to_string(i) : std::string(1, c);
            compare(engine, expression, tally);
        }
    }
    print("aggregate functions and the rest", tally);
    CHECK(tally.known > 700);
}
