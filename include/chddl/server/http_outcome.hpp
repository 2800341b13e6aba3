// What an answer over HTTP means. Nothing is sent here.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/executor.hpp>
#include <chddl/server/http_connection.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// What messages say beside the answer.
struct HttpContext {
    std::string_view server;  ///< its URL, which has no secrets
    std::string_view user;    ///< empty: the server's own default
    std::string_view sql;     ///< the statement, secrets hidden
    std::chrono::milliseconds timeout;
};

[[nodiscard]] Result<Rows> outcome_of(const HttpAnswer& answer, const HttpContext& context);

/// The error that a server has written behind rows, when it was too late for a status: between marks with the tag of
/// this answer since 25.11, before as the last lines. Those a value could imitate.
[[nodiscard]] std::optional<std::string_view> exception_in(std::string_view body, std::string_view tag);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/http_outcome.ipp>
#endif
