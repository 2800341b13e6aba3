// Types as they are written in C++, and as ClickHouse spells them.
#include <chddl/model/types.hpp>
#include <chddl/render/render.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace chddl;
namespace t = chddl::types;

}  // namespace

TEST_CASE("a type renders as ClickHouse spells it", "[model]") {
    CHECK(render(t::UInt64) == "UInt64");
    CHECK(render(t::Bool) == "Bool");
    CHECK(render(t::FixedString(16)) == "FixedString(16)");
    CHECK(render(t::DateTime) == "DateTime");
    CHECK(render(t::DateTime("UTC")) == "DateTime('UTC')");
    CHECK(render(t::DateTime64(3)) == "DateTime64(3)");
    CHECK(render(t::DateTime64(9, "Europe/Berlin")) == "DateTime64(9, 'Europe/Berlin')");
    CHECK(render(t::Decimal(18, 4)) == "Decimal(18, 4)");
    CHECK(render(t::Nullable(t::String)) == "Nullable(String)");
    CHECK(render(t::LowCardinality(t::Nullable(t::String))) == "LowCardinality(Nullable(String))");
    CHECK(render(t::Array(t::Array(t::UInt8))) == "Array(Array(UInt8))");
    CHECK(render(t::Map(t::String, t::Array(t::DateTime64(3, "UTC")))) == "Map(String, Array(DateTime64(3, 'UTC')))");
}

TEST_CASE("an Enum's values are in the order of their numbers, as the server keeps them", "[model]") {
    CHECK(render(t::Enum8({{"b", 2}, {"a", -1}, {"c", 0}})) == "Enum8('a' = -1, 'c' = 0, 'b' = 2)");
    CHECK(render(t::Enum16({{"x", 1000}})) == "Enum16('x' = 1000)");
    CHECK(render(t::Enum8({})) == "Enum8");
}

TEST_CASE("text inside a type is quoted", "[model]") {
    CHECK(render(t::Enum8({{"it's", 1}, {"a\\b\n", 2}})) == R"(Enum8('it\'s' = 1, 'a\\b\n' = 2))");
    CHECK(render(t::DateTime("x'); DROP TABLE y --")) == R"(DateTime('x\'); DROP TABLE y --'))");
}

TEST_CASE("types are equal if their families and arguments are", "[model]") {
    CHECK(DataType(t::UInt8) == DataType(t::UInt8));
    CHECK_FALSE(DataType(t::UInt8) == DataType(t::Int8));
    CHECK(t::DateTime64(3) == t::DateTime64(3));
    CHECK_FALSE(t::DateTime64(3) == t::DateTime64(6));
    CHECK_FALSE(t::DateTime64(3) == t::DateTime64(3, "UTC"));
    CHECK_FALSE(t::Enum8({{"a", 1}}) == t::Enum8({{"a", 2}}));
    CHECK_FALSE(t::Enum8({{"a", 1}}) == t::Enum16({{"a", 1}}));
    CHECK(t::Map(t::String, t::Nullable(t::UInt8)) == t::Map(t::String, t::Nullable(t::UInt8)));
    CHECK_FALSE(t::Map(t::String, t::Nullable(t::UInt8)) == t::Map(t::String, t::UInt8));
}

TEST_CASE("types are compared by name, not by the address of the row", "[model]") {
    const catalog::TypeSpec copy = *DataType(t::UInt8).spec;
    CHECK(DataType{&copy, {}} == DataType(t::UInt8));
}

TEST_CASE("a type without a family is equal to itself alone, and renders to nothing", "[model]") {
    CHECK(DataType{} == DataType{});
    CHECK_FALSE(DataType{} == DataType(t::UInt8));
    CHECK(render(DataType{}) == "");
}

TEST_CASE("a copy of a type is deep", "[model]") {
    const DataType original = t::Array(t::Nullable(t::String));
    DataType copy = original;
    std::get<DataType>(copy.args.front()) = t::UInt8;
    CHECK(render(copy) == "Array(UInt8)");
    CHECK(render(original) == "Array(Nullable(String))");
}

TEST_CASE("a type nests as deep as one likes", "[model]") {
    DataType type = t::UInt8;
    std::string text = "UInt8";
    for (int i = 0; i < 200; ++i) {
        type = t::Array(type);
        text = "Array(" + text + ")";
    }
    CHECK(render(type) == text);
    CHECK(type == DataType(type));
}
