// Names of columns that are checked while compiling. What does not compile is in tests/compile_fail.
#include <chddl/build/expr.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <type_traits>

using namespace chddl;

TEST_CASE("a literal that is a name is a column", "[build]") {
    STATIC_REQUIRE(ColumnName("user_id").name() == "user_id");
    STATIC_REQUIRE(ColumnName(kafka::offset).name() == "_offset");
    STATIC_REQUIRE(Operand("user_id").column() == "user_id");
    STATIC_REQUIRE(Operand("user_id").expression() == nullptr);
    STATIC_REQUIRE(Operand(kafka::headers_name).column() == "_headers.name");
}

TEST_CASE("run-time text is no column name: that takes col", "[build]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, ColumnName>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string_view, Operand>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<const char*, Operand>);
}

TEST_CASE("an operand is the column or the expression that it was given", "[build]") {
    CHECK(detail::text_of("user_id").text() == "user_id");
    CHECK(detail::text_of("select").text() == "`select`");
    CHECK(detail::text_of(kafka::headers_value).text() == "`_headers.value`");
    const Expr expression = sql("a + b");
    CHECK(detail::text_of(expression).text() == "a + b");
    CHECK(Operand(expression).expression() == &expression);
}
