// What check/table_parts is put together from.
#pragma once

#include <chddl/catalog/index_types.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Which columns an expression of the table may read beside those that are stored.
struct Readable {
    bool alias = false;
    bool ephemeral = false;
};

/// The columns with the types that they are stored with.
[[nodiscard]] std::vector<NamedType> readable_columns(const MergeTreeTable& table, Readable also);

/// Whether a value of the type may hold one that keys do not take: JSON, Dynamic, Variant, a state.
[[nodiscard]] bool holds_incomparable(const DataType& type);

/// The engine's row; null for one that the catalog does not have, and for the server's default.
[[nodiscard]] bool is_of_other_family(const MergeTreeTable& table);

/// index-arguments. `columns` are those that the index itself reads; none: not known.
void check_index_arguments(const Index& index, const catalog::IndexTypeSpec& spec,
                           const std::vector<NamedType>& columns, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail
