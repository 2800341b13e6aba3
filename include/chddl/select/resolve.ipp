// Names against columns.
#pragma once

#include <chddl/select/resolve.hpp>

#include <chddl/select/paths.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

class Resolver {
public:
    Resolver(const SelectOutline& outline, const SourceColumns& columns);
    [[nodiscard]] ResolvedSelect result() &&;

private:
    struct Found {
        std::size_t column = static_cast<std::size_t>(-1);
        bool whole = false;   // the column itself, not an element of it
        bool unsure = false;  // may be something else
        [[nodiscard]] bool any() const { return column != static_cast<std::size_t>(-1); }
    };

    void look_up_reads();
    void look_up(const ColumnRead& read);
    void add_output(std::size_t place);
    void add_asterisk(std::size_t place);
    void put_reads();
    [[nodiscard]] Found find(const NamePath& path) const;
    [[nodiscard]] Found find_column(const NamePath& path, std::size_t first) const;
    [[nodiscard]] bool shadows_qualifier() const;
    [[nodiscard]] std::string asterisk_name(const std::string& column) const;

    const SelectOutline& outline_;
    const SourceColumns& columns_;
    std::unordered_map<std::string_view, std::size_t> places_;  // hidden columns behind the visible ones
    std::unordered_set<std::string_view> aliases_;
    std::vector<std::pair<bool, bool>> read_;  // at all, by name
    ResolvedSelect result_;
};

CHDDL_INLINE Resolver::Resolver(const SelectOutline& outline, const SourceColumns& columns)
    : outline_(outline),
      columns_(columns),
      aliases_(outline.aliases.begin(), outline.aliases.end()),
      read_(columns.names.size() + columns.hidden.size()) {
    for (const auto* names : {&columns.names, &columns.hidden}) {
        for (const std::string& name : *names) places_.emplace(name, places_.size());
    }
}

/// The longest run of parts that names a column; what is behind it is an element of the column.
CHDDL_INLINE Resolver::Found Resolver::find_column(const NamePath& path, std::size_t first) const {
    for (std::size_t last = path.size(); last > first; --last) {
        const auto found = places_.find(joined(path, first, last));
        if (found != places_.end()) return {found->second, last == path.size(), false};
    }
    return {};
}

/// Where the source's name is also a column's, `t.a` is the element if the column has one. We know no types.
CHDDL_INLINE Resolver::Found Resolver::find(const NamePath& path) const {
    const std::size_t qualifier = outline_.source ? qualifier_length(path, *outline_.source) : 0;
    Found direct = find_column(path, 0);
    if (qualifier == 0 || direct.whole) return direct;
    Found qualified = find_column(path, qualifier);
    if (!direct.any()) return qualified;
    direct.unsure = true;
    return direct;
}

/// `n` is the whole of a Nested whose columns are n.a, n.b: which of them it needs is the server's affair.
CHDDL_INLINE void Resolver::look_up(const ColumnRead& read) {
    const Found found = find(read.path);
    if (found.unsure) {
        result_.reads_known = false;
    } else if (found.any()) {
        read_[found.column] = {true, true};
    } else {
        const std::size_t qualifier = outline_.source ? qualifier_length(read.path, *outline_.source) : 0;
        const std::string prefix = joined(read.path, qualifier, read.path.size()) + ".";
        const bool nested = std::any_of(places_.begin(), places_.end(),
                                        [&prefix](const auto& place) { return place.first.starts_with(prefix); });
        if (nested) {
            result_.reads_known = false;
        } else {
            result_.missing.push_back(read);
        }
    }
}

CHDDL_INLINE void Resolver::look_up_reads() {
    result_.reads_known = outline_.reads_known;
    for (const ColumnRead& read : outline_.reads) look_up(read);
}

/// Whether a column is called like the source: names that the outline wrote may then be others.
CHDDL_INLINE bool Resolver::shadows_qualifier() const {
    if (!outline_.source) return false;
    const SelectSource& source = *outline_.source;
    for (const std::string_view name : {source.database, source.table, source.alias}) {
        if (name.empty()) continue;
        for (const auto& [column, place] : places_) {
            if (column.starts_with(name) && (column.size() == name.size() || column[name.size()] == '.')) return true;
        }
    }
    return false;
}

CHDDL_INLINE void Resolver::add_output(std::size_t place) {
    const SelectOutput& output = outline_.outputs[place];
    if (output.kind == OutputKind::asterisk) return add_asterisk(place);
    ResolvedOutput resolved{output.name, place, {}};
    const bool plain = output.kind == OutputKind::column && outline_.source_known;
    if (plain &&
        (output.column.size() > 1 || !aliases_.contains(output.column[0]) || output.name == output.column[0])) {
        const Found found = find(output.column);
        const std::size_t visible = columns_.names.size();
        if (found.any() && found.whole && !found.unsure) {
            resolved.column =
                found.column < visible ? columns_.names[found.column] : columns_.hidden[found.column - visible];
        }
    }
    if (output.qualifier_dropped && shadows_qualifier()) resolved.name.reset();
    result_.outputs.push_back(std::move(resolved));
}

/// A column that an alias shadows gets its table's name in front.
CHDDL_INLINE std::string Resolver::asterisk_name(const std::string& column) const {
    if (!aliases_.contains(std::string_view(column).substr(0, column.find('.')))) return column;
    if (!aliases_.contains(column) && column.find('.') == std::string::npos) return column;
    const SelectSource& source = *outline_.source;
    return (source.alias.empty() ? source.table : source.alias) + "." + column;
}

CHDDL_INLINE void Resolver::add_asterisk(std::size_t place) {
    const NamePath& qualifiers = outline_.outputs[place].column;
    NamePath whole = qualifiers;
    whole.emplace_back("*");
    const bool ours = outline_.source_known && outline_.source &&
                      (qualifiers.empty() || qualifier_length(whole, *outline_.source) == qualifiers.size());
    const bool element = !qualifiers.empty() && places_.contains(qualifiers[0]);
    if (!ours || element) {
        result_.outputs_known = false;
        result_.reads_known = false;
        return;
    }
    for (std::size_t i = 0; i < columns_.names.size(); ++i) {
        read_[i].first = true;
        result_.outputs.push_back({asterisk_name(columns_.names[i]), place, columns_.names[i]});
    }
}

CHDDL_INLINE void Resolver::put_reads() {
    for (std::size_t i = 0; i < read_.size(); ++i) {
        const std::size_t visible = columns_.names.size();
        const auto [at_all, by_name] = read_[i];
        if (at_all) result_.reads.push_back({i < visible ? columns_.names[i] : columns_.hidden[i - visible], by_name});
    }
}

CHDDL_INLINE ResolvedSelect Resolver::result() && {
    result_.outputs_known = outline_.outputs_known;
    look_up_reads();
    for (std::size_t place = 0; place < outline_.outputs.size(); ++place) add_output(place);
    put_reads();
    return std::move(result_);
}

}  // namespace detail

CHDDL_INLINE ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns) {
    return detail::Resolver(outline, columns).result();
}

}  // namespace chddl::inline CHDDL_ABI
