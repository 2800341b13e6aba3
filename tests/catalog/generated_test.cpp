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
using namespace chddl::catalog;
using Names = std::vector<std::string_view>;

/// Sorted, without two rows of one name.
template <class Row>
void check_order(std::span<const Row> rows) {
    CHECK_FALSE(rows.empty());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        CAPTURE(detail::name_of(rows[i - 1]), detail::name_of(rows[i]));
        CHECK(detail::sorted_before(detail::name_of(rows[i - 1]), detail::name_of(rows[i])));
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
    const AggregateCall call = find_aggregate_function(name);
    return call.function == nullptr ? "" : call.function->name;
}

}  // namespace

TEST_CASE("generated rows are sorted, and each name is there once", "[catalog]") {
    check_order(aggregate_combinators());
    check_order(engine_names());
    check_order(formats());
    check_order(functions());
    check_order(keywords());
    check_order(merge_tree_settings());
    check_order(query_settings());
    check_order(table_functions());
    check_order(time_zones());
    check_order(type_families());
}

TEST_CASE("every generated row is found by its name", "[catalog]") {
    check_found(engine_names(), find_engine_name);
    check_found(formats(), find_format);
    check_found(functions(), find_function);
    check_found(merge_tree_settings(), find_merge_tree_setting);
    check_found(query_settings(), find_query_setting);
    check_found(type_families(), find_type_family);
    CHECK(std::ranges::all_of(keywords(), is_keyword));
    CHECK(std::ranges::all_of(time_zones(), is_time_zone));
}

TEST_CASE("what has no row is not found, whatever the case of its name", "[catalog]") {
    for (const std::string_view name : {"", "zzz", "a", "~", "\x80", "MergeTre", "mergetree ", "INDEX_GRANULARITY"}) {
        CAPTURE(name);
        CHECK(find_engine_name(name) == nullptr);
        CHECK(find_format(name) == nullptr);
        CHECK(find_function(name) == nullptr);
        CHECK(find_merge_tree_setting(name) == nullptr);
        CHECK(find_query_setting(name) == nullptr);
        CHECK(find_type_family(name) == nullptr);
        CHECK_FALSE(is_keyword(name));
    }
    CHECK(find_engine_name("mergetree") == nullptr);
    CHECK(find_query_setting("MAX_THREADS") == nullptr);
}

TEST_CASE("a format is found in any case, also one that only other builds have", "[catalog]") {
    CHECK(find_format("jsoneachrow")->name == "JSONEachRow");
    CHECK(find_format("PRETTY")->is_input == false);
    CHECK(find_format("capnproto")->name == "CapnProto");
    CHECK(find_format("HiveText")->is_output == false);
    for (const FormatSpec& spec : formats_of_other_builds())
        CHECK(detail::rows_ignoring_case(formats(), spec.name).empty());
}

TEST_CASE("an engine that only other builds have is known", "[catalog]") {
    CHECK(find_engine_name("RabbitMQ")->supports_settings);
    for (const EngineName& spec : engines_of_other_builds())
        CHECK(detail::find_exact(engine_names(), spec.name) == nullptr);
}

TEST_CASE("a type family is found in any case only where the server does so", "[catalog]") {
    CHECK(find_type_family("DATETIME64")->name == "DateTime64");
    CHECK(find_type_family("bool")->alias_to == "Bool");
    CHECK(find_type_family("BOOL")->case_insensitive);
    CHECK(find_type_family("Varchar")->alias_to == "String");
    CHECK(find_type_family("enum8")->name == "Enum8");
    CHECK(find_type_family("ENUM16")->name == "Enum16");
    for (const std::string_view name : {"uint8", "string", "uuid", "array", "nullable", "map", "tuple", "UINT8"}) {
        CAPTURE(name);
        CHECK(find_type_family(name) == nullptr);
    }
}

TEST_CASE("a function is found in any case only where the server does so", "[catalog]") {
    CHECK(find_function("COUNT")->name == "count");
    CHECK(find_function("uniqexact") == nullptr);
    CHECK(find_function("Extract")->name == "extract");
    CHECK(find_function("TIMEZONE")->case_insensitive);
    CHECK(find_function("timeZone")->alias_to == "timezone");
    CHECK_FALSE(find_function("now")->deterministic);
    CHECK(find_function("plus")->deterministic);
    CHECK_FALSE(find_function("plus")->aggregate);
    CHECK(find_function("sumIf") == nullptr);
}

