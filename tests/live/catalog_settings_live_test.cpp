// What the catalogs say of settings: each is given values inside and outside.
#include <chddl/catalog/merge_tree_setting_rules.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/setting_types.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using catalog::MergeTreeSetting;
using catalog::QuerySetting;
using catalog::SettingRule;
using catalog::SettingText;
using catalog::SettingTypeSpec;

live::Server opened_with_database() {
    auto engine = live::opened();
    CHECK(engine.run("CREATE DATABASE c ENGINE = Atomic"));
    return engine;
}

/// The code of the engine's refusal, 0 if it takes the table; it goes away again.
int code_of_table(Executor& engine, const std::string& rest) {
    const auto made = engine.run("CREATE TABLE c.t (k Int8) ENGINE = " + rest);
    if (!made) return made.diagnostics()[0].server_code;
    CHECK(engine.run("DROP TABLE c.t SYNC"));
    return 0;
}

int with(Executor& engine, const MergeTreeSetting&, const std::string& settings) {
    return code_of_table(engine, "MergeTree ORDER BY k SETTINGS " + settings);
}
int with(Executor& engine, const QuerySetting&, const std::string& settings) {
    return code_of_table(engine,
                         "Kafka SETTINGS kafka_broker_list = 'b', kafka_topic_list = 't', kafka_group_name = 'g',"
                         " kafka_format = 'CSV', " +
                             settings);
}

std::string assigned(std::string_view name, std::string_view value) {
    return fmt::format("{} = {}", name, value);
}

template <class Setting>
const SettingTypeSpec* type_of(const Setting& setting) {
    return setting.choices.empty() ? detail::find_row(catalog::setting_types, setting.type) : nullptr;
}

/// As SQL, in quotes where the type wants a text.
template <class Setting>
std::string literal(const Setting& setting, std::string_view value) {
    const SettingTypeSpec* type = type_of(setting);
    const bool text = type == nullptr || type->text || value == "auto";
    if (!text) return std::string(value);
    return value == "'" ? "'\\''" : fmt::format("'{}'", value);
}

const SettingRule* rule_of(std::string_view name) {
    return detail::find_row(catalog::merge_tree_setting_rules, name);
}

/// Whatever the type says of numbers, the engine's answers agree.
template <class Setting>
void check_numbers(Executor& engine, const Setting& setting, const SettingTypeSpec& type) {
    const auto code = [&](std::string_view value) { return with(engine, setting, assigned(setting.name, value)); };
    constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    CHECK(code("1.5") == (type.max == 1 ? type.range_code : 0));
    if (type.min > lowest) CHECK(code(std::to_string(type.min - 1)) == type.range_code);
    if (type.min == lowest) CHECK(code("-1") == 0);
    if (type.max < std::numeric_limits<std::int64_t>::max()) {
        CHECK(code(std::to_string(type.max)) == 0);
        CHECK(code(std::to_string(type.max + 1)) == type.range_code);
    }
    if (type.zero_code != 0) CHECK(code("0") == type.zero_code);
    CHECK(code("''") == type.empty_code);
    CHECK(code("'zzz'") == type.text_code);
    CHECK(code("'auto'") == (type.automatic ? 0 : type.text_code));
}

/// Every setting against its type or its choices; those with rules of their own are tried apart.
template <class Setting>
void check_type(Executor& engine, const Setting& setting) {
    CAPTURE(setting.name, setting.type);
    const SettingTypeSpec* type = type_of(setting);
    const auto code = [&](std::string_view value) { return with(engine, setting, assigned(setting.name, value)); };
    if (type == nullptr) {
        REQUIRE_FALSE(setting.choices.empty());
        for (const std::string_view choice : setting.choices) CHECK(code(literal(setting, choice)) == 0);
        CHECK(code("'zzz'") == 36);
        CHECK(code("1") == 170);
    } else if (type->text) {
        CHECK(code("1") == 170);
        CHECK(code("true") == 170);
        if (type->max == 1) CHECK(code("'ab'") == type->range_code);
    } else {
        check_numbers(engine, setting, *type);
    }
}

}  // namespace

