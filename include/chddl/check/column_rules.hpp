// What check/columns is put together from.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// statistics-unknown, -duplicate, -library, and statistics-type where the type is given: a canonical one, without
/// errors.
void check_statistics(const std::vector<std::string>& kinds, const DataType* type, const Place& place,
                      Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/statistics.ipp>
#endif
