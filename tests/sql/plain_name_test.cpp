// Texts that are one name and nothing else.
#include <chddl/sql/plain_name.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <string>

using chddl::detail::plain_name;
using Name = std::optional<std::string>;

TEST_CASE("one name, bare or quoted, is a plain name", "[sql]") {
    CHECK(plain_name("x") == Name("x"));
    CHECK(plain_name("user_id") == Name("user_id"));
    CHECK(plain_name("`odd name!`") == Name("odd name!"));
    CHECK(plain_name("\"odd name!\"") == Name("odd name!"));
    CHECK(plain_name(R"(`it\`s`)") == Name("it`s"));
    CHECK(plain_name("`a``b`") == Name("a`b"));
    CHECK(plain_name("``") == Name(""));
}

TEST_CASE("white space and comments around a name do not matter", "[sql]") {
    CHECK(plain_name(" x ") == Name("x"));
    CHECK(plain_name("/* the key */ x") == Name("x"));
}

TEST_CASE("anything else is no plain name", "[sql]") {
    for (const char* text : {"", " ", "a.b", "f(x)", "x y", "x, y", "(x)", "1", "1.5", "'x'", "x + 1", "-x", "`x", "x;",
                             "*", "`a`.`b`", "/* x"}) {
        CAPTURE(text);
        CHECK(plain_name(text) == std::nullopt);
    }
}
