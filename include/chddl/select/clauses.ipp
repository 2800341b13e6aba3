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
        {"FROM", &Reader::from},         {"PREWHERE", &Reader::prewhere}, {"WHERE", &Reader::condition},
        {"GROUP BY", &Reader::group_by}, {"HAVING", &Reader::having},     {"WINDOW", &Reader::window},
        {"QUALIFY", &Reader::qualify},   {"ORDER BY", &Reader::order_by}, {"LIMIT", &Reader::limit},
        {"OFFSET", &Reader::offset},     {"FETCH", &Reader::fetch},       {"SETTINGS", &Reader::settings},
        {"FORMAT", &Reader::fail},       {"INTO OUTFILE", &Reader::fail},
    };
    for (const Clause& clause : clauses) {
        if (cursor.at_words(clause.words)) return &clause;
    }
    return nullptr;
}

CHDDL_INLINE bool ClauseReader::at_clause() const {
    return cursor_.at_end() || clause_at(cursor_) != nullptr || at_set_operation(cursor_);
}

CHDDL_INLINE void ClauseReader::fail() {
    query_.whole = false;
    note(SelectFeature::not_understood);
    skip_to_clause();
}

CHDDL_INLINE void ClauseReader::skip_to_clause() {
    while (!at_clause()) {
        const bool opens = cursor_.at(TokenKind::opening_round) || cursor_.at(TokenKind::opening_square);
        opens || cursor_.at(TokenKind::opening_curly) ? cursor_.skip_brackets() : cursor_.skip();
    }
}

CHDDL_INLINE Query ClauseReader::read() {
    if (cursor_.take_words("WITH")) with();
    if (cursor_.take_words("FROM")) from();
    if (!cursor_.take_words("SELECT")) {
        query_.whole = false;
        return std::move(query_);
    }
    select();
    while (!cursor_.at_end() && !at_set_operation(cursor_)) {
        const Clause* clause = clause_at(cursor_);
        if (clause == nullptr) {
            fail();
            continue;
        }
        for (std::size_t words = clause->words.find(' ') == std::string_view::npos ? 1 : 2; words > 0; --words) {
            cursor_.skip();
        }
        (this->*clause->read)();
    }
    query_.aliased = parser_.aliased();
    query_.replaced = parser_.replaced();
    return std::move(query_);
}

CHDDL_INLINE bool ClauseReader::expression() {
    const ExprId id = parser_.element(AliasRule::with_as);
    if (id == no_expr) return fail(), false;
    query_.conditions.push_back(id);
    return true;
}

CHDDL_INLINE void ClauseReader::expressions() {
    while (expression() && cursor_.take(TokenKind::comma)) {
    }
}

CHDDL_INLINE void ClauseReader::with() {
    if (cursor_.take_words("RECURSIVE")) note(SelectFeature::common_table_expression);
    do {
        if (cursor_.at_words("SELECT") || cursor_.at_words("FROM")) return;
        const std::size_t place = cursor_.place();
        if (common_table()) continue;
        cursor_.move_to(place);
        constant();
    } while (cursor_.take(TokenKind::comma));
}

/// name AS (SELECT …), name(a, b) AS (SELECT …).
CHDDL_INLINE bool ClauseReader::common_table() {
    const Token name = cursor_.token();
    const bool quoted = name.kind == TokenKind::quoted_name;
    if (!quoted && name.kind != TokenKind::bare_word) return false;
    CommonTable table{.name = quoted ? unquote(name.text).value_or("") : std::string(name.text)};
    cursor_.skip();
    if (cursor_.at(TokenKind::opening_round) && !column_names(table.columns)) return false;
    if (!cursor_.take_words("AS")) return false;
    cursor_.take_words("MATERIALIZED");
    if (!at_bracketed_query(cursor_)) return false;
    note(SelectFeature::common_table_expression);
    table.query = queries_.bracketed(cursor_, depth_);
    if (table.query == no_query) fail();
    query_.tables.push_back(std::move(table));
    return true;
}

CHDDL_INLINE void ClauseReader::constant() {
    const ExprId id = parser_.element(AliasRule::of_constant);
    if (id != no_expr) return query_.constants.push_back(id);
    query_.whole = false;
    note(SelectFeature::not_understood);
    while (!at_clause() && !cursor_.at_words("SELECT") && !cursor_.at(TokenKind::comma)) {
        cursor_.at(TokenKind::opening_round) ? cursor_.skip_brackets() : cursor_.skip();
    }
}

CHDDL_INLINE void ClauseReader::condition() {
    if (expression()) query_.filters.push_back(query_.conditions.back());
}

