// Error texts quote statements, and statements hold secrets.
#pragma once

#include <chddl/server/masking.hpp>

#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <cstddef>

namespace chddl::inline CHDDL_ABI::detail {

/// As `shown` escapes it, but uncut.
CHDDL_INLINE std::string shown_whole(std::string_view text) {
    constexpr std::size_t piece = 100;
    std::string out;
    while (!text.empty()) {
        std::size_t length = std::min(piece, text.size());
        while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
        out += shown(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

CHDDL_INLINE std::vector<std::string> spellings(const std::string& secret) {
    std::string literal;
    SqlWriter(literal).string(secret);
    literal = literal.substr(1, literal.size() - 2);
    return {secret, literal, shown_whole(secret), shown_whole(literal)};
}

/// How much of `secret` stands at the front of `text`: all, or so much that it must be its beginning.
CHDDL_INLINE std::size_t secret_length(std::string_view text, std::string_view secret) {
    constexpr std::size_t telling = 6;
    constexpr std::string_view cut = "… (";  // as `shown` ends a text that is too long
    const auto [end, unused] = std::mismatch(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), secret.size())), secret.begin());
    const auto run = static_cast<std::size_t>(end - text.begin());
    if (run == secret.size() || run >= telling) return run;
    return text.substr(run).starts_with(cut) ? run : 0;
}

CHDDL_INLINE std::string masked(std::string_view text, const std::vector<std::string>& secrets) {
    std::vector<std::string> forms;
    for (const std::string& secret : secrets)
        for (std::string& form : spellings(secret))
            if (!form.empty()) forms.push_back(std::move(form));
    if (forms.empty()) return std::string(text);
    std::string out;
    while (!text.empty()) {
        std::size_t longest = 0;
        for (const std::string& form : forms) longest = std::max(longest, secret_length(text, form));
        if (longest > 0)
            out += hidden_text;
        else
            out += text.front();
        text.remove_prefix(std::max<std::size_t>(longest, 1));
    }
    return out;
}

CHDDL_INLINE Diagnostics without(Diagnostics found, const std::vector<std::string>& secrets) {
    for (Diagnostic& one : found) one.message = masked(one.message, secrets);
    return found;
}

}  // namespace chddl::inline CHDDL_ABI::detail
