// Names among several tables (`single_join_prefer_left_table = 1`, `join_use_nulls = 0`): of two the left one is meant.
#pragma once

#include <chddl/select/joined_tables.hpp>

#include <chddl/select/subcolumns.hpp>
#include <chddl/select/value_type.hpp>

#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void JoinedTables::add(TableExpression table) {
    tables_.push_back(std::move(table));
    steps_.push_back({.table = tables_.size() - 1, .using_columns = {}, .arrays = {}});
}

CHDDL_INLINE void JoinedTables::add(std::vector<UnfoldedArray> arrays) {
    steps_.push_back({.table = nowhere, .using_columns = {}, .arrays = std::move(arrays)});
}

CHDDL_INLINE FoundColumn JoinedTables::find_in(std::size_t table, const NamePath& path) const {
    FoundColumn found = tables_[table].find(path);
    if (found.table != nowhere) found.table = table;
    return found;
}

CHDDL_INLINE FoundColumn JoinedTables::find_right(const NamePath& path) const {
    return find_in(tables_.size() - 1, path);
}

CHDDL_INLINE FoundColumn JoinedTables::find(const NamePath& path, std::size_t steps) const {
    FoundColumn found;
    for (std::size_t i = 0; i < steps; ++i) {
        const Step& step = steps_[i];
        found = step.table == nowhere ? unfold(found, path, step) : join(found, find_in(step.table, path), step, path);
    }
    return found;
}

CHDDL_INLINE CellId JoinedTables::cell(const FoundColumn& found) const {
    return found.table != nowhere && found.column != nowhere ? column(found).cell : nowhere;
}

/// A name with the table's own name before it can hardly mean an element of a column elsewhere.
CHDDL_INLINE FoundColumn JoinedTables::join(const FoundColumn& left, const FoundColumn& right, const Step& step,
                                            const NamePath& path) const {
    using State = FoundColumn::State;
    if (!left.any()) return right;
    if (!right.any()) return left;
    for (const FoundColumn* side : {&left, &right}) {
        if (side->state == State::missing || side->state == State::unsure || side->state == State::ambiguous)
            return *side;
    }
    if (left.found() && right.found()) return join_found(left, right, step, path);
    if (left.qualifier == 0 && right.qualifier > 0) return right;
    if (left.qualifier > 0 && right.qualifier == 0) return left;
    const bool both = left.state == State::opaque && right.state == State::opaque && left.qualifier == 0;
    return {.state = both ? State::opaque : State::unsure};
}

CHDDL_INLINE FoundColumn JoinedTables::join_found(const FoundColumn& left, const FoundColumn& right, const Step& step,
                                                  const NamePath& path) const {
    if (left.column == nowhere || right.column == nowhere) return {.state = FoundColumn::State::unsure};
    FoundColumn result = left;
    const std::string* const name = left.table == nowhere ? nullptr : &column(left).name;
    for (const UsingColumn& shared : step.using_columns) {
        if (name == nullptr || !left.whole || !right.whole || shared.name != *name) continue;
        if (column(right).name != *name) continue;
        result.merged = true;
        return result;
    }
    const bool tables = left.table != nowhere && right.table != nowhere;
    const bool same = tables && left.whole && right.whole && tables_[left.table].is_same(tables_[right.table]) &&
                      column(left).name == column(right).name;
    if (same) return of_same_table(left, right, path);
    result.alone = cell(left) != nowhere && cell(left) == cell(right);
    // `t.a` where t has no such element as `a` may still be that of the table t.
    const bool clear = left.whole || left.qualifier > 0 || right.qualifier == 0;
    if (joins() == 1 && clear) return result;
    return {.state = is_ambiguous(left, right) ? FoundColumn::State::ambiguous : FoundColumn::State::unsure};
}

/// Of more than two tables none is the one that is meant. RIGHT JOIN … USING gives the right one's column.
CHDDL_INLINE bool JoinedTables::is_ambiguous(const FoundColumn& left, const FoundColumn& right) const {
    for (const FoundColumn* side : {&left, &right})
        if (side->table == nowhere || !side->whole || side->unfolded || side->qualifier > 0) return false;
    if (joins() < 2 || !tables_[left.table].differs(tables_[right.table])) return false;
    return !left.merged || !using_of(column(left).name).keeps_right;
}

/// Twice the same table: neither side is left without the column.
CHDDL_INLINE FoundColumn JoinedTables::of_same_table(const FoundColumn& left, const FoundColumn& right,
                                                     const NamePath& path) const {
    const std::string& left_alias = tables_[left.table].names.alias;
    const std::string& right_alias = tables_[right.table].names.alias;
    const bool takes_right = (!right_alias.empty() && path[0] == right_alias) ||
                             (!left_alias.empty() && right_alias.empty() && path[0] != left_alias);
    return takes_right ? right : left;
}

CHDDL_INLINE JoinedTables::Using JoinedTables::using_of(const std::string& name) const {
    Using result;
    for (const Step& step : steps_) {
        for (const UsingColumn& shared : step.using_columns) {
            if (shared.name != name) continue;
            result.any = true;
            result.same_type = result.same_type && shared.same_type;
            result.keeps_right = result.keeps_right || shared.keeps_right;
        }
    }
    return result;
}

CHDDL_INLINE bool JoinedTables::is_array(const UnfoldedArray& array, std::size_t table, std::size_t column) const {
    if (array.aliased || array.inner.table != table || table == nowhere || !array.inner.found()) return false;
    if (array.inner.column != nowhere) return array.inner.whole && array.inner.column == column;
    const ColumnSetPtr& columns = tables_[table].columns;
    return column != nowhere && columns->columns[column].name.starts_with(array.name + ".");
}

