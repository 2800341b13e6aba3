// FROM: one table is understood, anything more is noted. A part of clauses.ipp.
#pragma once

#include <chddl/select/clauses.hpp>
#include <chddl/select/words.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void ClauseReader::from() {
    if (select_.has_from) return fail();
    select_.has_from = true;
    from_table();
    rest_of_from();
}

CHDDL_INLINE void ClauseReader::from_table() {
    SelectSource source;
    if (cursor_.at(TokenKind::opening_round)) {
        cursor_.skip_brackets();
        return note(SelectFeature::subquery);
    }
    const bool named = table_name(source);
    if (cursor_.at(TokenKind::opening_round)) {
        cursor_.skip_brackets();
        return note(SelectFeature::table_function);
    }
    if (!named) return fail();
    for (const std::string& name : select_.table_names) {
        if (source.database.empty() && source.table == name) return;
    }
    table_alias(source);
    select_.source = source;
    select_.source_known = true;
}

/// `table` or `database.table`.
CHDDL_INLINE bool ClauseReader::table_name(SelectSource& source) {
    source.position = cursor_.token().position;
    for (int part = 0; part < 2; ++part) {
        const Token token = cursor_.token();
        const bool quoted = token.kind == TokenKind::quoted_name;
        const auto name = quoted ? unquote(token.text) : std::string(token.text);
        if ((!quoted && token.kind != TokenKind::bare_word) || !name || name->empty()) return false;
        source.database = source.table;
        source.table = *name;
        cursor_.skip();
        source.length = cursor_.end_of_previous() - source.position;
        if (!cursor_.take(TokenKind::dot)) return true;
    }
    return false;
}

CHDDL_INLINE void ClauseReader::table_alias(SelectSource& source) {
    if (cursor_.at_words("FINAL")) return;
    const bool with_as = cursor_.take_words("AS");
    const Token token = cursor_.token();
    const bool joins = cursor_.at_words("ARRAY JOIN") || cursor_.at_words("SELECT");
    const bool bare = token.kind == TokenKind::bare_word && !joins && !at_clause() && is_bare_alias(token.text);
    const bool quoted = token.kind == TokenKind::quoted_name;
    if (!quoted && !bare && !(with_as && token.kind == TokenKind::bare_word)) return with_as ? fail() : void();
    const auto name = quoted ? unquote(token.text) : std::string(token.text);
    if (!name) return fail();
    source.alias = *name;
    cursor_.skip();
}

/// Joins and the like: the first table is still the one that triggers a view.
CHDDL_INLINE void ClauseReader::rest_of_from() {
    if (cursor_.take_words("FINAL")) note(SelectFeature::final_or_sample);
    if (cursor_.at_words("SAMPLE")) {
        note(SelectFeature::final_or_sample);
        select_.usual_reads = false;
        return skip_to_clause();
    }
    while (!at_clause() && !cursor_.at_words("SELECT")) {
        select_.source_known = false;
        if (cursor_.at(TokenKind::opening_round) || cursor_.at(TokenKind::opening_square)) {
            if (cursor_.at_words("SELECT", 1)) note(SelectFeature::subquery);
            cursor_.skip_brackets();
            continue;
        }
        if (cursor_.take_words("ARRAY JOIN")) {
            note(SelectFeature::array_join);
        } else if (cursor_.at(TokenKind::comma) || cursor_.at_words("JOIN")) {
            note(SelectFeature::join);
        }
        cursor_.skip();
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
