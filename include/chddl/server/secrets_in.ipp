// Over tokens: what cannot be read is all taken for a secret.
#pragma once

#include <chddl/server/secrets_in.hpp>

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/model/secret.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool sounds_secret(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::string_view words[] = {"password",    "secret",           "token", "credential", "access_key",
                                          "private_key", "connection_string"};
    return is_secret(name) || std::any_of(std::begin(words), std::end(words),
                                          [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

/// Whether the token at `at` is the value in `name = value`, and the name sounds like it.
CHDDL_INLINE bool is_named_secret(const std::vector<Token>& all, std::size_t at) {
    if (at < 2 || all[at - 1].kind != TokenKind::equals) return false;
    const Token& name = all[at - 2];
    if (name.kind == TokenKind::bare_word) return sounds_secret(std::string(name.text));
    const bool quoted = name.kind == TokenKind::quoted_name || name.kind == TokenKind::string;
    return quoted && sounds_secret(unquote(name.text).value_or("secret"));
}

inline constexpr int levels_of_strings = 2;

/// `levels`: of statements in strings that are still looked into; what is deeper is a secret. Only the statement itself
/// can be broken: most strings are none, and "it's" looks like one that is.
CHDDL_INLINE std::vector<std::string> secrets_in(std::string_view sql, int levels) {
    std::vector<std::string> secrets;
    const std::vector<Token> all = tokens(sql);
    bool every_string = levels == 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Token& token = all[i];
        const bool collection = i > 0 && is_keyword(token, "COLLECTION") && is_keyword(all[i - 1], "NAMED");
        if (collection || is_keyword(token, "IDENTIFIED")) every_string = true;
        const bool broken = token.kind == TokenKind::unclosed_string;
        if (broken && (levels == levels_of_strings || is_named_secret(all, i))) secrets.emplace_back(token.text);
        if (token.kind != TokenKind::string) continue;
        std::string value = unquote(token.text).value_or(std::string(token.text));
        if (value == hidden_text) continue;
        const bool nested =
            !every_string && value.find_first_of("'$") != std::string::npos && !secrets_in(value, levels - 1).empty();
        if (!every_string && !nested && !is_named_secret(all, i)) continue;
        if (token.text.starts_with('\'')) secrets.emplace_back(token.text.substr(1, token.text.size() - 2));
        if (secrets.empty() || secrets.back() != value) secrets.push_back(std::move(value));
    }
    return secrets;
}

CHDDL_INLINE std::vector<std::string> secrets_in(std::string_view sql) {
    return secrets_in(sql, levels_of_strings);
}

}  // namespace chddl::inline CHDDL_ABI::detail
