// The generated catalogs and the engine: the same rows, and the same answer to who has which name.
#include <chddl/catalog/engine_names.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/time_zones.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "live/support_engine.hpp"
#include "support/catalog_tables.hpp"

namespace {

using namespace chddl;
using Lines = std::vector<std::string>;

Lines lines_of(const std::string& path) {
    Lines lines;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// What only one of the two has: "- " in front of a line that the engine no longer gives, "+ " of a new one.
Lines differences(Lines committed, Lines generated) {
    std::ranges::sort(committed);
    std::ranges::sort(generated);
    Lines gone;
    Lines come;
    std::ranges::set_difference(committed, generated, std::back_inserter(gone));
    std::ranges::set_difference(generated, committed, std::back_inserter(come));
    Lines all;
    for (const std::string& line : gone) all.push_back("- " + line);
    for (const std::string& line : come) all.push_back("+ " + line);
    return all;
}

Lines lines_of(const catalogs::Table& table) {
    Lines all = table.before;
    all.insert(all.end(), table.rows.begin(), table.rows.end());
    all.insert(all.end(), table.after.begin(), table.after.end());
    return all;
}

int code_of(Executor& engine, const std::string& sql) {
    const auto answer = engine.run(sql);
    return answer ? 0 : answer.diagnostics()[0].server_code;
}

/// Whether the engine has a function of that name, aggregate or not; the arguments may be wrong.
bool has_function(Executor& engine, const std::string& name) {
    const int code = code_of(engine, "EXPLAIN SYNTAX run_query_tree_passes = 1 SELECT `" + name + "`(1, 2, 3)");
    return code != 46 && code != 63;
}

/// The name, and in other cases.
std::set<std::string> in_cases(std::string_view name) {
    const auto changed = [&](auto change) {
        std::string text(name);
        std::ranges::transform(text, text.begin(), [&](unsigned char c) { return static_cast<char>(change(c)); });
        return text;
    };
    return {std::string(name), changed([](int c) { return std::tolower(c); }),
            changed([](int c) { return std::toupper(c); })};
}

}  // namespace

TEST_CASE("the generated catalogs are what the engine lists", "[live]") {
    auto engine = live::opened();
    const auto tables = catalogs::generate(engine);
    std::size_t rows = 0;
    for (const catalogs::Table& table : tables) {
        CAPTURE(table.file);
        const Lines committed = lines_of(CHDDL_GENERATED_DIR "/" + table.file);
        CHECK(differences(committed, lines_of(table)) == Lines{});
        CHECK(committed == lines_of(table));  // the order, too
        rows += table.rows.size();
    }
    // Made of the facts, and compared with them without an engine; and of what several engines say, by releases.sh.
    std::set<std::string> listed{"explanations.ipp", "since.ipp"};
    for (const catalogs::Table& table : tables) listed.insert(table.file);
    std::set<std::string> files;
    for (const auto& file : std::filesystem::directory_iterator(CHDDL_GENERATED_DIR))
        files.insert(file.path().filename().string());
    CHECK(files == listed);
    CHECK(rows > 5000);
}

TEST_CASE("a row that differs from the engine's is shown", "[live]") {
    auto engine = live::opened();
    for (const catalogs::Table& table : catalogs::generate(engine)) {
        if (table.file != "formats.ipp") continue;
        Lines committed = lines_of(table);
        std::ranges::replace(committed, std::string("    {\"CSV\", true, true},"),
                             std::string("    {\"CSV\", true, false},"));
        CHECK(differences(committed, lines_of(table)) ==
              Lines{"-     {\"CSV\", true, false},", "+     {\"CSV\", true, true},"});
    }
}

TEST_CASE("a type family is found in the cases in which the engine finds it", "[live]") {
    auto engine = live::opened();
    for (const catalog::TypeFamily& family : catalog::type_families())
        for (const std::string& name : in_cases(family.name)) {
            CAPTURE(name);
            // Enum is taken in any case only with its values.
            const bool is_enum = name.size() > 3 && catalog::find_type_family(name) != nullptr &&
                                 catalog::find_type_family(name)->name.starts_with("Enum");
            const std::string type = name + (is_enum ? "('a' = 1)" : "");
            const int code = code_of(engine, "CREATE TEMPORARY TABLE t (x " + type + ")");
            if (code == 0) REQUIRE(engine.run("DROP TABLE t"));
            CHECK((catalog::find_type_family(name) != nullptr) == (code != 50));
        }
}

TEST_CASE("a function is found in the cases in which the engine finds it", "[live]") {
    auto engine = live::opened();
    REQUIRE(engine.run("SET allow_experimental_funnel_functions = 1"));
    REQUIRE(engine.run("SET allow_experimental_time_series_aggregate_functions = 1"));
    for (const catalog::FunctionSpec& function : catalog::functions())
        for (const std::string& name : in_cases(function.name)) {
            CAPTURE(name);
            const bool found =
                catalog::find_function(name) != nullptr || catalog::find_aggregate_function(name).function != nullptr;
            CHECK(found == has_function(engine, name));
        }
}

TEST_CASE("an aggregate function is found through the combinators through which the engine finds it", "[live]") {
    auto engine = live::opened();
    for (const std::string_view combinator : catalog::aggregate_combinators())
        for (const std::string_view after : {"", "If", "State", "Array"}) {
            const std::string name = "sum" + std::string(combinator) + std::string(after);
            CAPTURE(name);
            CHECK(has_function(engine, name));
            CHECK(catalog::find_aggregate_function(name).function == catalog::find_function("sum"));
        }
    for (const std::string name : {"sumif", "sumNull", "plusIf", "sumIF", "zzzState"}) {
        CAPTURE(name);
        CHECK_FALSE(has_function(engine, name));
        CHECK(catalog::find_aggregate_function(name).function == nullptr);
    }
}

TEST_CASE("a format is found in any case, as by the engine, and reads if the engine reads it", "[live]") {
    constexpr int unknown_format = 73;
    constexpr int not_for_input = 85;
    auto engine = live::opened();
    for (const catalog::FormatSpec& format : catalog::formats())
        for (const std::string& name : in_cases(format.name)) {
            CAPTURE(name);
            const int code = code_of(engine, "SELECT * FROM format('" + name + "', 'x Int8', '')");
            CHECK(code != unknown_format);
            CHECK((code == not_for_input) == !format.is_input);
        }
    for (const catalog::FormatSpec& format : catalog::formats_of_other_builds()) {
        CAPTURE(format.name);  // if this build has it now: away with its row
        CHECK(code_of(engine, "SELECT * FROM format('" + std::string(format.name) + "', 'x Int8', '')") ==
              unknown_format);
    }
}

TEST_CASE("an engine of other builds is unknown here", "[live]") {
    auto engine = live::opened();
    for (const catalog::EngineName& row : catalog::engines_of_other_builds()) {
        CAPTURE(row.name);  // if this build has it now: away with its row
        CHECK(code_of(engine, "CREATE TABLE t (x Int8) ENGINE = " + std::string(row.name)) == 56);
    }
}

TEST_CASE("a time zone is known in the case in which the engine knows it", "[live]") {
    auto engine = live::opened();
    std::set<std::string> names{"Fixed/UTC+05:00:00", "UTC+5", "GMT+5", "Mars/Olympus"};
    for (std::size_t i = 0; i < catalog::time_zones().size(); ++i) {
        names.merge(in_cases(catalog::time_zones()[i]));
        if (i % 20 != 0) names.erase(std::string(catalog::time_zones()[i]));  // the engine keeps 4 MB of each
    }
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(catalog::is_time_zone(name) == (code_of(engine, "SELECT toDateTime(0, '" + name + "')") == 0));
    }
}
