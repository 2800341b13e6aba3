// Clauses begin at keywords outside brackets. A column called like a keyword can end one too early, in both of the
// texts that are compared.
#pragma once

#include <chddl/plan/statement.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace chddl::inline CHDDL_ABI::detail {

/// A clause begins with these words; without a second one, a token of that kind follows.
struct ClauseWords {
    std::string_view label;
    std::string_view first;
    std::string_view second;
    TokenKind follows = TokenKind::bare_word;
};

// clang-format off
inline constexpr auto clause_words = std::to_array<ClauseWords>({
    {"ENGINE", "ENGINE", "", TokenKind::equals},
    {"PARTITION BY", "PARTITION", "BY"},
    {"PRIMARY KEY", "PRIMARY", "KEY"},
    {"ORDER BY", "ORDER", "BY"},
    {"SAMPLE BY", "SAMPLE", "BY"},
    {"COMMENT", "COMMENT", "", TokenKind::string},
    {"DEFINER", "DEFINER", "", TokenKind::equals},
    {"SQL SECURITY", "SQL", "SECURITY"},
});
// clang-format on

CHDDL_INLINE Tokens Statement::clause(std::string_view label, std::size_t later) const {
    for (const Clause& clause : clauses)
        if (clause.label == label && later-- == 0) return clause.tokens;
    return {};
}

CHDDL_INLINE std::size_t Statement::earlier(const Clause& clause) const {
    std::size_t count = 0;
    for (const Clause* before = clauses.data(); before != &clause; ++before)
        if (before->label == clause.label) ++count;
    return count;
}

