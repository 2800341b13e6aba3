// What is forgiven token by token; measured on ClickHouse 26.7.
#pragma once

#include <chddl/plan/token_walk.hpp>

#include <chddl/catalog/codecs.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether `text` is what `pattern` shows, '[HIDDEN]' standing for anything. Each piece between two is taken where it
/// comes first, so the time is bounded by the product of the sizes.
CHDDL_INLINE bool shows(std::string_view pattern, std::string_view text) {
    std::size_t hidden = pattern.find(hidden_text);
    if (hidden == std::string_view::npos) return pattern == text;
    if (!text.starts_with(pattern.substr(0, hidden))) return false;
    text.remove_prefix(hidden);
    pattern.remove_prefix(hidden + hidden_text.size());
    while ((hidden = pattern.find(hidden_text)) != std::string_view::npos) {
        const std::size_t at = text.find(pattern.substr(0, hidden));
        if (at == std::string_view::npos) return false;
        text.remove_prefix(at + hidden);
        pattern.remove_prefix(hidden + hidden_text.size());
    }
    return text.ends_with(pattern);
}

CHDDL_INLINE std::string token_value(const Token& token) {
    if (token.kind != TokenKind::quoted_name && token.kind != TokenKind::string) return std::string(token.text);
    return unquote(token.text).value_or(std::string(token.text));
}

CHDDL_INLINE bool is_name(const Token& token) {
    return token.kind == TokenKind::bare_word || token.kind == TokenKind::quoted_name;
}

CHDDL_INLINE bool is_at(Tokens tokens, std::size_t at, TokenKind kind) {
    return at < tokens.size() && tokens[at].kind == kind;
}

CHDDL_INLINE bool TokenWalk::arrives() {
    while (there_at < there_.size() && wanted_at < wanted_.size()) {
        skip_added();
        if (!same()) return false;
        ++there_at;
        ++wanted_at;
        skip_added_width();
        skip_dropped_argument(there_, there_at);
        skip_dropped_argument(wanted_, wanted_at);
    }
    return there_at == there_.size() && wanted_at == wanted_.size();
}

CHDDL_INLINE void TokenWalk::skip_added() {
    there_at += with_added();
    if (database_added()) there_at += 2;
}

/// The first WITH stands before every SELECT of a UNION, too. How many tokens of `there` that makes here.
CHDDL_INLINE std::size_t TokenWalk::with_added() const {
    if (there_at == 0 || !is_keyword(there_[there_at], "WITH") || is_keyword(wanted_[wanted_at], "WITH")) return 0;
    std::size_t depth = 0;
    for (std::size_t count = 0; there_at + count < there_.size(); ++count) {
        const Token& token = there_[there_at + count];
        if (depth == 0 && is_keyword(token, "SELECT")) return count;
        if (token.text != there_[count].text) return 0;
        if (token.kind == TokenKind::opening_round) ++depth;
        if (token.kind == TokenKind::closing_round) --depth;
    }
    return 0;
}

/// Whether a table's name can follow on the tokens before `at`.
CHDDL_INLINE bool before_table(Tokens tokens, std::size_t at) {
    const Token& before = tokens[at - 1];
    if (is_keyword(before, "ON")) return at > 1 && is_keyword(tokens[at - 2], "DEPENDS");
    return before.kind == TokenKind::comma || before.kind == TokenKind::opening_round || is_keyword(before, "FROM") ||
           is_keyword(before, "JOIN") || is_keyword(before, "TO") || is_keyword(before, "IN");
}

/// `FROM src` is stored as `FROM d.src`, also after JOIN, TO, IN and DEPENDS ON, in a list of tables and inside
/// dictGet(…).
CHDDL_INLINE bool TokenWalk::database_added() const {
    if (there_at == 0 || !is_at(there_, there_at + 1, TokenKind::dot) || !is_name(there_[there_at])) return false;
    if (token_value(there_[there_at]) != habits_.database) return false;
    const bool written =
        there_[there_at].text == wanted_[wanted_at].text && is_at(wanted_, wanted_at + 1, TokenKind::dot);
    return before_table(there_, there_at) && !written;
}

/// 18.16 stores names with quotes only where they need them, `id` as id.
CHDDL_INLINE bool is_unquoted(const Token& there, const Token& wanted) {
    return there.kind == TokenKind::bare_word && wanted.kind == TokenKind::quoted_name && prints_bare(there.text) &&
           token_value(wanted) == there.text;
}

CHDDL_INLINE bool TokenWalk::same() const {
    if (there_at >= there_.size()) return false;
    const Token& there = there_[there_at];
    const Token& wanted = wanted_[wanted_at];
    if (there.kind != wanted.kind) return is_unquoted(there, wanted);
    if (there.text == wanted.text) return true;
    if (there.kind == TokenKind::string)
        return dictionary_qualified() || (hides && shows(token_value(wanted), token_value(there)));
    return there.kind == TokenKind::bare_word && is_at(there_, there_at + 1, TokenKind::opening_round) &&
           is_at(wanted_, wanted_at + 1, TokenKind::opening_round) &&
           stored_name(there.text) == stored_name(wanted.text);
}

/// `dictGet('d', …)` is stored as `dictGet('current.d', …)`.
CHDDL_INLINE bool TokenWalk::dictionary_qualified() const {
    if (there_at < 2 || !is_at(there_, there_at - 1, TokenKind::opening_round)) return false;
    return there_[there_at - 2].text.starts_with("dict") &&
           token_value(there_[there_at]) == habits_.database + "." + token_value(wanted_[wanted_at]);
}

CHDDL_INLINE std::string_view TokenWalk::stored_name(std::string_view function) const {
    if (const auto exact = habits_.functions.find(function); exact != habits_.functions.end()) return exact->second;
    std::string lower(function);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto found = habits_.functions.find(lower);
    return found == habits_.functions.end() ? function : std::string_view(found->second);
}

/// `Delta` is stored as `Delta(8)`; where we do not know the type, we do not know the width either.
CHDDL_INLINE void TokenWalk::skip_added_width() {
    const catalog::CodecSpec* codec = find_row(catalog::codecs, there_[there_at - 1].text);
    if (codec == nullptr || codec->default_argument != catalog::CodecDefault::width) return;
    if (!is_at(there_, there_at, TokenKind::opening_round) || is_at(wanted_, wanted_at, TokenKind::opening_round))
        return;
    if (is_at(there_, there_at + 2, TokenKind::closing_round)) there_at += 3;
}

/// `DoubleDelta(4)` is stored as `DoubleDelta`.
CHDDL_INLINE void TokenWalk::skip_dropped_argument(Tokens tokens, std::size_t& at) {
    if (tokens[at - 1].text == "DoubleDelta" && is_at(tokens, at, TokenKind::opening_round) &&
        is_at(tokens, at + 2, TokenKind::closing_round))
        at += 3;
}

}  // namespace chddl::inline CHDDL_ABI::detail
