// One look at each view.
#pragma once

#include <chddl/render/wiring.hpp>
#include <chddl/sql/leading_table.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool may_be_same(const QualifiedName& a, const QualifiedName& b) {
    return a.name == b.name && (a.database == b.database || a.database.empty() || b.database.empty());
}

CHDDL_INLINE std::optional<QualifiedName> source_of(const MaterializedView& view) {
    if (view.refresh) return std::nullopt;
    auto table = leading_table(view.select.text());
    if (!table) return std::nullopt;
    return QualifiedName{std::move(table->database), std::move(table->name)};
}

CHDDL_INLINE const NamedCollection* collection_of(const KafkaTable& table, const Pipeline& pipeline) {
    if (table.collection.empty()) return nullptr;
    for (const NamedCollection& collection : pipeline.collections)
        if (collection.name == table.collection) return &collection;
    return nullptr;
}

/// The last value of the name, which is the one that counts; null if there is none.
template <class Entries>
[[nodiscard]] const SettingValue* last_value(const Entries& entries, std::string_view name) {
    const SettingValue* value = nullptr;
    for (const auto& entry : entries)
        if (entry.name == name) value = &entry.value;
    return value;
}

CHDDL_INLINE const SettingValue* setting_of(const KafkaTable& table, const Pipeline& pipeline, std::string_view name) {
    if (const SettingValue* value = last_value(table.settings, name)) return value;
    if (const SettingValue* value = last_value(table.overrides, name)) return value;
    const NamedCollection* collection = collection_of(table, pipeline);
    return collection == nullptr ? nullptr : last_value(collection->entries, name);
}

CHDDL_INLINE Wiring::Wiring(const Pipeline& pipeline) {
    sources_.reserve(pipeline.views.size());
    by_name_.reserve(pipeline.views.size());
    for (const MaterializedView& view : pipeline.views) {
        sources_.push_back(source_of(view));
        if (sources_.back()) by_name_[sources_.back()->name].push_back(sources_.size() - 1);
    }
}

CHDDL_INLINE std::vector<std::size_t> Wiring::readers(const QualifiedName& table) const {
    std::vector<std::size_t> views;
    const auto found = by_name_.find(table.name);
    if (found == by_name_.end()) return views;
    for (const std::size_t view : found->second)
        if (may_be_same(*sources_[view], table)) views.push_back(view);
    return views;
}

}  // namespace chddl::inline CHDDL_ABI::detail
