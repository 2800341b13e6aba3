// The columns that a table has on disk, and those that an expression reads.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/merge_tree_table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// One stored column: of a Nested each of its parts.
struct PhysicalColumn {
    std::string name = {};
    std::optional<DataType> type = {};  ///< as the server stores it; nothing where it is not known
    bool materialized = false;
};
/// The type of a column as the server stores it: `NULL` and `DEFAULT NULL` make it Nullable. Nothing where it is not
/// known, and with `data_type_default_nullable` where the column says nothing of NULL.
[[nodiscard]] std::optional<DataType> stored_type(const Column& column, bool all_nullable);

[[nodiscard]] std::vector<PhysicalColumn> physical_columns(const MergeTreeTable& table);

/// The columns that an expression reads, parts of a name with dots between them; nothing where that is not understood.
[[nodiscard]] std::optional<std::vector<std::string>> columns_in(const SqlText& text);

/// Those of all parts of a key, also with DESC; nothing where one is not understood. A missing key reads none.
[[nodiscard]] std::optional<std::vector<std::string>> columns_in(const std::optional<Key>& key);

/// Whether a setting is there, of the table or of the statement, and not false.
[[nodiscard]] bool is_switched_on(const MergeTreeTable& table, std::string_view setting);
/// Whether it is there, and false.
[[nodiscard]] bool is_switched_off(const MergeTreeTable& table, std::string_view setting);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/physical_columns.ipp>
#endif
