// From the parts of a SELECT to its outline.
#pragma once

#include <chddl/select/outline.hpp>

#include <chddl/select/clauses.hpp>
#include <chddl/select/output_name.hpp>
#include <chddl/select/reads.hpp>

#include <string_view>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

CHDDL_INLINE std::vector<std::string> all_aliases(const ParsedSelect& select) {
    std::vector<std::string> aliases;
    std::unordered_set<std::string_view> seen;
    for (const ExprNode& expr : select.tree) {
        if (!expr.alias.empty() && seen.insert(expr.alias).second) aliases.push_back(expr.alias);
    }
    for (const SelectItem& item : select.items) {
        if (item.alias && seen.insert(*item.alias).second) aliases.push_back(*item.alias);
    }
    return aliases;
}

CHDDL_INLINE SelectOutput output_of(const SelectItem& item, const ParsedSelect& select, OutputNames& names) {
    SelectOutput output;
    output.name = item.alias;
    output.aliased = item.alias.has_value();
    output.expression = item.expression;
    output.position = item.position;
    if (item.id == no_expr) return output;
    const ExprNode& expr = select.tree[item.id];
    output.cast_type = expr.cast_type;
    if (expr.kind == ExprKind::column) output.kind = OutputKind::column;
    if (expr.kind == ExprKind::asterisk) output.kind = OutputKind::asterisk;
    if (output.kind != OutputKind::expression) output.column = expr.path;
    if (output.aliased || !select.usual_names) return output;
    output.name = names.name(item.id);
    output.qualifier_dropped = names.qualifier_dropped();
    return output;
}

/// A single thing that was not understood may define an alias, and then no name is a column for certain.
CHDDL_INLINE void add_reads(SelectOutline& outline, const ParsedSelect& select, const ReadCollector& collector) {
    if (!select.whole || !select.usual_names || select.is_union || !select.has_items) return;
    if (select.has_from && !select.source_known) return;
    outline.reads = collector.reads();
    outline.reads_known = collector.known() && select.usual_reads;
}

/// Of an `if` that is decided beforehand the server names the functions in its branches anew: ROUND becomes round.
CHDDL_INLINE void forget_names(ExprTree& tree, const std::vector<ExprId>& decided) {
    for (const ExprId id : decided) {
        for (const ExprId arg : tree[id].args) {
            if (tree[arg].kind != ExprKind::literal && tree[arg].kind != ExprKind::column) tree[id].nameable = false;
        }
    }
}

CHDDL_INLINE void add_outputs(SelectOutline& outline, const ParsedSelect& select) {
    OutputNames names(select.tree, outline, select.whole);
    outline.outputs_known = select.has_items && !select.is_union;
    for (const SelectItem& item : select.items) {
        outline.outputs.push_back(output_of(item, select, names));
        if (item.may_be_many) outline.outputs_known = false;
    }
}

/// Reads all expressions but `*` alone, which only `resolve` can expand.
CHDDL_INLINE void add_columns(SelectOutline& outline, ParsedSelect& select) {
    ReadCollector collector(select.tree);
    for (const SelectItem& item : select.items) {
        if (item.id != no_expr && select.tree[item.id].kind != ExprKind::asterisk) collector.read(item.id);
    }
    for (const ExprId id : select.conditions) collector.read(id);
    add_reads(outline, select, collector);
    forget_names(select.tree, collector.decided());
    add_outputs(outline, select);
}

}  // namespace detail

CHDDL_INLINE SelectOutline outline(const SqlText& select) {
    SelectOutline result;
    if (select.problem() != TextProblem::none) {
        result.features.push_back(SelectFeature::not_understood);
        return result;
    }
    const std::vector<Token> all = tokens(select.text());
    detail::ParsedSelect parsed = detail::read_select(all);
    result.has_from = parsed.has_from;
    result.source = parsed.source;
    result.source_known = parsed.source_known && parsed.whole && !parsed.is_union;
    result.aliases = detail::all_aliases(parsed);
    result.features = parsed.features;
    if (!parsed.has_items) detail::note_feature(result.features, SelectFeature::not_understood);
    detail::add_columns(result, parsed);
    return result;
}

}  // namespace chddl::inline CHDDL_ABI
