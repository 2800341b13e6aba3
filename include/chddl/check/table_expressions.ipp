// What expressions of a table may read and call, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/check/refused_calls.hpp>
#include <chddl/check/table_expressions.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::vector<NamedType> visible_columns(const std::vector<Column>& columns, const ExpressionRules& rules) {
    std::vector<NamedType> visible;
    visible.reserve(columns.size() + (rules.names_virtuals ? catalog::merge_tree_virtual_columns.size() : 0));
    for (const Column& column : columns)
        if (rules.names_unstored || is_stored(column)) visible.push_back({column.name, canonical_type(column)});
    const std::vector<NamedType>& virtuals = merge_tree_virtual_types();
    if (rules.names_virtuals) visible.insert(visible.end(), virtuals.begin(), virtuals.end());
    return visible;
}

/// Whether some function of the name has other names, so that the same expression may be spelled otherwise.
[[nodiscard]] CHDDL_INLINE bool has_other_names(const ExprTree& tree) {
    return std::any_of(tree.begin(), tree.end(), [](const ExprNode& node) {
        if (node.kind != ExprKind::call) return !node.alias.empty() || node.kind == ExprKind::lambda;
        const catalog::FunctionSpec* function = catalog::find_function(node.text);
        return !node.alias.empty() || function == nullptr || !function->alias_to.empty();
    });
}

CHDDL_INLINE JudgedExpression read_expression(SqlText text, std::span<const NamedType> columns) {
    JudgedExpression read{.text = std::move(text)};
    QueryTree alone;
    read.outline = outline_expression(read.text, columns, alone);
    if (!read.outline.understood) return read;
    if (alone.exprs.size() == 1 && !read.outline.column.empty()) {
        read.root = alone.queries[alone.root].items[0].id;
        read.tree = std::move(alone.exprs);
        read.name = read.outline.column;
        return read;
    }
    SelectOutline select = outline(SqlText("SELECT " + read.text.text()));
    if (select.outputs.size() != 1 || select.tree.root == no_query) return read;
    const SelectOutput& output = select.outputs[0];
    read.root = select.tree.queries[select.tree.root].items[0].id;
    read.tree = std::move(select.tree.exprs);
    if (read.root == no_expr) return read;
    if (!read.outline.column.empty())
        read.name = read.outline.column;
    else if (output.name && !output.aliased && !output.qualifier_dropped && !has_other_names(read.tree))
        read.name = *output.name;
    return read;
}

/// Why the table has no such column for this expression.
[[nodiscard]] CHDDL_INLINE std::string_view why_missing(const std::vector<Column>& columns, std::string_view name) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    if (found == columns.end()) return "is not there";
    if (is_stored(*found)) return "is there by its parts only";
    return found->default_value->kind == DefaultKind::alias ? "is an ALIAS" : "is EPHEMERAL";
}

CHDDL_INLINE void report_missing(std::string_view name, const std::vector<Column>& columns,
                                 const ExpressionRules& rules, const Place& place, Diagnostics& found) {
    const Plain why{why_missing(columns, name)};
    if (rules.names_virtuals)
        found.report<"key-column">(place, Plain{rules.words}, name, why);
    else
        found.report<"expression-column">(place, Plain{rules.words}, name, why);
}

/// Whether the expression names this column by itself, and no lambda's parameter can be meant.
[[nodiscard]] CHDDL_INLINE bool names_alone(const JudgedExpression& expression, const Column& column) {
    if (expression.outline.has(ExpressionFeature::lambda)) return false;
    return std::any_of(expression.tree.begin(), expression.tree.end(), [&](const ExprNode& node) {
        return node.kind == ExprKind::column && node.path.size() == 1 && node.path[0] == column.name;
    });
}

