// What RE2 refuses of a regular expression, as the server says it.
#include <chddl/check/regexp.hpp>

#include <catch2/catch.hpp>

using chddl::detail::is_plain_regexp;
using chddl::detail::regexp_problem;

TEST_CASE("a regular expression that RE2 refuses is named, all others are left alone", "[check]") {
    CHECK(regexp_problem("[") == "an unclosed [");
    CHECK(regexp_problem("[a\\]") == "an unclosed [");
    CHECK(regexp_problem("(") == "an unclosed (");
    CHECK(regexp_problem(")") == "an unexpected )");
    CHECK(regexp_problem("*") == "nothing to repeat");
    CHECK(regexp_problem("a**") == "nothing to repeat");
    CHECK(regexp_problem("a|*") == "nothing to repeat");
    CHECK(regexp_problem("\\") == "a \\ at its end");
    CHECK(regexp_problem("(?<=a)") == "a look-around, which RE2 lacks");
    for (const char* right : {"", "a.*", "[]a]", "[^]]", "\\(", "(?i)a", "(?:a|b)+?", "a{2", "]", "{", "^*",
                              "[[:alpha:]]", "\\Q(\\E", "a??", "(?P<x>a)"}) {
        CAPTURE(right);
        CHECK(regexp_problem(right).empty());
    }
}

TEST_CASE("a regular expression without special characters matches itself alone", "[check]") {
    CHECK(is_plain_regexp("abc"));
    CHECK_FALSE(is_plain_regexp("a.c"));
    CHECK_FALSE(is_plain_regexp("ab*"));
}
