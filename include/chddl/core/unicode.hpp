// Whether bytes are UTF-8.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The length of the UTF-8 sequence at the front of `text`, 0 if there is none (RFC 3629: no overlong form, no
/// surrogate).
[[nodiscard]] std::size_t utf8_length(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/unicode.ipp>
#endif
