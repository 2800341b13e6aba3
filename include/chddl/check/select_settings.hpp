// SETTINGS inside a SELECT.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/core/place.hpp>
#include <chddl/select/query_tree.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// The SETTINGS of all SELECTs of a text. A name that the server does not know is refused in the last SELECT of the
/// statement; in one inside it, and before UNION, it is select-setting-ignored.
void check_select_settings(const QueryTree& tree, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/select_settings.ipp>
#endif
