// From the text of a SELECT to its outline.
#pragma once

#include <chddl/select/outline.hpp>

#include <chddl/select/analysis.hpp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/select/query_reader.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

/// The first SELECT of all that stand with UNION between them.
CHDDL_INLINE const Query& first_query(const QueryTree& tree) {
    const Query* query = &tree.queries[tree.root];
    while (!query->branches.empty()) query = &tree.queries[query->branches[0]];
    return *query;
}

CHDDL_INLINE void add_aliases(SelectOutline& outline, const Query& query) {
    std::unordered_set<std::string_view> seen;
    for (const ExprId id : query.aliased) {
        const std::string& alias = outline.tree.exprs[id].alias;
        if (seen.insert(alias).second) outline.aliases.push_back(alias);
    }
    for (const SelectItem& item : query.items) {
        if (item.alias && seen.insert(*item.alias).second) outline.aliases.push_back(*item.alias);
    }
}

CHDDL_INLINE void add_keys(SelectOutline& outline, const Query& query, std::string_view text) {
    outline.group_by_all = query.group_by_all;
    for (const ExprId id : query.group_by) {
        const ExprNode& expr = outline.tree.exprs[id];
        SelectKey key{.expression = std::string(text.substr(expr.begin, expr.end - expr.begin)), .column = {}};
        if (expr.kind == ExprKind::column) key.column = expr.path;
        outline.group_by.push_back(std::move(key));
    }
}

CHDDL_INLINE SelectOutput output_of(const SelectItem& item, const ExprTree& exprs) {
    SelectOutput output;
    output.aliased = item.alias.has_value();
    output.expression = item.expression;
    output.position = item.position;
    if (item.id == no_expr) return output;
    const ExprNode& expr = exprs[item.id];
    output.cast_type = expr.cast_type;
    const bool untuples = expr.kind == ExprKind::call && expr.text == "untuple";
    if (expr.kind == ExprKind::column) output.kind = OutputKind::column;
    if (expr.kind == ExprKind::asterisk || untuples) output.kind = OutputKind::asterisk;
    if (output.kind != OutputKind::expression && !untuples) output.column = expr.path;
    return output;
}

CHDDL_INLINE void add_outputs(SelectOutline& outline, const Query& query) {
    outline.outputs_known = query.has_items;
    outline.outputs.reserve(query.items.size());
    for (const SelectItem& item : query.items) {
        outline.outputs.push_back(output_of(item, outline.tree.exprs));
        if (item.may_be_many) outline.outputs_known = false;
    }
}

CHDDL_INLINE void add_output_facts(SelectOutline& outline, const Analysis& analysis) {
    for (std::size_t i = 0; i < std::min(outline.outputs.size(), analysis.item_names.size()); ++i) {
        if (outline.outputs[i].kind == OutputKind::asterisk) continue;
        outline.outputs[i].name = analysis.item_names[i].name;
        outline.outputs[i].qualifier_dropped = analysis.item_names[i].qualifier_dropped;
    }
    if (!outline.tree.queries[outline.tree.root].branches.empty()) return;
    for (const QueryColumns::Output& found : analysis.columns.outputs) {
        SelectOutput& output = outline.outputs[found.output.output];
        if (output.kind == OutputKind::asterisk) continue;
        output.literal = found.output.literal;
        output.aggregate = found.output.aggregate;
    }
}

CHDDL_INLINE void add_sources(SelectOutline& outline, const Analysis& analysis) {
    outline.sources = analysis.sources;
    outline.sources_known = analysis.sources_known;
    if (const SelectSource* trigger = trigger_of(analysis.sources)) outline.source = *trigger;
    outline.source_known = outline.source && outline.sources.size() == 1 && outline.sources_known;
}

/// What the text alone tells.
[[nodiscard]] CHDDL_INLINE SelectOutline read_select(const SqlText& select) {
    SelectOutline result;
    if (select.problem() != TextProblem::none) {
        result.features.push_back(SelectFeature::not_understood);
        return result;
    }
    const std::vector<Token> all = tokens(select.text());
    QueryReader reader(all);
    result.tree = reader.read();
    result.features = reader.features();
    const Query& query = first_query(result.tree);
    if (!query.has_items) note_feature(result.features, SelectFeature::not_understood);
    result.has_from = query.has_from;
    add_aliases(result, query);
    add_keys(result, query, select.text());
    add_outputs(result, query);
    return result;
}

/// What the trees tell, walked without a table's columns.
CHDDL_INLINE void add_found(SelectOutline& outline) {
    if (outline.tree.root == no_query) return;
    Analysis analysis(outline.tree, {});
    analysis.run();
    add_output_facts(outline, analysis);
    add_sources(outline, analysis);
    outline.reads = std::move(analysis.reads);
    outline.reads_known = analysis.known && first_query(outline.tree).has_items && analysis.missing.empty();
}

/// The table of a single SELECT that has no other behind FROM; null where there is more.
[[nodiscard]] CHDDL_INLINE const SelectSource* only_table(const QueryTree& tree) {
    if (tree.queries.size() != 1) return nullptr;
    const Query& query = tree.queries.front();
    const bool one = query.from_known && query.tables.empty() && query.from.size() == 1;
    if (!one || query.from.front().kind != FromKind::table || !query.from.front().columns.empty()) return nullptr;
    return &query.from.front().source;
}

CHDDL_INLINE SelectOutline outline_to_resolve(const SqlText& select) {
    SelectOutline result = read_select(select);
    if (const SelectSource* table = only_table(result.tree)) {
        result.sources = {*table};
        result.source = *table;
        result.sources_known = result.source_known = true;
    } else {
        add_found(result);
    }
    return result;
}

}  // namespace detail

CHDDL_INLINE SelectOutline outline(const SqlText& select) {
    SelectOutline result = detail::read_select(select);
    detail::add_found(result);
    return result;
}

}  // namespace chddl::inline CHDDL_ABI
