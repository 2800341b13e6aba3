// Quoting: what is written reads back as the same bytes, and ends nothing but itself.
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/writer.hpp>

#include <catch2/catch.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace chddl;

template <class Write>
std::string sql_of(Write write) {
    std::string out;
    SqlWriter sql(out);
    write(sql);
    return out;
}
std::string string(std::string_view text) {
    return sql_of([&](SqlWriter& sql) { sql.string(text); });
}
std::string identifier(std::string_view name) {
    return sql_of([&](SqlWriter& sql) { sql.identifier(name); });
}
std::string word(std::string_view name) {
    return sql_of([&](SqlWriter& sql) { sql.word(name); });
}
std::string real(double value) {
    return sql_of([&](SqlWriter& sql) { sql.real(value); });
}
std::string integer(std::int64_t value) {
    return sql_of([&](SqlWriter& sql) { sql.integer(value); });
}

/// How a byte stands between quotes of that kind.
std::string quoted_byte(char c, char quote) {
    if (c == quote) return std::string("\\") + quote;
    switch (c) {
        case '\0':
            return "\\0";
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        case '\\':
            return "\\\\";
        default:
            return {c};
    }
}

/// Whether the text is one token of that kind with that value, and nothing else.
bool reads_as(const std::string& text, TokenKind kind, const std::string& value) {
    const std::vector<Token> all = tokens(text);
    return all.size() == 2 && all[0].kind == kind && unquote(all[0].text) == value;
}

const std::string all_bytes = [] {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    return all;
}();

}  // namespace

TEST_CASE("every byte in a string is written as ClickHouse writes it", "[sql]") {
    for (const char c : all_bytes) {
        CAPTURE(static_cast<int>(static_cast<unsigned char>(c)));
        CHECK(string({&c, 1}) == "'" + quoted_byte(c, '\'') + "'");
    }
}

TEST_CASE("every byte in an identifier is written as ClickHouse writes it", "[sql]") {
    for (const char c : all_bytes) {
        CAPTURE(static_cast<int>(static_cast<unsigned char>(c)));
        CHECK(identifier({&c, 1}) == "`" + quoted_byte(c, '`') + "`");
    }
}

TEST_CASE("every pair of bytes reads back as it was", "[sql]") {
    std::size_t wrong = 0;
    for (const char first : all_bytes)
        for (const char second : all_bytes) {
            const std::string text{first, second};
            if (!reads_as(string(text), TokenKind::string, text)) ++wrong;
            if (!reads_as(identifier(text), TokenKind::quoted_name, text)) ++wrong;
        }
    CHECK(wrong == 0);
}

TEST_CASE("a text of all bytes reads back as it was", "[sql]") {
    CHECK(reads_as(string(all_bytes), TokenKind::string, all_bytes));
    CHECK(reads_as(identifier(all_bytes), TokenKind::quoted_name, all_bytes));
    CHECK(string("") == "''");
    CHECK(identifier("") == "``");
}

TEST_CASE("what would end a string does not", "[sql]") {
    CHECK(string("'; DROP TABLE x --") == R"('\'; DROP TABLE x --')");
    CHECK(string(R"(\')") == R"('\\\'')");
    CHECK(string("it's `x` \"y\"") == R"('it\'s `x` "y"')");
    CHECK(identifier("`; DROP TABLE x --") == R"(`\`; DROP TABLE x --`)");
    CHECK(identifier("it's") == "`it's`");
}

TEST_CASE("a word is quoted only where ClickHouse quotes it", "[sql]") {
    CHECK(word("clicks") == "clicks");
    CHECK(word("order") == "order");
    CHECK(word("select") == "`select`");
    CHECK(word("Not") == "`Not`");
    CHECK(word("odd name!") == "`odd name!`");
    CHECK(word("1a") == "`1a`");
    CHECK(word("") == "``");
    CHECK(word("a = 1; DROP TABLE t --") == "`a = 1; DROP TABLE t --`");
}

TEST_CASE("a name is written with its database where it has one", "[sql]") {
    const auto name = [](std::string_view database, std::string_view table) {
        return sql_of([&](SqlWriter& sql) { sql.name(database, table); });
    };
    CHECK(name("", "clicks") == "clicks");
    CHECK(name("kaf", "clicks") == "kaf.clicks");
    CHECK(name("my.db", "ta.ble") == "`my.db`.`ta.ble`");
    CHECK(name("kaf", "table") == "kaf.`table`");
}

TEST_CASE("integers are written whole", "[sql]") {
    CHECK(integer(0) == "0");
    CHECK(integer(-1) == "-1");
    CHECK(integer(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
    CHECK(integer(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
}

TEST_CASE("a real number is never taken for an integer", "[sql]") {
    CHECK(real(0.0) == "0.");
    CHECK(real(-0.0) == "-0.");
    CHECK(real(3.0) == "3.");
    CHECK(real(0.1) == "0.1");
    CHECK(real(-1.5) == "-1.5");
    CHECK(real(1e100) == "1e+100");
    CHECK(real(1e-7) == "1e-07");
    CHECK(real(1e22) == "1e+22");
    CHECK(real(123456789.0) == "123456789.");
    CHECK(real(std::numeric_limits<double>::infinity()) == "inf");
    CHECK(real(-std::numeric_limits<double>::infinity()) == "-inf");
    CHECK(real(std::numeric_limits<double>::quiet_NaN()) == "nan");
    CHECK(real(-std::numeric_limits<double>::quiet_NaN()) == "nan");
}

TEST_CASE("a real number reads back as the same number", "[sql]") {
    using Limits = std::numeric_limits<double>;
    for (const double value : {Limits::max(), Limits::lowest(), Limits::min(), -Limits::min(), Limits::denorm_min(),
                               Limits::epsilon(), 1.0 / 3.0, 2.0 / 3.0, 4503599627370497.5, 9007199254740993.0}) {
        const std::string text = real(value);
        CAPTURE(text);
        double back = 0;
        CHECK(std::from_chars(text.data(), text.data() + text.size(), back).ptr == text.data() + text.size());
        CHECK(back == value);
    }
}

TEST_CASE("truth is written as a word", "[sql]") {
    CHECK(sql_of([](SqlWriter& sql) { sql.boolean(true).raw(" ").boolean(false); }) == "true false");
}

TEST_CASE("text that the user wrote is written as it is", "[sql]") {
    CHECK(sql_of([](SqlWriter& sql) { sql.text(SqlText("a > 'x' AND `b`")); }) == "a > 'x' AND `b`");
}

TEST_CASE("a list has separators between its items, and a block one item a line", "[sql]") {
    const auto list = [](const std::vector<int>& items) {
        return sql_of([&](SqlWriter& sql) { sql.list(items, ", ", [&](int item) { sql.integer(item); }); });
    };
    CHECK(list({}) == "");
    CHECK(list({1}) == "1");
    CHECK(list({1, 2, 3}) == "1, 2, 3");
    CHECK(sql_of([](SqlWriter& sql) {
              sql.block(std::vector<int>{1, 2}, [&](int item) { sql.integer(item); });
          }) == "\n(\n    1,\n    2\n)");
}

TEST_CASE("a writer appends to what is there", "[sql]") {
    std::string out = "-- mine\n";
    SqlWriter(out).raw("SELECT ").integer(1);
    CHECK(out == "-- mine\nSELECT 1");
}
