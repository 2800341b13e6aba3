// Types as they are written in C++, and as ClickHouse spells them.
#include <chddl/chddl.hpp>
#include <chddl/model/canonical_type.hpp>

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

TEST_CASE("a type with names, functions or parameters renders as ClickHouse spells it", "[model]") {
    CHECK(render(t::Tuple({t::UInt8, t::String})) == "Tuple(UInt8, String)");
    CHECK(render(t::Tuple({{"x", t::UInt8}, {"from", t::String}})) == "Tuple(x UInt8, `from` String)");
    CHECK(render(t::Tuple({{"x", t::UInt8}})) == "Tuple(x UInt8)");
    CHECK(render(t::Nested({{"a", t::UInt8}, {"b", t::String}})) == "Nested(a UInt8, b String)");
    CHECK(render(t::JSON) == "JSON");
    CHECK(render(t::JSON({.paths = {{"b.c", t::String}, {"a", t::UInt8}},
                          .skip = {"x y", "d"},
                          .skip_regexp = {"e'.*"},
                          .max_dynamic_paths = 16,
                          .max_dynamic_types = 8})) ==
          "JSON(max_dynamic_types = 8, max_dynamic_paths = 16, a UInt8, `b.c` String, SKIP d, SKIP `x y`, SKIP REGEXP "
          "'e\\'.*')");
    CHECK(render(t::Dynamic) == "Dynamic");
    CHECK(render(t::Dynamic(8)) == "Dynamic(max_types = 8)");
    CHECK(render(t::AggregateFunction("count")) == "AggregateFunction(count)");
    CHECK(render(t::AggregateFunction("sum", {t::Float64})) == "AggregateFunction(sum, Float64)");
    CHECK(render(t::AggregateFunction("topK(3, 'x, y')", {t::String})) == "AggregateFunction(topK(3, 'x, y'), String)");
    CHECK(render(t::SimpleAggregateFunction("sum", t::UInt64)) == "SimpleAggregateFunction(sum, UInt64)");
    CHECK(render(t::QBit(t::Float32, 64)) == "QBit(Float32, 64)");
    CHECK(render(t::QBit(t::Float32, 64, 16)) == "QBit(Float32, 64, 16)");
    CHECK(render(t::Time64(3)) == "Time64(3)");
    CHECK(render(t::IntervalDay) == "IntervalDay");
    CHECK(render(t::Array(t::Point)) == "Array(Point)");
}

TEST_CASE("types that C++ writes are as the server stores them", "[model]") {
    CHECK(render(t::Decimal64(4)) == "Decimal(18, 4)");
    CHECK(render(t::Decimal256(4)) == "Decimal(76, 4)");
    CHECK(render(t::DateTime("")) == "DateTime");
    CHECK(render(t::DateTime64(3, "")) == "DateTime64(3)");
    CHECK(render(t::Enum8({{"a"}, {"b"}})) == "Enum8('a' = 1, 'b' = 2)");
    CHECK(render(t::Variant({t::UInt8, t::String, t::UInt8})) == "Variant(String, UInt8)");
    CHECK(render(t::Dynamic(32)) == "Dynamic");
    CHECK(render(t::JSON({.max_dynamic_paths = 1024})) == "JSON");
    CHECK(render(t::AggregateFunction("median(0.50)", {t::Float64})) == "AggregateFunction(quantile(0.5), Float64)");
    CHECK(render(t::AggregateFunction("sumMap", {t::Array(t::UInt8), t::Array(t::UInt64)})) ==
          "AggregateFunction(1, sumMap, Array(UInt8), Array(UInt64))");
    CHECK(render(t::QBit(t::Float32, 8, 8)) == "QBit(Float32, 8)");
}

TEST_CASE("the text of a function cannot leave the type", "[model]") {
    CHECK(render(t::AggregateFunction("sum, UInt8) ENGINE = Null --", {t::UInt8})) ==
          "AggregateFunction(`sum, UInt8) ENGINE = Null --`, UInt8)");
    const auto built = MergeTreeTableBuilder("t")
                           .column("x", t::AggregateFunction("topK(1)) ENGINE = Null --\n(2)", {t::UInt8}))
                           .order_by({})
                           .build();
    CHECK_FALSE(built);
    DataType spelled = t::UInt8;
    spelled.written = "UInt8) ENGINE = Null --";
    CHECK(render(spelled) == "`UInt8) ENGINE = Null --`");
}

TEST_CASE("a type of any depth is copied, compared, judged and thrown away", "[model]") {
    constexpr int levels = 100'000;
    DataType type = t::UInt8;
    for (int i = 0; i < levels; ++i) {
        switch (i % 3) {
            case 0:
                type = t::Array(std::move(type));
                break;
            case 1: {
                DataType tuple = t::Tuple(std::vector<TypeElement>{});
                tuple.args.emplace_back(TypeElement{"x", std::move(type)});
                type = std::move(tuple);
                break;
            }
            default:
                type = t::Map(t::String, std::move(type));
        }
    }
    const DataType copy = type;
    CHECK(copy == type);
    CHECK(detail::depth(copy) == levels + 1);
    CHECK(detail::is_whole(copy));
    CHECK_FALSE(detail::holds_null(copy));
    CHECK(render(copy).size() < 20'000);
    CHECK(canonical(copy) == copy);
    const auto built = MergeTreeTableBuilder("t").column("x", copy).order_by({}).build();
    CHECK(built.diagnostics().size() == 1);
    CHECK(built.diagnostics()[0].name == "type-depth");
    type = *detail::type_of(type.args.back());  // a part of itself
    CHECK(detail::depth(type) == levels);
}
