// A name is cut into words first.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/describe/names.hpp>

#include <unordered_map>

namespace chddl::inline CHDDL_ABI {

namespace detail {

[[nodiscard]] CHDDL_INLINE bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] CHDDL_INLINE bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] CHDDL_INLINE bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] CHDDL_INLINE char as_small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] CHDDL_INLINE char as_capital(char c) {
    return is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether a word begins at a capital: behind a small letter or digit, or as the last of several before a small one, as
/// P in HTTPPort.
[[nodiscard]] CHDDL_INLINE bool begins_word(std::string_view name, std::size_t i) {
    if (i == 0 || !is_capital(name[i])) return false;
    if (!is_capital(name[i - 1])) return true;
    return i + 1 < name.size() && is_small_letter(name[i + 1]);
}

[[nodiscard]] CHDDL_INLINE std::vector<std::string> words_of(std::string_view name, bool capitals_begin) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool letter = is_small_letter(name[i]) || is_capital(name[i]) || is_ascii_digit(name[i]);
        if (!letter || (capitals_begin && begins_word(name, i))) open = false;
        if (!letter) continue;
        if (!open) words.emplace_back();
        open = true;
        words.back() += as_small(name[i]);
    }
    return words;
}

[[nodiscard]] CHDDL_INLINE std::string as_identifier(std::string name) {
    return name.empty() || is_ascii_digit(name[0]) ? "_" + name : name;
}

[[nodiscard]] CHDDL_INLINE std::string with_underscores(const std::vector<std::string>& words) {
    std::string name;
    for (const std::string& word : words) name.append(name.empty() ? "" : "_").append(word);
    return as_identifier(std::move(name));
}

}  // namespace detail

namespace names {

CHDDL_INLINE std::string snake_case(std::string_view name) {
    return detail::with_underscores(detail::words_of(name, true));
}

CHDDL_INLINE std::string camel_case(std::string_view name) {
    std::string result;
    for (std::string& word : detail::words_of(name, true)) {
        if (!result.empty()) word[0] = detail::as_capital(word[0]);
        result += word;
    }
    return detail::as_identifier(std::move(result));
}

CHDDL_INLINE std::string from_topic(std::string_view topic) {
    return detail::with_underscores(detail::words_of(topic, false));
}

CHDDL_INLINE Result<std::vector<std::string>> by_rule(std::span<const std::string> names,
                                                      std::string (*rule)(std::string_view name)) {
    std::vector<std::string> results;
    std::unordered_map<std::string, std::size_t> first;
    Diagnostics found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        results.push_back(rule(names[i]));
        const auto [one, is_first] = first.emplace(results.back(), i);
        if (!is_first) found.report<"name-collision">(Place() / i, names[one->second], names[i], results.back());
    }
    if (!found.empty()) return found;
    return results;
}

}  // namespace names
}  // namespace chddl::inline CHDDL_ABI
