// The clauses. What is not understood is skipped up to the next clause, and remembered. To add a clause, add a row.
#pragma once

#include <chddl/select/clauses.hpp>
#include <chddl/select/from_clause.ipp>
#include <chddl/select/select_list.ipp>
#include <chddl/select/words.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const ClauseReader::Clause* ClauseReader::clause_at(const Cursor& cursor) {
    using Reader = ClauseReader;
    static constexpr Clause clauses[] = {
        {"FROM", &Reader::from},         {"PREWHERE", &Reader::condition}, {"WHERE", &Reader::condition},
        {"GROUP BY", &Reader::group_by}, {"HAVING", &Reader::having},      {"WINDOW", &Reader::window},
        {"QUALIFY", &Reader::qualify},   {"ORDER BY", &Reader::order_by},  {"LIMIT", &Reader::limit},
        {"OFFSET", &Reader::offset},     {"FETCH", &Reader::fetch},        {"SETTINGS", &Reader::settings},
        {"FORMAT", &Reader::fail},       {"INTO OUTFILE", &Reader::fail},
    };
    for (const Clause& clause : clauses) {
        if (cursor.at_words(clause.words)) return &clause;
    }
    return nullptr;
}

CHDDL_INLINE bool ClauseReader::at_clause() const {
    return cursor_.at_end() || clause_at(cursor_) != nullptr || at_set_operation();
}

/// `* EXCEPT (a)` is none.
CHDDL_INLINE bool ClauseReader::at_set_operation() const {
    if (cursor_.at_words("UNION")) return true;
    if (!cursor_.at_words("INTERSECT") && !cursor_.at_words("EXCEPT")) return false;
    std::size_t ahead = 1;
    if (cursor_.at_words("ALL", ahead) || cursor_.at_words("DISTINCT", ahead)) ++ahead;
    while (cursor_.at(TokenKind::opening_round, ahead) && ahead < 10) ++ahead;
    return cursor_.at_words("SELECT", ahead) || cursor_.at_words("WITH", ahead) || cursor_.at_words("FROM", ahead);
}

CHDDL_INLINE void ClauseReader::fail() {
    select_.whole = false;
    note(SelectFeature::not_understood);
    skip_to_clause();
}

CHDDL_INLINE void ClauseReader::skip_to_clause() {
    while (!at_clause()) {
        const bool opens = cursor_.at(TokenKind::opening_round) || cursor_.at(TokenKind::opening_square);
        opens || cursor_.at(TokenKind::opening_curly) ? cursor_.skip_brackets() : cursor_.skip();
    }
}

CHDDL_INLINE ParsedSelect ClauseReader::read() {
    if (cursor_.take_words("WITH")) with();
    if (cursor_.take_words("FROM")) from();
    if (!cursor_.take_words("SELECT")) return std::move(select_);
    select();
    while (!cursor_.at_end()) {
        const Clause* clause = clause_at(cursor_);
        if (clause == nullptr) {
            at_set_operation() ? set_operation() : fail();
            continue;
        }
        for (std::size_t words = clause->words.find(' ') == std::string_view::npos ? 1 : 2; words > 0; --words) {
            cursor_.skip();
        }
        (this->*clause->read)();
    }
    return std::move(select_);
}

CHDDL_INLINE bool ClauseReader::expression() {
    const ExprId id = parser_.element(AliasRule::with_as);
    if (id == no_expr) return fail(), false;
    select_.conditions.push_back(id);
    return true;
}

CHDDL_INLINE void ClauseReader::expressions() {
    while (expression() && cursor_.take(TokenKind::comma)) {
    }
}

CHDDL_INLINE void ClauseReader::with() {
    if (cursor_.take_words("RECURSIVE")) note(SelectFeature::common_table_expression);
    do {
        const bool table = cursor_.at_words("AS", 1) && cursor_.at(TokenKind::opening_round, 2);
        if (table) {
            common_table();
        } else if (cursor_.at_words("SELECT") || cursor_.at_words("FROM")) {
            return;
        } else if (parser_.element(AliasRule::with_as) == no_expr) {
            select_.whole = false;
            note(SelectFeature::not_understood);
            while (!at_clause() && !cursor_.at_words("SELECT")) {
                cursor_.at(TokenKind::opening_round) ? cursor_.skip_brackets() : cursor_.skip();
            }
        }
    } while (cursor_.take(TokenKind::comma));
}

CHDDL_INLINE void ClauseReader::common_table() {
    const Token name = cursor_.token();
    const bool quoted = name.kind == TokenKind::quoted_name;
    select_.table_names.push_back(quoted ? unquote(name.text).value_or("") : std::string(name.text));
    note(SelectFeature::common_table_expression);
    cursor_.skip();
    cursor_.skip();
    cursor_.skip_brackets();
}

