// Secrets in error texts.
#include <chddl/server/masking.hpp>

#include <catch2/catch.hpp>

#include <string>

using chddl::detail::masked;

TEST_CASE("a secret is hidden wherever it stands", "[server]") {
    CHECK(masked("no secret here", {"hunter2"}) == "no secret here");
    CHECK(masked("hunter2", {"hunter2"}) == "[HIDDEN]");
    CHECK(masked("a hunter2, a hunter2", {"hunter2"}) == "a [HIDDEN], a [HIDDEN]");
    CHECK(masked("one two", {"one", "two"}) == "[HIDDEN] [HIDDEN]");
    CHECK(masked("abc", {""}) == "abc");
    CHECK(masked("abc", {}) == "abc");
    CHECK(masked("x = 'a'", {"a"}) == "x = '[HIDDEN]'");
}

TEST_CASE("a secret is hidden as it stands in a statement and in a message", "[server]") {
    const std::string secret = "a'b\\c\nd";
    CHECK(masked("'a\\'b\\\\c\\nd'", {secret}) == "'[HIDDEN]'");
    CHECK(masked("'a'b\\c\\x0Ad'", {secret}) == "'[HIDDEN]'");
    CHECK(masked(secret, {secret}) == "[HIDDEN]");
}

TEST_CASE("the beginning of a secret is hidden where the text was cut", "[server]") {
    CHECK(masked("p = 'hunt… (900 bytes)", {"hunter2"}) == "p = '[HIDDEN]… (900 bytes)");
    CHECK(masked("p = 'hunter", {"hunter2"}) == "p = '[HIDDEN]");
    CHECK(masked("hunting", {"hunter2"}) == "hunting");
    const std::string length(1000, 'x');
    CHECK(masked("'" + chddl::detail::shown(length + "y"), {length + "z"}).find("xxxxxx") == std::string::npos);
}
