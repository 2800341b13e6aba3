// Tabs and newlines inside values are always escaped, so lines and values are split first.
#pragma once

#include <chddl/server/tab_separated.hpp>

#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The text up to `end`, and `text` moves behind it.
CHDDL_INLINE std::string_view take_until(std::string_view& text, char end) {
    const std::size_t found = text.find(end);
    const std::string_view front = text.substr(0, found);
    text.remove_prefix(found == std::string_view::npos ? text.size() : found + 1);
    return front;
}

CHDDL_INLINE char tab_separated_escape(char letter) {
    constexpr std::string_view letters = "0bfnrt";
    constexpr std::string_view bytes("\0\b\f\n\r\t", 6);
    const std::size_t found = letters.find(letter);
    return found == std::string_view::npos ? letter : bytes[found];
}

CHDDL_INLINE std::string tab_separated_value(std::string_view text) {
    std::string value;
    if (text == "\\N") return value;
    value.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '\\' && i + 1 < text.size();
        value += escaped ? tab_separated_escape(text[++i]) : text[i];
    }
    return value;
}

CHDDL_INLINE Rows read_tab_separated(std::string_view text) {
    Rows rows;
    while (!text.empty()) {
        std::string_view line = take_until(text, '\n');
        Row& row = rows.emplace_back();
        bool more = true;
        while (more) {
            more = line.find('\t') != std::string_view::npos;
            row.push_back(tab_separated_value(take_until(line, '\t')));
        }
    }
    return rows;
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
