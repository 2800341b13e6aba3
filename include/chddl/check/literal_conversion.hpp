// What becomes of a literal in a column: not what its type says, but what its value is.
#pragma once

#include <chddl/catalog/conversions.hpp>
#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/select/select_outline.hpp>

#include <optional>

namespace chddl::inline CHDDL_ABI::detail {

struct LiteralConversion {
    catalog::Conversion verdict = {};
    bool by_value = false;  ///< a value of the same type could have another one
};

/// Nothing where it is not known. NULL has no type of its own, so a column that holds NULL is refused with 370.
[[nodiscard]] std::optional<LiteralConversion> literal_conversion(const SelectLiteral& literal, const DataType& to);

/// Whether a NULL can be a value of the column.
[[nodiscard]] bool holds_null_value(const DataType& to);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/literal_conversion.ipp>
#endif
