// What a server's error becomes.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/server/executor.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE Result<Rows> Executor::run_hiding(std::string_view sql, const std::vector<std::string>& /*secrets*/) {
    return run(sql);
}

CHDDL_INLINE Diagnostics server_refused(int code, std::string_view text) {
    Diagnostics found;
    found.report<"server-refused">({}, detail::Plain{text}).server_code = static_cast<std::int32_t>(code);
    return found;
}

CHDDL_INLINE detail::ServerError detail::read_server_error(std::string_view text) {
    constexpr std::string_view front = "Code: ";
    constexpr std::string_view old_end = ", e.what() = ";
    int code = 0;
    if (!text.starts_with(front)) return {0, text};
    const std::string_view number = text.substr(front.size());
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code);
    std::string_view rest = number.substr(static_cast<std::size_t>(end - number.data()));
    if (error != std::errc()) return {0, text};
    for (const std::string_view behind : {". DB::Exception: ", ", e.displayText() = DB::Exception: "}) {
        if (!rest.starts_with(behind)) continue;
        rest.remove_prefix(behind.size());
        return {code, behind.front() == '.' ? rest : rest.substr(0, rest.rfind(old_end))};
    }
    return {0, text};
}

CHDDL_INLINE Diagnostics server_refused(std::string_view text) {
    const auto [code, words] = detail::read_server_error(text);
    return server_refused(code, words);
}

CHDDL_INLINE Diagnostics server_lost(std::string_view text) {
    Diagnostics found;
    found.report<"server-lost">({}, detail::Plain{text});
    return found;
}

}  // namespace chddl::inline CHDDL_ABI
