// An outline's trees, walked with the columns of the tables.
#pragma once

#include <chddl/select/resolve.hpp>

#include <chddl/select/analysis.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE ResolvedSelect resolve(const SelectOutline& outline, std::span<const SourceTable> tables) {
    ResolvedSelect result;
    detail::Analysis analysis(outline.tree, tables);
    analysis.run();
    result.outputs_known = analysis.columns.known;
    result.outputs.reserve(analysis.columns.outputs.size());
    for (detail::QueryColumns::Output& found : analysis.columns.outputs)
        result.outputs.push_back(std::move(found.output));
    result.reads_known = analysis.known && analysis.reads.empty() && outline.outputs_known;
    result.missing = std::move(analysis.missing);
    result.ambiguous = std::move(analysis.ambiguous);
    result.refused_calls = std::move(analysis.refused);
    result.aggregates = std::move(analysis.aggregates);
    result.clauses = std::move(analysis.clauses);
    if (analysis.known) result.unknown_functions = detail::unknown_functions(outline.tree);
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

CHDDL_INLINE ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns) {
    if (!outline.source) return resolve(outline, std::span<const SourceTable>());
    const SourceTable table{outline.source->database, outline.source->table, columns};
    return resolve(outline, std::span(&table, 1));
}

}  // namespace chddl::inline CHDDL_ABI
