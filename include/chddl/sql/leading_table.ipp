// From one FROM to the next, over the brackets between: nothing else of a SELECT is looked at.
#pragma once

#include <chddl/sql/leading_table.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Walks from a SELECT into the one that it reads, as long as there is one.
class LeadingTableReader {
public:
    explicit LeadingTableReader(std::string_view select) : tokens_(tokens(select)), partner_(tokens_.size()) {
        match_brackets();
        end_ = tokens_.size() - 1;
    }

    [[nodiscard]] std::optional<TableName> read() {
        // Every round enters brackets that no round before has entered.
        for (std::size_t rounds = 0; rounds < tokens_.size(); ++rounds) {
            while (at(TokenKind::opening_round)) enter(at_);
            if (is_word("WITH")) read_with();
            if (!find_from()) return std::nullopt;
            if (at(TokenKind::opening_round)) continue;
            std::optional<TableName> table = read_name();
            if (!table || at(TokenKind::opening_round)) return std::nullopt;
            const auto subquery = table->database.empty() ? subqueries_.find(table->name) : subqueries_.end();
            if (subquery == subqueries_.end()) return table;
            const std::size_t opening = subquery->second;
            subqueries_.erase(subquery);  // inside itself the name is the table's
            enter(opening);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool at(TokenKind kind) const { return at_ < end_ && tokens_[at_].kind == kind; }
    [[nodiscard]] bool is_word(std::string_view word) const { return at_ < end_ && is_keyword(tokens_[at_], word); }

    /// Where each bracket has its partner; an unclosed one ends with the text.
    void match_brackets() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            partner_[i] = tokens_.size() - 1;
            switch (tokens_[i].kind) {
                case TokenKind::opening_round:
                case TokenKind::opening_square:
                case TokenKind::opening_curly:
                    open.push_back(i);
                    break;
                case TokenKind::closing_round:
                case TokenKind::closing_square:
                case TokenKind::closing_curly:
                    if (!open.empty()) {
                        partner_[open.back()] = i;
                        open.pop_back();
                    }
                    break;
                default:
                    break;
            }
        }
    }

    void enter(std::size_t bracket) {
        at_ = bracket + 1;
        end_ = partner_[bracket];
    }

    /// One token, or all that is between brackets.
    void skip() {
        const bool opens =
            at(TokenKind::opening_round) || at(TokenKind::opening_square) || at(TokenKind::opening_curly);
        at_ = std::min(end_, opens ? partner_[at_] + 1 : at_ + 1);
    }

    /// `WITH name AS (SELECT …), …`: up to the SELECT or FROM behind it.
    void read_with() {
        for (; at_ < end_ && !is_word("SELECT") && !is_from(); skip()) {
            if (!at(TokenKind::opening_round) || at_ < 2 || !is_keyword(tokens_[at_ - 1], "AS")) continue;
            if (auto name = name_of(tokens_[at_ - 2])) subqueries_.insert_or_assign(std::move(*name), at_);
        }
    }

    /// To what stands behind FROM.
    [[nodiscard]] bool find_from() {
        while (at_ < end_ && !is_from()) {
            if (is_word("UNION")) return false;  // the first branch reads no table
            skip();
        }
        if (at_ >= end_) return false;
        skip();
        return true;
    }

    /// FROM, but not of `a IS DISTINCT FROM b`, `AS from` or `t.from`.
    [[nodiscard]] bool is_from() const {
        if (!is_word("FROM")) return false;
        if (at_ == 0) return true;
        const Token& before = tokens_[at_ - 1];
        if (is_keyword(before, "DISTINCT") && at_ > 1)
            return !is_keyword(tokens_[at_ - 2], "IS") && !is_keyword(tokens_[at_ - 2], "NOT");
        return before.kind != TokenKind::dot && !is_keyword(before, "AS");
    }

    [[nodiscard]] static std::optional<std::string> name_of(const Token& token) {
        if (token.kind == TokenKind::bare_word) return std::string(token.text);
        if (token.kind == TokenKind::quoted_name) return unquote(token.text);
        return std::nullopt;
    }

    /// `table` or `database.table`.
    [[nodiscard]] std::optional<TableName> read_name() {
        std::optional<std::string> first = at_ < end_ ? name_of(tokens_[at_]) : std::nullopt;
        skip();
        if (!first || !at(TokenKind::dot))
            return first ? std::optional(TableName{{}, std::move(*first)}) : std::nullopt;
        skip();
        std::optional<std::string> second = at_ < end_ ? name_of(tokens_[at_]) : std::nullopt;
        skip();
        if (!second) return std::nullopt;
        return TableName{std::move(*first), std::move(*second)};
    }

    std::vector<Token> tokens_;
    std::vector<std::size_t> partner_;
    std::unordered_map<std::string, std::size_t> subqueries_;  // of WITH, by name: the opening bracket
    std::size_t at_ = 0;
    std::size_t end_ = 0;
};

CHDDL_INLINE std::optional<TableName> leading_table(std::string_view select) {
    return LeadingTableReader(select).read();
}

}  // namespace chddl::inline CHDDL_ABI::detail
