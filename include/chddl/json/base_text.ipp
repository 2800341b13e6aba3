// Three bytes are four characters.
#pragma once

#include <chddl/json/base_text.hpp>

#include <chddl/core/unicode.hpp>

#include <cstddef>
#include <cstdint>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

CHDDL_INLINE std::string to_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k <= bytes.size() ? base64_alphabet[group >> (6 * (3 - k)) & 63U] : '=';
    }
    return text;
}

CHDDL_INLINE std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t group = 0;
        std::size_t characters = 4;
        if (i + 4 == text.size())
            while (characters > 2 && text[i + characters - 1] == '=') --characters;
        for (std::size_t k = 0; k < 4; ++k) {
            const std::size_t value = k < characters ? base64_alphabet.find(text[i + k]) : 0;
            if (value == std::string_view::npos) return std::nullopt;
            group = group << 6U | static_cast<std::uint32_t>(value);
        }
        for (std::size_t k = 0; k + 1 < characters; ++k) bytes += static_cast<char>(group >> (8 * (2 - k)) & 255U);
        if ((group & ((1U << (8 * (4 - characters))) - 1U)) != 0 && characters < 4) return std::nullopt;
    }
    return bytes;
}

CHDDL_INLINE bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace chddl::inline CHDDL_ABI::detail
