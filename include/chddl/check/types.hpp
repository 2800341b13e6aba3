// Rules about data types.
#pragma once

#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>

#include <cstdint>

namespace chddl::inline CHDDL_ABI::detail {

/// type-*, enum-*, aggregate-*: the type and all types inside it, as the type of a column.
void check_type(const DataType& type, const Place& place, Diagnostics& found, const Allowances& allowed = {});

/// Why a column cannot be part of a key of a MergeTree table.
enum class KeyRefusal : std::uint8_t {
    none,
    not_comparable,  ///< 549
    nullable,        ///< 44 without allow_nullable_key
    floating,        ///< 36, a partition key without allow_floating_point_partition_key
    flattened,       ///< 47: a Nested column is there as `n.a`, `n.b` only
};

[[nodiscard]] KeyRefusal sorting_key_refusal(const DataType& type);
[[nodiscard]] KeyRefusal partition_key_refusal(const DataType& type);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/types.ipp>
#endif
