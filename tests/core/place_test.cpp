// Places become JSON Pointers and names.
#include <chddl/core/place.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <type_traits>

using chddl::Place;

TEST_CASE("a place without steps points at the whole object", "[core]") {
    CHECK(Place().pointer() == "");
    CHECK(Place("kaf", "clicks").pointer() == "");
}

TEST_CASE("keys and indices become a JSON Pointer", "[core]") {
    CHECK((Place() / "columns" / 3).pointer() == "/columns/3");
    CHECK((Place() / "settings" / "kafka_format").pointer() == "/settings/kafka_format");
    CHECK((Place() / 0).pointer() == "/0");
}

TEST_CASE("~ and / in a key are escaped as RFC 6901 wants it", "[core]") {
    CHECK((Place() / "a/b" / "~" / "~1").pointer() == "/a~1b/~0/~01");
}

TEST_CASE("an empty key is a key, not the index 0", "[core]") {
    CHECK((Place() / "settings" / "").pointer() == "/settings/");
    CHECK((Place() / "settings" / std::string_view()).pointer() == "/settings/");
}

TEST_CASE("a step makes a new place and leaves the old one", "[core]") {
    const Place columns = Place("kaf", "clicks") / "columns";
    const Place third = columns / 2;
    CHECK(columns.pointer() == "/columns");
    CHECK(third.pointer() == "/columns/2");
    CHECK(third.object() == "kaf.clicks");
}

TEST_CASE("the object is named with its database where it has one", "[core]") {
    CHECK(Place().object() == "");
    CHECK(Place("", "clicks").object() == "clicks");
    CHECK(Place("kaf", "clicks").object() == "kaf.clicks");
    CHECK(Place("my.db", "ta.ble").object() == "my.db.ta.ble");
}

TEST_CASE("the same path can be another object's", "[core]") {
    const Place place = (Place() / "views" / 1).of("kaf", "clicks_mv") / "to";
    CHECK(place.pointer() == "/views/1/to");
    CHECK(place.object() == "kaf.clicks_mv");
}

TEST_CASE("more steps than a place keeps are left off at the end", "[core]") {
    Place place;
    for (std::size_t i = 0; i < Place::depth + 3; ++i) place = place / i;
    CHECK(place.pointer() == "/0/1/2/3/4/5/6/7/8/9");
}

TEST_CASE("a place is copied without memory of its own, with the steps that it has", "[core]") {
    STATIC_REQUIRE(std::is_nothrow_copy_constructible_v<Place>);
    STATIC_REQUIRE(std::is_trivially_destructible_v<Place>);
    const Place long_one = Place("kaf", "clicks") / "columns" / 3 / "type" / "args" / 0;
    Place place = Place("kaf", "queue") / "name";
    CHECK(Place(long_one).pointer() == "/columns/3/type/args/0");
    place = long_one;
    CHECK(place.pointer() == "/columns/3/type/args/0");
    CHECK(place.object() == "kaf.clicks");
    place = Place("kaf", "queue") / "name";
    CHECK((place / 1).pointer() == "/name/1");
}
