// One kind of object after another: databases and collections by what the server lists, the rest by their statements.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/plan/inspector.hpp>
#include <chddl/plan/look.hpp>
#include <chddl/plan/stored_text.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

#include <map>
#include <utility>
#include <variant>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE Inspector::Inspector(const Pipeline& pipeline, Executor& server, std::string database)
    : pipeline_(pipeline), server_(server), database_(std::move(database)) {}

CHDDL_INLINE Result<Sighting> Inspector::look_at(const Database& wanted) {
    const auto there = find_database(server_, wanted.name);
    if (!there) return there.diagnostics();
    if (!there.value()) return Sighting{Presence::missing};
    const auto& [engine, comment] = *there.value();
    if (!wanted.engine.name.empty() && engine != wanted.engine.name)
        return Sighting{Presence::differs, {"ENGINE = " + engine, "ENGINE = " + wanted.engine.name}};
    if (comment == wanted.comment) return Sighting{Presence::equal};
    const auto told = [](const std::string& text) { return text.empty() ? "no COMMENT" : "COMMENT '" + text + "'"; };
    return Sighting{Presence::differs, {told(comment), told(wanted.comment)}};
}

/// The value as the server keeps it, if that is known.
CHDDL_INLINE std::optional<std::string> kept_text(const CollectionEntry& entry) {
    const auto* secret = std::get_if<Secret>(&entry.value);
    if (secret != nullptr) return resolve(*secret);
    if (const auto* text = std::get_if<std::string>(&entry.value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&entry.value)) return std::to_string(*number);
    return std::nullopt;
}

/// Where the entries differ from those that the server lists; a value that it hides is taken for equal.
CHDDL_INLINE std::optional<Difference> difference_of_entries(const NamedCollection& wanted,
                                                             std::map<std::string, std::string> there) {
    for (const CollectionEntry& entry : wanted.entries) {
        const bool hides = is_secret(entry.name) || std::holds_alternative<Secret>(entry.value);
        const auto shown = [&](const std::string& value) {
            return entry.name + " = '" + (hides ? std::string(hidden_text) : value) + "'";
        };
        const auto kept = there.find(entry.name);
        if (kept == there.end()) return Difference{"no " + entry.name, "a value for it"};
        const std::optional<std::string> value = kept_text(entry);
        if (value && kept->second != hidden_text && kept->second != *value)
            return Difference{shown(kept->second), shown(*value)};
        there.erase(kept);
    }
    if (there.empty()) return std::nullopt;
    return Difference{"a value for " + there.begin()->first, "none"};
}

CHDDL_INLINE Result<Sighting> Inspector::look_at(const NamedCollection& wanted) {
    const auto there = find_collection(server_, wanted.name);
    if (!there) return there.diagnostics();
    if (!there.value()) return Sighting{Presence::missing};
    const Result<Rows> entries = collection_entries(server_, wanted.name);
    if (!entries) return entries.diagnostics();
    std::map<std::string, std::string> values;
    for (const Row& row : entries.value()) values.emplace(row[0], row[1]);
    if (values.empty()) return Sighting{Presence::equal};  // a server that does not list them
    auto difference = difference_of_entries(wanted, std::move(values));
    return difference ? Sighting{Presence::differs, std::move(*difference)} : Sighting{Presence::equal};
}

CHDDL_INLINE Result<std::optional<std::string>> Inspector::stored(const QualifiedName& name, bool temporary) {
    auto there = find_table(server_, {temporary ? std::string() : database_of(name), name.name});
    if (!there || !there.value()) return there;
    const Result<std::string> line = single_line(server_, *there.value());
    if (!line) return line.diagnostics();
    return std::optional(line.value());
}

CHDDL_INLINE Result<std::optional<Difference>> Inspector::difference(const std::string& there,
                                                                     const std::string& wanted) {
    if (!habits_) {
        const Result<ServerHabits> habits = habits_of(server_, database_);
        if (!habits) return habits.diagnostics();
        habits_ = habits.value();
    }
    // Twice, because what the server stores was written by it once before.
    const Result<std::string> once = single_line(server_, wanted);
    if (!once) return once.diagnostics();
    const Result<std::string> twice = single_line(server_, once.value());
    if (!twice) return twice.diagnostics();
    return first_difference(there, twice.value(), *habits_);
}

template <class Object>
Result<Sighting> Inspector::look_at_table(const Object& wanted) {
    const Result<std::optional<std::string>> there = stored(wanted.name, wanted.creation.temporary);
    if (!there) return there.diagnostics();
    if (!there.value()) return Sighting{Presence::missing};
    if constexpr (std::is_same_v<Object, KafkaTable>) {
        if (is_null_table(*there.value())) {
            const auto found = difference(*there.value(), stored_stand_in(wanted, pipeline_));
            if (!found) return found.diagnostics();
            return Sighting{found.value() ? Presence::other_stand_in : Presence::stand_in};
        }
    }
    const auto found = difference(*there.value(), stored_text(wanted, database_of(wanted.name)));
    if (!found) return found.diagnostics();
    return found.value() ? Sighting{Presence::differs, *found.value()} : Sighting{Presence::equal};
}

CHDDL_INLINE Result<Sighting> Inspector::look_at(const KafkaTable& wanted) {
    return look_at_table(wanted);
}
CHDDL_INLINE Result<Sighting> Inspector::look_at(const MergeTreeTable& wanted) {
    return look_at_table(wanted);
}
CHDDL_INLINE Result<Sighting> Inspector::look_at(const MaterializedView& wanted) {
    return look_at_table(wanted);
}

}  // namespace chddl::inline CHDDL_ABI::detail
