// The smaller catalogs: codecs, engines, virtual columns; and the look-up that all of them share.
#include <chddl/catalog/aggregate_functions.hpp>
#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/format_needs.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_setting_rules.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_setting_rules.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/refresh_settings.hpp>
#include <chddl/catalog/setting_types.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/catalog/types.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include "support/sample.hpp"

#include <array>
#include <set>
#include <span>
#include <string>

namespace {

using namespace chddl;
using catalog::CodecDefault;
using catalog::CodecSpec;

template <class Rows>
void check_documented(const Rows& rows) {
    std::set<std::string_view> names;
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(names.insert(row.name).second);
        CHECK(row.doc.ends_with('.'));
    }
}

struct Row {
    std::string_view name;
};
constexpr std::array three{Row{"a"}, Row{"b"}, Row{"B"}};
constexpr std::array mixed{Row{"MinMax"}, Row{"set"}};
constexpr std::array twice{Row{"a"}, Row{"b"}, Row{"a"}};

}  // namespace

TEST_CASE("every codec, engine, index type, kind of statistics and virtual column is documented and there once",
          "[catalog]") {
    check_documented(catalog::codecs);
    check_documented(catalog::engines);
    check_documented(catalog::index_types);
    check_documented(catalog::statistics_kinds);
    check_documented(catalog::memory_settings);
    check_documented(catalog::log_settings);
    check_documented(catalog::distributed_settings);
    check_documented(catalog::kafka_virtual_columns);
    check_documented(catalog::merge_tree_virtual_columns);
}

/// The codec as it may stand in a table, and a type that it takes.
std::string chain_of(const CodecSpec& spec) {
    const std::string text = std::string(spec.name) + (spec.min_args > 0 ? "('int8', 8)" : "");
    return text + (spec.compresses || spec.encrypts ? "" : ", LZ4");
}
DataType type_for(const CodecSpec& spec) {
    if (spec.vectors) return types::Array(types::Float32);
    return spec.float_series ? types::Float64 : types::UInt64;
}

TEST_CASE("every codec is accepted, and rendered as it was written", "[catalog]") {
    for (const CodecSpec& spec : catalog::codecs) {
        CAPTURE(spec.name);
        const auto built = MergeTreeTableBuilder("t")
                               .column("x", type_for(spec), {.codec = chain_of(spec)})
                               .order_by({})
                               .build({.accepted = {"codec-experimental"}});
        CHECK(sample::names(built.diagnostics(), Severity::warning).empty());
        CHECK(built.diagnostics().empty() == (!spec.experimental && !spec.encrypts));
        CHECK(render(built.value()) == "CREATE TABLE t\n(\n    `x` " + render(type_for(spec)) + " CODEC(" +
                                           chain_of(spec) + ")\n)\nENGINE = MergeTree\nORDER BY tuple()");
    }
}

TEST_CASE("a codec has a default level only where one is written for it", "[catalog]") {
    for (const CodecSpec& spec : catalog::codecs) {
        CAPTURE(spec.name);
        if (spec.default_argument != CodecDefault::level) CHECK(spec.default_level == 0);
        if (!spec.compresses) CHECK_FALSE(spec.generic);
        CHECK(spec.min_args <= spec.args.size());
        for (const catalog::CodecArgument& argument : spec.args) CHECK(argument.min <= argument.max);
        if (spec.default_argument != CodecDefault::none) CHECK_FALSE(spec.args.empty());
    }
}

TEST_CASE("what codecs, statistics and index types say of type families are names of families", "[catalog]") {
    const auto check_families = [](std::string_view row, std::span<const std::string_view> families) {
        std::set<std::string_view> names;
        for (const std::string_view family : families) {
            CAPTURE(row, family);
            CHECK(names.insert(family).second);
            const catalog::TypeFamily* found = catalog::find_type_family(family);
            REQUIRE(found != nullptr);
            CHECK(found->name == family);
            CHECK(found->alias_to.empty());
        }
    };
    for (const CodecSpec& spec : catalog::codecs) {
        check_families(spec.name, spec.only);
        check_families(spec.name, spec.never);
        CHECK((spec.only.empty() || spec.never.empty()));
    }
    for (const catalog::StatisticsSpec& spec : catalog::statistics_kinds) check_families(spec.name, spec.never);
    for (const catalog::IndexTypeSpec& spec : catalog::index_types) {
        check_families(spec.name, spec.only);
        CHECK((spec.only.empty() || !spec.comparable));
        for (const int count : spec.arg_counts) CHECK(static_cast<std::size_t>(count) <= spec.args.size());
    }
}

