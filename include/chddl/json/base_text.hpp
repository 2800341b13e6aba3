// Base64 (RFC 4648, with padding): how a spec holds bytes that are no UTF-8.
#pragma once

#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] std::string to_base64(std::string_view bytes);

/// The bytes; nothing if the text is no base64, or has bits or padding that its length does not call for.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

/// What it takes, as a regular expression of JSON Schema.
inline constexpr std::string_view base64_pattern =
    "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$";

[[nodiscard]] bool is_utf8(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/json/base_text.ipp>
#endif
