// Expressions: which part is quoted, and that what is broken stays broken.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace {

using namespace chddl;

std::string text(const Expr& expression) {
    return expression.text().text();
}

}  // namespace

TEST_CASE("sql is the text as it was written", "[build]") {
    CHECK(text(sql("amount > 0 AND name = 'it\\'s'")) == "amount > 0 AND name = 'it\\'s'");
    CHECK(sql("amount > 0").shape() == Expr::Shape::open);
    CHECK(sql("amount > 0").text().problem() == TextProblem::none);
}

TEST_CASE("sql keeps what cannot stand in a statement, and its problem", "[build]") {
    CHECK(sql("").text().problem() == TextProblem::empty);
    CHECK(sql("'x").text().problem() == TextProblem::unclosed_string);
    CHECK(sql("a) OR (b").text().problem() == TextProblem::unbalanced_bracket);
    CHECK(sql("1; DROP TABLE x").text().problem() == TextProblem::semicolon);
    CHECK(sql("1 /* all").text().problem() == TextProblem::unclosed_comment);
}

TEST_CASE("lit is a quoted value", "[build]") {
    CHECK(text(lit("it's")) == R"('it\'s')");
    CHECK(text(lit(std::string("'; DROP TABLE x --"))) == R"('\'; DROP TABLE x --')");
    CHECK(text(lit(std::string_view("\0\n", 2))) == R"('\0\n')");
    CHECK(text(lit("")) == "''");
    CHECK(lit("x").shape() == Expr::Shape::whole);
}

TEST_CASE("lit of a number or a truth is no text", "[build]") {
    CHECK(text(lit(0)) == "0");
    CHECK(text(lit(-5)) == "-5");
    CHECK(text(lit(std::numeric_limits<std::int64_t>::min())) == "-9223372036854775808");
    CHECK(text(lit(std::numeric_limits<std::uint64_t>::max())) == "18446744073709551615");
    CHECK(text(lit(5U)) == "5");
    CHECK(text(lit(1.5)) == "1.5");
    CHECK(text(lit(2.0)) == "2.");
    CHECK(text(lit(true)) == "true");
    CHECK(text(lit(false)) == "false");
}

TEST_CASE("col is a column of any name, quoted where it must be", "[build]") {
    CHECK(text(col("user_id")) == "user_id");
    CHECK(text(col("odd name!")) == "`odd name!`");
    CHECK(text(col("select")) == "`select`");
    CHECK(text(col("a.b")) == "`a.b`");
    CHECK(text(col("x`; DROP TABLE y --")) == R"(`x\`; DROP TABLE y --`)");
}

TEST_CASE("fn is a call whose arguments are columns, values or calls", "[build]") {
    CHECK(text(fn("now", {})) == "now()");
    CHECK(text(fn("toYYYYMM", "ts")) == "toYYYYMM(ts)");
    CHECK(text(fn("equals", {"country", lit("DE")})) == "equals(country, 'DE')");
    CHECK(text(fn("plus", {fn("length", "name"), lit(1)})) == "plus(length(name), 1)");
    CHECK(text(fn("toDate", kafka::timestamp)) == "toDate(_timestamp)");
    CHECK(text(fn("concat", {col("odd name!"), sql("a || b")})) == "concat(`odd name!`, a || b)");
    CHECK(text(fn("has", kafka::headers_name)) == "has(`_headers.name`)");
    CHECK(fn("now", {}).shape() == Expr::Shape::whole);
}

TEST_CASE("the name of a function is a name, whatever is in it", "[build]") {
    CHECK(text(fn("not", "x")) == "`not`(x)");
    CHECK(text(fn("f(1); DROP TABLE x --", {})) == "`f(1); DROP TABLE x --`()");
}

TEST_CASE("a call of a broken part is broken, also where it would balance", "[build]") {
    CHECK(fn("f", sql("a) OR (b")).text().problem() == TextProblem::unbalanced_bracket);
    CHECK(fn("f", {lit(1), fn("g", sql("a) + (b"))}).text().problem() == TextProblem::unbalanced_bracket);
    CHECK(text(fn("f", sql("a -- b"))) == "f(a -- b\n)");
    CHECK(fn("f", sql("a /* b")).text().problem() != TextProblem::none);
    CHECK(fn("f", sql("")).text().problem() == TextProblem::empty);
    CHECK(fn("f", {"x", lit("a) OR (b")}).text().problem() == TextProblem::none);
}
