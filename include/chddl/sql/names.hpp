// Which names ClickHouse takes bare, and what its file names make of them.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the server itself prints the name without quotes outside a column declaration:
/// `[A-Za-z_][A-Za-z0-9_]*`, and not one of the seven words that it always quotes.
[[nodiscard]] bool prints_bare(std::string_view name);

/// Whether the name is `[A-Za-z_][A-Za-z0-9_]*`.
[[nodiscard]] constexpr bool is_bare_word(std::string_view name) {
    if (name.empty()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        const bool digit = c >= '0' && c <= '9';
        if (!letter && (i == 0 || !digit)) return false;
    }
    return true;
}

/// The bytes that the name takes as a file name: each byte outside [A-Za-z0-9_] counts three (as in %2E).
[[nodiscard]] std::size_t file_name_length(std::string_view name);

/// ASCII only, as ClickHouse compares keywords; no locale.
[[nodiscard]] bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/names.ipp>
#endif