/// A name that begins with _ may be a virtual column; a default sees only those of every table.
CHDDL_INLINE void check_virtuals(const JudgedExpression& expression, const std::vector<Column>& columns,
                                 const ExpressionRules& rules, const Place& place, Diagnostics& found) {
    const auto declared = [&](std::string_view name) {
        return std::any_of(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    };
    const auto of_tables = [](std::string_view name) { return name == "_table" || name == "_database"; };
    if (expression.outline.has(ExpressionFeature::lambda) || expression.outline.has(ExpressionFeature::subquery))
        return;
    for (const ExprNode& node : expression.tree) {
        if (node.kind != ExprKind::column || node.path.size() != 1 || !node.path[0].starts_with('_')) continue;
        const std::string_view name = node.path[0];
        const bool there = rules.names_virtuals ? find_row(catalog::merge_tree_virtual_columns, name) != nullptr
                                                : rules.names_unstored && of_tables(name);
        if (!there && !declared(name)) report_missing(name, columns, rules, place, found);
    }
}

CHDDL_INLINE void check_columns_read(const JudgedExpression& expression, const std::vector<Column>& columns,
                                     const ExpressionRules& rules, const Place& place, Diagnostics& found) {
    if (columns.empty()) return;  // a replicated table may find them in Keeper
    for (const MissingName& one : expression.outline.missing) report_missing(one.name, columns, rules, place, found);
    if (!expression.outline.missing.empty()) return;
    for (const Column& column : columns)
        if (!rules.names_unstored && is<"Nested">(column.type) && names_alone(expression, column))
            report_missing(column.name, columns, rules, place, found);
    check_virtuals(expression, columns, rules, place, found);
}

/// `date_add(d, INTERVAL 1 DAY)`: the server reads a unit in `d`, the day, and then wants two more arguments.
CHDDL_INLINE void check_unit_calls(const SqlText& text, const Place& place, Diagnostics& found) {
    constexpr std::string_view names[] = {"DATE_ADD",      "DATEADD",      "DATE_SUB",      "DATESUB",
                                          "TIMESTAMP_ADD", "TIMESTAMPADD", "TIMESTAMP_SUB", "TIMESTAMPSUB"};
    const std::vector<Token> all = tokens(text.text());
    for (std::size_t i = 0; i + 3 < all.size(); ++i) {
        const bool call = std::any_of(std::begin(names), std::end(names),
                                      [&](std::string_view name) { return is_keyword(all[i], name); });
        if (!call || all[i + 1].kind != TokenKind::opening_round || all[i + 3].kind != TokenKind::comma) continue;
        if (all[i + 2].kind != TokenKind::bare_word || interval_unit(all[i + 2].text).empty()) continue;
        std::size_t depth = 0;
        std::size_t commas = 0;
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            using enum TokenKind;
            if (all[k].kind == opening_round || all[k].kind == opening_square) ++depth;
            if (all[k].kind == comma && depth == 1) ++commas;
            if ((all[k].kind == closing_round || all[k].kind == closing_square) && --depth == 0) break;
        }
        if (commas == 1)
            found.report<"sql-text">(place, Plain{"has a name that is read as a unit of time, to be quoted,"},
                                     all[i + 2].position, text.text());
    }
}

CHDDL_INLINE void check_calls(const ExpressionOutline& outline, const ExpressionRules& rules, const Place& place,
                              Diagnostics& found) {
    if (rules.calls_later) return;
    for (const UnknownFunction& one : outline.unknown_functions) {
        Nearest nearest(one.name);
        for (const catalog::FunctionSpec& function : catalog::functions()) nearest.offer(function.name);
        found.report<"expression-function">(place, Plain{rules.words}, one.name, Plain{nearest.hint()});
    }
    for (const RefusedCall& one : outline.refused_calls)
        found.report<"expression-call">(place, Plain{rules.words}, one.function, Plain{refused_arguments(one)});
}

CHDDL_INLINE void check_features(const ExpressionOutline& outline, const ExpressionRules& rules, const Place& place,
                                 Diagnostics& found) {
    using enum ExpressionFeature;
    const Plain words{rules.words};
    if (outline.has(parameter)) found.report<"expression-parameter">(place, words);
    if (outline.has(aggregate) && !rules.takes_aggregate) found.report<"expression-aggregate">(place, words);
    if (outline.has(subquery) && !rules.takes_subquery) found.report<"expression-subquery">(place, words);
    if (outline.has(array_join) && !rules.takes_array_join) found.report<"expression-array-join">(place, words);
    if (outline.has(window) && !rules.takes_window) found.report<"expression-window">(place, words);
    if (outline.has(asterisk) && !rules.calls_later) found.report<"expression-asterisk">(place, words);
    if (outline.has(nondeterministic) && !rules.takes_random) found.report<"expression-random">(place, words);
}

