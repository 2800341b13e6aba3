// The generated catalogs: their order, on which the look-up relies, and how each kind of name is found.
#include <chddl/catalog/engine_names.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/keywords.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/time_zones.hpp>
#include <chddl/catalog/type_families.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace {

using namespace chddl;
using catalog::AggregateCall;
using catalog::EngineName;
using catalog::FormatSpec;
using catalog::MergeTreeSetting;
using catalog::QuerySetting;
using Words = std::vector<std::string_view>;

/// Sorted, without two rows of one name.
template <class Row>
void check_order(std::span<const Row> rows) {
    CHECK_FALSE(rows.empty());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CAPTURE(detail::row_name(rows[i - 1]), detail::row_name(rows[i]));
        CHECK(detail::sorted_before(detail::row_name(rows[i - 1]), detail::row_name(rows[i])));
    }
}

/// Every row is found by its name.
template <class Row, class Find>
void check_found(std::span<const Row> rows, Find find) {
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(find(row.name) == &row);
    }
}

std::string_view function_behind(std::string_view name) {
    const AggregateCall call = catalog::find_aggregate_function(name);
    return call.function == nullptr ? "" : call.function->name;
}

}  // namespace

TEST_CASE("generated rows are sorted, and each name is there once", "[catalog]") {
    check_order(catalog::aggregate_combinators());
    check_order(catalog::engine_names());
    check_order(catalog::formats());
    check_order(catalog::functions());
    check_order(catalog::keywords());
    check_order(catalog::merge_tree_settings());
    check_order(catalog::query_settings());
    check_order(catalog::table_functions());
    check_order(catalog::time_zones());
    check_order(catalog::type_families());
}

TEST_CASE("every generated row is found by its name", "[catalog]") {
    check_found(catalog::engine_names(), catalog::find_engine_name);
    check_found(catalog::formats(), catalog::find_format);
    check_found(catalog::functions(), catalog::find_function);
    check_found(catalog::merge_tree_settings(), catalog::find_merge_tree_setting);
    check_found(catalog::query_settings(), catalog::find_query_setting);
    check_found(catalog::type_families(), catalog::find_type_family);
    CHECK(std::ranges::all_of(catalog::keywords(), catalog::is_keyword));
    CHECK(std::ranges::all_of(catalog::time_zones(), catalog::is_time_zone));
}

TEST_CASE("what has no row is not found, whatever the case of its name", "[catalog]") {
    for (const std::string_view name : {"", "zzz", "a", "~", "\x80", "MergeTre", "mergetree ", "INDEX_GRANULARITY"}) {
        CAPTURE(name);
        CHECK(catalog::find_engine_name(name) == nullptr);
        CHECK(catalog::find_format(name) == nullptr);
        CHECK(catalog::find_function(name) == nullptr);
        CHECK(catalog::find_merge_tree_setting(name) == nullptr);
        CHECK(catalog::find_query_setting(name) == nullptr);
        CHECK(catalog::find_type_family(name) == nullptr);
        CHECK_FALSE(catalog::is_keyword(name));
    }
    CHECK(catalog::find_engine_name("mergetree") == nullptr);
    CHECK(catalog::find_query_setting("MAX_THREADS") == nullptr);
}

TEST_CASE("a format is found in any case, also one that only other builds have", "[catalog]") {
    CHECK(catalog::find_format("jsoneachrow")->name == "JSONEachRow");
    CHECK(catalog::find_format("PRETTY")->is_input == false);
    CHECK(catalog::find_format("capnproto")->name == "CapnProto");
    CHECK(catalog::find_format("HiveText")->is_output == false);
    for (const FormatSpec& spec : catalog::formats_of_other_builds())
        CHECK(detail::rows_ignoring_case(catalog::formats(), spec.name).empty());
}

TEST_CASE("an engine that only other builds have is known", "[catalog]") {
    CHECK(catalog::find_engine_name("RabbitMQ")->supports_settings);
    for (const EngineName& spec : catalog::engines_of_other_builds())
        CHECK(detail::find_exact(catalog::engine_names(), spec.name) == nullptr);
}

TEST_CASE("a type family is found in any case only where the server does so", "[catalog]") {
    CHECK(catalog::find_type_family("DATETIME64")->name == "DateTime64");
    CHECK(catalog::find_type_family("bool")->alias_to == "Bool");
    CHECK(catalog::find_type_family("BOOL")->case_insensitive);
    CHECK(catalog::find_type_family("Varchar")->alias_to == "String");
    CHECK(catalog::find_type_family("enum8")->name == "Enum8");
    CHECK(catalog::find_type_family("ENUM16")->name == "Enum16");
    for (const std::string_view name : {"uint8", "string", "uuid", "array", "nullable", "map", "tuple", "UINT8"}) {
        CAPTURE(name);
        CHECK(catalog::find_type_family(name) == nullptr);
    }
}

