// Outputs and the destination's columns meet by name: each output needs its column, and a column that none fills gets
// its default.
#pragma once

#include <chddl/check/names.hpp>
#include <chddl/check/view_loss.hpp>
#include <chddl/check/view_outputs.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether one item of the SELECT can be several outputs.
[[nodiscard]] CHDDL_INLINE bool has_many_in_one(const SelectOutline& outline) {
    return outline.has(SelectFeature::column_matcher) ||
           std::any_of(outline.outputs.begin(), outline.outputs.end(),
                       [](const SelectOutput& output) { return output.kind == OutputKind::asterisk; });
}

CHDDL_INLINE void check_names_given(const ViewSelect& select, const Place& place, Diagnostics& found) {
    if (!has_names_alone(*select.view)) return;
    const std::size_t names = select.view->columns.size();
    const std::size_t outputs = select.resolved.outputs.size();
    if (has_many_in_one(*select.outline)) return void(found.report<"view-names">(place, Plain{"the SELECT has *"}));
    const std::string counts = std::to_string(names) + " of them for " + std::to_string(outputs);
    if (select.resolved.outputs_known && outputs != names)
        found.report<"view-names">(place, Plain{counts + " outputs"});
}

CHDDL_INLINE void check_repeated_outputs(const ResolvedSelect& resolved, const OutputIndex& index, const Place& place,
                                         Diagnostics& found) {
    for (std::size_t i = 0; i < resolved.outputs.size(); ++i) {
        const std::optional<std::string>& name = resolved.outputs[i].name;
        if (!name) continue;
        const std::size_t first = index.find(resolved.outputs, std::string_view(*name));
        if (first != i && resolved.outputs[first].name) found.report<"view-output-duplicate">(place, *name);
    }
}

/// Why the destination's column cannot be written, or "" if it can.
[[nodiscard]] CHDDL_INLINE std::string_view unwritable(const KnownTable& destination, std::string_view name) {
    const KnownColumn* column = destination.find(name);
    if (column == nullptr || column->is_virtual) return "the destination does not have";
    if (is_written(*column)) return "";
    return column->computed == DefaultKind::alias ? "is an ALIAS in the destination"
                                                  : "is MATERIALIZED in the destination";
}

CHDDL_INLINE void check_outputs_exist(const ResolvedSelect& resolved, const KnownTable& destination, const Place& place,
                                      Diagnostics& found) {
    for (const ResolvedOutput& output : resolved.outputs) {
        if (!output.name) continue;
        const std::string_view why = unwritable(destination, *output.name);
        if (why.empty()) continue;
        const bool hints = found.size() <= 50;  // behind the first findings nobody reads them
        Nearest nearest(hints ? std::string_view(*output.name) : std::string_view());
        for (const KnownColumn& column : destination.columns)
            if (column.name != *output.name && !column.is_virtual) nearest.offer(column.name);
        found.report<"view-output-unknown">(place, *output.name, Plain{why}, Plain{nearest.hint()});
    }
}

/// Columns of the destination that nobody fills: the server does so with defaults, without a word.
CHDDL_INLINE void check_outputs_complete(const ResolvedSelect& resolved, const OutputIndex& index,
                                         const KnownTable& destination, const Place& place, Diagnostics& found) {
    const auto named = [](const ResolvedOutput& output) { return output.name.has_value(); };
    if (!resolved.outputs_known || !std::all_of(resolved.outputs.begin(), resolved.outputs.end(), named)) return;
    for (const KnownColumn& column : destination.columns)
        if (!column.computed && !column.is_virtual && index.find(resolved.outputs, column.name) == no_place)
            found.report<"view-output-missing">(place, column.name, joined_name(*destination.name),
                                                Plain{role_of_column(destination, column.name)});
}

}  // namespace chddl::inline CHDDL_ABI::detail
