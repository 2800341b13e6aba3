// The kinds of objects, for code that treats them alike.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <string_view>
#include <type_traits>

namespace chddl::inline CHDDL_ABI::detail {

/// The part of a pipeline that an object belongs to, as in a JSON Pointer.
[[nodiscard]] constexpr std::string_view part_of(const Database& /*kind*/) {
    return "databases";
}
[[nodiscard]] constexpr std::string_view part_of(const NamedCollection& /*kind*/) {
    return "collections";
}
[[nodiscard]] constexpr std::string_view part_of(const KafkaTable& /*kind*/) {
    return "kafka_tables";
}
[[nodiscard]] constexpr std::string_view part_of(const MergeTreeTable& /*kind*/) {
    return "merge_tree_tables";
}
[[nodiscard]] constexpr std::string_view part_of(const MaterializedView& /*kind*/) {
    return "views";
}

[[nodiscard]] inline QualifiedName name_of(const Database& database) {
    return {{}, database.name};
}
[[nodiscard]] inline QualifiedName name_of(const NamedCollection& collection) {
    return {{}, collection.name};
}
template <class Object>
[[nodiscard]] const QualifiedName& name_of(const Object& object) {
    return object.name;
}

/// Calls `visit(part, name, value)` for every value of an object that may be a secret.
template <class Visit>
void each_value(const KafkaTable& table, Visit visit) {
    for (const auto& [name, value, unlisted] : table.settings) visit("settings", name, value);
    for (const auto& [name, value, unlisted] : table.overrides) visit("overrides", name, value);
}
template <class Visit>
void each_value(const MergeTreeTable& table, Visit visit) {
    for (const auto& [name, value, unlisted] : table.storage.settings) visit("storage/settings", name, value);
}
template <class Visit>
void each_value(const NamedCollection& collection, Visit visit) {
    for (const auto& [name, value, overridable] : collection.entries) visit("entries", name, value);
}
template <class Visit>
void each_value(const Database& /*has none*/, Visit /*unused*/) {}
template <class Visit>
void each_value(const MaterializedView& /*has none*/, Visit /*unused*/) {}

}  // namespace chddl::inline CHDDL_ABI::detail
