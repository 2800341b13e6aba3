// An expression as the only output of a SELECT from the table: read, walked, and what was found put together.
#pragma once

#include <chddl/select/expression_outline.hpp>

#include <chddl/catalog/functions.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/select/analysis.hpp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/select/query_reader.hpp>
#include <chddl/select/words.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

/// SELECT expression FROM a table without a name; no root where it was not understood.
[[nodiscard]] CHDDL_INLINE QueryTree read_expression(const std::vector<Token>& tokens) {
    QueryReader reader(tokens);
    Cursor cursor(tokens, 0, tokens.size() - 1);
    ExpressionParser parser(cursor, reader.tree().exprs, reader.features(), {&reader, 0});
    Query query;
    query.items.push_back({.id = parser.element(AliasRule::with_as)});
    if (query.items[0].id == no_expr || !cursor.at_end()) return {};
    query.from.push_back({});
    query.aliased = parser.aliased();
    query.replaced = parser.replaced();
    query.has_from = query.has_items = true;
    QueryTree& tree = reader.tree();
    tree.queries.push_back(std::move(query));
    tree.root = tree.queries.size() - 1;
    return std::move(tree);
}

[[nodiscard]] CHDDL_INLINE SourceTable source_of(std::span<const NamedType> columns) {
    SourceTable table;
    for (const NamedType& column : columns) {
        for (const TypeElement& one : flattened(column.name, column.type)) {
            table.columns.names.push_back(one.name);
            std::string& text = table.columns.types.emplace_back();
            SqlWriter sql(text);
            if (is_whole(one.type)) write(sql, canonical(one.type));
        }
    }
    return table;
}

CHDDL_INLINE void note_feature(ExpressionOutline& outline, ExpressionFeature feature) {
    if (!outline.has(feature)) outline.features.push_back(feature);
}

CHDDL_INLINE void note_call(ExpressionOutline& outline, const ExprNode& call) {
    const bool untuples = equals_ignoring_case(call.text, "untuple");
    if (untuples) note_feature(outline, ExpressionFeature::asterisk);
    if (call.windowed) note_feature(outline, ExpressionFeature::window);
    const bool joins_array = call.text == "arrayJoin";  // in the catalog it is nondeterministic, too
    if (joins_array) note_feature(outline, ExpressionFeature::array_join);
    const bool aggregate = is_aggregate_function(call.text);
    if (aggregate && !call.windowed) note_feature(outline, ExpressionFeature::aggregate);
    const catalog::FunctionSpec* spec = catalog::find_function(call.text);
    if (spec != nullptr && !spec->deterministic && !joins_array)
        note_feature(outline, ExpressionFeature::nondeterministic);
}

CHDDL_INLINE void note_features(ExpressionOutline& outline, const ExprTree& exprs) {
    for (const ExprNode& expr : exprs) {
        if (expr.kind == ExprKind::call) note_call(outline, expr);
        if (expr.kind == ExprKind::subquery) note_feature(outline, ExpressionFeature::subquery);
        if (expr.kind == ExprKind::lambda) note_feature(outline, ExpressionFeature::lambda);
        if (expr.kind == ExprKind::asterisk) note_feature(outline, ExpressionFeature::asterisk);
    }
}

CHDDL_INLINE void note_shape(ExpressionOutline& outline, const QueryTree& tree, std::string_view text) {
    const ExprNode& expr = tree.exprs[tree.queries[tree.root].items[0].id];
    outline.alias = expr.alias;
    if (expr.kind != ExprKind::call) return;
    outline.function = expr.text;
    if (!equals_ignoring_case(expr.text, "tuple")) return;
    for (const ExprId id : expr.args) {
        const ExprNode& element = tree.exprs[id];
        outline.elements.emplace_back(text.substr(element.begin, element.end - element.begin));
    }
}

CHDDL_INLINE void note_columns(ExpressionOutline& outline, const Analysis& analysis, const SourceColumns& columns) {
    outline.columns_known = analysis.known;
    for (std::size_t i = 0; i < columns.names.size(); ++i) {
        if (analysis.cells()[i].first) outline.columns.push_back(columns.names[i]);
    }
    for (const MissingColumn& one : analysis.missing) {
        if (one.path[0].starts_with('_')) continue;
        outline.missing.push_back({joined(one.path, 0, one.path.size()), one.position});
    }
    outline.constant = analysis.known && analysis.missing.empty() && outline.columns.empty() &&
                       !outline.has(ExpressionFeature::subquery);
}

CHDDL_INLINE void note_value(ExpressionOutline& outline, const Analysis& analysis) {
    if (analysis.columns.outputs.size() != 1) return;
    const ResolvedOutput& value = analysis.columns.outputs[0].output;
    outline.column = value.column;
    outline.literal = value.literal;
    const std::string& text = value.type.empty() ? value.cast_type : value.type;
    if (text.empty()) return;
    if (const Result<DataType> read = parse_data_type(text)) outline.type = canonical(read.value());
}

/// One column by its name, as most parts of keys are: found without a walk. Nothing where it takes one.
[[nodiscard]] CHDDL_INLINE std::optional<ExpressionOutline> outline_column(const QueryTree& tree,
                                                                           std::span<const NamedType> columns) {
    if (tree.exprs.size() != 1) return std::nullopt;
    const ExprNode& expr = tree.exprs[0];
    if (expr.kind != ExprKind::column || expr.path.size() != 1 || !expr.alias.empty()) return std::nullopt;
    const auto is_it = [&](const NamedType& column) { return column.name == expr.path[0]; };
    const auto column = std::find_if(columns.begin(), columns.end(), is_it);
    if (column == columns.end() || is<"Nested">(column->type)) return std::nullopt;
    if (std::find_if(column + 1, columns.end(), is_it) != columns.end()) return std::nullopt;
    ExpressionOutline outline{.understood = true, .columns_known = true};
    outline.columns = {column->name};
    outline.column = column->name;
    if (is_whole(column->type)) outline.type = canonical(column->type);
    return outline;
}

CHDDL_INLINE ExpressionOutline outline_expression(const SqlText& expression, std::span<const NamedType> columns,
                                                  QueryTree& tree) {
    ExpressionOutline result;
    if (expression.problem() != TextProblem::none) return result;
    const std::vector<Token> all = tokens(expression.text());
    const auto curly = [](const Token& token) { return token.kind == TokenKind::opening_curly; };
    if (std::any_of(all.begin(), all.end(), curly)) result.features.push_back(ExpressionFeature::parameter);
    tree = read_expression(all);
    if (tree.root == no_query) return result;
    if (auto column = outline_column(tree, columns)) return *column;
    const SourceTable table = source_of(columns);
    Analysis analysis(tree, std::span(&table, 1));
    analysis.run();
    result.understood = true;
    note_features(result, tree.exprs);
    note_shape(result, tree, expression.text());
    note_columns(result, analysis, table.columns);
    note_value(result, analysis);
    result.unknown_functions = unknown_functions(tree);
    result.refused_calls = std::move(analysis.refused);
    return result;
}

}  // namespace detail

CHDDL_INLINE ExpressionOutline outline_expression(const SqlText& expression, std::span<const NamedType> columns) {
    detail::QueryTree tree;
    return detail::outline_expression(expression, columns, tree);
}

}  // namespace chddl::inline CHDDL_ABI
