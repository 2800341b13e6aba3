// One pass over the tokens; of each open bracket is known whether a query stands in it.
#pragma once

#include <chddl/sql/lexer.hpp>
#include <chddl/sql/tables_read.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

class TablesReader {
public:
    explicit TablesReader(std::string_view select) : tokens_(tokens(select)) {}

    [[nodiscard]] std::vector<TableName> read() {
        open_.push_back({});
        while (tokens_[at_].kind != TokenKind::end) step();
        std::erase_if(found_, [&](const TableName& one) { return one.database.empty() && named_.contains(one.name); });
        return std::move(found_);
    }

private:
    /// What stands between two brackets.
    struct Level {
        bool begun = false;
        bool query = false;   ///< not the arguments of a function: `extract(DAY FROM a)` reads no table
        bool tables = false;  ///< FROM or a JOIN was read last: tables stand here, and behind each comma
    };

    [[nodiscard]] const Token& token(std::size_t ahead = 0) const {
        return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    }
    [[nodiscard]] bool is_word(std::string_view word) const { return is_keyword(token(), word); }
    [[nodiscard]] bool behind(std::string_view word, std::size_t by = 1) const {
        return at_ >= by && is_keyword(tokens_[at_ - by], word);
    }

    void step() {
        Level& level = open_.back();
        switch (token().kind) {
            case TokenKind::opening_round:
                remember_with();
                open_.push_back({});
                break;
            case TokenKind::closing_round:
                if (open_.size() > 1) open_.pop_back();
                break;
            case TokenKind::comma:
                if (level.tables) return ++at_, read_table();
                break;
            case TokenKind::bare_word:
                return read_word(level);
            default:
                break;
        }
        ++at_;
    }

    /// `name AS (SELECT …`.
    void remember_with() {
        if (!behind("AS") || at_ < 2 || !(is_keyword(token(1), "SELECT") || is_keyword(token(1), "WITH"))) return;
        if (auto name = name_of(tokens_[at_ - 2])) named_.insert(std::move(*name));
    }

    void read_word(Level& level) {
        const bool first = !std::exchange(level.begun, true);
        level.query |= is_word("SELECT") || (first && is_word("FROM"));
        const bool joins = is_word("JOIN") && !behind("ARRAY");
        if (level.query && (joins || is_from())) {
            level.tables = true;
            return ++at_, read_table();
        }
        constexpr std::string_view ends[] = {"ARRAY",  "GROUP",    "HAVING",  "LIMIT",  "ON",    "ORDER", "PREWHERE",
                                             "SELECT", "SETTINGS", "QUALIFY", "WINDOW", "UNION", "USING", "WHERE"};
        if (std::any_of(std::begin(ends), std::end(ends), [&](std::string_view word) { return is_word(word); }))
            level.tables = false;
        ++at_;
    }

    /// FROM, but not of `a IS DISTINCT FROM b`, `AS from` or `t.from`.
    [[nodiscard]] bool is_from() const {
        if (!is_word("FROM")) return false;
        if (behind("DISTINCT")) return !behind("IS", 2) && !behind("NOT", 2);
        return at_ == 0 || (tokens_[at_ - 1].kind != TokenKind::dot && !behind("AS"));
    }

    [[nodiscard]] static std::optional<std::string> name_of(const Token& token) {
        if (token.kind == TokenKind::bare_word) return std::string(token.text);
        if (token.kind == TokenKind::quoted_name) return unquote(token.text);
        return std::nullopt;
    }

    /// `table` or `database.table`, not followed by the arguments of a table function.
    void read_table() {
        std::optional<std::string> name = name_of(token());
        if (!name) return;
        ++at_;
        TableName table{{}, std::move(*name)};
        if (token().kind == TokenKind::dot) {
            std::optional<std::string> second = name_of(token(1));
            if (!second) return;
            table = {std::move(table.name), std::move(*second)};
            at_ += 2;
        }
        if (token().kind == TokenKind::opening_round) return;
        if (std::find(found_.begin(), found_.end(), table) == found_.end()) found_.push_back(std::move(table));
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<Level> open_;
    std::unordered_set<std::string> named_;  // by WITH
    std::vector<TableName> found_;
};

CHDDL_INLINE std::vector<TableName> tables_read(std::string_view select) {
    return TablesReader(select).read();
}

}  // namespace chddl::inline CHDDL_ABI::detail
