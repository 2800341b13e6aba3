// The small values of the model: columns, settings, secrets, names.
#include <chddl/model/pipeline.hpp>
#include <chddl/model/types.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <type_traits>

using namespace chddl;

TEST_CASE("each kind of default has its SQL word", "[model]") {
    CHECK(to_string(DefaultKind::default_) == "DEFAULT");
    CHECK(to_string(DefaultKind::materialized) == "MATERIALIZED");
    CHECK(to_string(DefaultKind::alias) == "ALIAS");
}

TEST_CASE("every column but an ALIAS is stored", "[model]") {
    Column column{.name = "x", .type = types::UInt8};
    CHECK(detail::is_stored(column));
    for (const DefaultKind kind : {DefaultKind::default_, DefaultKind::materialized, DefaultKind::alias}) {
        column.default_value = ColumnDefault{kind, SqlText("1")};
        CHECK(detail::is_stored(column) == (kind != DefaultKind::alias));
    }
    CHECK(detail::is_stored(KafkaColumn{.name = "x"}));
    CHECK_FALSE(detail::is_stored(KafkaColumn{.name = "x", .alias = SqlText("1")}));
}

TEST_CASE("a secret is made by name alone, never from a string", "[model]") {
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::string, Secret>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<Secret, const char*>);
    CHECK(Secret::text("x").from() == Secret::From::text);
    CHECK(Secret::text("x").content() == "x");
    CHECK(Secret::env("X").from() == Secret::From::environment);
    CHECK(Secret::env("X").content() == "X");
}

TEST_CASE("secrets are equal if they are the same text, or the same variable", "[model]") {
    CHECK(Secret::text("x") == Secret::text("x"));
    CHECK_FALSE(Secret::text("x") == Secret::text("y"));
    CHECK_FALSE(Secret::text("x") == Secret::env("x"));
}

TEST_CASE("a setting's value keeps the kind that it was given", "[model]") {
    CHECK(std::holds_alternative<std::string>(SettingValue("1")));
    CHECK(std::holds_alternative<std::int64_t>(SettingValue(1)));
    CHECK(std::holds_alternative<std::int64_t>(SettingValue(1U)));
    CHECK(std::holds_alternative<bool>(SettingValue(true)));
    CHECK(std::holds_alternative<double>(SettingValue(1.0)));
    CHECK(std::holds_alternative<Secret>(SettingValue(Secret::text("1"))));
    CHECK_FALSE(SettingValue(1) == SettingValue(true));
    CHECK_FALSE(SettingValue(1) == SettingValue("1"));
}

TEST_CASE("models are values: equal by what they hold", "[model]") {
    const Pipeline one{.databases = {{.name = "kaf"}}, .kafka_tables = {{.name = {"kaf", "q"}}}};
    Pipeline other = one;
    CHECK(other == one);
    other.kafka_tables.front().settings.push_back({.name = "kafka_format", .value = "JSON"});
    CHECK_FALSE(other == one);
    CHECK(one.kafka_tables.front().settings.empty());
}

TEST_CASE("the same name in another database is another name", "[model]") {
    CHECK(QualifiedName{"a", "t"} == QualifiedName{"a", "t"});
    CHECK_FALSE(QualifiedName{"a", "t"} == QualifiedName{"b", "t"});
    CHECK_FALSE(QualifiedName{"", "a.t"} == QualifiedName{"a", "t"});
}
