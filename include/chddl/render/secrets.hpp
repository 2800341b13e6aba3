// Whether a statement shows its secrets, and where they come from.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/secret.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace chddl::inline CHDDL_ABI {

/// `hidden` writes '[HIDDEN]', as ClickHouse shows it; only what is sent to a server needs `shown`.
enum class Secrets : std::uint8_t { hidden, shown };

/// The secret's value; none if there is no such variable, or no such file.
[[nodiscard]] std::optional<std::string> resolve(const Secret& secret);

namespace detail {

/// Where `resolve` looks, for messages: "the file /run/secrets/kafka".
[[nodiscard]] std::string source_of(const Secret& secret);

}  // namespace detail

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/secrets.ipp>
#endif