TEST_CASE("every MergeTree setting is taken with its default", "[live]") {
    auto engine = opened_with_database();
    std::string all;
    for (const MergeTreeSetting& setting : catalog::merge_tree_settings()) {
        if (setting.name == "disk") continue;  // its default stands for none, and cannot be written (479)
        all += (all.empty() ? "" : ", ") + assigned(setting.name, literal(setting, setting.default_value));
    }
    CHECK(code_of_table(engine, "MergeTree ORDER BY k SETTINGS " + all) == 0);
    CHECK(code_of_table(engine, "MergeTree ORDER BY k SETTINGS disk = ''") == 479);
}

TEST_CASE("every setting of a format is taken by a Kafka table with its default, and kept", "[live]") {
    auto engine = opened_with_database();
    std::string all;
    for (const QuerySetting& setting : catalog::query_settings())
        if (setting.kept_by_kafka) all += ", " + assigned(setting.name, literal(setting, setting.default_value));
    REQUIRE(
        engine.run("CREATE TABLE c.k (x Int8) ENGINE = Kafka SETTINGS kafka_broker_list = 'b', kafka_topic_list = 't',"
                   " kafka_group_name = 'g', kafka_format = 'CSV'" +
                   all));
    const std::string kept = engine.run("SHOW CREATE TABLE c.k").value()[0][0];
    for (const QuerySetting& setting : catalog::query_settings()) {
        CAPTURE(setting.name);
        CHECK((kept.find(" " + std::string(setting.name) + " = ") != std::string::npos) == setting.kept_by_kafka);
    }
}

TEST_CASE("every MergeTree setting is taken and refused as its type and choices say", "[live]") {
    auto engine = opened_with_database();
    for (const MergeTreeSetting& setting : catalog::merge_tree_settings())
        if (rule_of(setting.name) == nullptr && setting.name != "storage_policy") check_type(engine, setting);
}

TEST_CASE("every setting of a format is taken and refused as its type and choices say", "[live]") {
    auto engine = opened_with_database();
    for (const QuerySetting& setting : catalog::query_settings())
        if (setting.kept_by_kafka) check_type(engine, setting);
}

TEST_CASE("a MergeTree setting is refused as its rule says", "[live]") {
    auto engine = opened_with_database();
    for (const SettingRule& rule : catalog::merge_tree_setting_rules) {
        CAPTURE(rule.name);
        const MergeTreeSetting& setting = *catalog::find_merge_tree_setting(rule.name);
        const auto code = [&](const std::string& value, const std::string& more = "") {
            return with(engine, setting, assigned(rule.name, value) + more);
        };
        if (rule.min > std::numeric_limits<double>::lowest()) {
            CHECK(code(fmt::format("{}", rule.min)) == (rule.above_min ? rule.code : 0));
            CHECK(code(fmt::format("{}", rule.min + 1)) == 0);
            CHECK(code(fmt::format("{}", rule.min == 0 ? -1 : rule.min - 1)) == rule.code);
        }
        if (rule.max < std::numeric_limits<double>::max()) {
            CHECK(code(fmt::format("{}", rule.max)) == 0);
            CHECK(code(fmt::format("{}", rule.max + 1)) == rule.code);
        }
        if (!rule.at_least.empty()) {
            const auto beside = [&](double other) { return ", " + assigned(rule.at_least, fmt::format("{}", other)); };
            CHECK(code("7", beside(7 * rule.at_least_divided_by)) == 0);
            CHECK(code("7", beside(8 * rule.at_least_divided_by)) == rule.code);
            CHECK(code("0", beside(8 * rule.at_least_divided_by)) == (rule.or_zero ? 0 : rule.code));
        }
        if (!rule.excludes.empty()) CHECK(code("'default'", ", " + assigned(rule.excludes, "'default'")) == rule.code);
        if (!rule.needs.empty()) {
            const std::string value = setting.choices.empty() ? "1" : literal(setting, setting.choices.back());
            CHECK(code(literal(setting, setting.default_value)) == 0);
            std::string beside;
            for (const std::string_view other : rule.needs) {
                CHECK(code(value, beside) == rule.code);
                beside += ", " + assigned(other, other == "disk" ? "'default'" : "1");
            }
            // A table_disk needs a disk that a test has not: of object storage.
            CHECK(code(value, beside) == (rule.name == "table_disk" ? rule.code : 0));
        }
        if (rule.text != SettingText::any) {
            CHECK(code("'zzz'") == rule.code);
            CHECK(code(rule.text == SettingText::codec ? "'zstd(3)'" : "'minmax, tdigest'") == 0);
        }
        CHECK(rule.code != 0);
    }
}
