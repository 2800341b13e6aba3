// Escapes, doubled quotes and coded strings; what is odd here was measured on ClickHouse 26.7.
#pragma once

#include <chddl/sql/unquote.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

inline constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline constexpr bool is_hex_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

inline constexpr std::string_view open_single = "\xE2\x80\x98";
inline constexpr std::string_view open_double = "\xE2\x80\x9C";

inline constexpr std::pair<char, char> escapes[] = {{'0', '\0'},  {'a', '\a'}, {'b', '\b'}, {'e', '\x1B'}, {'f', '\f'},
                                                    {'n', '\n'},  {'r', '\r'}, {'t', '\t'}, {'v', '\v'},   {'\\', '\\'},
                                                    {'\'', '\''}, {'"', '"'},  {'`', '`'},  {'/', '/'},    {'=', '='}};

/// 255 for what is no digit: the server computes with it.
inline constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    return is_hex_digit(c) ? (c | 0x20) - 'a' + 10 : 255;
}

/// Reads the escape behind a backslash at `at` and moves `at` to its last byte; false when it has no end.
CHDDL_INLINE bool append_escape(std::string& value, std::string_view text, std::size_t& at) {
    if (at + 1 >= text.size()) return false;
    const char c = text[++at];
    if (c == 'N') return true;
    if (c == 'x') {
        if (at + 2 >= text.size()) return false;
        value += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
        return at += 2, true;
    }
    for (const auto& [letter, byte] : escapes) {
        if (c == letter) return value += byte, true;
    }
    if (static_cast<unsigned char>(c) >= 0x20) value += '\\';  // an unknown escape keeps its backslash
    return value += c, true;
}

/// The value of '…', "…" or `…`.
CHDDL_INLINE std::optional<std::string> unescape(std::string_view text) {
    std::string value;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            if (!append_escape(value, text, at)) return std::nullopt;
        } else if (text[at] == text[0]) {
            if (at + 1 == text.size()) return value;
            if (text[++at] != text[0]) return std::nullopt;
            value += text[0];
        } else {
            value += text[at];
        }
    }
    return std::nullopt;
}

/// The value of the digits of x'…' (4 bits each) or b'…' (1 bit each): what is missing in the first byte are zeros.
CHDDL_INLINE std::string decode_digits(std::string_view digits, std::size_t bits) {
    const std::size_t per_byte = 8 / bits;
    std::string value((digits.size() + per_byte - 1) / per_byte, '\0');
    const std::size_t missing = value.size() * per_byte - digits.size();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        char& byte = value[(i + missing) / per_byte];
        byte = static_cast<char>((byte << bits) | hex_value(digits[i]));
    }
    return value;
}

}  // namespace detail

CHDDL_INLINE std::optional<std::string> unquote(std::string_view token_text) {
    if (token_text.empty()) return std::nullopt;
    const char c = token_text[0];
    if (c == '\'' || c == '"' || c == '`') return detail::unescape(token_text);
    if (c == '$') {
        const std::size_t tag = token_text.find('$', 1) + 1;
        if (tag == 0 || token_text.size() < 2 * tag) return std::nullopt;
        return std::string(token_text.substr(tag, token_text.size() - 2 * tag));
    }
    if (token_text.starts_with(detail::open_single) || token_text.starts_with(detail::open_double)) {
        if (token_text.size() < 6) return std::nullopt;
        return std::string(token_text.substr(3, token_text.size() - 6));
    }
    if (token_text.size() < 3 || token_text[1] != '\'' || token_text.back() != '\'') return std::nullopt;
    return detail::decode_digits(token_text.substr(2, token_text.size() - 3), (c | 0x20) == 'x' ? 4 : 1);
}

}  // namespace chddl::inline CHDDL_ABI
