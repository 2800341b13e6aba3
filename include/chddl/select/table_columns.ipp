// Names in one table, in the server's own order: whole name, element of a column, behind the table's name.
#pragma once

#include <chddl/select/table_columns.hpp>

#include <chddl/select/subcolumns.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE ResolvedOutput OfferedColumn::facts() const {
    if (output != nullptr) return *output;
    return {.column = name, .table = table, .type = type};
}

CHDDL_INLINE ColumnSetPtr column_set(std::vector<OfferedColumn> columns) {
    auto set = std::make_shared<ColumnSet>();
    set->columns = std::move(columns);
    set->places.build(set->columns);
    for (const OfferedColumn& column : set->columns) {
        const std::string_view name = column.name;
        std::size_t dot = name.find('.');
        if (dot != std::string_view::npos) set->first_parts.insert(name.substr(0, dot));
        for (; dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
            ColumnSet::Group& group = set->groups[name.substr(0, dot)];
            ++group.columns;
            if (column.type.starts_with("Array(")) ++group.arrays;
        }
    }
    return set;
}

CHDDL_INLINE std::string joined(const NamePath& path, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (i != first) text += '.';
        text += path[i];
    }
    return text;
}

/// The table's own name goes on working beside an alias; a database that is not written may be any.
CHDDL_INLINE std::size_t TableExpression::qualifier_length(const NamePath& path) const {
    const bool table = path.size() >= 3 && in_database && path[1] == names.table;
    if (table && (names.database.empty() || path[0] == names.database)) return 2;
    if (path.size() < 2) return 0;
    const bool own = !names.table.empty() && path[0] == names.table;
    return own || (!names.alias.empty() && path[0] == names.alias) ? 1 : 0;
}

/// The longest run of parts that names a column; what is behind it is an element of the column.
CHDDL_INLINE FoundColumn TableExpression::find_column(const NamePath& path, std::size_t first) const {
    using State = FoundColumn::State;
    std::string buffer;
    const auto parts_up_to = [&](std::size_t last) -> std::string_view {
        if (last == first + 1) return path[first];
        return buffer = joined(path, first, last);
    };
    for (std::size_t last = path.size(); last > first; --last) {
        const std::size_t place = columns->find(parts_up_to(last));
        if (place == no_place) continue;
        const bool whole = last == path.size();
        const OfferedColumn& column = columns->columns[place];
        if (!whole && column.is_declared() && lacks_subcolumn(column.type, joined(path, last, path.size()))) continue;
        return {.state = State::found, .table = 0, .column = place, .whole = whole};
    }
    const bool is_group = !columns->groups.empty() && columns->groups.contains(parts_up_to(path.size()));
    return is_group ? FoundColumn{.state = State::found, .table = 0} : FoundColumn{};
}

CHDDL_INLINE FoundColumn TableExpression::find_unknown(const NamePath& path) const {
    const std::size_t qualifier = qualifier_length(path);
    return {.state = FoundColumn::State::opaque, .table = 0, .qualifier = qualifier};
}

/// Where the table's name is also a column's, `t.a` is the element if the column has one, which we may not know.
CHDDL_INLINE FoundColumn TableExpression::find(const NamePath& path) const {
    if (columns == nullptr) return find_unknown(path);
    const std::size_t qualifier = qualifier_length(path);
    FoundColumn direct = find_column(path, 0);
    if (qualifier == 0 || direct.whole) return direct;
    if (direct.any()) return {.state = FoundColumn::State::unsure};
    FoundColumn qualified = find_column(path, qualifier);
    if (!qualified.any()) qualified.state = FoundColumn::State::missing;
    qualified.table = 0;
    qualified.qualifier = qualifier;
    return qualified;
}

CHDDL_INLINE bool TableExpression::is_same(const TableExpression& other) const {
    if (!in_database || !other.in_database) return common_table != nullptr && common_table == other.common_table;
    return names.database == other.names.database && names.table == other.names.table;
}

/// A database that is not written may be any.
CHDDL_INLINE bool TableExpression::differs(const TableExpression& other) const {
    if (in_database != other.in_database) return true;
    if (in_database) {
        const bool any = names.database.empty() || other.names.database.empty();
        return names.table != other.names.table || (!any && names.database != other.names.database);
    }
    const auto& ours = columns->columns;
    const auto& theirs = other.columns->columns;
    const auto same = [](const OfferedColumn& a, const OfferedColumn& b) { return a.name == b.name; };
    return !std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), same);
}

CHDDL_INLINE Binds TableExpression::binds(const NamePath& path, std::size_t first) const {
    const NamePath rest(path.begin() + static_cast<std::ptrdiff_t>(first), path.end());
    if (qualifier_length(rest) > 0) return Binds::yes;
    if (columns == nullptr) return Binds::unknown;
    const std::string_view head = rest[0];
    const bool name = columns->find(joined(rest, 0, rest.size())) != no_place || columns->find(head) != no_place;
    return name || columns->first_parts.contains(head) ? Binds::yes : Binds::no;
}

}  // namespace chddl::inline CHDDL_ABI::detail
