// Rules about the sorting, primary, partition and sampling key of a table.
#pragma once

#include <chddl/check/table_expressions.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/merge_tree_table.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// One part of a key, without its direction.
struct KeyPart {
    JudgedExpression expression;
    Place place;
};

/// Every part: `(a, b)` and `tuple(a, b)`, written as one expression, are two.
[[nodiscard]] std::vector<KeyPart> key_parts(const Key& key, std::span<const NamedType> columns, const Place& place);

/// What its keys are, for all rules that look at them.
struct TableKeys {
    std::vector<KeyPart> sorting;  ///< ORDER BY, else PRIMARY KEY
    std::vector<KeyPart> primary;  ///< PRIMARY KEY, else ORDER BY
    std::vector<KeyPart> partition;
    Place sorting_place;
};
[[nodiscard]] TableKeys keys_of(const MergeTreeTable& table, const Place& place);

/// key-*, sample-* and expression-*
void check_keys(const MergeTreeTable& table, const TableKeys& keys, const Place& place, Diagnostics& found);

/// Whether the table is of the MergeTree family; no other takes keys.
[[nodiscard]] bool has_keys(const MergeTreeTable& table);

/// Whether a setting of the table is there, and not false.
[[nodiscard]] bool is_on(const MergeTreeTable& table, std::string_view setting);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/keys.ipp>
#endif
