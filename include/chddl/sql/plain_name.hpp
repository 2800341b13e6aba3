// Texts that are nothing but one name.
#pragma once

#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The name, if the text is one name and nothing else: `x`, `` `odd name` ``. `a.b` and `f(x)` are not.
[[nodiscard]] std::optional<std::string> plain_name(std::string_view text);

/// Whether the name stands anywhere in the text, bare or quoted.
[[nodiscard]] bool has_name(std::string_view text, std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/plain_name.ipp>
#endif
