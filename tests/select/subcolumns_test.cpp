// Elements of values by their type. What the engine says of a few: tests/check/view_cases.cpp.
#include <chddl/select/subcolumns.hpp>

#include <catch2/catch.hpp>

namespace {

using namespace chddl::detail;

struct Case {
    const char* type;
    const char* path;
};

}  // namespace

TEST_CASE("a column lacks an element only where its type surely has none of that name", "[subcolumns]") {
    const Case lacking[] = {{"UInt64", "x"},
                            {"Nullable(UInt64)", "x"},
                            {"LowCardinality(String)", "size"},
                            {"String", "size0"},
                            {"Array(UInt8)", "size"},
                            {"Enum8('a' = 1)", "a"},
                            {"Map(String, UInt8)", "k"},
                            {"Map(String, UInt8)", "keys.k"},
                            {"Tuple(k UInt8, `a b` String)", "K"},
                            {"Tuple(k UInt8, `a b` String)", "1"},
                            {"Tuple(k Tuple(x UInt8), v String)", "k.y"},
                            {"Tuple(UInt8, Decimal(10, 2))", "3"},
                            {"Array(Tuple(k UInt8))", "kk"}};
    for (const auto& [type, path] : lacking) {
        CAPTURE(type, path);
        CHECK(lacks_subcolumn(type, path));
    }
    const Case unsure[] = {{"", "x"},
                           {"JSON", "x"},
                           {"Array(JSON)", "x"},
                           {"Tuple(j JSON)", "j.x"},
                           {"Dynamic", "x"},
                           {"Variant(String, UInt64)", "x"},
                           {"SimpleAggregateFunction(sumMap, Tuple(a Array(UInt8)))", "x"},
                           {"Point", "x"},
                           {"String", "size"},
                           {"Nullable(String)", "size"},
                           {"Nullable(UInt8)", "null"},
                           {"Array(Array(String))", "size1"},
                           {"Map(String, Tuple(k UInt8))", "values.k"},
                           {"Map(String, UInt8)", "key_k"},
                           {"Map(String, UInt8)", "keys.size0"},
                           {"Tuple(k UInt8, `a b` String)", "a b.size"},
                           {"Tuple(`a.b` UInt8)", "a.b"},
                           {"Tuple(UInt8, Decimal(10, 2))", "2"}};
    for (const auto& [type, path] : unsure) {
        CAPTURE(type, path);
        CHECK_FALSE(lacks_subcolumn(type, path));
    }
}

TEST_CASE("tupleElement takes a name or number that the Tuple has", "[subcolumns]") {
    CHECK(refusal_of_element("Tuple(k UInt8, v String)", "'zip'") == 36);
    CHECK(refusal_of_element("Array(Tuple(k UInt8))", "'1'") == 36);
    CHECK(refusal_of_element("Tuple(k UInt8, v String)", "3") == 69);
    CHECK(refusal_of_element("Tuple(UInt8)", "0") == 69);
    CHECK(refusal_of_element("Tuple(UInt8)", "-2") == 69);
    CHECK(refusal_of_element("Nullable(UInt64)", "1") == 43);
    CHECK(refusal_of_element("Map(String, UInt8)", "'k'") == 43);
    for (const char* key : {"'k'", "2", "-2", "", "1.5"})
        CHECK(refusal_of_element("Tuple(k UInt8, v String)", key) == 0);
    for (const char* type : {"", "JSON", "Dynamic", "Point", "Tuple()"}) CHECK(refusal_of_element(type, "7") == 0);
}
