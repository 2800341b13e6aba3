// A type in the form in which the server stores it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What ClickHouse 26.7 keeps of a type: `VARCHAR(255)` is String, `decimal(10,2)` Decimal(10, 2), `Enum('x','y')`
/// Enum8('x' = 1, 'y' = 2), `Variant(UInt8, String)` Variant(String, UInt8). A type that it would refuse, or that is
/// not known, stays as far as it makes no sense.
[[nodiscard]] DataType canonical(DataType type);

/// The columns that a table has for a column of this type: for `n Nested(a UInt8, b String)` these are `n.a
/// Array(UInt8)` and `n.b Array(String)`, for all other types the column itself.
[[nodiscard]] std::vector<TypeElement> flattened(std::string_view name, const DataType& type);

namespace detail {

/// Whether `canonical` surely leaves the type as it is; false where that takes as long to find out.
[[nodiscard]] bool is_canonical(const DataType& type);

/// The bytes of one value for a preparing codec: of the type inside Nullable and Array; 0 where there is no such width.
[[nodiscard]] std::int64_t codec_width(const DataType& type);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/canonical_type.ipp>
#endif
