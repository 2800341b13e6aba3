// Digits to numbers.
#pragma once

#include <chddl/sql/whole_number.hpp>

#include <charconv>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::optional<std::int64_t> whole_number(std::string_view token_text, bool negative) {
    const char mark = token_text.size() > 2 && token_text[0] == '0' ? static_cast<char>(token_text[1] | 0x20) : '\0';
    const int base = mark == 'x' ? 16 : mark == 'b' ? 2 : 10;
    std::string digits(negative ? "-" : "");
    for (const char c : token_text.substr(base == 10 ? 0 : 2))
        if (c != '_') digits += c;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole ? std::optional(value) : std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI::detail