CHDDL_INLINE void ClauseReader::condition() {
    expression();
}

CHDDL_INLINE void ClauseReader::having() {
    note(SelectFeature::having);
    expression();
}

CHDDL_INLINE void ClauseReader::qualify() {
    note(SelectFeature::window);
    expression();
}

CHDDL_INLINE void ClauseReader::group_by() {
    note(SelectFeature::group_by);
    cursor_.take_words("GROUPING SETS");
    const bool all = cursor_.take_words("ALL");
    if (!all) expressions();
    while (cursor_.take_words("WITH ROLLUP") || cursor_.take_words("WITH CUBE") || cursor_.take_words("WITH TOTALS")) {
    }
}

CHDDL_INLINE void ClauseReader::order_by() {
    note(SelectFeature::order_by);
    do {
        order_by_item();
    } while (cursor_.take(TokenKind::comma));
}

CHDDL_INLINE void ClauseReader::order_by_item() {
    if (!cursor_.take_words("ALL") && !expression()) return;
    cursor_.take_words("ASC") || cursor_.take_words("DESC") || cursor_.take_words("ASCENDING") ||
        cursor_.take_words("DESCENDING");
    cursor_.take_words("NULLS FIRST") || cursor_.take_words("NULLS LAST");
    if (cursor_.take_words("COLLATE")) cursor_.skip();
    if (!cursor_.take_words("WITH FILL")) return;
    while (cursor_.take_words("FROM") || cursor_.take_words("TO") || cursor_.take_words("STEP") ||
           cursor_.take_words("STALENESS")) {
        if (!expression()) return;
    }
}

/// LIMIT n, LIMIT m, n, LIMIT n OFFSET m, each with BY or WITH TIES behind it.
CHDDL_INLINE void ClauseReader::limit() {
    note(SelectFeature::limit);
    if (!expression()) return;
    if ((cursor_.take(TokenKind::comma) || cursor_.take_words("OFFSET")) && !expression()) return;
    cursor_.take_words("WITH TIES");
    if (cursor_.take_words("BY") && !cursor_.take_words("ALL")) expressions();
}

CHDDL_INLINE void ClauseReader::offset() {
    note(SelectFeature::limit);
    if (expression()) cursor_.take_words("ROW") || cursor_.take_words("ROWS");
}

CHDDL_INLINE void ClauseReader::fetch() {
    note(SelectFeature::limit);
    cursor_.take_words("FIRST") || cursor_.take_words("NEXT");
    if (!expression()) return;
    cursor_.take_words("ROW") || cursor_.take_words("ROWS");
    cursor_.take_words("ONLY") || cursor_.take_words("WITH TIES");
}

CHDDL_INLINE void ClauseReader::window() {
    note(SelectFeature::window);
    select_.usual_reads = false;
    skip_to_clause();
}

CHDDL_INLINE void ClauseReader::settings() {
    constexpr std::string_view meddlers[] = {"analyzer", "alias",         "asterisk", "prefer_column",
                                             "dialect",  "compatibility", "null_in",  "implementation"};
    note(SelectFeature::settings);
    while (!cursor_.at_end() && !at_set_operation()) {
        for (const std::string_view meddler : meddlers) {
            if (cursor_.token().text.find(meddler) != std::string_view::npos) select_.usual_names = false;
        }
        cursor_.skip();
    }
}

CHDDL_INLINE void ClauseReader::set_operation() {
    note(SelectFeature::set_operation);
    select_.is_union = true;
    while (!cursor_.at_end()) cursor_.skip();
}

/// How many brackets stand around all of the tokens.
CHDDL_INLINE std::size_t outer_brackets(const std::vector<Token>& tokens) {
    const std::size_t count = tokens.size() - 1;  // without `end`
    std::vector<std::size_t> open;
    std::vector<bool> wraps(count, false);
    for (std::size_t i = 0; i < count; ++i) {
        if (tokens[i].kind == TokenKind::opening_round) open.push_back(i);
        if (tokens[i].kind != TokenKind::closing_round || open.empty()) continue;
        wraps[open.back()] = open.back() + i + 1 == count;
        open.pop_back();
    }
    std::size_t brackets = 0;
    while (brackets < count && wraps[brackets]) ++brackets;
    return brackets;
}

CHDDL_INLINE ParsedSelect read_select(const std::vector<Token>& tokens) {
    const std::size_t brackets = outer_brackets(tokens);
    return ClauseReader(tokens, brackets, tokens.size() - 1 - brackets).read();
}

}  // namespace chddl::inline CHDDL_ABI::detail
