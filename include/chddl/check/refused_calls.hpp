// What the server does not take in a call, in words.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/resolved_select.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// Behind "which does not take".
[[nodiscard]] std::string refused_arguments(const RefusedCall& call);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/refused_calls.ipp>
#endif
