// One look at each object; a view's columns follow from those of the tables that it reads.
#pragma once

#include <chddl/check/named_objects.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/select/outline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string key_of(const QualifiedName& name) {
    std::string key = name.database;
    key += '\0';
    return key += name.name;
}

CHDDL_INLINE NamedObjects::NamedObjects(const Pipeline& pipeline) : pipeline_(pipeline) {
    for (const KafkaTable& table : pipeline.kafka_tables)
        add(table.name, {.table = known_table(table, offers_errors(table, pipeline)), .object = &table});
    for (const MergeTreeTable& table : pipeline.merge_tree_tables)
        add(table.name, {.table = known_table(table), .object = &table});
    for (const MaterializedView& view : pipeline.views) {
        Entry entry{.object = &view, .view = outlines_.size(), .open = true};
        entry.table.name = view.name;
        entry.table.view = &view;
        outlines_.push_back(chddl::outline(view.select));
        add(view.name, std::move(entry));
    }
}

CHDDL_INLINE const KnownTable* NamedObjects::find(const QualifiedName& name) {
    constexpr std::size_t most_views_on_views = 50;
    const auto found = by_name_.find(key_of(name));
    if (found == by_name_.end()) return nullptr;
    Entry& entry = found->second;
    if (!entry.open || depth_ > most_views_on_views) return &entry.table;
    entry.open = false;  // a view that reads itself finds nothing
    ++depth_;
    entry.table = known_view(select(entry.view));
    --depth_;
    return &entry.table;
}

CHDDL_INLINE bool NamedObjects::is_first(const QualifiedName& name, const void* object) const {
    const auto found = by_name_.find(key_of(name));
    return found != by_name_.end() && found->second.object == object;
}

CHDDL_INLINE ViewSelect NamedObjects::select(std::size_t view) {
    const SelectOutline& outline = outlines_[view];
    std::vector<const KnownTable*> sources;
    for (const SelectSource& source : outline.sources) sources.push_back(find({source.database, source.table}));
    return view_select(pipeline_.views[view], outline, std::move(sources));
}

}  // namespace chddl::inline CHDDL_ABI::detail
