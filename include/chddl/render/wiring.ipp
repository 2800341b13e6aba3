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

CHDDL_INLINE Wiring::Wiring(const Pipeline& pipeline) {
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
