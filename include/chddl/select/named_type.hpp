// Types that a SELECT names in a text: CAST(x, 'T'), JSONExtract(x, 'T').
#pragma once

#include <chddl/config.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// As the server stores it; empty for what is no type.
[[nodiscard]] std::string canonical_text(std::string_view written);

/// Whether it, or a type inside it, is of a family that there is not.
[[nodiscard]] bool is_unknown_type(std::string_view written);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/named_type.ipp>
#endif
