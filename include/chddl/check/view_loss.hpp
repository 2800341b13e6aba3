// What a view loses without a word.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// view-limit-block, view-window-block, view-distinct-block, view-order-block, view-column-narrow; check_merges
void check_loss(const ViewSelect& select, const KnownTable& destination, const Place& place, Diagnostics& found);

/// Whether an expression of the key holds the column.
[[nodiscard]] bool in_key(const std::optional<Key>& key, std::string_view column);

/// What it means besides that nobody fills the column: "" or the end of a sentence.
[[nodiscard]] std::string role_of_column(const KnownTable& destination, std::string_view column);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_loss.ipp>
#endif
