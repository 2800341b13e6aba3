// The tables of a pipeline, as `resolve` takes them.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/select/resolve.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE ViewSelect view_select(const MaterializedView& view, const SelectOutline& outline,
                                    std::vector<const KnownTable*> sources) {
    ViewSelect select{.view = &view, .outline = &outline, .sources = std::move(sources)};
    std::vector<SourceTable> tables;
    for (const KnownTable* source : select.sources) {
        const bool had = std::find(select.tables.begin(), select.tables.end(), source) != select.tables.end();
        if (source == nullptr || !source->known || had) continue;
        select.tables.push_back(source);
        tables.push_back(source_table(*source));
    }
    select.resolved = resolve(outline, tables);
    return select;
}

}  // namespace chddl::inline CHDDL_ABI::detail
