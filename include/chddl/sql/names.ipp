// The rules about names, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/sql/names.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool equals_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

CHDDL_INLINE bool prints_bare(std::string_view name) {
    // true, false, nan, inf and not are printed bare by the server, which cannot read them again: `check` refuses them
    // as columns, and we quote them wherever else they occur.
    constexpr std::string_view quoted_words[] = {"all",    "distinct", "from",  "null", "select", "table",
                                                 "values", "true",     "false", "nan",  "inf",    "not"};
    if (!is_bare_word(name)) return false;
    for (const std::string_view word : quoted_words)
        if (equals_ignoring_case(name, word)) return false;
    return true;
}

CHDDL_INLINE std::size_t file_name_length(std::string_view name) {
    std::size_t length = 0;
    for (const char c : name) length += c == '_' || (c >= '0' && c <= '9') || is_bare_word({&c, 1}) ? 1 : 3;
    return length;
}

}  // namespace chddl::inline CHDDL_ABI::detail
