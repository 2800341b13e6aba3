// Which tables of the engine the generated catalogs are made of. To take in one more, add a row.
#include "catalog_tables.hpp"

#include <cstddef>
#include <string>

#include "catalog_settings.hpp"

namespace catalogs {
namespace {

/// A catalog that is one query: its first columns are texts, a name among them, the others flags.
struct Listed {
    Declaration table;
    std::size_t texts;
    std::string sql;
};

const std::vector<Listed>& listed() {
    static const std::vector<Listed> rows{
        {{"aggregate_combinators", "std::string_view", "functions"},
         1,
         "SELECT name FROM system.aggregate_function_combinators WHERE NOT is_internal"},
        {{"engine_names", "EngineName"},
         1,
         "SELECT name, supports_settings, supports_skipping_indices, supports_projections, supports_sort_order,"
         " supports_ttl, supports_replication, supports_deduplication FROM system.table_engines"},
        {{"formats", "FormatSpec"}, 1, "SELECT name, is_input, is_output FROM system.formats"},
        {{"functions", "FunctionSpec"},
         2,
         "SELECT name, alias_to, is_aggregate, case_insensitive, ifNull(deterministic, 1) FROM system.functions"
         " WHERE origin = 'System'"},
        {{"keywords", "std::string_view"}, 1, "SELECT keyword FROM system.keywords"},
        {{"table_functions", "std::string_view", "functions"}, 1, "SELECT name FROM system.table_functions"},
        {{"time_zones", "std::string_view"}, 1, "SELECT time_zone FROM system.time_zones"},
        {{"type_families", "TypeFamily"}, 2, "SELECT name, alias_to, case_insensitive FROM system.data_type_families"},
    };
    return rows;
}

}  // namespace

std::vector<Table> generate(chddl::Executor& engine) {
    const auto ask = [&](const std::string& sql) { return engine.run(sql).value(); };
    const std::string version = ask("SELECT version()")[0][0];
    std::vector<Table> tables;
    for (const Listed& row : listed()) tables.push_back(table_of(version, row.table, row.texts, ask(row.sql)));

    ask("CREATE DATABASE catalogs ENGINE = Atomic");
    const Choices choices = measured_choices(engine);
    tables.push_back(choices_table(version, choices));
    tables.push_back(merge_tree_settings(engine, version, choices));
    tables.push_back(query_settings(engine, version, choices));
    ask("DROP DATABASE catalogs SYNC");
    return tables;
}

}  // namespace catalogs
