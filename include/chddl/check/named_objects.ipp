// One look at each object; a view's columns follow from those of the tables that it reads.
#pragma once

#include <chddl/check/named_objects.hpp>
#include <chddl/check/views.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/select/outline.hpp>

#include <memory>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE NamedObjects::NamedObjects(const Pipeline& pipeline)
    : pipeline_(pipeline), outlines_(pipeline.views.size()), sources_(pipeline.views.size()) {
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    entries_.reserve(kafka_tables.size() + merge_tree_tables.size() + views.size());
    index_.reserve(entries_.capacity());
    for (const KafkaTable& table : kafka_tables) add(&table, {.name = &table.name, .kafka = &table});
    for (const MergeTreeTable& table : merge_tree_tables) add(&table, {.name = &table.name, .table = &table});
    for (std::size_t i = 0; i < views.size(); ++i)
        add(&views[i], {.name = &views[i].name, .view = &views[i], .place = i});
}

CHDDL_INLINE const KnownTable* NamedObjects::find(const NameKey& name) {
    constexpr std::size_t most_views_on_views = 50;
    const std::size_t place = index_.find(entries_, name);
    if (place == no_place) return nullptr;
    Entry& entry = entries_[place];
    if (entry.known == nullptr)
        entry.known = std::make_unique<KnownTable>(
            KnownTable{.name = entry.name, .kafka = entry.kafka, .table = entry.table, .view = entry.view});
    KnownTable& known = *entry.known;
    if (!entry.open || (entry.view != nullptr && depth_ > most_views_on_views)) return &known;
    entry.open = false;  // a view that reads itself finds nothing
    if (entry.view == nullptr) opened_.push_back(place);
    if (entry.kafka != nullptr) {
        known = known_table(*entry.kafka, offers_errors(*entry.kafka, pipeline_));
    } else if (entry.table != nullptr) {
        known = known_table(*entry.table);
    } else {
        ++depth_;
        known = known_view(select(entry.place));
        --depth_;
    }
    return &known;
}

CHDDL_INLINE void NamedObjects::forget(std::size_t view) {
    outlines_[view].reset();
    for (const std::size_t place : opened_) {
        entries_[place].known.reset();
        entries_[place].open = true;
    }
    opened_.clear();
}

CHDDL_INLINE ViewSelect NamedObjects::select(std::size_t view) {
    const MaterializedView& object = pipeline_.views[view];
    std::unique_ptr<SelectOutline>& outline = outlines_[view];
    if (outline == nullptr) {
        outline = std::make_unique<SelectOutline>(outline_to_resolve(object.select));
        sources_[view] = {outline->sources, outline->source};
    }
    std::vector<const KnownTable*> sources;
    for (const SelectSource& source : outline->sources) sources.push_back(find(NameKey(source)));
    return view_select(object, *outline, std::move(sources));
}

}  // namespace chddl::inline CHDDL_ABI::detail
