// Recording a named collection.
#pragma once

#include <chddl/build/judge.hpp>
#include <chddl/build/named_collection_builder.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE NamedCollectionBuilder::NamedCollectionBuilder(std::string_view name) {
    draft_.model.name = name;
}

CHDDL_INLINE NamedCollectionBuilder& NamedCollectionBuilder::value(std::string_view name, SettingValue value,
                                                                   Overridable overridable) {
    for (CollectionEntry& entry : draft_.model.entries)
        if (entry.name == name) {
            entry = {std::string(name), std::move(value), overridable};
            return *this;
        }
    draft_.model.entries.push_back({std::string(name), std::move(value), overridable});
    return *this;
}

CHDDL_INLINE NamedCollectionBuilder& NamedCollectionBuilder::if_not_exists(bool yes) {
    draft_.model.creation.if_not_exists = yes;
    return *this;
}
CHDDL_INLINE NamedCollectionBuilder& NamedCollectionBuilder::on_cluster(std::string_view cluster) {
    draft_.model.creation.cluster = cluster;
    return *this;
}

CHDDL_INLINE Result<NamedCollection> NamedCollectionBuilder::build(const CheckOptions& options) const {
    return detail::judged(draft_, options);
}

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
template class chddl::Result<chddl::NamedCollection>;
#endif