/// `1 DAY` without INTERVAL: nothing joins a number to a word that is no operator.
CHDDL_INLINE void check_joined(const SqlText& text, const Place& place, Diagnostics& found) {
    constexpr std::string_view joining[] = {
        "AND",  "OR",   "XOR", "IS",  "IN",   "NOT",    "LIKE", "ILIKE", "BETWEEN", "DIV",    "MOD",    "AS",  "THEN",
        "ELSE", "WHEN", "END", "ASC", "DESC", "GLOBAL", "FROM", "FOR",   "USING",   "REGEXP", "ESCAPE", "NULL"};
    const std::vector<Token> all = tokens(text.text());
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i].kind != TokenKind::number || all[i + 1].kind != TokenKind::bare_word) continue;
        if (i > 0 && (is_keyword(all[i - 1], "INTERVAL") || all[i - 1].kind == TokenKind::dot)) continue;
        if (std::any_of(std::begin(joining), std::end(joining),
                        [&](std::string_view word) { return is_keyword(all[i + 1], word); }))
            continue;
        found.report<"sql-text">(place, Plain{"has a word that nothing joins to the number"}, all[i + 1].position,
                                 text.text());
        return;
    }
}

CHDDL_INLINE bool check_reads(const JudgedExpression& expression, const std::vector<Column>& columns,
                              const ExpressionRules& rules, const Place& place, Diagnostics& found) {
    const std::size_t before = found.size();
    if (!expression.outline.understood && expression.text.problem() == TextProblem::none) {
        check_unit_calls(expression.text, place, found);
        check_joined(expression.text, place, found);
    }
    check_features(expression.outline, rules, place, found);
    check_columns_read(expression, columns, rules, place, found);
    check_calls(expression.outline, rules, place, found);
    const bool lambda = expression.root != no_expr && expression.tree[expression.root].kind == ExprKind::lambda;
    if (lambda && !rules.calls_later) found.report<"expression-lambda">(place, Plain{rules.words});
    return found.size() == before;
}

/// Functions of constants that are surely computed at once; all of to… are.
[[nodiscard]] CHDDL_INLINE bool folds(std::string_view function) {
    constexpr std::string_view names[] = {"plus",    "minus",  "multiply", "divide", "negate", "tuple",  "array",
                                          "map",     "CAST",   "concat",   "lower",  "upper",  "equals", "less",
                                          "greater", "intDiv", "modulo",   "and",    "or",     "not"};
    return function.starts_with("to") || std::find(std::begin(names), std::end(names), function) != std::end(names);
}

CHDDL_INLINE bool is_folded(const JudgedExpression& expression) {
    if (expression.outline.function == "toTypeName") return true;
    if (!expression.outline.constant || expression.outline.has(ExpressionFeature::nondeterministic)) return false;
    return std::all_of(expression.tree.begin(), expression.tree.end(), [](const ExprNode& node) {
        return node.kind == ExprKind::literal || (node.kind == ExprKind::call && folds(node.text));
    });
}

/// Whether each row, or each block of rows, gets another value, so that nothing is computed beforehand.
[[nodiscard]] CHDDL_INLINE bool varies_by_row(std::string_view function) {
    return (function.starts_with("rand") && function != "randConstant") || function.starts_with("generate") ||
           function.starts_with("rowNumber") || function == "blockNumber";
}

[[nodiscard]] CHDDL_INLINE bool reads_column(const ExprTree& tree, ExprId id) {
    const ExprNode& node = tree[id];
    if (node.kind != ExprKind::call) return node.kind != ExprKind::literal;
    return std::any_of(node.args.begin(), node.args.end(), [&](ExprId arg) { return reads_column(tree, arg); });
}

/// Whether the call gives another value each time; `constant` says, within one query the same.
[[nodiscard]] CHDDL_INLINE bool is_random(const ExprTree& tree, const ExprNode& node, bool constant) {
    if (node.kind != ExprKind::call) return false;
    const catalog::FunctionSpec* function = catalog::find_function(node.text);
    if (function == nullptr || function->deterministic || function->aggregate) return false;
    if (!constant) return varies_by_row(node.text);
    return std::all_of(node.args.begin(), node.args.end(),
                       [&](ExprId arg) { return tree[arg].kind == ExprKind::literal; });
}

CHDDL_INLINE bool stays_random(const JudgedExpression& expression) {
    const ExprTree& tree = expression.tree;
    return std::any_of(tree.begin(), tree.end(), [&](const ExprNode& node) {
        if (node.kind != ExprKind::call) return false;
        if (is_random(tree, node, false)) return true;
        const auto random = [&](ExprId arg) { return is_random(tree, tree[arg], true); };
        const auto varies = [&](ExprId arg) { return reads_column(tree, arg); };
        return std::any_of(node.args.begin(), node.args.end(), random) &&
               std::any_of(node.args.begin(), node.args.end(), varies);
    });
}

}  // namespace chddl::inline CHDDL_ABI::detail
