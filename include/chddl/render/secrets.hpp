// Whether a statement shows its secrets, and where they come from.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/secret.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// `hidden` writes '[HIDDEN]', as ClickHouse shows it; only what is sent to a server needs `shown`.
enum class Secrets : std::uint8_t { hidden, shown };

/// What ClickHouse shows instead of a secret.
inline constexpr std::string_view hidden_text = "[HIDDEN]";

/// The secret's value; none if the environment lacks the variable.
[[nodiscard]] std::optional<std::string> resolve(const Secret& secret);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/secrets.ipp>
#endif
