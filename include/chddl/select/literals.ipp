// Numbers and strings as ClickHouse 26.7 prints them.
#pragma once

#include <chddl/select/literals.hpp>
#include <chddl/sql/writer.hpp>

#include <charconv>
#include <cstdint>
#include <limits>

namespace chddl::inline CHDDL_ABI::detail {

/// Digits and decimal exponent of the shortest text that reads back as the number: 1500 is {"15", 3}.
struct ShortestDigits {
    std::string digits;
    int exponent = 0;  ///< of the first digit
};

CHDDL_INLINE ShortestDigits shortest_digits(double value) {
    char buffer[40];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t mark = text.find('e');
    ShortestDigits result;
    for (const char c : text.substr(0, mark)) {
        if (c != '.') result.digits += c;
    }
    const std::size_t number = text[mark + 1] == '+' ? mark + 2 : mark + 1;
    std::from_chars(text.data() + number, text.data() + text.size(), result.exponent);
    return result;
}

/// As JavaScript writes numbers, but with a point at the end of what would look like an integer.
CHDDL_INLINE std::string real_name(double value) {
    if (value == 0) return "0.";
    auto [digits, exponent] = shortest_digits(value);
    if (exponent < -6 || exponent >= 21) {
        std::string text = digits.substr(0, 1);
        if (digits.size() > 1) text += "." + digits.substr(1);
        return text + "e" + std::to_string(exponent);
    }
    if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    const std::size_t whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < whole) digits.append(whole - digits.size(), '0');
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

/// Nothing when it does not fit 64 bits: the server then reads a floating-point number.
CHDDL_INLINE std::optional<std::uint64_t> read_integer(std::string_view digits, int base) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

CHDDL_INLINE std::optional<NumberName> integer_name(std::uint64_t value, bool negative) {
    constexpr std::uint64_t lowest = std::uint64_t{1} << 63;
    if (!negative) return NumberName{std::to_string(value), 'i'};
    if (value > lowest) return std::nullopt;
    return NumberName{(value == 0 ? "" : "-") + std::to_string(value), 'i'};
}

CHDDL_INLINE std::string without_underscores(std::string_view token) {
    std::string digits;
    for (const char c : token) {
        if (c != '_') digits += c;
    }
    return digits;
}

CHDDL_INLINE std::optional<NumberName> number_name(std::string_view token, bool negative) {
    constexpr std::size_t longest = 300;  // the server's own limit is a little higher
    if (token.size() > longest) return std::nullopt;
    const std::string digits = without_underscores(token);
    const char mark = digits.size() > 2 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '\0';
    if (mark == 'x' || mark == 'b') {
        const auto value = read_integer(std::string_view(digits).substr(2), mark == 'x' ? 16 : 2);
        return value ? integer_name(*value, negative) : std::nullopt;
    }
    if (const auto value = read_integer(digits, 10)) {
        if (auto name = integer_name(*value, negative)) return name;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return NumberName{(negative ? "-" : "") + real_name(value), 'f'};
}

CHDDL_INLINE std::string string_name(std::string_view value) {
    std::string text;
    SqlWriter(text).string(value);
    return text;
}

}  // namespace chddl::inline CHDDL_ABI::detail
