// What becomes of a value of one type in a column of another, arguments and all.
#pragma once

#include <chddl/catalog/conversions.hpp>
#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <optional>

namespace chddl::inline CHDDL_ABI::detail {

/// As INSERT SELECT and a view convert. Nothing where it is not known: a type without a family, a part of a type that
/// was not measured.
[[nodiscard]] std::optional<catalog::Conversion> conversion_of(const DataType& from, const DataType& to);

/// Whether states of the one aggregate function are taken as those of the other; nothing where it is not known.
[[nodiscard]] std::optional<bool> same_states(const DataType& from, const DataType& to);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/conversions.ipp>
#include <chddl/check/scalar_conversions.ipp>
#include <chddl/check/state_conversions.ipp>
#endif
