// A view with what its SELECT reads, for the rules about it.
#pragma once

#include <chddl/check/known_tables.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/materialized_view.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_outline.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

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

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_select.ipp>
#endif
