// What a view's own statement says. What it reads and writes is judged with the pipeline, in views.ipp.
#pragma once

#include <chddl/check/columns.hpp>
#include <chddl/check/creation.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/refresh.hpp>
#include <chddl/check/select_settings.hpp>
#include <chddl/check/view_aggregates.hpp>
#include <chddl/check/view_clauses.hpp>
#include <chddl/check/views.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

/// A view with a destination has no table of its own, and a refreshable one alone may begin empty.
CHDDL_INLINE void check_target(const MaterializedView& view, const Place& place, Diagnostics& found) {
    if (view.to.name.empty()) {
        if (!view.storage) found.report<"view-no-target">(place / "to");
        if (view.fill == ViewFill::populate && !view.refresh) found.report<"view-populate">(place / "fill");
        return;
    }
    if (view.storage) found.report<"view-to-storage">(place / "storage");
    if (view.to == view.name) found.report<"view-itself">(place / "to", Plain{"writes to"});
    if (view.fill == ViewFill::populate) found.report<"view-fill">(place / "fill", Plain{"POPULATE"});
    if (view.fill == ViewFill::empty && !view.refresh) found.report<"view-fill">(place / "fill", Plain{"EMPTY"});
}

/// The table that keeps the rows of a view without a destination, as far as the view's own columns say.
[[nodiscard]] CHDDL_INLINE MergeTreeTable inner_table(const MaterializedView& view) {
    return {.name = view.name,
            .columns = view.columns,
            .indices = view.indices,
            .constraints = view.constraints,
            .projections = view.projections,
            .storage = view.storage.value_or(Storage{})};
}

CHDDL_INLINE void check_names_alone(const MaterializedView& view, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const std::string& name = view.columns[i].name;
        check_column_name(name, place / i, found);
        if (!names.insert(name).second) found.report<"column-duplicate">(place / i, name);
    }
}

/// Whether the view's own columns and clauses are a whole table.
[[nodiscard]] CHDDL_INLINE bool has_own_table(const MaterializedView& view) {
    return view.to.name.empty() && view.storage && !view.columns.empty() && !has_names_alone(view);
}

/// What stands between the view's brackets, and the table of its own if that is all that makes it.
CHDDL_INLINE void check_own_columns(const MaterializedView& view, Target target, const Place& place,
                                    Diagnostics& found) {
    if (view.columns.empty()) {
        const std::string_view part = !view.indices.empty()       ? "an index"
                                      : !view.constraints.empty() ? "a constraint"
                                      : !view.projections.empty() ? "a projection"
                                                                  : "";
        if (!part.empty()) found.report<"view-inner-columns">(place / "columns", Plain{part});
    } else if (has_names_alone(view)) {
        check_names_alone(view, place / "columns", found);
    } else if (has_own_table(view)) {
        check_object(inner_table(view), target, place, found);  // and its name, which is the view's
    } else {
        check_columns(view.columns, {}, place / "columns", found);
    }
}

/// `SELECT top FROM …`: the server stores `top` bare, and then reads a clause.
CHDDL_INLINE void check_first_output(const SelectOutline& outline, const Place& place, Diagnostics& found) {
    if (outline.outputs.empty() || outline.outputs.front().kind != OutputKind::column) return;
    const NamePath& path = outline.outputs.front().column;
    if (path.size() == 1 && equals_ignoring_case(path.front(), "top"))
        found.report<"name-unreadable">(place, path.front());
}

/// OR REPLACE may find the one that it replaces.
[[nodiscard]] CHDDL_INLINE bool reads_itself(const MaterializedView& view, const SelectOutline& outline) {
    return !view.creation.or_replace && !view.creation.if_not_exists &&
           std::any_of(outline.sources.begin(), outline.sources.end(), [&](const SelectSource& source) {
               return QualifiedName{source.database, source.table} == view.name;
           });
}

CHDDL_INLINE void check_own_select(const MaterializedView& view, const SelectOutline& outline, Target target,
                                   const Place& place, Diagnostics& found) {
    if (view.select.text().empty())
        found.report<"view-no-select">(place);
    else
        check_text(view.select, place, found);
    if (view.select.problem() != TextProblem::none) return;
    check_first_output(outline, place, found);
    check_clauses(view, outline, place, found);
    check_aggregates(outline.tree, view.select.text(), place, found);
    check_select_settings(outline.tree, target, place, found);
    if (view.refresh) return;  // it is not fired by inserts
    if (!outline.has_from && outline.outputs_known) found.report<"view-no-source">(place);
    if (reads_itself(view, outline)) found.report<"view-itself">(place, Plain{"reads"});
    const bool to_source = outline.source && QualifiedName{outline.source->database, outline.source->table} == view.to;
    if (to_source) found.report<"view-to-source">(place, joined_name(view.to));
}

CHDDL_INLINE void check_view(const MaterializedView& view, const SelectOutline& outline, Target target,
                             const Place& place, Diagnostics& found) {
    if (!has_own_table(view)) check_object_name(view.name, place / "name", found);
    check_creation(view.creation, place / "creation", found);
    if (view.creation.temporary) found.report<"view-temporary">(place / "creation" / "temporary");
    if (view.security == SqlSecurity::invoker) found.report<"view-security">(place / "security");
    if (view.security == SqlSecurity::none) found.report<"view-security-grant">(place / "security");
    if (!view.definer.empty() && !equals_ignoring_case(view.definer, "CURRENT_USER"))
        found.report<"view-definer">(place / "definer", view.definer);
    check_target(view, place, found);
    check_own_columns(view, target, place, found);
    if (view.refresh) check_refresh(*view.refresh, target, place / "refresh", found);
    check_own_select(view, outline, target, place / "select", found);
}

CHDDL_INLINE void check_object(const MaterializedView& view, Target target, const Place& place, Diagnostics& found) {
    check_view(view, outline(view.select), target, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
