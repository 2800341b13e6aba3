// Keywords outside brackets end one clause and begin the next.
#pragma once

#include <chddl/select/projection_clauses.hpp>

#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

class ProjectionReader {
public:
    explicit ProjectionReader(std::string_view text) : text_(text), tokens_(tokens(text)) {}

    [[nodiscard]] ProjectionClauses read();

private:
    [[nodiscard]] bool at(std::string_view word, std::size_t ahead = 0) const {
        return at_ + ahead < tokens_.size() && is_keyword(tokens_[at_ + ahead], word);
    }
    [[nodiscard]] static bool ends_operand(const Token& token);
    [[nodiscard]] bool begins_clause() const;
    void refuse(std::string_view what);
    void elements(std::vector<std::string>& list);
    void element(std::vector<std::string>& list, std::size_t first);
    void look_for_refused(std::size_t first);

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    ProjectionClauses clauses_;
};

/// A name, a literal or a closing bracket: what follows is an operator, a comma or a clause.
CHDDL_INLINE bool ProjectionReader::ends_operand(const Token& token) {
    using enum TokenKind;
    return token.kind == bare_word || token.kind == quoted_name || token.kind == number || token.kind == string ||
           token.kind == closing_round || token.kind == closing_square;
}

CHDDL_INLINE bool ProjectionReader::begins_clause() const {
    if (at("SELECT") || at("WHERE")) return true;
    return (at("GROUP") || at("ORDER")) && at("BY", 1);
}

CHDDL_INLINE void ProjectionReader::refuse(std::string_view what) {
    if (clauses_.refused.empty()) clauses_.refused = what;
}

/// `k LIMIT 1`: behind an operand stands neither an operator nor an alias alone.
CHDDL_INLINE void ProjectionReader::look_for_refused(std::size_t first) {
    constexpr std::string_view refused[] = {"FROM",     "HAVING",    "LIMIT",  "PREWHERE", "OFFSET",
                                            "SETTINGS", "FORMAT",    "SAMPLE", "UNION",    "QUALIFY",
                                            "WINDOW",   "INTERSECT", "FETCH"};
    const bool follows = at_ > first && ends_operand(tokens_[at_ - 1]);
    if (!follows || tokens_[at_].kind != TokenKind::bare_word || at_ + 1 >= tokens_.size()) return;
    if (!ends_operand(tokens_[at_ + 1])) return;
    for (const std::string_view word : refused)
        if (at(word)) refuse(word);
}

CHDDL_INLINE void ProjectionReader::element(std::vector<std::string>& list, std::size_t first) {
    if (at_ == first) {
        refuse("an empty element");
        return;
    }
    const Token& last = tokens_[at_ - 1];
    const std::size_t begin = tokens_[first].position;
    list.emplace_back(text_.substr(begin, last.position + last.text.size() - begin));
    const bool sets =
        is_keyword(tokens_[first], "GROUPING") && at_ - first > 1 && is_keyword(tokens_[first + 1], "SETS");
    if (sets) refuse("GROUPING SETS");
    const bool nulls = at_ - first > 2 && is_keyword(tokens_[at_ - 2], "NULLS");
    if (nulls && (is_keyword(last, "FIRST") || is_keyword(last, "LAST"))) refuse("NULLS");
    const bool directed = at_ - first > 1 && ends_operand(tokens_[at_ - 2]) && &list != &clauses_.items;
    for (const std::string_view word : {"ASC", "DESC", "TOTALS", "ROLLUP", "CUBE"})
        if (directed && is_keyword(last, word)) refuse(word);
}

CHDDL_INLINE void ProjectionReader::elements(std::vector<std::string>& list) {
    std::size_t depth = 0;
    std::size_t first = at_;
    for (; tokens_[at_].kind != TokenKind::end; ++at_) {
        using enum TokenKind;
        const TokenKind kind = tokens_[at_].kind;
        if (kind == opening_round || kind == opening_square || kind == opening_curly) ++depth;
        if ((kind == closing_round || kind == closing_square || kind == closing_curly) && depth > 0) --depth;
        if (depth > 0) continue;
        if (at_ > first && begins_clause()) break;
        look_for_refused(first);
        if (kind != comma) continue;
        element(list, first);
        first = at_ + 1;
    }
    element(list, first);
}

CHDDL_INLINE ProjectionClauses ProjectionReader::read() {
    if (at("WITH")) {
        ++at_;
        elements(clauses_.with);
    }
    clauses_.has_select = at("SELECT");
    if (!clauses_.has_select) return std::move(clauses_);
    ++at_;
    for (const std::string_view word : {"DISTINCT", "TOP"})
        if (at(word) && at_ + 1 < tokens_.size() && ends_operand(tokens_[at_ + 1])) refuse(word);
    elements(clauses_.items);
    if (at("WHERE")) {
        ++at_;
        elements(clauses_.where);
    }
    if (at("GROUP")) {
        at_ += 2;
        elements(clauses_.group_by);
    }
    clauses_.has_order_by = at("ORDER");
    if (clauses_.has_order_by) {
        at_ += 2;
        elements(clauses_.order_by);
    }
    if (tokens_[at_].kind != TokenKind::end) refuse(tokens_[at_].text);
    return std::move(clauses_);
}

}  // namespace detail

CHDDL_INLINE ProjectionClauses projection_clauses(const SqlText& select) {
    if (select.problem() != TextProblem::none) return {};
    return detail::ProjectionReader(select.text()).read();
}

}  // namespace chddl::inline CHDDL_ABI
