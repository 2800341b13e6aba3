// What setters take: durations, lists of texts, names of objects.
#include <chddl/build/values.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace chddl;
using namespace std::chrono_literals;

QualifiedName name_of(const ObjectName& name) {
    return name.name();
}
bool ambiguous(const ObjectName& name) {
    return name.ambiguous();
}
std::string text_of(const TextList& list) {
    return list.text();
}

}  // namespace

TEST_CASE("every duration that is not finer becomes milliseconds", "[build]") {
    STATIC_REQUIRE(Milliseconds(500ms).count() == 500);
    STATIC_REQUIRE(Milliseconds(2s).count() == 2000);
    STATIC_REQUIRE(Milliseconds(1min).count() == 60'000);
    STATIC_REQUIRE(Milliseconds(std::chrono::days(1)).count() == 86'400'000);
    STATIC_REQUIRE(Milliseconds(std::chrono::duration<int, std::centi>(3)).count() == 30);
    STATIC_REQUIRE(Milliseconds(std::chrono::duration<std::int8_t>(100)).count() == 100'000);
    STATIC_REQUIRE(Milliseconds(-1s).count() == -1000);
}

TEST_CASE("a duration that does not fit becomes the longest that does", "[build]") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK(Milliseconds(std::chrono::milliseconds::max()).count() == most);
    CHECK(Milliseconds(std::chrono::hours::max()).count() == most / 3'600'000 * 3'600'000);
    CHECK(Milliseconds(std::chrono::seconds::min()).count() == -(most / 1000 * 1000));
}

TEST_CASE("numbers are no durations", "[build]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<int, Milliseconds>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<double, Milliseconds>);
}

TEST_CASE("a text alone, or several with commas between them", "[build]") {
    CHECK(text_of("a:9092") == "a:9092");
    CHECK(text_of(std::string("a:9092,b:9092")) == "a:9092,b:9092");
    CHECK(text_of(std::string_view("a:9092")) == "a:9092");
    CHECK(text_of({"a:9092", "b:9092"}) == "a:9092,b:9092");
    CHECK(text_of({"a:9092", "b:9092", "c:9092"}) == "a:9092,b:9092,c:9092");
    CHECK(text_of({"a:9092"}) == "a:9092");
}

TEST_CASE("a name is split at its only dot, literal or not", "[build]") {
    const std::string text = "kaf.clicks";
    CHECK(name_of("kaf.clicks") == QualifiedName{"kaf", "clicks"});
    CHECK(name_of(text) == QualifiedName{"kaf", "clicks"});
    CHECK(name_of(std::string_view(text)) == QualifiedName{"kaf", "clicks"});
    CHECK(name_of("clicks") == QualifiedName{"", "clicks"});
    CHECK(name_of("") == QualifiedName{"", ""});
    CHECK(name_of(".clicks") == QualifiedName{"", ".clicks"});
    CHECK(name_of("kaf.") == QualifiedName{"", "kaf."});
}

TEST_CASE("a name in two parts is never split", "[build]") {
    CHECK(name_of({"my.db", "ta.ble"}) == QualifiedName{"my.db", "ta.ble"});
    CHECK(name_of(QualifiedName{"", "a.b.c"}) == QualifiedName{"", "a.b.c"});
    CHECK_FALSE(ambiguous({"my.db", "ta.ble"}));
    CHECK_FALSE(ambiguous(QualifiedName{"", "a.b.c"}));
}

TEST_CASE("a name with more dots is kept whole and ambiguous", "[build]") {
    for (const char* text : {"a.b.c", "..", "a..b", "a.b."}) {
        CAPTURE(text);
        CHECK(name_of(text) == QualifiedName{"", text});
        CHECK(ambiguous(text));
    }
    CHECK_FALSE(ambiguous("a.b"));
    CHECK_FALSE(ambiguous("a"));
}
