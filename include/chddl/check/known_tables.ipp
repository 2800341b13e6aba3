// `*` sees a table's own columns; names alone see ALIAS, MATERIALIZED and virtual ones.
#pragma once

#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <bit>
#include <functional>
#include <span>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Open addressing: the hash's place, or the next that is free.
CHDDL_INLINE void KnownTable::index() {
    places.assign(std::bit_ceil(columns.size() * 2 + 1), 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::size_t place = std::hash<std::string_view>()(columns[i].name);
        while (places[place & (places.size() - 1)] != 0) ++place;
        places[place & (places.size() - 1)] = static_cast<std::uint32_t>(i + 1);
    }
}

CHDDL_INLINE const KnownColumn* KnownTable::find(std::string_view column) const {
    if (places.empty()) {
        const auto is_it = [&](const KnownColumn& own) { return own.name == column; };
        const auto one = std::find_if(columns.begin(), columns.end(), is_it);
        return one == columns.end() ? nullptr : &*one;
    }
    for (std::size_t place = std::hash<std::string_view>()(column);; ++place) {
        const std::uint32_t number = places[place & (places.size() - 1)];
        if (number == 0) return nullptr;
        if (columns[number - 1].name == column) return &columns[number - 1];
    }
}

/// As the server stores them: of a Nested its parts.
template <class AnyColumn>
void add_known(std::vector<KnownColumn>& known, const AnyColumn& column, std::optional<DefaultKind> computed) {
    if (!is<"Nested">(column.type)) {
        known.push_back({column.name, canonical_type(column), computed});
        return;
    }
    for (AnyColumn& part : stored_columns(std::vector{column}))
        known.push_back({std::move(part.name), std::move(part.type), computed});
}

[[nodiscard]] CHDDL_INLINE std::vector<NamedType> named_types(std::span<const catalog::VirtualColumnSpec> specs) {
    std::vector<NamedType> columns;
    for (const catalog::VirtualColumnSpec& spec : specs) columns.push_back({std::string(spec.name), type(spec.type)});
    return columns;
}

CHDDL_INLINE const std::vector<NamedType>& merge_tree_virtual_types() {
    static const std::vector<NamedType> columns = named_types(catalog::merge_tree_virtual_columns);
    return columns;
}

CHDDL_INLINE const std::vector<NamedType>& kafka_virtual_types() {
    static const std::vector<NamedType> columns = named_types(catalog::kafka_virtual_columns);
    return columns;
}

CHDDL_INLINE KnownTable known_table(const KafkaTable& table, bool errors) {
    KnownTable known{.name = table.name, .known = true, .kafka = &table};
    known.columns.reserve(table.columns.size() + catalog::kafka_virtual_columns.size());
    for (const KafkaColumn& column : table.columns)
        add_known(known.columns, column, column.alias ? std::optional(DefaultKind::alias) : std::nullopt);
    known.index();  // for `find`
    for (std::size_t i = 0; i < catalog::kafka_virtual_columns.size(); ++i) {
        const catalog::VirtualColumnSpec& column = catalog::kafka_virtual_columns[i];
        if ((column.stream_mode_only && !errors) || known.find(column.name) != nullptr) continue;
        known.columns.push_back({std::string(column.name), kafka_virtual_types()[i].type, {}, true});
    }
    known.index();
    return known;
}

[[nodiscard]] CHDDL_INLINE std::vector<KnownColumn> known_columns(const std::vector<Column>& columns) {
    std::vector<KnownColumn> known;
    known.reserve(columns.size());
    for (const Column& column : columns)
        add_known(known, column, column.default_value ? std::optional(column.default_value->kind) : std::nullopt);
    return known;
}

/// Without columns it takes those of the table behind it, or the server finds them out.
CHDDL_INLINE KnownTable known_table(const MergeTreeTable& table) {
    KnownTable known{.name = table.name,
                     .columns = known_columns(table.columns),
                     .known = !table.columns.empty(),
                     .more_virtual = true,
                     .table = &table};
    known.index();
    return known;
}

CHDDL_INLINE KnownTable known_table(const MaterializedView& view, std::vector<KnownColumn> outputs, bool known) {
    const bool own = !view.columns.empty() && !has_names_alone(view);
    KnownTable table{.name = view.name,
                     .columns = own ? known_columns(view.columns) : std::move(outputs),
                     .known = own || known,
                     .more_virtual = true,
                     .view = &view};
    table.index();
    return table;
}

CHDDL_INLINE bool is_written(const KnownColumn& column) {
    const bool computed = column.computed == DefaultKind::alias || column.computed == DefaultKind::materialized;
    return !column.is_virtual && !computed;
}

CHDDL_INLINE SourceTable source_table(const KnownTable& table) {
    SourceTable source{.database = table.name.database, .table = table.name.name};
    for (const KnownColumn& column : table.columns) {
        const bool seen = !column.is_virtual && (!column.computed || column.computed == DefaultKind::default_);
        (seen ? source.columns.names : source.columns.hidden).push_back(column.name);
        if (seen) source.columns.types.push_back(column.type.spec == nullptr ? "" : render(column.type));
    }
    return source;
}

}  // namespace chddl::inline CHDDL_ABI::detail
