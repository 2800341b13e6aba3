// What CREATE DATABASE and CREATE NAMED COLLECTION say.
#pragma once

#include <chddl/catalog/database_engines.hpp>
#include <chddl/check/creation.hpp>
#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/secrets.hpp>

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

/// What is wrong with path, shard or replica of a Replicated database; "" if nothing is, or it is not known.
[[nodiscard]] CHDDL_INLINE std::string_view expected_of_replica(const EngineArgument& argument, bool path) {
    const bool known = argument.shape == ArgumentShape::text || argument.shape == ArgumentShape::name;
    if (argument.shape == ArgumentShape::number || argument.shape == ArgumentShape::constant) return "a name or a text";
    if (!known) return {};
    const std::string_view text = argument.shape == ArgumentShape::text ? argument.text : argument.name;
    if (path) return text.empty() || text == "/" ? "a path" : "";
    const bool right = !text.empty() && text.find_first_of("/|") == std::string_view::npos;
    return right ? "" : "a name without / and |";
}

CHDDL_INLINE void check_replicated_database(const Database& database, const Place& place, Diagnostics& found) {
    constexpr auto names = std::to_array<std::string_view>({"path", "shard", "replica"});
    const auto& [name, args, unlisted] = database.engine;
    if (args.size() > names.size()) found.report<"engine-arguments">(place, Plain{name}, args.size(), Plain{"0 to 3"});
    for (std::size_t i = 0; i < std::min(args.size(), names.size()); ++i) {
        const std::string_view expected = expected_of_replica(read_argument(args[i]), i == 0);
        if (!expected.empty())
            found.report<"engine-argument">(place / i, Plain{name}, Plain{names[i]}, args[i].text(), Plain{expected});
    }
    const bool default_path = args.empty() || args[0].text().find("{uuid}") != std::string::npos;
    if (default_path && database.creation.uuid.empty() && database.creation.cluster.empty())
        found.report<"replica-default">(place);
}

CHDDL_INLINE void check_database_engine(const Database& database, const Place& place, Diagnostics& found) {
    const auto& [name, args, unlisted] = database.engine;
    if (name.empty() || unlisted) return;
    const catalog::DatabaseEngineSpec* spec = find_row(catalog::database_engines, name);
    if (spec == nullptr) {
        found.report<"database-engine">(place / "name", name, Plain{hint_of(name, catalog::database_engines)});
        return;
    }
    if (spec->refused) found.report<"database-engine-refused">(place / "name", Plain{spec->name});
    if (!spec->uuid && !database.creation.uuid.empty())
        found.report<"creation-refused">(place, Plain{"a database of this engine"}, Plain{"given a UUID"});
    switch (spec->args) {
        case catalog::DatabaseArguments::none:
            if (!args.empty())
                found.report<"engine-arguments">(place / "args", Plain{spec->name}, args.size(), Plain{"none"});
            return;
        case catalog::DatabaseArguments::replicated:
            check_replicated_database(database, place / "args", found);
            return;
        case catalog::DatabaseArguments::other:
            return;
    }
}

CHDDL_INLINE void check_object(const Database& database, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    const Place creation = place / "creation";
    check_database_name(database.name, place / "name", found);
    check_creation(database.creation, creation, found);
    if (database.creation.or_replace)
        found.report<"creation-refused">(creation, Plain{"a database"}, Plain{"OR REPLACE"});
    if (database.creation.temporary)
        found.report<"creation-refused">(creation, Plain{"a database"}, Plain{"TEMPORARY"});
    for (std::size_t i = 0; i < database.engine.args.size(); ++i)
        check_expression(database.engine.args[i], place / "engine" / "args" / i, found);
    check_database_engine(database, place / "engine", found);
}

/// A collection takes literals, no DEFAULT and no list.
CHDDL_INLINE void check_collection_value(const CollectionEntry& entry, const Place& place, Diagnostics& found) {
    const auto* sql = std::get_if<SqlText>(&entry.value);
    const auto refuse = [&] { found.report<"collection-value">(place, entry.name, Plain{shown(entry.value, false)}); };
    if (std::holds_alternative<DefaultValue>(entry.value)) return refuse();
    if (const auto* secret = std::get_if<Secret>(&entry.value))
        if (secret->from() == Secret::From::text && secret->content() == hidden_text)
            found.report<"setting-hidden">(place, entry.name);
    if (sql == nullptr) return;
    check_expression(*sql, place, found);
    const Literal literal = literal_of(*sql);
    if (literal.kind == WrittenKind::none || is_default(entry.value)) refuse();
}

CHDDL_INLINE void check_object(const NamedCollection& collection, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    const Place creation = place / "creation";
    if (collection.name.empty()) found.report<"name-empty">(place / "name");
    check_creation(collection.creation, creation, found);
    const auto refuse = [&](bool is, std::string_view what) {
        if (is) found.report<"creation-refused">(creation, Plain{"a named collection"}, Plain{what});
    };
    refuse(collection.creation.or_replace, "OR REPLACE");
    refuse(collection.creation.temporary, "TEMPORARY");
    refuse(!collection.creation.uuid.empty(), "given a UUID");
    if (collection.entries.empty()) found.report<"collection-empty">(place / "entries", collection.name);
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < collection.entries.size(); ++i) {
        const CollectionEntry& entry = collection.entries[i];
        const Place here = place / "entries" / i;
        if (entry.name.empty()) found.report<"name-empty">(here / "name");
        if (!names.insert(entry.name).second) found.report<"collection-duplicate">(here / "name", entry.name);
        check_collection_value(entry, here / "value", found);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
