// `*` sees a table's own columns; names alone see ALIAS, MATERIALIZED and virtual ones.
#pragma once

#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <span>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const KnownColumn* KnownTable::find(std::string_view column) const {
    const std::size_t place = places.find(columns, column);
    return place == no_place ? nullptr : &columns[place];
}

/// A column that the table has to keep.
CHDDL_INLINE void add_own(KnownTable& known, NamedType column, std::optional<DefaultKind> computed) {
    const NamedType& own = *known.own.emplace_back(std::make_unique<const NamedType>(std::move(column)));
    known.columns.push_back({own.name, own.type.spec == nullptr ? nullptr : &own.type, computed});
}

[[nodiscard]] CHDDL_INLINE bool is_stored_as_written(const KafkaColumn& column) {
    return column.type.spec != nullptr && is_canonical(column.type) && !is<"Nested">(column.type);
}
[[nodiscard]] CHDDL_INLINE bool is_stored_as_written(const Column& column) {
    const bool plain = column.null_modifier == NullModifier::none && !column.default_value;
    return plain && is_canonical(column.type) && !is<"Nested">(column.type);
}

/// As the server stores them: of a Nested its parts.
template <class AnyColumn>
void add_known(KnownTable& known, const AnyColumn& column, std::optional<DefaultKind> computed) {
    if (is_stored_as_written(column)) return void(known.columns.push_back({column.name, &column.type, computed}));
    if (!is<"Nested">(column.type)) return add_own(known, {column.name, canonical_type(column)}, computed);
    for (AnyColumn& part : stored_columns(std::vector{column}))
        add_own(known, {std::move(part.name), std::move(part.type)}, computed);
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
    KnownTable known{.name = &table.name, .known = true, .kafka = &table};
    known.columns.reserve(table.columns.size() + catalog::kafka_virtual_columns.size());
    for (const KafkaColumn& column : table.columns)
        add_known(known, column, column.alias ? std::optional(DefaultKind::alias) : std::nullopt);
    known.places.build(known.columns);  // for `find`
    for (std::size_t i = 0; i < catalog::kafka_virtual_columns.size(); ++i) {
        const catalog::VirtualColumnSpec& column = catalog::kafka_virtual_columns[i];
        if ((column.stream_mode_only && !errors) || known.find(column.name) != nullptr) continue;
        known.columns.push_back({column.name, &kafka_virtual_types()[i].type, {}, true});
    }
    known.places.build(known.columns);
    return known;
}

CHDDL_INLINE void add_columns(KnownTable& known, const std::vector<Column>& columns) {
    known.columns.reserve(columns.size());
    for (const Column& column : columns)
        add_known(known, column, column.default_value ? std::optional(column.default_value->kind) : std::nullopt);
    known.places.build(known.columns);
}

/// Without columns it takes those of the table behind it, or the server finds them out.
CHDDL_INLINE KnownTable known_table(const MergeTreeTable& table) {
    KnownTable known{.name = &table.name, .known = !table.columns.empty(), .more_virtual = true, .table = &table};
    add_columns(known, table.columns);
    return known;
}

CHDDL_INLINE KnownTable known_table(const MaterializedView& view, std::vector<NamedType> outputs, bool known) {
    const bool own = !view.columns.empty() && !has_names_alone(view);
    KnownTable table{.name = &view.name, .known = own || known, .more_virtual = true, .view = &view};
    if (own) {
        add_columns(table, view.columns);
        return table;
    }
    table.columns.reserve(outputs.size());
    for (NamedType& output : outputs) add_own(table, std::move(output), {});
    table.places.build(table.columns);
    return table;
}

CHDDL_INLINE bool is_written(const KnownColumn& column) {
    const bool computed = column.computed == DefaultKind::alias || column.computed == DefaultKind::materialized;
    return !column.is_virtual && !computed;
}

CHDDL_INLINE SourceTable source_table(const KnownTable& table) {
    SourceTable source{.database = table.name->database, .table = table.name->name};
    source.columns.names.reserve(table.columns.size());
    source.columns.types.reserve(table.columns.size());
    for (const KnownColumn& column : table.columns) {
        const bool seen = !column.is_virtual && (!column.computed || column.computed == DefaultKind::default_);
        (seen ? source.columns.names : source.columns.hidden).emplace_back(column.name);
        if (seen) source.columns.types.push_back(column.type == nullptr ? "" : render(*column.type));
    }
    return source;
}

}  // namespace chddl::inline CHDDL_ABI::detail
