// A value, or the findings that stood against it.
#include <chddl/core/report.hpp>
#include <chddl/core/result.hpp>

#include <catch2/catch.hpp>

#include <exception>
#include <memory>
#include <string>
#include <type_traits>

namespace {

using namespace chddl;

Diagnostics one_error() {
    Diagnostics found;
    found.report<"view-no-select">(Place("kaf", "clicks_mv") / "to");
    return found;
}

Diagnostics one_note() {
    Diagnostics found;
    found.report<"keeper-experimental">(Place());
    return found;
}

constexpr const char* error_text =
    "error[view-no-select] kaf.clicks_mv at /to: the view selects nothing\n  help: use select(…), or as(sql(\"SELECT "
    "…\"))\n";

}  // namespace

TEST_CASE("a result with a value is true and gives it", "[core]") {
    const Result<std::string> result = std::string("x");
    CHECK(result);
    CHECK(result.value() == "x");
    CHECK(result.diagnostics().empty());
}

TEST_CASE("a value can come with findings", "[core]") {
    const Result<int> result(1, one_note());
    CHECK(result);
    CHECK(result.value() == 1);
    CHECK(result.diagnostics().size() == 1);
}

TEST_CASE("a failed result is false and has the findings", "[core]") {
    const Result<int> result = one_error();
    CHECK_FALSE(result);
    CHECK(result.diagnostics().text() == error_text);
}

TEST_CASE("the value of a failed result throws an Error with the text of all findings", "[core]") {
    const Result<int> result = one_error();
    CHECK_THROWS_AS(result.value(), Error);
    CHECK_THROWS_WITH(result.value(), error_text);
    CHECK_THROWS_WITH(Result<int>(one_error()).value(), error_text);
}

TEST_CASE("an Error is an std::exception, and can be copied and thrown on", "[core]") {
    STATIC_REQUIRE(std::is_base_of_v<std::exception, Error>);
    Error copy("");
    try {
        (void)Result<int>(one_error()).value();
    } catch (const Error& error) {
        copy = error;
    }
    CHECK(std::string(copy.what()) == error_text);
}

TEST_CASE("the value of a temporary result is moved out", "[core]") {
    auto pointer = Result<std::unique_ptr<int>>(std::make_unique<int>(5)).value();
    CHECK(*pointer == 5);
    STATIC_REQUIRE(std::is_same_v<decltype(Result<int>(1).value()), int>);
}

TEST_CASE("the findings of a temporary result live on in a loop", "[core]") {
    const auto failed = [] { return Result<int>(one_error()); };
    std::string names;
    for (const Diagnostic& finding : failed().diagnostics()) names += finding.name;
    CHECK(names == "view-no-select");
    STATIC_REQUIRE(std::is_same_v<decltype(failed().diagnostics()), Diagnostics>);
}

TEST_CASE("a result does not become a number or a bool by itself", "[core]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Result<int>, bool>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<Result<int>, int>);
}
