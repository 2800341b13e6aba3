// What the expressions of a table's parts read.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/part_rules.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/model/canonical_column.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::vector<NamedType> readable_columns(const MergeTreeTable& table, Readable also) {
    std::vector<NamedType> columns;
    for (const Column& column : table.columns) {
        const DefaultKind kind = column.default_value ? column.default_value->kind : DefaultKind::default_;
        if ((kind == DefaultKind::alias && !also.alias) || (kind == DefaultKind::ephemeral && !also.ephemeral))
            continue;
        columns.push_back({column.name, canonical(Column{.type = column.type,
                                                         .null_modifier = column.null_modifier,
                                                         .default_value = column.default_value})
                                            .type});
    }
    return columns;
}

CHDDL_INLINE bool holds_incomparable(const DataType& type) {
    return any_type(type, [](const DataType& inner) { return inner.spec != nullptr && inner.spec->incomparable; });
}

CHDDL_INLINE bool is_of_other_family(const MergeTreeTable& table) {
    const catalog::EngineSpec* engine = find_row(catalog::engines, table.storage.engine.name);
    return engine != nullptr && engine->family != catalog::EngineFamily::merge_tree;
}

}  // namespace chddl::inline CHDDL_ABI::detail
