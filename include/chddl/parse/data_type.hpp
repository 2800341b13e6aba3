// Text → data type.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/model/unlisted.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// Reads a type as ClickHouse does, and keeps the spelling: `varchar(255)`, `BIGINT UNSIGNED`, `Enum('x', 'y')`. A NULL
/// behind it makes it Nullable, a NOT NULL behind it says nothing and is not kept.
///
/// Any bytes are fine, the time is linear in them. Whether it is a legal type (Decimal(99, 0) is not) is what `check`
/// says. Findings: type-unknown, type-text, type-depth.
[[nodiscard]] Result<DataType> parse_data_type(std::string_view text);

/// A type that is known only at run time: `column(name, type(text))`. What cannot be read is kept, and `check` reports
/// it.
[[nodiscard]] DataType type(std::string_view text);

/// A type that is newer than the catalog, written as it is: `type(unlisted("Geometry3D(4326)"))`.
[[nodiscard]] DataType type(Unlisted text);

namespace detail {

/// As `parse_data_type`, with findings at a place of the caller's.
[[nodiscard]] std::optional<DataType> read_data_type(std::string_view text, const Place& place, Diagnostics& found);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/parse/data_type.ipp>
#endif
