// Which clauses an engine has, the generated rows say; what its arguments are, those of catalog/engines.hpp.
#pragma once

#include <chddl/catalog/engine_names.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/engine_columns.hpp>
#include <chddl/check/engines.hpp>
#include <chddl/check/physical_columns.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE std::string whole_engine_name(const Storage& storage) {
    return (storage.replication ? "Replicated" : "") + storage.engine.name;
}

CHDDL_INLINE void check_engine_name(const Storage& storage, const Place& place, Diagnostics& found) {
    const std::string name = whole_engine_name(storage);
    if (storage.engine.name.empty() || storage.engine.unlisted || catalog::find_engine_name(name) != nullptr) return;
    Nearest nearest(name);
    for (const catalog::EngineName& row : catalog::engine_names()) nearest.offer(row.name);
    found.report<"engine-unknown">(place / "name", name, Plain{nearest.hint()});
}

/// The clauses that only some engines have.
CHDDL_INLINE void check_engine_clauses(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    const Storage& storage = table.storage;
    const catalog::EngineName* engine = catalog::find_engine_name(whole_engine_name(storage));
    if (engine == nullptr || storage.engine.unlisted) return;
    const Place storage_place = place / "storage";
    const auto refuse = [&](bool has, std::string_view clause, const Place& at) {
        if (has) found.report<"engine-clause">(at, Plain{engine->name}, Plain{clause});
    };
    if (!engine->supports_sort_order) {
        refuse(storage.partition_by.has_value(), "PARTITION BY", storage_place / "partition_by");
        refuse(storage.primary_key.has_value(), "PRIMARY KEY", storage_place / "primary_key");
        refuse(storage.order_by.has_value(), "ORDER BY", storage_place / "order_by");
        refuse(storage.sample_by.has_value(), "SAMPLE BY", storage_place / "sample_by");
    }
    const bool column_ttl = std::any_of(table.columns.begin(), table.columns.end(),
                                        [](const Column& column) { return column.ttl.has_value(); });
    if (!engine->supports_ttl) {
        refuse(!storage.ttl.empty(), "TTL", storage_place / "ttl");
        refuse(column_ttl, "TTL of a column", place / "columns");
    }
    if (!engine->supports_skipping_indices) refuse(!table.indices.empty(), "skipping index", place / "indices");
    if (!engine->supports_projections) refuse(!table.projections.empty(), "projection", place / "projections");
}

/// Whether the statement is of today's syntax for the server: with any clause of the family it is.
[[nodiscard]] CHDDL_INLINE bool is_extended(const MergeTreeTable& table) {
    const auto& [engine, replication, partition_by, primary_key, order_by, sample_by, ttl, settings] = table.storage;
    const bool own = std::any_of(settings.begin(), settings.end(), [](const Setting& setting) {
        return catalog::find_query_setting(setting.name) == nullptr ||
               catalog::find_merge_tree_setting(setting.name) != nullptr;
    });
    return partition_by || primary_key || order_by || sample_by || own || !table.indices.empty() ||
           !table.projections.empty();
}

/// Arguments without a key are what the engines took long ago: date, key, granularity. Whether that was said.
CHDDL_INLINE bool check_old_syntax(const MergeTreeTable& table, const catalog::EngineSpec& spec, const Place& place,
                                   Diagnostics& found) {
    if (spec.family != catalog::EngineFamily::merge_tree) return false;
    const auto& [engine, replication, partition_by, primary_key, order_by, sample_by, ttl, settings] = table.storage;
    const bool arguments = !engine.args.empty() || (replication && (replication->path || replication->replica));
    if (arguments && !is_extended(table) && !is_switched_on(table, "allow_deprecated_syntax_for_merge_tree")) {
        found.report<"engine-no-key">(place / "order_by", Plain{spec.name}, Plain{"has arguments"});
        return true;
    }
    if (!order_by && !primary_key && is_switched_off(table, "create_table_empty_primary_key_by_default"))
        found.report<"engine-no-key">(place / "order_by", Plain{spec.name},
                                      Plain{"stands beside create_table_empty_primary_key_by_default = 0"});
    return is_switched_on(table, "allow_deprecated_syntax_for_merge_tree") && !is_extended(table);
}