CHDDL_INLINE FoundColumn JoinedTables::unfold(FoundColumn found, const NamePath& path, const Step& step) const {
    for (const UnfoldedArray& array : step.arrays) {
        const bool head = path[0] == array.name;
        const bool all = head ? path.size() == 1 : joined(path, 0, path.size()) == array.name;
        if (all) return {.state = FoundColumn::State::found, .whole = true, .unfolded = true};
        if (head) return unfold_part(found, array, path);
    }
    for (const UnfoldedArray& array : step.arrays) {
        const bool named = !array.aliased && found.state == FoundColumn::State::opaque &&
                           joined(path, found.qualifier, path.size()) == array.column;
        if (named || is_array(array, found.table, found.column)) found.unfolded = true;
    }
    return found;
}

/// `n.a` where `n`, a group or an array of tuples, is unfolded.
CHDDL_INLINE FoundColumn JoinedTables::unfold_part(const FoundColumn& found, const UnfoldedArray& array,
                                                   const NamePath& path) const {
    const FoundColumn& inner = array.inner;
    if (inner.found() && inner.table != nowhere && inner.column == nowhere) return part_of_group(found, array, path);
    const bool own = found.table == inner.table && found.column == inner.column;
    if (found.any() && !own) return {.state = FoundColumn::State::unsure};
    if (lacks_part(array, joined(path, 1, path.size()))) return {};
    return {.state = FoundColumn::State::found, .unfolded = true};
}

CHDDL_INLINE FoundColumn JoinedTables::part_of_group(const FoundColumn& found, const UnfoldedArray& array,
                                                     const NamePath& path) const {
    using State = FoundColumn::State;
    const std::size_t table = array.inner.table;
    const ColumnSet& columns = *tables_[table].columns;
    const std::size_t place = columns.find(array.column + "." + joined(path, 1, path.size()));
    if (place != no_place)
        return {.state = State::found, .table = table, .column = place, .whole = true, .unfolded = true};
    const std::string part = array.column + "." + path[1];
    const bool known = columns.find(part) != no_place || columns.groups.contains(part);
    return {.state = known || found.any() ? State::unsure : State::none};
}

/// By an alias the element alone is meant, by its own name also the array.
CHDDL_INLINE bool JoinedTables::lacks_part(const UnfoldedArray& array, std::string_view part) const {
    const FoundColumn& inner = array.inner;
    if (!inner.found() || !inner.whole || inner.unfolded || inner.table == nowhere) return false;
    const OfferedColumn& whole = column(inner);
    if (!whole.is_declared() || !lacks_subcolumn(unwrapped(whole.type, "Array"), part)) return false;
    return array.aliased || lacks_subcolumn(whole.type, part);
}

CHDDL_INLINE Binds JoinedTables::needs_qualifier(std::size_t table, const NamePath& path, std::size_t first,
                                                 bool keeps_right) const {
    Binds result = Binds::no;
    if (joins() == 1 && table == 0 && !keeps_right) return result;
    for (std::size_t other = 0; other < tables_.size(); ++other) {
        if (other == table) continue;
        const Binds binds = tables_[other].binds(path, first);
        if (binds == Binds::yes) return binds;
        if (binds == Binds::unknown) result = binds;
    }
    return result;
}

CHDDL_INLINE bool JoinedTables::is_array_alias(const std::string& name) const {
    for (const Step& step : steps_) {
        for (const UnfoldedArray& array : step.arrays) {
            if (array.aliased && array.name == name) return true;
        }
    }
    return false;
}

CHDDL_INLINE std::vector<ExpandedColumn> JoinedTables::columns_of(std::size_t table, bool hidden) const {
    std::vector<ExpandedColumn> all;
    const std::vector<OfferedColumn>& columns = tables_[table].columns->columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (hidden || !columns[i].hidden) all.push_back({.table = table, .column = i});
    }
    return all;
}

/// The columns of USING come first.
CHDDL_INLINE void JoinedTables::join_expanded(std::vector<ExpandedColumn>& all, const Step& step, bool hidden) const {
    std::vector<ExpandedColumn> result;
    std::unordered_set<std::string_view> shared_names;
    for (const UsingColumn& shared : step.using_columns) {
        const FoundColumn& side = shared.keeps_right ? shared.right : shared.left;
        shared_names.insert(shared.name);
        result.push_back({.table = side.table, .column = side.column, .unfolded = side.unfolded, .merged = true});
    }
    const auto add = [&](const std::vector<ExpandedColumn>& columns) {
        for (const ExpandedColumn& one : columns) {
            const OfferedColumn& offered = tables_[one.table].columns->columns[one.column];
            if (!shared_names.contains(offered.name)) result.push_back(one);
        }
    };
    add(all);
    add(columns_of(step.table, hidden));
    all = std::move(result);
}

CHDDL_INLINE bool JoinedTables::expand(std::vector<ExpandedColumn>& all, bool hidden) const {
    for (const Step& step : steps_) {
        if (step.table != nowhere) {
            if (tables_[step.table].columns == nullptr) return false;
            for (const UsingColumn& shared : step.using_columns) {
                if (shared.left.table == nowhere || shared.right.table == nowhere) return false;
            }
            join_expanded(all, step, hidden);
            continue;
        }
        for (ExpandedColumn& one : all) {
            for (const UnfoldedArray& array : step.arrays) {
                if (is_array(array, one.table, one.column)) one.unfolded = true;
            }
        }
    }
    return true;
}

CHDDL_INLINE bool JoinedTables::expand(std::vector<ExpandedColumn>& all, bool hidden, std::size_t table) const {
    if (tables_[table].columns == nullptr) return false;
    all = columns_of(table, hidden);
    return true;
}

}  // namespace chddl::inline CHDDL_ABI::detail
