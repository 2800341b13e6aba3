// `*` sees a table's own columns; names alone see ALIAS, MATERIALIZED and virtual ones.
#pragma once

#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const KnownColumn* KnownTable::find(std::string_view column) const {
    const auto one = std::find_if(columns.begin(), columns.end(), [&](const auto& own) { return own.name == column; });
    return one == columns.end() ? nullptr : &*one;
}

CHDDL_INLINE KnownTable known_table(const KafkaTable& table, bool errors) {
    KnownTable known{.name = table.name, .known = true, .kafka = &table};
    for (KafkaColumn& column : stored_columns(table.columns)) {
        const auto computed = column.alias ? std::optional(DefaultKind::alias) : std::nullopt;
        known.columns.push_back({std::move(column.name), std::move(column.type), computed});
    }
    for (const catalog::VirtualColumnSpec& column : catalog::kafka_virtual_columns) {
        if ((column.stream_mode_only && !errors) || known.find(column.name) != nullptr) continue;
        known.columns.push_back({std::string(column.name), type(column.type), {}, true});
    }
    return known;
}

[[nodiscard]] CHDDL_INLINE std::vector<KnownColumn> known_columns(const std::vector<Column>& columns) {
    std::vector<KnownColumn> known;
    for (Column& column : stored_columns(columns)) {
        const auto computed = column.default_value ? std::optional(column.default_value->kind) : std::nullopt;
        known.push_back({std::move(column.name), std::move(column.type), computed});
    }
    return known;
}

/// Without columns it takes those of the table behind it, or the server finds them out.
CHDDL_INLINE KnownTable known_table(const MergeTreeTable& table) {
    return {.name = table.name,
            .columns = known_columns(table.columns),
            .known = !table.columns.empty(),
            .more_virtual = true,
            .table = &table};
}

CHDDL_INLINE KnownTable known_table(const MaterializedView& view, std::vector<KnownColumn> outputs, bool known) {
    const bool own = !view.columns.empty() && !has_names_alone(view);
    return {.name = view.name,
            .columns = own ? known_columns(view.columns) : std::move(outputs),
            .known = own || known,
            .more_virtual = true,
            .view = &view};
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
