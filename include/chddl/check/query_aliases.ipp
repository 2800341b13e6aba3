// The first definition of a name is the one that counts.
#pragma once

#include <chddl/check/query_aliases.hpp>

#include <chddl/sql/names.hpp>

#include <algorithm>
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

CHDDL_INLINE const SelectItem* output_of_key(const ExprNode& key, const Query& query, const ExprTree& exprs) {
    if (key.kind != ExprKind::literal) return nullptr;
    std::size_t place = 0;
    const char* end = key.text.data() + key.text.size();
    if (std::from_chars(key.text.data(), end, place).ptr != end) return nullptr;  // 1.5 is none
    if (place == 0 || place > query.items.size()) return nullptr;
    const auto is_one = [&](const SelectItem& item) {
        return item.id != no_expr && !item.may_be_many && exprs[item.id].kind != ExprKind::asterisk &&
               !equals_ignoring_case(exprs[item.id].text, "untuple");
    };
    const auto last = query.items.begin() + static_cast<std::ptrdiff_t>(place);
    return std::all_of(query.items.begin(), last, is_one) ? &*(last - 1) : nullptr;
}

}  // namespace chddl::inline CHDDL_ABI::detail
