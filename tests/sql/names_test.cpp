// Which names are written bare, and how long they are as file names.
#include <chddl/sql/names.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace {

using chddl::detail::equals_ignoring_case;
using chddl::detail::file_name_length;
using chddl::detail::is_bare_word;
using chddl::detail::prints_bare;

bool is_letter(int byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}
bool is_digit_byte(int byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

TEST_CASE("a bare word begins with a letter or _", "[sql]") {
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        CHECK(is_bare_word(std::string(1, static_cast<char>(byte))) == is_letter(byte));
    }
}

TEST_CASE("a bare word goes on with letters, digits and _", "[sql]") {
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        CHECK(is_bare_word("a" + std::string(1, static_cast<char>(byte)) + "b") ==
              (is_letter(byte) || is_digit_byte(byte)));
    }
    CHECK_FALSE(is_bare_word(""));
}

TEST_CASE("the seven words that ClickHouse quotes, and the five that it should, are never bare", "[sql]") {
    for (const char* name : {"all", "distinct", "from", "null", "select", "table", "values", "true", "false", "nan",
                             "inf", "not", "SELECT", "Null", "tAbLe", "NOT"}) {
        CAPTURE(name);
        CHECK_FALSE(prints_bare(name));
    }
}

TEST_CASE("other keywords are bare, as ClickHouse itself prints them", "[sql]") {
    for (const char* name : {"where", "order", "by", "index", "limit", "as", "selects", "_select", "x", "_1"}) {
        CAPTURE(name);
        CHECK(prints_bare(name));
    }
    for (const char* name : {"", "1", "1a", "a-b", "a b", "é", "a.b"}) {
        CAPTURE(name);
        CHECK_FALSE(prints_bare(name));
    }
}

TEST_CASE("in a file name each byte that is no letter, digit or _ takes three", "[sql]") {
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const std::size_t expected = is_letter(byte) || is_digit_byte(byte) ? 1 : 3;
        CHECK(file_name_length(std::string(1, static_cast<char>(byte))) == expected);
    }
    CHECK(file_name_length("") == 0);
    CHECK(file_name_length("clicks_1") == 8);
    CHECK(file_name_length("a.b") == 5);
    CHECK(file_name_length("é") == 6);
}

TEST_CASE("case is ignored for ASCII letters alone", "[sql]") {
    CHECK(equals_ignoring_case("", ""));
    CHECK(equals_ignoring_case("aZ_1", "Az_1"));
    CHECK_FALSE(equals_ignoring_case("a", "ab"));
    CHECK_FALSE(equals_ignoring_case("É", "é"));
    CHECK_FALSE(equals_ignoring_case("@", "`"));
    CHECK_FALSE(equals_ignoring_case("[", "{"));
}
