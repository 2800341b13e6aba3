// Rules about what a view selects, reads and writes.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/check/known_tables.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_outline.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// "database.name", or the name alone.
[[nodiscard]] std::string joined_name(const QualifiedName& name);

/// A view's SELECT, looked up in the tables of the pipeline.
struct ViewSelect {
    const MaterializedView* view = nullptr;
    const SelectOutline* outline = nullptr;
    std::vector<const KnownTable*> sources = {};  ///< for each of `SelectOutline::sources`; null: not of the pipeline
    std::vector<const KnownTable*> tables = {};   ///< the known ones, once each: what `resolved` counts
    ResolvedSelect resolved = {};
};
[[nodiscard]] ViewSelect view_select(const MaterializedView& view, const SelectOutline& outline,
                                     std::vector<const KnownTable*> sources);

/// Its outputs as the columns of the view.
[[nodiscard]] KnownTable known_view(ViewSelect select);

/// The view by itself: its statement, its own columns and REFRESH, its SELECT without what it reads.
void check_view(const MaterializedView& view, const SelectOutline& outline, Target target, const Place& place,
                Diagnostics& found);

/// The view against what it reads and, where it is known, what it writes to. After that the outputs have the view's own
/// names, if it gives any. Answers whether a value of a message can make the view fail.
[[nodiscard]] bool check_view_ends(ViewSelect& select, const KnownTable* destination, const Place& place,
                                   Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/views.ipp>
#endif