CHDDL_INLINE std::string_view source(Tokens tokens) {
    if (tokens.empty()) return {};
    const char* begin = tokens.front().text.data();
    const char* end = tokens.back().text.data() + tokens.back().text.size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Reads on from token to token; the last token is `end`, and it stays there.
class StatementReader {
public:
    explicit StatementReader(std::string_view text) { read_.all = tokens(text); }

    [[nodiscard]] Statement read() {
        read_head();
        while (token().kind == TokenKind::opening_round) read_columns();
        while (token().kind != TokenKind::end) read_clause();
        std::stable_sort(read_.settings.begin(), read_.settings.end(),
                         [](Tokens a, Tokens b) { return a.front().text < b.front().text; });
        return std::move(read_);
    }

private:
    [[nodiscard]] const Token& token(std::size_t ahead = 0) const {
        return read_.all[std::min(at_ + ahead, read_.all.size() - 1)];
    }
    [[nodiscard]] Tokens since(std::size_t begin) const { return Tokens(read_.all).subspan(begin, at_ - begin); }

    /// Over one token, or over a bracket and all that is in it.
    void step() {
        std::size_t depth = 0;
        do {
            const TokenKind kind = token().kind;
            if (kind == TokenKind::end) return;
            if (kind == TokenKind::opening_round || kind == TokenKind::opening_square) ++depth;
            if (depth > 0 && (kind == TokenKind::closing_round || kind == TokenKind::closing_square)) --depth;
            ++at_;
        } while (depth > 0);
    }

    void skip_name() {
        step();
        while (token().kind == TokenKind::dot) {
            step();
            step();
        }
    }

    /// Up to TO, the columns or the engine.
    void read_refresh() {
        const std::size_t begin = at_;
        while (token().kind != TokenKind::end && token().kind != TokenKind::opening_round &&
               !is_keyword(token(), "TO") && label().empty())
            step_in_refresh();
        read_.clauses.push_back({"REFRESH", since(begin)});
    }
    /// The SETTINGS of REFRESH are none of the table's.
    void step_in_refresh() {
        step();
        if (is_keyword(token(), "SETTINGS")) step();
    }

    /// CREATE MATERIALIZED VIEW name UUID '…' REFRESH … TO name
    void read_head() {
        const auto ends = [&] {
            return is_keyword(token(), "TABLE") || is_keyword(token(), "VIEW") || is_keyword(token(), "DICTIONARY");
        };
        while (token().kind == TokenKind::bare_word && !ends()) ++at_;
        read_.is_view = is_keyword(token(), "VIEW");
        step();
        read_.clauses.push_back({"CREATE", since(0)});
        skip_name();
        if (is_keyword(token(), "UUID") && token(1).kind == TokenKind::string) at_ += 2;
        if (is_keyword(token(), "REFRESH")) read_refresh();
        if (!is_keyword(token(), "TO")) return;
        const std::size_t begin = at_++;
        skip_name();
        read_.clauses.push_back({"TO", since(begin)});
    }

    /// Of two lists the second counts: the names alone.
    void read_columns() {
        read_.columns.clear();
        const std::size_t begin = at_ + 1;
        step();
        const std::size_t end = at_;
        at_ = begin;
        while (at_ < end) {
            const std::size_t first = at_;
            while (at_ + 1 < end && token().kind != TokenKind::comma) step();
            read_.columns.push_back(since(first));
            ++at_;
        }
        at_ = end;
        read_.has_names = read_.is_view && std::all_of(read_.columns.begin(), read_.columns.end(),
                                                       [](Tokens column) { return column.size() == 1; });
    }

    /// "" where none begins.
    [[nodiscard]] std::string_view label() const {
        for (const auto& [label, first, second, follows] : clause_words) {
            if (!is_keyword(token(), first)) continue;
            if (second.empty() ? token(1).kind == follows : is_keyword(token(1), second)) return label;
        }
        if (is_keyword(token(), "SETTINGS") && token(2).kind == TokenKind::equals) return "SETTINGS";
        return read_.is_view && is_keyword(token(), "AS") ? "SELECT" : "";
    }

    void read_clause() {
        const std::string_view name = label();
        const std::size_t begin = at_++;
        if (name == "SETTINGS") {
            read_.clauses.push_back({name, since(begin)});
            return read_settings();
        }
        const bool is_last = name == "SELECT";
        while (token().kind != TokenKind::end && (is_last || label().empty())) step();
        read_.clauses.push_back({name.empty() ? "the rest" : name, since(is_last ? begin + 1 : begin)});
    }

    void read_settings() {
        while (token(1).kind == TokenKind::equals) {
            const std::size_t begin = at_;
            while (token().kind != TokenKind::end && token().kind != TokenKind::comma && label().empty()) step();
            read_.settings.push_back(since(begin));
            if (token().kind != TokenKind::comma) return;
            ++at_;
        }
    }

    Statement read_;
    std::size_t at_ = 0;
};

CHDDL_INLINE Statement read_statement(std::string_view text) {
    return StatementReader(text).read();
}

CHDDL_INLINE std::string excerpt(Tokens clause, std::size_t at) {
    constexpr std::size_t most = 100;
    constexpr std::size_t before = 3;
    if (source(clause).size() <= most) return std::string(source(clause));
    std::string out(source(clause.first(std::min<std::size_t>(2, clause.size()))));
    const std::size_t begin = at < 2 + before ? 0 : std::min(at, clause.size()) - before;
    out = begin == 0 ? "" : out + " … ";
    std::size_t end = begin + 1;
    while (end < clause.size() && source(clause.subspan(begin, end + 1 - begin)).size() <= most) ++end;
    out += source(clause.subspan(begin, end - begin));
    return end == clause.size() ? out : out + " …";
}

CHDDL_INLINE std::size_t default_begins(Tokens column) {
    constexpr std::string_view words[] = {"DEFAULT", "MATERIALIZED", "ALIAS", "EPHEMERAL"};
    std::size_t depth = 0;
    for (std::size_t i = 1; i < column.size(); ++i) {
        if (column[i].kind == TokenKind::opening_round) ++depth;
        if (column[i].kind == TokenKind::closing_round && depth > 0) --depth;
        if (depth == 0 && std::any_of(std::begin(words), std::end(words),
                                      [&](std::string_view word) { return is_keyword(column[i], word); }))
            return i;
    }
    return column.size();
}

CHDDL_INLINE bool is_typeless(Tokens column) {
    return column.size() > 1 &&
           (is_keyword(column[1], "NULL") || is_keyword(column[1], "NOT") || default_begins(column) == 1);
}

}  // namespace chddl::inline CHDDL_ABI::detail
