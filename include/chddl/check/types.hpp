// Rules about data types.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// type-*, enum-*: the type and all types inside it.
void check_type(const DataType& type, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/types.ipp>
#endif
