// The rules, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/check/names.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>

#include <optional>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string joined_name(const QualifiedName& name) {
    return Place(name.database, name.name).object();
}

CHDDL_INLINE void check_object_name(const QualifiedName& name, const Place& place, Diagnostics& found) {
    // Database and table share one file name; "default" or anything else stands where none is given, at least one byte.
    constexpr std::size_t most = 213;
    if (name.name.empty()) found.report<"name-empty">(place);
    const std::size_t database = name.database.empty() ? 1 : file_name_length(name.database);
    const std::size_t length = database + file_name_length(name.name);
    if (length > most) found.report<"name-length">(place, length, most);
}

CHDDL_INLINE void check_database_name(std::string_view name, const Place& place, Diagnostics& found) {
    constexpr std::size_t most = 247;
    if (name.empty()) found.report<"name-empty">(place);
    const std::size_t length = file_name_length(name);
    if (length > most) found.report<"name-length">(place, length, most);
}

CHDDL_INLINE void check_column_name(std::string_view name, const Place& place, Diagnostics& found) {
    // The server prints these bare in keys and in SELECTs, and then reads a literal or an operator.
    constexpr std::string_view unreadable[] = {"true", "false", "inf", "infinity", "nan", "not"};
    if (name.empty()) found.report<"name-empty">(place);
    for (const std::string_view word : unreadable)
        if (equals_ignoring_case(name, word)) found.report<"name-unreadable">(place, name);
}

CHDDL_INLINE std::string_view in_words(TextProblem problem) {
    switch (problem) {
        case TextProblem::none:
            return "";
        case TextProblem::empty:
            return "is empty";
        case TextProblem::unclosed_string:
            return "has a string that is not closed";
        case TextProblem::unclosed_name:
            return "has a quoted name that is not closed";
        case TextProblem::unclosed_comment:
            return "has a comment without an end";
        case TextProblem::unbalanced_bracket:
            return "has a bracket without its partner";
        case TextProblem::semicolon:
            return "has a ';'";
        case TextProblem::stray_character:
            return "has a character that begins nothing";
    }
    return "";
}

CHDDL_INLINE void check_text(const SqlText& text, const Place& place, Diagnostics& found) {
    if (text.problem() == TextProblem::none) return;
    found.report<"sql-text">(place, Plain{in_words(text.problem())}, text.problem_at(), text.text());
}

/// The byte of a comma outside all brackets.
CHDDL_INLINE std::optional<std::size_t> bare_comma(std::string_view text) {
    std::size_t depth = 0;
    Lexer lexer(text);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        using enum TokenKind;
        if (token.kind == opening_round || token.kind == opening_square || token.kind == opening_curly) ++depth;
        if (token.kind == closing_round || token.kind == closing_square || token.kind == closing_curly) --depth;
        if (token.kind == comma && depth == 0) return token.position;
    }
    return std::nullopt;
}

CHDDL_INLINE void check_expression(const SqlText& text, const Place& place, Diagnostics& found) {
    check_text(text, place, found);
    if (text.problem() != TextProblem::none || text.text().find(',') == std::string::npos) return;
    if (const auto comma = bare_comma(text.text()))
        found.report<"sql-text">(place, Plain{"is more than one expression"}, *comma, text.text());
}

}  // namespace chddl::inline CHDDL_ABI::detail
