// Rules about REFRESH.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/refresh.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// refresh-missing, refresh-interval, refresh-offset, refresh-setting, and those of its settings
void check_refresh(const Refresh& refresh, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/refresh.ipp>
#endif
