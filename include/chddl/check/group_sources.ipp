// A name counts as a column by where it comes from; whether it is a constant there, the server does not ask.
#pragma once

#include <chddl/check/group_sources.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE GroupSourcesReader::GroupSourcesReader(const ViewSelect& select)
    : select_(select), tree_(select.outline->tree) {
    for (const Query& query : tree_.queries)
        for (const CommonTable& table : query.tables)
            if (!common_.emplace(table.name, &table).second) repeated_.insert(table.name);
}

CHDDL_INLINE std::optional<GroupSources> GroupSourcesReader::read(const Query& query) const {
    GroupSources sources;
    for (const FromItem& item : query.from)
        if (!add(item, sources)) return std::nullopt;
    return sources;
}

CHDDL_INLINE bool GroupSourcesReader::add(const FromItem& item, GroupSources& sources) const {
    switch (item.kind) {
        case FromKind::table:
            return item.source.database.empty() && common_.contains(item.source.table) ? add_common(item, sources)
                                                                                       : add_table(item, sources);
        case FromKind::subquery:
            add_outputs(item.query, item.columns, sources);
            return true;
        case FromKind::array_join:
            for (const ExprId id : item.arrays) add_array(id, sources);
            return true;
        case FromKind::function:
            return false;
    }
    return false;
}

/// Null where the whole SELECT reads no table of this name.
CHDDL_INLINE const SelectSource* GroupSourcesReader::source(const FromItem& item) const {
    const std::vector<SelectSource>& all = select_.outline->sources;
    const auto found = std::ranges::find_if(all, [&](const SelectSource& one) {
        return one.database == item.source.database && one.table == item.source.table;
    });
    return found == all.end() ? nullptr : &*found;
}

CHDDL_INLINE bool GroupSourcesReader::add_table(const FromItem& item, GroupSources& sources) const {
    const SelectSource* source = this->source(item);
    if (source == nullptr) return false;
    const KnownTable* table = select_.sources[static_cast<std::size_t>(source - select_.outline->sources.data())];
    if (table == nullptr || !table->known) return false;
    sources.tables.push_back(table);
    return true;
}

/// A name of WITH. Where it is a table's, too, which of them is meant depends on where it stands.
CHDDL_INLINE bool GroupSourcesReader::add_common(const FromItem& item, GroupSources& sources) const {
    if (repeated_.contains(item.source.table) || source(item) != nullptr) return false;
    const CommonTable& table = *common_.at(item.source.table);
    add_outputs(table.query, table.columns, sources);
    return true;
}

/// The outputs whose names are known; `columns` are other names for all of them.
CHDDL_INLINE void GroupSourcesReader::add_outputs(QueryId id, const std::vector<std::string>& columns,
                                                  GroupSources& sources) const {
    if (!columns.empty()) return void(sources.names.insert(columns.begin(), columns.end()));
    while (id != no_query && !tree_.queries[id].branches.empty()) id = tree_.queries[id].branches.front();
    if (id == no_query) return;
    for (const SelectItem& item : tree_.queries[id].items) {
        const bool column = item.id != no_expr && tree_.exprs[item.id].kind == ExprKind::column;
        if (item.alias || column) sources.names.insert(item.alias ? *item.alias : tree_.exprs[item.id].path.back());
    }
}

CHDDL_INLINE void GroupSourcesReader::add_array(ExprId id, GroupSources& sources) const {
    if (id == no_expr) return;
    const ExprNode& array = tree_.exprs[id];
    if (!array.alias.empty())
        sources.names.insert(array.alias);
    else if (array.kind == ExprKind::column)
        sources.names.insert(array.path.back());
}

}  // namespace chddl::inline CHDDL_ABI::detail
