// Brackets, repetitions and escapes of regular expressions.
#pragma once

#include <chddl/check/regexp.hpp>

#include <cstddef>

namespace chddl::inline CHDDL_ABI::detail {

/// The end of a class `[…]` that begins at `at`; past the text if it has none. A `]` that comes first is a member.
CHDDL_INLINE std::size_t class_end(std::string_view text, std::size_t at) {
    at += text.substr(at + 1).starts_with('^') ? 2 : 1;
    if (at < text.size() && text[at] == ']') ++at;
    for (; at < text.size() && text[at] != ']'; ++at) {
        if (text[at] == '\\') ++at;
        if (text.substr(at).starts_with("[:")) {
            const std::size_t end = text.find(":]", at);
            if (end != std::string_view::npos) at = end + 1;
        }
    }
    return at;
}

CHDDL_INLINE bool looks_around(std::string_view group) {
    return group.starts_with("(?=") || group.starts_with("(?!") || group.starts_with("(?<=") ||
           group.starts_with("(?<!");
}

CHDDL_INLINE std::string_view regexp_problem(std::string_view text) {
    if (text.find("\\Q") != std::string_view::npos) return {};  // quotes a part
    std::size_t open = 0;
    bool repeatable = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\' && ++at == text.size()) return "a \\ at its end";
        if (c == '[' && (at = class_end(text, at)) >= text.size()) return "an unclosed [";
        if (c == '(' && looks_around(text.substr(at))) return "a look-around, which RE2 lacks";
        if (c == ')' && open == 0) return "an unexpected )";
        if ((c == '*' || c == '+' || c == '?') && !repeatable) return "nothing to repeat";
        if (c == '(') ++open;
        if (c == ')') --open;
        if (c == '(' && text.substr(at + 1).starts_with('?')) ++at;
        const bool repeats = c == '*' || c == '+';
        repeatable = c != '(' && c != '|' && !repeats;
        if (repeats && text.substr(at + 1).starts_with('?')) ++at;  // not greedy
    }
    return open == 0 ? "" : "an unclosed (";
}

CHDDL_INLINE bool is_plain_regexp(std::string_view text) {
    return text.find_first_of("\\^$.[]|()?*+{}") == std::string_view::npos;
}

}  // namespace chddl::inline CHDDL_ABI::detail
