// Taking secrets out of what a server says.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The text with '[HIDDEN]' for each secret in it: as it is, as it stands in a statement, and as a message shows
/// either. A message can be cut in the middle of one; its beginning is hidden, too.
[[nodiscard]] std::string masked(std::string_view text, const std::vector<std::string>& secrets);

/// The findings with such messages.
[[nodiscard]] Diagnostics without(Diagnostics found, const std::vector<std::string>& secrets);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/masking.ipp>
#endif
