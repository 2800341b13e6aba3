// The list of outputs. A part of clauses.ipp.
#pragma once

#include <chddl/select/clauses.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void ClauseReader::select() {
    query_.has_items = true;
    distinct();
    if (cursor_.at_words("TOP") && (cursor_.at(TokenKind::number, 1) || cursor_.at(TokenKind::opening_round, 1))) {
        note(SelectFeature::limit);
        cursor_.skip();
        cursor_.at(TokenKind::number) ? cursor_.skip() : cursor_.skip_brackets();
        cursor_.take_words("WITH TIES");
    }
    do {
        const bool end = cursor_.at_end() || cursor_.at_words("FROM");
        if (end && !query_.items.empty()) return;  // a comma at the end of the list is fine
        if (end || cursor_.at(TokenKind::comma)) return empty_item();
        select_item();
    } while (cursor_.take(TokenKind::comma));
}

/// ALL, DISTINCT, DISTINCT ON (a, b).
CHDDL_INLINE void ClauseReader::distinct() {
    cursor_.take_words("ALL");
    if (!cursor_.take_words("DISTINCT")) return;
    note(SelectFeature::distinct);
    if (!cursor_.at_words("ON") || !cursor_.at(TokenKind::opening_round, 1)) return;
    cursor_.skip();
    const ExprId columns = parser_.element(AliasRule::none);
    if (columns == no_expr) {
        query_.whole = false;
    } else {
        query_.conditions.push_back(columns);
    }
}

CHDDL_INLINE void ClauseReader::empty_item() {
    query_.has_items = false;
    fail();
}

CHDDL_INLINE void ClauseReader::select_item() {
    const std::size_t place = cursor_.place();
    SelectItem item;
    item.id = parser_.element(AliasRule::bare_too);
    if (item.id == no_expr || (!cursor_.at(TokenKind::comma) && !at_clause())) return unread_item(place);
    const ExprNode& expr = exprs()[item.id];
    if (!expr.alias.empty()) item.alias = expr.alias;
    describe_item(item, place);
}

/// Finds the end of an item that was not understood. At its end there may be `AS name`.
CHDDL_INLINE void ClauseReader::unread_item(std::size_t place) {
    SelectItem item;
    cursor_.move_to(place);
    query_.whole = false;
    note(SelectFeature::not_understood);
    std::size_t as = 0;
    do {
        const bool matches = cursor_.at_words("COLUMNS") || cursor_.at_words("UNTUPLE") || cursor_.at_words("APPLY");
        if (matches || cursor_.at(TokenKind::asterisk)) item.may_be_many = true;
        if (cursor_.at_words("AS")) as = cursor_.place();
        cursor_.at(TokenKind::opening_round) || cursor_.at(TokenKind::opening_square) ? cursor_.skip_brackets()
                                                                                      : cursor_.skip();
    } while (!cursor_.at(TokenKind::comma) && !at_clause());
    const bool list_goes_on = !cursor_.at(TokenKind::comma) && !cursor_.at_end() && !cursor_.at_words("FROM");
    if (list_goes_on) item.may_be_many = true;  // it ended at what may be a column called `limit`
    const std::size_t end = cursor_.place();
    if (as != 0 && as + 2 == end) {
        cursor_.move_to(as + 1);
        const Token& name = cursor_.token();
        item.alias = name.kind == TokenKind::quoted_name ? unquote(name.text) : std::string(name.text);
        cursor_.move_to(end);
    }
    describe_item(item, place);
}

/// Its text up to `AS name` or a bare alias, which are the last tokens that were read.
CHDDL_INLINE void ClauseReader::describe_item(SelectItem& item, std::size_t place) {
    const std::size_t end = cursor_.place();
    const auto before = [this](std::size_t stop) { return cursor_.move_to(stop), cursor_.end_of_previous(); };
    std::size_t bytes_end = before(end);
    cursor_.move_to(end - 1);
    const bool named = cursor_.at(TokenKind::bare_word) || cursor_.at(TokenKind::quoted_name);
    if (item.alias && named && end > place + 1) {
        cursor_.move_to(end - 2);
        bytes_end = before(cursor_.at_words("AS") ? end - 2 : end - 1);
    }
    cursor_.move_to(place);
    item.position = cursor_.token().position;
    if (bytes_end > item.position) item.expression.assign(cursor_.token().text.data(), bytes_end - item.position);
    cursor_.move_to(end);
    query_.items.push_back(std::move(item));
}

}  // namespace chddl::inline CHDDL_ABI::detail
