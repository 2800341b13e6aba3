// What becomes of a literal that is the default of a column.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

enum class ValueFit : std::uint8_t {
    taken,    ///< or not known to be anything else
    changed,  ///< the column gets another value
    refused,
};

/// The fate of a number, string or truth value in a column of the type, which is canonical. Not of NULL.
[[nodiscard]] ValueFit literal_fit(const DataType& type, const SelectLiteral& literal);

/// Numbers, dates and the like, values between brackets, or something that can be either.
enum class ValueShape : std::uint8_t { single, bracketed, any };
[[nodiscard]] ValueShape shape_of(const DataType& type);

/// The type whose values a column holds: T of SimpleAggregateFunction(f, T).
[[nodiscard]] const DataType& judged_type(const DataType& type);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/default_values.ipp>
#endif