TEST_CASE("an aggregate function is found through its combinators, which are listed as they are written", "[catalog]") {
    CHECK(function_behind("sum") == "sum");
    CHECK(find_aggregate_function("sum").combinators == Names{});
    CHECK(find_aggregate_function("sumIf").combinators == Names{"If"});
    CHECK(find_aggregate_function("sumStateIf").combinators == Names{"State", "If"});
    CHECK(find_aggregate_function("quantilesMerge").combinators == Names{"Merge"});
    CHECK(find_aggregate_function("sumSimpleState").combinators == Names{"SimpleState"});
    CHECK(find_aggregate_function("sumOrNullForEachArray").combinators == Names{"OrNull", "ForEach", "Array"});
    CHECK(function_behind("quantilesMerge") == "quantiles");
    CHECK(function_behind("SUMIf") == "sum");
    CHECK(find_aggregate_function("argMin").combinators == Names{});  // though ArgMin is a combinator
    CHECK(find_aggregate_function("sumArgMin").combinators == Names{"ArgMin"});
    for (const std::string_view name :
         {"", "If", "State", "plusIf", "plus", "sumif", "sumNull", "sumIfx", "toString"}) {
        CAPTURE(name);
        CHECK(function_behind(name) == "");
    }
}

TEST_CASE("an enumeration's setting has its choices, and a default among them", "[catalog]") {
    CHECK(std::ranges::count_if(query_settings(), [](const QuerySetting& row) { return !row.choices.empty(); }) > 50);
    const auto check_default = [](const auto& row) {
        CAPTURE(row.name);
        if (!row.choices.empty()) CHECK(std::ranges::count(row.choices, row.default_value) == 1);
    };
    std::ranges::for_each(query_settings(), check_default);
    std::ranges::for_each(merge_tree_settings(), check_default);
    CHECK(Names(find_query_setting("date_time_input_format")->choices.begin(),
                find_query_setting("date_time_input_format")->choices.end()) ==
          Names{"basic", "best_effort", "best_effort_us"});
    CHECK(find_query_setting("max_threads")->choices.empty());
    CHECK(find_query_setting("join_algorithm")->choices.empty());  // takes a list
}

TEST_CASE("a Kafka table keeps the settings of formats, and no other setting of a session", "[catalog]") {
    CHECK(find_query_setting("format_csv_delimiter")->kept_by_kafka);
    CHECK(find_query_setting("input_format_skip_unknown_fields")->kept_by_kafka);
    CHECK_FALSE(find_query_setting("max_threads")->kept_by_kafka);
    CHECK_FALSE(find_query_setting("stream_flush_interval_ms")->kept_by_kafka);
    CHECK(std::ranges::count_if(query_settings(), &QuerySetting::kept_by_kafka) > 300);
}

TEST_CASE("a setting says since when it is there only where the server's list of changes does", "[catalog]") {
    CHECK(find_merge_tree_setting("default_compression_codec")->since == Target{25, 4});
    CHECK(find_merge_tree_setting("index_granularity")->since == Target{0, 0});
    CHECK(find_merge_tree_setting("replicated_deduplication_window")->since ==
          Target{0, 0});  // only its default changed
    for (const MergeTreeSetting& row : merge_tree_settings()) CHECK(row.since <= Target{});
}

TEST_CASE("a time zone is known by its exact name, or if a machine may have it", "[catalog]") {
    for (const std::string_view name : {"UTC", "Europe/Berlin", "Etc/GMT+3", "Fixed/UTC+05:00:00", "localtime", ""})
        CHECK(is_time_zone(name));
    for (const std::string_view name : {"utc", "europe/berlin", "UTC+5", "GMT+5", "Mars/Olympus"})
        CHECK_FALSE(is_time_zone(name));
}

TEST_CASE("a keyword is known in any case", "[catalog]") {
    CHECK(is_keyword("select"));
    CHECK(is_keyword("Add Column"));
    CHECK_FALSE(is_keyword("clicks"));
}
