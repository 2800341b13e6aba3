// One look at each object; a view's columns follow from those of the tables that it reads.
#pragma once

#include <chddl/check/named_objects.hpp>
#include <chddl/check/views.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/select/outline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE NamedObjects::NamedObjects(const Pipeline& pipeline)
    : pipeline_(pipeline), outlines_(pipeline.views.size()), sources_(pipeline.views.size()) {
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    entries_.reserve(kafka_tables.size() + merge_tree_tables.size() + views.size());
    index_.reserve(entries_.capacity());
    for (const KafkaTable& table : kafka_tables) add(&table, {.table = {.name = &table.name, .kafka = &table}});
    for (const MergeTreeTable& table : merge_tree_tables)
        add(&table, {.table = {.name = &table.name, .table = &table}});
    for (std::size_t i = 0; i < views.size(); ++i)
        add(&views[i], {.table = {.name = &views[i].name, .view = &views[i]}, .view = i});
}

CHDDL_INLINE const KnownTable* NamedObjects::find(const NameKey& name) {
    constexpr std::size_t most_views_on_views = 50;
    const std::size_t place = index_.find(entries_, name);
    if (place == no_place) return nullptr;
    Entry& entry = entries_[place];
    if (!entry.open || (entry.table.view != nullptr && depth_ > most_views_on_views)) return &entry.table;
    entry.open = false;  // a view that reads itself finds nothing
    if (const KafkaTable* table = entry.table.kafka) {
        entry.table = known_table(*table, offers_errors(*table, pipeline_));
    } else if (const MergeTreeTable* kept = entry.table.table) {
        entry.table = known_table(*kept);
    } else {
        ++depth_;
        entry.table = known_view(select(entry.view));
        --depth_;
    }
    return &entry.table;
}

CHDDL_INLINE void NamedObjects::forget(std::size_t view) {
    outlines_[view].reset();
}

CHDDL_INLINE ViewSelect NamedObjects::select(std::size_t view) {
    const MaterializedView& object = pipeline_.views[view];
    std::optional<SelectOutline>& outline = outlines_[view];
    if (!outline) {
        outline = outline_to_resolve(object.select);
        sources_[view] = {outline->sources, outline->source};
    }
    std::vector<const KnownTable*> sources;
    for (const SelectSource& source : outline->sources) sources.push_back(find(NameKey(source)));
    return view_select(object, *outline, std::move(sources));
}

}  // namespace chddl::inline CHDDL_ABI::detail
