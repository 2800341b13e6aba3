// The first definition of a name is the one that counts.
#pragma once

#include <chddl/check/query_aliases.hpp>

#include <charconv>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE QueryAliases::QueryAliases(const Query& query, const ExprTree& exprs) {
    for (const ExprId id : query.aliased) all_.emplace(exprs[id].alias, id);
    for (const SelectItem& item : query.items)
        if (item.alias && item.id != no_expr) all_.emplace(*item.alias, item.id);
}

CHDDL_INLINE const ExprId* QueryAliases::find(const ExprNode& column) {
    const auto alias = column.path.size() == 1 ? all_.find(column.path[0]) : all_.end();
    if (alias == all_.end() || inside_.contains(alias->first)) return nullptr;
    exhausted_ = exhausted_ || ++found_ > most_found || inside_.size() > most_inside;
    return exhausted_ ? nullptr : &alias->second;
}

CHDDL_INLINE const SelectItem* output_of_key(const ExprNode& key, const Query& query) {
    if (key.kind != ExprKind::literal) return nullptr;
    std::size_t place = 0;
    const char* end = key.text.data() + key.text.size();
    if (std::from_chars(key.text.data(), end, place).ptr != end) return nullptr;  // 1.5 is none
    return place > 0 && place <= query.items.size() ? &query.items[place - 1] : nullptr;
}

}  // namespace chddl::inline CHDDL_ABI::detail