/// Whether path and replica stand among the engine's own arguments, as expressions may: `Replicated…(concat('/', 'x'),
/// 'r')`.
[[nodiscard]] CHDDL_INLINE bool has_replica_arguments(const Storage& storage) {
    const auto& [path, replica] = storage.replication.value_or(Replication{});
    if (!storage.replication || path || replica || storage.engine.args.size() < 2) return false;
    return std::all_of(storage.engine.args.begin(), storage.engine.args.begin() + 2, [](const SqlText& text) {
        const ArgumentShape shape = read_argument(text).shape;
        return shape == ArgumentShape::text || shape == ArgumentShape::call || shape == ArgumentShape::unknown;
    });
}

CHDDL_INLINE void check_engine(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found) {
    const Place storage = place / "storage";
    check_engine_name(table.storage, storage / "engine", found);
    check_engine_clauses(table, place, found);
    const catalog::EngineSpec* spec = engine_spec(table.storage, table.creation.temporary);
    if (spec == nullptr || spec->family == catalog::EngineFamily::queue) return;
    if (check_old_syntax(table, *spec, storage, found) || has_replica_arguments(table.storage)) return;
    check_engine_arguments(*spec, table.storage.engine.args, storage / "engine" / "args", found);
    check_engine_columns(table, *spec, storage / "engine" / "args", found);
    check_folded_rows(table, *spec, target, place, found);
}

CHDDL_INLINE bool takes_columns(const MergeTreeTable& table) {
    if (!table.columns.empty()) return false;
    const auto& [name, args, unlisted] = table.storage.engine;
    if (table.storage.replication || unlisted) return true;
    const catalog::EngineSpec* spec = engine_spec(table.storage, table.creation.temporary);
    return spec == nullptr ? catalog::find_engine_name(name) != nullptr : spec->takes_columns;
}

/// Macros that servers with replicated tables usually have, or that the server itself knows.
[[nodiscard]] CHDDL_INLINE bool is_usual_macro(std::string_view name) {
    constexpr auto usual = std::to_array<std::string_view>(
        {"cluster", "database", "layer", "replica", "server_uuid", "shard", "table", "uuid"});
    return std::find(usual.begin(), usual.end(), name) != usual.end();
}

/// The first macro of the text for which `which` is true; "" if there is none.
template <class Which>
[[nodiscard]] std::string_view find_macro(std::string_view text, Which which) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (which(name)) return text.substr(open, close - open + 1);
    }
    return {};
}

[[nodiscard]] CHDDL_INLINE bool leaves_macro_open(std::string_view text) {
    const std::size_t open = text.rfind('{');
    return open != std::string_view::npos && text.find('}', open) == std::string_view::npos;
}

CHDDL_INLINE void check_replica_text(std::string_view text, std::string_view words, bool right,
                                     std::string_view expected, const Place& place, Diagnostics& found) {
    if (!right)
        found.report<"replica-arguments">(place, Plain{words}, text, Plain{expected});
    else if (leaves_macro_open(text))
        found.report<"replica-arguments">(place, Plain{words}, text, Plain{"a } behind each {"});
    const std::string_view macro = find_macro(text, [](std::string_view name) { return !is_usual_macro(name); });
    if (!macro.empty()) found.report<"replica-configuration">(place, Plain{words}, Plain{"the macro"}, macro);
}

CHDDL_INLINE void check_replication(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    if (!table.storage.replication || has_replica_arguments(table.storage)) return;
    const auto& [path, replica] = *table.storage.replication;
    const bool made_alone = table.creation.uuid.empty() && table.creation.cluster.empty();
    const auto is_uuid = [](std::string_view name) { return name == "uuid"; };
    if (!path && !replica) {
        if (made_alone) found.report<"replica-default">(place);
        return;
    }
    const std::string_view shown = path ? std::string_view(*path) : std::string_view();
    if (made_alone && !find_macro(shown, is_uuid).empty()) found.report<"replica-default">(place / "path");
    // A path may begin with a macro, or name another Keeper: "{prefix}/x", "second:/x".
    const std::size_t colon = shown.find(":/");
    const bool elsewhere = !shown.starts_with('/') && colon != std::string_view::npos;
    const bool rooted = shown.starts_with('/') || shown.starts_with('{') || elsewhere;
    check_replica_text(shown, "path", rooted, "a path that begins with /", place / "path", found);
    if (elsewhere && colon > 0)
        found.report<"replica-configuration">(place / "path", Plain{"path"}, Plain{"the Keeper"},
                                              shown.substr(0, colon));
    const std::string_view name = replica ? std::string_view(*replica) : std::string_view();
    const bool plain = !name.empty() && name.find('/') == std::string_view::npos;
    check_replica_text(name, "replica", plain, "a name without /", place / "replica", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
