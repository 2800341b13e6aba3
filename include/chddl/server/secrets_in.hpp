// Which parts of a statement nobody should see, where only its text is known.
#pragma once

#include <chddl/config.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The values of the strings that are secrets by their place: those of a setting or key that is one or is called like
/// one (password, secret, token, access_key …), all of a named collection, and what stands behind IDENTIFIED. A string
/// that holds such a statement is one as a whole.
[[nodiscard]] std::vector<std::string> secrets_in(std::string_view sql);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/secrets_in.ipp>
#endif
