// What a server's error becomes.
#pragma once

#include <chddl/server/executor.hpp>

#include <charconv>
#include <cstdint>
#include <system_error>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE Diagnostics server_refused(int code, std::string_view text) {
    Diagnostics found;
    found.report<"server-refused">({}, detail::Plain{text}).server_code = static_cast<std::int32_t>(code);
    return found;
}

CHDDL_INLINE Diagnostics server_refused(std::string_view text) {
    constexpr std::string_view front = "Code: ";
    constexpr std::string_view behind = ". DB::Exception: ";
    int code = 0;
    if (!text.starts_with(front)) return server_refused(code, text);
    const std::string_view number = text.substr(front.size());
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code);
    const std::string_view rest = number.substr(static_cast<std::size_t>(end - number.data()));
    if (error != std::errc() || !rest.starts_with(behind)) return server_refused(0, text);
    return server_refused(code, rest.substr(behind.size()));
}

CHDDL_INLINE Diagnostics server_lost(std::string_view text) {
    Diagnostics found;
    found.report<"server-lost">({}, detail::Plain{text});
    return found;
}

}  // namespace chddl::inline CHDDL_ABI
