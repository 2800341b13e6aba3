// An outline's trees, walked with the columns of the tables.
#pragma once

#include <chddl/select/resolve.hpp>

#include <chddl/select/analysis.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/select/words.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

CHDDL_INLINE std::vector<TableName> named_tables(const QueryTree& tree) {
    std::vector<TableName> names;
    for (const Query& query : tree.queries)
        for (const FromItem& item : query.from)
            if (item.kind == FromKind::table) names.push_back({item.source.database, item.source.table});
    for (const ExprNode& call : tree.exprs) {
        if (call.kind != ExprKind::call || call.args.size() != 2 || !is_in_function(call.text)) continue;
        const ExprNode& set = tree.exprs[call.args[1]];
        if (set.kind != ExprKind::column || set.path.size() > 2) continue;
        names.push_back({set.path.size() == 2 ? set.path[0] : "", set.path.back()});
    }
    return names;
}

[[nodiscard]] CHDDL_INLINE ResolvedSelect resolved_by(Analysis&& analysis, const SelectOutline& outline,
                                                      std::span<const SourceTable> tables) {
    ResolvedSelect result;
    result.outputs_known = analysis.columns.known;
    result.outputs.reserve(analysis.columns.outputs.size());
    for (QueryColumns::Output& found : analysis.columns.outputs) result.outputs.push_back(std::move(found.output));
    result.reads_known = analysis.known && analysis.reads.empty() && outline.outputs_known;
    result.missing = std::move(analysis.missing);
    result.refused_calls = std::move(analysis.refused);
    if (analysis.known) result.unknown_functions = unknown_functions(outline.tree);
    std::size_t cell = 0;
    for (std::size_t table = 0; table < tables.size(); ++table) {
        for (const auto* names : {&tables[table].columns.names, &tables[table].columns.hidden}) {
            for (const std::string& name : *names) {
                const auto [at_all, by_name] = analysis.cells()[cell++];
                if (at_all) result.reads.push_back({name, by_name, table});
            }
        }
    }
    return result;
}

CHDDL_INLINE ResolvedSelect resolve_read(SelectOutline& outline, std::span<const SourceTable> tables) {
    Analysis analysis(outline.tree, tables);
    analysis.run();
    add_found(outline, analysis);
    outline.reads = analysis.reads;
    return resolved_by(std::move(analysis), outline, tables);
}

}  // namespace detail

CHDDL_INLINE ResolvedSelect resolve(const SelectOutline& outline, std::span<const SourceTable> tables) {
    detail::Analysis analysis(outline.tree, tables);
    analysis.run();
    return detail::resolved_by(std::move(analysis), outline, tables);
}

CHDDL_INLINE ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns) {
    if (!outline.source) return resolve(outline, std::span<const SourceTable>());
    const SourceTable table{outline.source->database, outline.source->table, columns};
    return resolve(outline, std::span(&table, 1));
}

}  // namespace chddl::inline CHDDL_ABI
