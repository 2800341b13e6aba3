// FROM: tables, subqueries, joins and ARRAY JOIN. A part of clauses.ipp.
#pragma once

#include <chddl/select/clauses.hpp>
#include <chddl/select/words.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t most_tables = 100;  // in one FROM; looking up a name asks each

CHDDL_INLINE bool ClauseReader::in_from() const {
    return !at_clause() && !cursor_.at_words("SELECT");
}

CHDDL_INLINE void ClauseReader::from() {
    if (query_.has_from) return fail();
    query_.has_from = true;
    bool good = first_table();
    while (good && in_from()) good = query_.from.size() < most_tables && next_table();
    if (good) return;
    query_.from_known = query_.whole = false;
    note(SelectFeature::not_understood);
    while (in_from()) cursor_.at(TokenKind::opening_round) ? cursor_.skip_brackets() : cursor_.skip();
}

CHDDL_INLINE bool ClauseReader::first_table() {
    FromItem item;
    const bool good = table_expression(item);
    if (good) query_.from.push_back(std::move(item));
    return good;
}

CHDDL_INLINE bool ClauseReader::next_table() {
    if (cursor_.take_words("ARRAY JOIN") || cursor_.take_words("LEFT ARRAY JOIN") ||
        cursor_.take_words("INNER ARRAY JOIN")) {
        return array_join();
    }
    FromItem item;
    item.joins = true;
    note(SelectFeature::join);
    const bool comma = cursor_.take(TokenKind::comma);
    const bool good = (comma || join_words(item)) && table_expression(item) && (comma || join_condition(item));
    if (good) query_.from.push_back(std::move(item));
    return good;
}

/// Its aliases are columns and not aliases.
CHDDL_INLINE bool ClauseReader::array_join() {
    note(SelectFeature::array_join);
    FromItem item;
    item.kind = FromKind::array_join;
    do {
        item.arrays.push_back(parser_.element(AliasRule::of_array));
        if (item.arrays.back() == no_expr) return false;
    } while (cursor_.take(TokenKind::comma));
    query_.from.push_back(std::move(item));
    return true;
}

/// `table`, `database.table`, `function(…)` or `(SELECT …)`, each with its alias.
CHDDL_INLINE bool ClauseReader::table_expression(FromItem& item) {
    if (cursor_.at(TokenKind::opening_round)) {
        item.kind = FromKind::subquery;
        if (!at_bracketed_query(cursor_)) return false;
        note(SelectFeature::subquery);
        item.query = queries_.bracketed(cursor_, depth_);
        return item.query != no_query && table_alias(item);
    }
    const bool named = table_name(item.source);
    if (!cursor_.at(TokenKind::opening_round)) return named && table_alias(item) && modifiers(item.source);
    item.kind = FromKind::function;
    item.source = {};
    cursor_.skip_brackets();
    note(SelectFeature::table_function);
    return table_alias(item) && modifiers(item.source);
}

/// `table` or `database.table`.
CHDDL_INLINE bool ClauseReader::table_name(SelectSource& source) {
    source.position = cursor_.token().position;
    for (int part = 0; part < 2; ++part) {
        const std::optional<std::string> name = cursor_.name();
        if (!name || name->empty()) return false;
        source.database = source.table;
        source.table = *name;
        cursor_.skip();
        source.length = cursor_.end_of_previous() - source.position;
        if (!cursor_.take(TokenKind::dot)) return true;
    }
    return false;
}

/// False for an AS without a name.
CHDDL_INLINE bool ClauseReader::table_alias(FromItem& item) {
    if (cursor_.at_words("FINAL")) return true;
    const bool with_as = cursor_.take_words("AS");
    const Token token = cursor_.token();
    const bool joins = cursor_.at_words("ARRAY JOIN") || cursor_.at_words("LOCAL") || cursor_.at_words("SELECT");
    const bool bare = token.kind == TokenKind::bare_word && !joins && !at_clause() && is_bare_alias(token.text);
    const bool quoted = token.kind == TokenKind::quoted_name;
    if (!quoted && !bare && !(with_as && token.kind == TokenKind::bare_word)) return !with_as;
    const std::optional<std::string> name = cursor_.name();
    if (!name) return false;
    item.source.alias = *name;
    cursor_.skip();
    return !cursor_.at(TokenKind::opening_round) || column_names(item.columns);
}

/// `(a, b)`.
CHDDL_INLINE bool ClauseReader::column_names(std::vector<std::string>& names) {
    do {
        cursor_.skip();
        const std::optional<std::string> name = cursor_.name();
        if (!name) return false;
        names.push_back(*name);
        cursor_.skip();
    } while (cursor_.at(TokenKind::comma));
    return cursor_.take(TokenKind::closing_round);
}

/// FINAL, SAMPLE 1/10 OFFSET 0.5.
CHDDL_INLINE bool ClauseReader::modifiers(SelectSource& source) {
    source.is_final = cursor_.take_words("FINAL");
    if (source.is_final) note(SelectFeature::final_or_sample);
    source.is_sampled = cursor_.take_words("SAMPLE");
    if (!source.is_sampled) return true;
    note(SelectFeature::final_or_sample);
    return ratio() && (!cursor_.take_words("OFFSET") || ratio());
}

CHDDL_INLINE bool ClauseReader::ratio() {
    return cursor_.take(TokenKind::number) && (!cursor_.take(TokenKind::slash) || cursor_.take(TokenKind::number));
}

/// In any order: which orders go the server says. False for NATURAL, whose columns only the tables know.
CHDDL_INLINE bool ClauseReader::join_words(FromItem& item) {
    constexpr std::string_view words[] = {"GLOBAL", "LOCAL", "ANY",  "ALL",   "ASOF",  "SEMI", "ANTI",
                                          "INNER",  "LEFT",  "FULL", "CROSS", "PASTE", "OUTER"};
    bool more = true;
    while (more) {
        more = cursor_.take_words("RIGHT");
        if (more) item.keeps_right = true;
        for (const std::string_view word : words) more = more || cursor_.take_words(word);
    }
    return cursor_.take_words("JOIN");
}

CHDDL_INLINE bool ClauseReader::join_condition(FromItem& item) {
    if (cursor_.take_words("USING")) return using_columns(item);
    if (!cursor_.take_words("ON")) return true;
    item.on = parser_.element(AliasRule::none);
    return item.on != no_expr;
}

/// USING a, b or USING (a, b).
CHDDL_INLINE bool ClauseReader::using_columns(FromItem& item) {
    const bool brackets = cursor_.take(TokenKind::opening_round);
    do {
        const ExprId id = parser_.element(AliasRule::none);
        if (id == no_expr || exprs()[id].kind != ExprKind::column) return false;
        item.using_columns.push_back(id);
    } while (cursor_.take(TokenKind::comma));
    return !brackets || cursor_.take(TokenKind::closing_round);
}

}  // namespace chddl::inline CHDDL_ABI::detail
