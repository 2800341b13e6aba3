// Where an aggregate or window function stands though the rows are not yet together.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/select/query_tree.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// view-aggregate-nested; `text` is the one that was read.
void check_aggregates(const QueryTree& tree, std::string_view text, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_aggregates.ipp>
#endif