TEST_CASE("a function is found in any case only where the server does so", "[catalog]") {
    CHECK(catalog::find_function("COUNT")->name == "count");
    CHECK(catalog::find_function("uniqexact") == nullptr);
    CHECK(catalog::find_function("Extract")->name == "extract");
    CHECK(catalog::find_function("TIMEZONE")->case_insensitive);
    CHECK(catalog::find_function("timeZone")->alias_to == "timezone");
    CHECK_FALSE(catalog::find_function("now")->deterministic);
    CHECK(catalog::find_function("plus")->deterministic);
    CHECK_FALSE(catalog::find_function("plus")->aggregate);
    CHECK(catalog::find_function("sumIf") == nullptr);
}

TEST_CASE("an aggregate function is found through its combinators, which are listed as they are written", "[catalog]") {
    CHECK(function_behind("sum") == "sum");
    CHECK(catalog::find_aggregate_function("sum").combinators == Words{});
    CHECK(catalog::find_aggregate_function("sumIf").combinators == Words{"If"});
    CHECK(catalog::find_aggregate_function("sumStateIf").combinators == Words{"State", "If"});
    CHECK(catalog::find_aggregate_function("quantilesMerge").combinators == Words{"Merge"});
    CHECK(catalog::find_aggregate_function("sumSimpleState").combinators == Words{"SimpleState"});
    CHECK(catalog::find_aggregate_function("sumOrNullForEachArray").combinators == Words{"OrNull", "ForEach", "Array"});
    CHECK(function_behind("quantilesMerge") == "quantiles");
    CHECK(function_behind("SUMIf") == "sum");
    CHECK(catalog::find_aggregate_function("argMin").combinators == Words{});  // though ArgMin is a combinator
    CHECK(catalog::find_aggregate_function("sumArgMin").combinators == Words{"ArgMin"});
    for (const std::string_view name :
         {"", "If", "State", "plusIf", "plus", "sumif", "sumNull", "sumIfx", "toString"}) {
        CAPTURE(name);
        CHECK(function_behind(name) == "");
    }
}

TEST_CASE("an enumeration's setting has its choices, and a default among them", "[catalog]") {
    CHECK(std::ranges::count_if(catalog::query_settings(),
                                [](const QuerySetting& row) { return !row.choices.empty(); }) > 50);
    const auto check_default = [](const auto& row) {
        CAPTURE(row.name);
        if (!row.choices.empty()) CHECK(std::ranges::count(row.choices, row.default_value) == 1);
    };
    std::ranges::for_each(catalog::query_settings(), check_default);
    std::ranges::for_each(catalog::merge_tree_settings(), check_default);
    CHECK(Words(catalog::find_query_setting("date_time_input_format")->choices.begin(),
                catalog::find_query_setting("date_time_input_format")->choices.end()) ==
          Words{"basic", "best_effort", "best_effort_us"});
    CHECK(catalog::find_query_setting("max_threads")->choices.empty());
    CHECK(catalog::find_query_setting("join_algorithm")->choices.empty());  // takes a list
}

TEST_CASE("a Kafka table keeps the settings of catalog::formats, and no other setting of a session", "[catalog]") {
    CHECK(catalog::find_query_setting("format_csv_delimiter")->kept_by_kafka);
    CHECK(catalog::find_query_setting("input_format_skip_unknown_fields")->kept_by_kafka);
    CHECK_FALSE(catalog::find_query_setting("max_threads")->kept_by_kafka);
    CHECK_FALSE(catalog::find_query_setting("stream_flush_interval_ms")->kept_by_kafka);
    CHECK(std::ranges::count_if(catalog::query_settings(), &QuerySetting::kept_by_kafka) > 300);
}

TEST_CASE("a setting says since when it is there only where the server's list of changes does", "[catalog]") {
    CHECK(catalog::find_merge_tree_setting("default_compression_codec")->since == Target{25, 4});
    CHECK(catalog::find_merge_tree_setting("index_granularity")->since == Target{0, 0});
    CHECK(catalog::find_merge_tree_setting("replicated_deduplication_window")->since ==
          Target{0, 0});  // only its default changed
    for (const MergeTreeSetting& row : catalog::merge_tree_settings()) CHECK(row.since <= Target{});
}

TEST_CASE("a time zone is known by its exact name, or if a machine may have it", "[catalog]") {
    for (const std::string_view name : {"UTC", "Europe/Berlin", "Etc/GMT+3", "Fixed/UTC+05:00:00", "localtime", ""})
        CHECK(catalog::is_time_zone(name));
    for (const std::string_view name : {"utc", "europe/berlin", "UTC+5", "GMT+5", "Mars/Olympus"})
        CHECK_FALSE(catalog::is_time_zone(name));
}

TEST_CASE("a keyword is known in any case", "[catalog]") {
    CHECK(catalog::is_keyword("select"));
    CHECK(catalog::is_keyword("Add Column"));
    CHECK_FALSE(catalog::is_keyword("clicks"));
}
