// What the rows say of pairs of types; live/conversions_live_test.cpp asks the engine the same.
#include <chddl/chddl.hpp>
#include <chddl/check/conversions.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "check/conversion_samples.hpp"

namespace {

using namespace chddl;
using catalog::ConversionVerdict;

std::string_view words(ConversionVerdict verdict) {
    switch (verdict) {
        case ConversionVerdict::fits:
            return "fits";
        case ConversionVerdict::narrows:
            return "narrows";
        case ConversionVerdict::may_fail:
            return "may_fail";
        case ConversionVerdict::changes:
            return "changes";
        case ConversionVerdict::poisons:
            return "poisons";
        case ConversionVerdict::fails:
            return "fails";
        case ConversionVerdict::refused:
            return "refused";
        case ConversionVerdict::by_arguments:
            return "by_arguments";
    }
    return "";
}

}  // namespace

TEST_CASE("every family with a row has a sample", "[check]") {
    const auto samples = conversions::samples();
    for (const catalog::TypeSpec& spec : catalog::types) {
        CAPTURE(spec.name);
        if (!catalog::find_conversion(spec.name, spec.name) || spec.name.starts_with("Interval")) continue;
        CHECK(std::any_of(samples.begin(), samples.end(),
                          [&](const auto& sample) { return type(sample.type).spec->name == spec.name; }));
    }
}

TEST_CASE("a verdict depends on the arguments of the types", "[check]") {
    for (const conversions::Expected& row : conversions::expected()) {
        CAPTURE(row.from.type, row.to);
        const auto said = detail::conversion_of(type(row.from.type), type(row.to));
        REQUIRE(said);
        CHECK(words(said->verdict) == row.verdict);
    }
}

TEST_CASE("a type is what it is", "[check]") {
    for (const conversions::Sample& sample : conversions::samples()) {
        CAPTURE(sample.type);
        CHECK(detail::conversion_of(type(sample.type), type(sample.type)) == catalog::Conversion{});
    }
}

TEST_CASE("of a type that nobody knows nothing is said", "[check]") {
    CHECK_FALSE(detail::conversion_of(type("NoSuchType"), types::UInt8));
    CHECK_FALSE(detail::conversion_of(types::Array(types::UInt8), types::Array(type("NoSuchType"))));
    CHECK_FALSE(detail::conversion_of(types::UInt8, type("Nested(a UInt8)")));
}

TEST_CASE("types of any depth are compared", "[check]") {
    DataType numbers = types::UInt8;
    DataType texts = types::String;
    for (int i = 0; i < 10'000; ++i) {
        numbers = types::Array(std::move(numbers));
        texts = types::Array(std::move(texts));
    }
    CHECK_FALSE(detail::conversion_of(numbers, texts));
}
