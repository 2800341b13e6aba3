// Reading TabSeparated.
#include <chddl/server/tab_separated.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using chddl::Rows;
using chddl::detail::read_tab_separated;
using namespace std::string_literals;

namespace {

/// As ClickHouse writes a value (`writeAnyEscapedString`): everything else goes out as it is.
std::string escaped(std::string_view value) {
    std::string out;
    for (const char c : value) {
        const auto found = "\b\f\n\r\t\0\\\'"s.find(c);
        if (found == std::string::npos)
            out += c;
        else
            out += '\\', out += "bfnrt0\\'"[found];
    }
    return out;
}

}  // namespace

TEST_CASE("no text has no rows, and an empty line is a row of one empty value", "[server]") {
    CHECK(read_tab_separated("") == Rows{});
    CHECK(read_tab_separated("\n") == Rows{{""}});
    CHECK(read_tab_separated("\t\n") == Rows{{"", ""}});
    CHECK(read_tab_separated("a\tb\n\n") == Rows{{"a", "b"}, {""}});
}

TEST_CASE("a last line needs no newline", "[server]") {
    CHECK(read_tab_separated("a\nb") == Rows{{"a"}, {"b"}});
    CHECK(read_tab_separated("a\t") == Rows{{"a", ""}});
}

TEST_CASE("the escapes are resolved", "[server]") {
    CHECK(read_tab_separated("\\b\\f\\n\\r\\t\\0\\\\\\'\n") == Rows{{"\b\f\n\r\t\0\\'"s}});
    CHECK(read_tab_separated("\\\\n\\\\\\\\t\n") == Rows{{"\\n\\\\t"}});
    CHECK(read_tab_separated("\\x\\") == Rows{{"x\\"}});
}

TEST_CASE("NULL is an empty value, the text \\N is not", "[server]") {
    CHECK(read_tab_separated("\\N\t\\\\N\ta\\N\n") == Rows{{"", "\\N", "aN"}});
}

TEST_CASE("every byte comes back", "[server]") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK(read_tab_separated(escaped(all) + "\t" + escaped(all) + "\n") == Rows{{all, all}});
    for (const char a : all)
        for (const char b : all) {
            const std::string value{a, b};
            if (read_tab_separated(escaped(value) + "\n") != Rows{{value}}) FAIL(escaped(value));
        }
}
