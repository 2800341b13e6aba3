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
    const std::size_t objects =
        pipeline.kafka_tables.size() + pipeline.merge_tree_tables.size() + pipeline.views.size();
    entries_.reserve(objects);
    index_.reserve(objects);
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
        known = known_view(select(static_cast<std::size_t>(entry.view - pipeline_.views.data())));
        --depth_;
    }
    return &known;
}

CHDDL_INLINE void NamedObjects::forget(std::size_t view) {
    sources_[view] = std::move(outlines_[view]->sources);
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
    if (outline == nullptr) outline = std::make_unique<SelectOutline>(outline_to_resolve(object.select));
    std::vector<const KnownTable*> sources;
    for (const SelectSource& source : outline->sources) sources.push_back(find(NameKey(source)));
    return view_select(object, *outline, std::move(sources));
}

}  // namespace chddl::inline CHDDL_ABI::detail
