// Sets of SELECTs.
#pragma once

#include <chddl/select/query_reader.hpp>

#include <chddl/select/clauses.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE QueryReader::QueryReader(const std::vector<Token>& tokens) : tokens_(tokens), closing_(tokens.size()) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TokenKind kind = tokens[i].kind;
        const bool opens = kind == TokenKind::opening_round || kind == TokenKind::opening_square;
        const bool closes = kind == TokenKind::closing_round || kind == TokenKind::closing_square;
        if (opens || kind == TokenKind::opening_curly) open.push_back(i);
        if ((!closes && kind != TokenKind::closing_curly) || open.empty()) continue;
        closing_[open.back()] = i;
        open.pop_back();
    }
}

CHDDL_INLINE QueryTree QueryReader::read() {
    tree_.exprs.reserve(tokens_.size() / 2);  // a name, and what parts it from the next
    tree_.root = set(0, tokens_.size() - 1, 0);
    return std::move(tree_);
}

CHDDL_INLINE QueryId QueryReader::add(Query query) {
    tree_.queries.push_back(std::move(query));
    return tree_.queries.size() - 1;
}

CHDDL_INLINE QueryId QueryReader::bracketed(Cursor& cursor, std::size_t depth) {
    const std::size_t opening = cursor.place();
    const std::size_t closing = closing_[opening];
    if (closing == 0) return no_query;
    cursor.move_to(closing + 1);
    return set(opening + 1, closing, depth + 1);
}

CHDDL_INLINE bool at_set_operation(const Cursor& cursor) {
    if (cursor.at_words("UNION")) return true;
    if (!cursor.at_words("INTERSECT") && !cursor.at_words("EXCEPT")) return false;
    std::size_t ahead = 1;
    if (cursor.at_words("ALL", ahead) || cursor.at_words("DISTINCT", ahead)) ++ahead;
    while (cursor.at(TokenKind::opening_round, ahead) && ahead < 10) ++ahead;
    return cursor.at_words("SELECT", ahead) || cursor.at_words("WITH", ahead) || cursor.at_words("FROM", ahead);
}

CHDDL_INLINE bool at_bracketed_query(const Cursor& cursor) {
    std::size_t ahead = 0;
    while (cursor.at(TokenKind::opening_round, ahead) && ahead < deepest_nesting) ++ahead;
    return ahead != 0 &&
           (cursor.at_words("SELECT", ahead) || cursor.at_words("WITH", ahead) || cursor.at_words("FROM", ahead));
}

CHDDL_INLINE bool QueryReader::only_query(const Cursor& cursor) const {
    std::size_t place = cursor.place();
    for (std::size_t closing = closing_[place]; tokens_[place + 1].kind == TokenKind::opening_round; ++place) {
        const std::size_t inner = closing_[place + 1];
        if (inner == 0) return false;
        Cursor behind(tokens_, inner + 1, closing);
        if (!behind.at_end() && !at_set_operation(behind)) return false;
        closing = inner;
    }
    return true;
}

CHDDL_INLINE QueryId QueryReader::branch(Cursor& cursor, std::size_t last, std::size_t depth) {
    if (!cursor.at(TokenKind::opening_round)) {
        ClauseReader reader(*this, Cursor(tokens_, cursor.place(), last), depth);
        Query query = reader.read();
        cursor.move_to(reader.place());
        return add(std::move(query));
    }
    const std::size_t opening = cursor.place();
    const std::size_t closing = closing_[opening];
    if (closing == 0 || depth >= deepest_nesting) return add({.whole = false});
    cursor.move_to(closing + 1);
    const QueryId inside = set(opening + 1, closing, depth + 1);
    const bool all = cursor.at_end() || at_set_operation(cursor);
    return all ? inside : add({.whole = false});
}

CHDDL_INLINE QueryId QueryReader::set(std::size_t first, std::size_t last, std::size_t depth) {
    Query all;
    Cursor cursor(tokens_, first, last);
    if (depth >= deepest_nesting) return add({.whole = false});
    while (true) {
        all.branches.push_back(branch(cursor, last, depth));
        if (!at_set_operation(cursor)) break;
        note_feature(features_, SelectFeature::set_operation);
        const bool is_union = cursor.take_words("UNION");
        if (!is_union) cursor.skip();
        const bool said = cursor.take_words("ALL") || cursor.take_words("DISTINCT");
        all.only_unions &= is_union;
        all.has_bare_union |= is_union && !said;
    }
    if (!cursor.at_end()) note_feature(features_, SelectFeature::not_understood);
    share_common_tables(all.branches);
    all.whole = cursor.at_end();
    if (all.branches.size() == 1 && all.whole) return all.branches[0];
    return add(std::move(all));
}

/// WITH of the first SELECT is there for those behind UNION, too.
CHDDL_INLINE void QueryReader::share_common_tables(const std::vector<QueryId>& branches) {
    const Query first = branches.size() > 1 ? tree_.queries[branches[0]] : Query{};
    for (std::size_t i = 1; i < branches.size(); ++i) {
        Query& query = tree_.queries[branches[i]];
        if (!query.has_items) continue;
        for (const CommonTable& table : first.tables) {
            const auto same = [&table](const CommonTable& own) { return own.name == table.name; };
            if (std::none_of(query.tables.begin(), query.tables.end(), same)) query.tables.push_back(table);
        }
        for (const ExprId id : first.constants) {
            const auto same = [&](ExprId own) { return tree_.exprs[own].alias == tree_.exprs[id].alias; };
            if (std::none_of(query.aliased.begin(), query.aliased.end(), same)) query.aliased.push_back(id);
        }
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
