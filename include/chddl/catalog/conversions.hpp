// What becomes of a value of one type in a column of another: an INSERT, and so a view, converts without being asked.
// The rows are in conversions.ipp.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// From the best to the worst.
enum class ConversionVerdict : std::uint8_t {
    fits,          ///< every value stays what it is
    narrows,       ///< a value out of range becomes another one, without a word
    may_fail,      ///< a value that does not fit makes the INSERT fail
    changes,       ///< most values, or typical ones, become others, without a word
    poisons,       ///< a value is stored that no SELECT can read
    fails,         ///< every INSERT fails
    refused,       ///< CREATE MATERIALIZED VIEW is refused
    by_arguments,  ///< it depends on the arguments of the types
};

struct Conversion {
    ConversionVerdict verdict = ConversionVerdict::fits;
    std::int32_t code = 0;  ///< ClickHouse's error code, where every INSERT or the view is refused

    friend bool operator==(const Conversion&, const Conversion&) = default;
};

/// Of one family to another, both by the name that the server stores; nothing where it was not measured. Nullable,
/// LowCardinality and SimpleAggregateFunction are none: what is inside them counts.
[[nodiscard]] std::optional<Conversion> find_conversion(std::string_view from, std::string_view to);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/conversions.ipp>
#endif