CHDDL_INLINE void ClauseReader::prewhere() {
    if (!query_.from.empty()) query_.from.front().source.has_prewhere = true;
    condition();
}

CHDDL_INLINE void ClauseReader::having() {
    note(SelectFeature::having);
    if (!expression()) return;
    query_.after_groups.push_back(query_.conditions.back());
    query_.late_filters.push_back(query_.conditions.back());
}

CHDDL_INLINE void ClauseReader::qualify() {
    note(SelectFeature::window);
    if (expression()) query_.late_filters.push_back(query_.conditions.back());
}

CHDDL_INLINE void ClauseReader::group_by() {
    note(SelectFeature::group_by);
    cursor_.take_words("GROUPING SETS");
    const std::size_t first = query_.conditions.size();
    query_.group_by_all = cursor_.take_words("ALL");
    if (!query_.group_by_all) expressions();
    query_.group_by.assign(query_.conditions.begin() + static_cast<std::ptrdiff_t>(first), query_.conditions.end());
    while (cursor_.take_words("WITH ROLLUP") || cursor_.take_words("WITH CUBE") || cursor_.take_words("WITH TOTALS")) {
    }
}

CHDDL_INLINE void ClauseReader::order_by() {
    note(SelectFeature::order_by);
    do {
        order_by_item();
    } while (cursor_.take(TokenKind::comma));
    if (cursor_.take_words("INTERPOLATE")) interpolate();
}

/// Its names are those of outputs; the expressions may read columns.
CHDDL_INLINE void ClauseReader::interpolate() {
    if (cursor_.at(TokenKind::opening_round)) {
        query_.usual_reads = false;
        cursor_.skip_brackets();
    }
}

CHDDL_INLINE void ClauseReader::order_by_item() {
    const bool all = cursor_.take_words("ALL");
    if (!all && !expression()) return;
    if (!all) query_.after_groups.push_back(query_.conditions.back());
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

/// WINDOW w AS (…), v AS (…).
CHDDL_INLINE void ClauseReader::window() {
    note(SelectFeature::window);
    do {
        const Token name = cursor_.token();
        const bool quoted = name.kind == TokenKind::quoted_name;
        if (!quoted && name.kind != TokenKind::bare_word) return fail();
        cursor_.skip();
        const bool opens = cursor_.take_words("AS") && cursor_.at(TokenKind::opening_round);
        const ExprId window = opens ? parser_.window() : no_expr;
        if (window == no_expr) return fail();
        query_.windows.push_back({quoted ? unquote(name.text).value_or("") : std::string(name.text), window});
    } while (cursor_.take(TokenKind::comma));
}

/// `name = value` or a name alone; nothing for what the server does not read either.
CHDDL_INLINE std::optional<SelectSetting> ClauseReader::setting() {
    std::optional<std::string> name = cursor_.take_dotted_name();
    if (!name) return std::nullopt;
    SelectSetting made{.name = std::move(*name)};
    if (!cursor_.take(TokenKind::equals)) return made;
    if (cursor_.at_end()) return std::nullopt;
    const Token first = cursor_.token();
    cursor_.take(TokenKind::minus);
    cursor_.at(TokenKind::opening_curly) ? cursor_.skip_brackets() : cursor_.skip();
    if (cursor_.at(TokenKind::opening_round)) cursor_.skip_brackets();
    made.value.assign(first.text.data(), cursor_.end_of_previous() - first.position);
    return made;
}

/// A setting that is only a limit changes nothing here.
CHDDL_INLINE void ClauseReader::settings() {
    constexpr std::string_view meddlers[] = {"analyzer",      "alias",   "asterisk",       "prefer_",   "dialect",
                                             "compatibility", "null_in", "implementation", "positional"};
    note(SelectFeature::settings);
    QueryTree& tree = queries_.tree();
    const auto at_end = [this] { return cursor_.at_end() || at_set_operation(cursor_); };
    while (!at_end()) {
        const std::optional<SelectSetting> one = setting();
        if (!one) {
            tree.usual_names = tree.usual_types = false;
            return fail();
        }
        for (const std::string_view meddler : meddlers) {
            if (one->name.find(meddler) != std::string::npos) tree.usual_names = false;
        }
        if (!one->name.starts_with("max_")) tree.usual_types = false;
        query_.settings.push_back(*one);
        if (!cursor_.take(TokenKind::comma)) break;
    }
    while (!at_end()) cursor_.skip();
}

}  // namespace chddl::inline CHDDL_ABI::detail
