// What a database's engine takes, its row says.
#pragma once

#include <chddl/catalog/database_engines.hpp>
#include <chddl/check/database_tables.hpp>
#include <chddl/core/report.hpp>

#include <string>
#include <string_view>
#include <unordered_map>

namespace chddl::inline CHDDL_ABI::detail {

using DatabaseEngines = std::unordered_map<std::string_view, const catalog::DatabaseEngineSpec*>;

/// The rows of the databases that the pipeline surely makes; one without an engine is Atomic. With IF NOT EXISTS there
/// may be one of another engine.
[[nodiscard]] CHDDL_INLINE DatabaseEngines database_engines_of(const Pipeline& pipeline) {
    DatabaseEngines engines;
    for (const Database& database : pipeline.databases) {
        const auto& [name, args, unlisted] = database.engine;
        const auto* spec =
            name.empty() ? &row<"Atomic", catalog::database_engines>() : find_row(catalog::database_engines, name);
        if (spec != nullptr && !unlisted && !database.creation.if_not_exists) engines.emplace(database.name, spec);
    }
    return engines;
}

template <class Table>
void check_replacing(const Table& table, const catalog::DatabaseEngineSpec& engine, const Place& place,
                     Diagnostics& found) {
    if (!table.creation.or_replace || engine.replaces) return;
    const std::string words = "a table of a database of engine " + std::string(engine.name);
    found.report<"creation-refused">(place / "creation", Plain{words}, Plain{"OR REPLACE"});
}

/// `{uuid}` is what a Replicated database or ON CLUSTER gives all replicas; alone, each table has another.
CHDDL_INLINE void check_replica_uuid(const MergeTreeTable& table, const catalog::DatabaseEngineSpec& engine,
                                     const Place& place, Diagnostics& found) {
    const auto& replication = table.storage.replication;
    const bool shared = engine.args == catalog::DatabaseArguments::replicated || !engine.uuid ||
                        !table.creation.uuid.empty() || !table.creation.cluster.empty();
    if (!replication || shared || !table.storage.engine.args.empty()) return;
    const bool by_default = !replication->path && !replication->replica;
    if (by_default || replication->path.value_or("").find("{uuid}") != std::string::npos)
        found.report<"replica-uuid">(place / "storage" / "replication", Plain{engine.name});
}

CHDDL_INLINE void check_database_tables(const Pipeline& pipeline, Diagnostics& found) {
    const DatabaseEngines engines = database_engines_of(pipeline);
    if (engines.empty()) return;
    const auto each = [&](const auto& tables, std::string_view kind, auto rule) {
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const auto& [database, name] = tables[i].name;
            const auto engine = engines.find(database);
            if (engine != engines.end()) rule(tables[i], *engine->second, (Place() / kind / i).of(database, name));
        }
    };
    each(pipeline.kafka_tables, "kafka_tables", [&](const KafkaTable& table, const auto& engine, const Place& place) {
        check_replacing(table, engine, place, found);
    });
    each(pipeline.merge_tree_tables, "merge_tree_tables",
         [&](const MergeTreeTable& table, const auto& engine, const Place& place) {
             check_replacing(table, engine, place, found);
             check_replica_uuid(table, engine, place, found);
         });
}

}  // namespace chddl::inline CHDDL_ABI::detail
