// How many rows each catalog has: printed, so that a note can cite them.
#include <chddl/catalog/aggregate_functions.hpp>
#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/catalog/engine_names.hpp>
#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/explanations.hpp>
#include <chddl/catalog/format_needs.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/function_types.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/keywords.hpp>
#include <chddl/catalog/merge_tree_setting_rules.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/partial_results.hpp>
#include <chddl/catalog/query_setting_rules.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/refresh_settings.hpp>
#include <chddl/catalog/setting_types.hpp>
#include <chddl/catalog/since.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/catalog/time_zones.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/catalog/types.hpp>
#include <chddl/catalog/virtual_columns.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <regex>
#include <string>

namespace {

namespace rows = chddl::catalog;

std::map<std::string, std::size_t> row_counts() {
    return {
        {"aggregate_combinators", rows::aggregate_combinators().size()},
        {"aggregate_functions", rows::aggregate_functions.size()},
        {"codecs", rows::codecs.size()},
        {"column_settings", rows::column_settings.size()},
        {"creation_settings", rows::creation_settings.size()},
        {"database_engines", rows::database_engines.size()},
        {"diagnostics", rows::diagnostics.size()},
        {"distributed_setting_rules", rows::distributed_setting_rules.size()},
        {"distributed_settings", rows::distributed_settings.size()},
        {"engine_names", rows::engine_names().size()},
        {"engines", rows::engines.size()},
        {"engines_of_other_builds", rows::engines_of_other_builds().size()},
        {"format_needs", rows::format_needs.size()},
        {"explanations", rows::explanations().size()},
        {"features", rows::features.size()},
        {"formats", rows::formats().size()},
        {"formats_of_other_builds", rows::formats_of_other_builds().size()},
        {"function_types", rows::function_types().size()},
        {"functions", rows::functions().size()},
        {"index_types", rows::index_types.size()},
        {"text_index_arguments", std::size(rows::text_index_arguments)},
        {"tokenizers", std::size(rows::tokenizers)},
        {"kafka_settings", rows::kafka_settings.size()},
        {"kafka_virtual_columns", rows::kafka_virtual_columns.size()},
        {"merge_tree_virtual_columns", rows::merge_tree_virtual_columns.size()},
        {"keywords", rows::keywords().size()},
        {"log_setting_rules", rows::log_setting_rules.size()},
        {"log_settings", rows::log_settings.size()},
        {"memory_setting_rules", rows::memory_setting_rules.size()},
        {"memory_settings", rows::memory_settings.size()},
        {"merge_tree_setting_rules", rows::merge_tree_setting_rules.size()},
        {"merge_tree_settings", rows::merge_tree_settings().size()},
        {"partial_results", rows::partial_results.size()},
        {"projection_settings", rows::projection_settings.size()},
        {"query_setting_rules", rows::query_setting_rules.size()},
        {"query_settings", rows::query_settings().size()},
        {"refresh_settings", rows::refresh_settings.size()},
        {"setting_types", rows::setting_types.size()},
        {"since_rows", rows::since_rows().size()},
        {"statistics_kinds", rows::statistics_kinds.size()},
        {"table_functions", rows::table_functions().size()},
        {"text_index_arguments", rows::text_index_arguments.size()},
        {"tokenizers", rows::tokenizers.size()},
        {"time_zones", rows::time_zones().size()},
        {"type_families", rows::type_families().size()},
        {"types", rows::types.size()},
    };
}

}  // namespace

TEST_CASE("every catalog is counted", "[catalog]") {
    const auto counts = row_counts();
    std::cout << "rows of each catalog:\n";
    for (const auto& [name, count] : counts) {
        std::cout << "  " << name << ": " << count << '\n';
        CAPTURE(name);
        CHECK(count > 0);
    }
    // Whatever the headers declare as a table of rows is among them.
    const std::regex table(
        R"(\n(?:inline constexpr auto (\w+) = std::to_array<|\[\[nodiscard\]\] std::span<const [^;]*> (\w+)\(\);))");
    for (const auto& entry : std::filesystem::directory_iterator(CHDDL_GOLDEN_DIR "/../../include/chddl/catalog")) {
        if (entry.path().extension() != ".hpp") continue;
        std::ifstream file(entry.path());
        const std::string text(std::istreambuf_iterator<char>(file), {});
        for (std::sregex_iterator found(text.begin(), text.end(), table); found != std::sregex_iterator(); ++found) {
            const std::string name = (*found)[1].matched ? (*found)[1] : (*found)[2];
            CAPTURE(entry.path(), name);
            CHECK(counts.contains(name));
        }
    }
}
