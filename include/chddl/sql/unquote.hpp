// The values of quoted names and strings.
#pragma once

#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// What stands between the quotes of a `quoted_name` or `string` token: escapes and doubled quotes resolved.
///
/// Nothing for what the server does not read either: `'\x4'` ends inside its escape.
[[nodiscard]] std::optional<std::string> unquote(std::string_view token_text);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/unquote.ipp>
#endif
