// Values of settings in every shape are judged as the server judges them, and read as it reads them.
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/chddl.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "setting_shapes.hpp"
#include "support/sample.hpp"

namespace {

using namespace chddl;
using detail::as_boolean;
using detail::as_number;
using detail::literal_of;
using detail::WrittenKind;

catalog::SettingSpec spec_of(const shapes::Shapes& row) {
    if (const auto* spec = detail::find_row(catalog::kafka_settings, row.setting)) return *spec;
    if (row.clause == shapes::Clause::merge_tree)
        return catalog::spec_of(*catalog::find_merge_tree_setting(row.setting));
    return catalog::spec_of(*catalog::find_query_setting(row.setting));
}

bool is_refused(const shapes::Shapes& row, const std::string& literal) {
    Diagnostics found;
    const Setting setting{.name = std::string(row.setting), .value = SqlText(literal)};
    detail::check_setting(setting, spec_of(row), Target{}, Place(), found);
    return found.has(Severity::error);
}

SettingValue value_of(const char* text) {
    const detail::Literal literal = literal_of(SqlText(text));
    CHECK(literal.kind == WrittenKind::value);
    return literal.value;
}

}  // namespace

TEST_CASE("a value in any shape is refused exactly where the server refuses it", "[check]") {
    for (const shapes::Shapes& row : shapes::all()) {
        for (const std::string& literal : shapes::split(row.taken)) {
            CAPTURE(row.setting, literal);
            CHECK_FALSE(is_refused(row, literal));
        }
        for (const std::string& literal : shapes::split(row.refused)) {
            CAPTURE(row.setting, literal);
            CHECK(is_refused(row, literal));
        }
    }
}

TEST_CASE("SQL text in a setting is read as the literal that it is", "[check]") {
    CHECK(value_of("'it\\'s'") == SettingValue("it's"));
    CHECK(value_of("-5") == SettingValue(-5));
    CHECK(value_of("18446744073709551615") == SettingValue(std::numeric_limits<std::uint64_t>::max()));
    CHECK(value_of("1.5") == SettingValue(1.5));
    CHECK(value_of("0x1F") == SettingValue(31));
    CHECK(value_of("0b11") == SettingValue(3));
    CHECK(value_of("1_000") == SettingValue(1000));
    CHECK(value_of("true") == SettingValue(true));
    CHECK(value_of("default") == SettingValue(DefaultValue{}));
    CHECK(literal_of(SqlText("NULL")).kind == WrittenKind::null);
    CHECK(literal_of(SqlText("a + b")).kind == WrittenKind::none);
    CHECK(literal_of(SqlText("")).kind == WrittenKind::none);
    CHECK(literal_of(SqlText("disk(type = local)")).kind == WrittenKind::unknown);
    CHECK(literal_of(SqlText("{'a': 'b'}")).kind == WrittenKind::unknown);
}

TEST_CASE("numbers and booleans are read whatever they are given as", "[check]") {
    CHECK(as_number("+16K") == 16'000);
    CHECK(as_number("1Ki") == 1024);
    CHECK(as_number(2.5) == 2);
    CHECK(as_number(true) == 1);
    CHECK(as_number(SqlText("-3")) == -3);
    CHECK(as_number("three") == std::nullopt);
    CHECK(as_number(1e30) == std::nullopt);
    CHECK(as_boolean("TRUE") == true);
    CHECK(as_boolean(0.0) == false);
    CHECK(as_boolean(SqlText("1")) == true);
    CHECK(as_boolean(-1) == std::nullopt);
    CHECK(as_boolean("on") == std::nullopt);
}

TEST_CASE("a session's setting in the statement's own clause is judged, and one that is not there is named",
          "[check]") {
    const auto found = sample::kafka()
                           .query_setting("max_threads", "many")
                           .query_setting("max_thread", 1)
                           .query_setting("kafka_format", "CSV")
                           .build()
                           .diagnostics();
    CHECK(sample::names(found) == sample::Names{"setting-kind at /query_settings/max_threads",
                                                "setting-unknown at /query_settings/max_thread",
                                                "setting-unknown at /query_settings/kafka_format"});
}
