// Looking into types.
#include <chddl/model/data_type.hpp>
#include <chddl/model/types.hpp>

#include <catch2/catch.hpp>

namespace {

using namespace chddl;
using detail::can_be_null;
using detail::holds_null;
using detail::inner_type;
using detail::is;
namespace t = chddl::types;

}  // namespace

TEST_CASE("the family of a type is asked by name", "[model]") {
    CHECK(is<"Nullable">(t::Nullable(t::UInt8)));
    CHECK_FALSE(is<"Nullable">(t::UInt8));
    CHECK_FALSE(is<"Nullable">(DataType{}));
}

TEST_CASE("the inner type is the first argument that is a type", "[model]") {
    const DataType array = t::Array(t::String);
    REQUIRE(inner_type(array) != nullptr);
    CHECK(*inner_type(array) == DataType(t::String));
    const DataType map = t::Map(t::String, t::UInt8);
    CHECK(*inner_type(map) == DataType(t::String));
    CHECK(inner_type(t::UInt8) == nullptr);
    CHECK(inner_type(t::FixedString(3)) == nullptr);
}

TEST_CASE("a value can be NULL where Nullable is outermost, or inside LowCardinality", "[model]") {
    CHECK(can_be_null(t::Nullable(t::UInt8)));
    CHECK(can_be_null(t::LowCardinality(t::Nullable(t::String))));
    CHECK_FALSE(can_be_null(t::LowCardinality(t::String)));
    CHECK_FALSE(can_be_null(t::Array(t::Nullable(t::UInt8))));
    CHECK_FALSE(can_be_null(DataType{}));
}

TEST_CASE("a value holds a NULL wherever Nullable is", "[model]") {
    CHECK(holds_null(t::Nullable(t::UInt8)));
    CHECK(holds_null(t::Array(t::Nullable(t::UInt8))));
    CHECK(holds_null(t::Map(t::String, t::Array(t::Nullable(t::UInt8)))));
    CHECK_FALSE(holds_null(t::Map(t::String, t::Array(t::UInt8))));
    CHECK_FALSE(holds_null(DataType{}));
}