TEST_CASE("every virtual column has its constant in chddl::kafka, and every constant a row", "[catalog]") {
    std::set<std::string_view> rows;
    for (const catalog::VirtualColumnSpec& spec : catalog::kafka_virtual_columns) rows.insert(spec.name);
    const std::set<std::string_view> constants{
        kafka::topic.name,     kafka::key.name,          kafka::offset.name,       kafka::partition.name,
        kafka::timestamp.name, kafka::timestamp_ms.name, kafka::headers_name.name, kafka::headers_value.name,
        kafka::table.name,     kafka::error.name,        kafka::raw_message.name};
    CHECK(constants == rows);
}

TEST_CASE("virtual columns begin with an underscore and have a type", "[catalog]") {
    for (const catalog::VirtualColumnSpec& spec : catalog::kafka_virtual_columns) {
        CAPTURE(spec.name);
        CHECK(spec.name.starts_with('_'));
        CHECK_FALSE(spec.type.empty());
    }
}

TEST_CASE("a row is found by its exact name", "[catalog]") {
    STATIC_REQUIRE(detail::find_row(three, "b") == &three[1]);
    STATIC_REQUIRE(detail::find_row(three, "B") == &three[2]);
    STATIC_REQUIRE(detail::find_row(three, "A") == nullptr);
    STATIC_REQUIRE(detail::find_row(three, "") == nullptr);
}

TEST_CASE("a row is found by its name in any case where names go in any case", "[catalog]") {
    CHECK(detail::find_row_ignoring_case(mixed, "minmax") == &mixed[0]);
    CHECK(detail::find_row_ignoring_case(mixed, "SET") == &mixed[1]);
    CHECK(detail::find_row_ignoring_case(mixed, "sets") == nullptr);
}

TEST_CASE("names that occur twice are seen while compiling", "[catalog]") {
    STATIC_REQUIRE(detail::names_are_unique(three));
    STATIC_REQUIRE_FALSE(detail::names_are_unique(twice));
}

TEST_CASE("targets are ordered by year and release", "[catalog]") {
    STATIC_REQUIRE(Target{25, 8} == Target{25, 8});
    STATIC_REQUIRE(Target{25, 8} < Target{25, 12});
    STATIC_REQUIRE(Target{25, 12} < Target{26, 1});
    STATIC_REQUIRE(Target{} >= Target{26, 7});
}

TEST_CASE("rules of MergeTree settings are about settings that there are", "[catalog]") {
    for (const catalog::SettingRule& rule : catalog::merge_tree_setting_rules) {
        CAPTURE(rule.name);
        REQUIRE(catalog::find_merge_tree_setting(rule.name) != nullptr);
        for (const std::string_view other : {rule.at_least, rule.excludes})
            CHECK((other.empty() || catalog::find_merge_tree_setting(other) != nullptr));
        for (const std::string_view other : rule.needs) CHECK(catalog::find_merge_tree_setting(other) != nullptr);
        CHECK(rule.min <= rule.max);
    }
}

TEST_CASE("rules of settings of a session are about settings that there are", "[catalog]") {
    for (const catalog::SettingRule& rule : catalog::query_setting_rules) {
        CAPTURE(rule.name);
        CHECK(catalog::find_query_setting(rule.name) != nullptr);
    }
}

TEST_CASE("every type of a setting that a table takes has its row, or its choices", "[catalog]") {
    const auto check_type = [](const auto& setting) {
        CAPTURE(setting.name, setting.type);
        CHECK(setting.choices.empty() == (detail::find_row(catalog::setting_types, setting.type) != nullptr));
    };
    for (const catalog::MergeTreeSetting& setting : catalog::merge_tree_settings()) check_type(setting);
    for (const catalog::QuerySetting& setting : catalog::query_settings())
        if (setting.kept_by_kafka) check_type(setting);
}

TEST_CASE("no catalog has two rows of one name") {
    namespace rows = chddl::catalog;
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::aggregate_functions));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::codecs));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::database_engines));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::memory_settings));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::log_settings));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::distributed_settings));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::engines));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::format_needs));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::index_types));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::text_index_arguments));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::tokenizers));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::kafka_settings));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::merge_tree_setting_rules));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::query_setting_rules));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::refresh_settings));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::setting_types));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::statistics_kinds));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::types));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::kafka_virtual_columns));
    STATIC_REQUIRE(chddl::detail::names_are_unique(rows::merge_tree_virtual_columns));
}
