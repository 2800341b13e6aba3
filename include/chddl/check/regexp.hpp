// Regular expressions as RE2 reads them.
#pragma once

#include <chddl/config.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// What RE2 cannot read of it: "an unclosed (". Empty where it can, and where that is not for us to say.
[[nodiscard]] std::string_view regexp_problem(std::string_view text);

/// Whether it matches nothing but itself.
[[nodiscard]] bool is_plain_regexp(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/regexp.ipp>
#endif
