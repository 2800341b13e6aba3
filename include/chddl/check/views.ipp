// A SELECT against its source and its destination. What the outline does not know is not judged.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/views.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/select/resolve.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string joined_name(const QualifiedName& name) {
    return Place(name.database, name.name).object();
}

/// What a Kafka table offers: `*` sees the message's columns, names alone see ALIAS and virtual ones.
[[nodiscard]] CHDDL_INLINE SourceColumns columns_of(const KafkaTable& table, bool stream) {
    SourceColumns columns;
    for (const KafkaColumn& column : table.columns)
        (column.alias ? columns.hidden : columns.names).push_back(column.name);
    for (const catalog::VirtualColumnSpec& column : catalog::kafka_virtual_columns)
        if (stream || !column.stream_mode_only) columns.hidden.emplace_back(column.name);
    return columns;
}

[[nodiscard]] CHDDL_INLINE SourceColumns columns_of(const MergeTreeTable& table) {
    SourceColumns columns;
    for (const Column& column : table.columns) {
        const bool computed = column.default_value && column.default_value->kind != DefaultKind::default_;
        (computed ? columns.hidden : columns.names).push_back(column.name);
    }
    return columns;
}

[[nodiscard]] CHDDL_INLINE std::string joined(const NamePath& path) {
    std::string text;
    for (const std::string& part : path) text.append(text.empty() ? "" : ".").append(part);
    return text;
}

/// Hints take time with the number of columns; behind the first findings nobody reads them.
[[nodiscard]] inline bool has_many(const Diagnostics& found) {
    return found.size() > 50;
}

CHDDL_INLINE void report_missing(const std::string& name, const std::string& source, const SourceColumns& columns,
                                 const Place& place, Diagnostics& found) {
    const catalog::VirtualColumnSpec* spec = find_row(catalog::kafka_virtual_columns, name);
    if (spec != nullptr && spec->stream_mode_only) {
        found.report<"view-stream-mode">(place, name, source);
        return;
    }
    Nearest nearest(has_many(found) ? std::string_view() : name);
    for (const std::string& column : columns.names) nearest.offer(column);
    for (const std::string& column : columns.hidden) nearest.offer(column);
    found.report<"view-column-unknown">(place, name, source, Plain{nearest.hint()});
}

/// The columns that the SELECT reads and the source does not have.
CHDDL_INLINE void check_reads(const ResolvedSelect& resolved, const ViewEnds& ends, const SourceColumns& columns,
                              const Place& place, Diagnostics& found) {
    const std::string source =
        joined_name(ends.source_kafka != nullptr ? ends.source_kafka->name : ends.source_table->name);
    std::unordered_set<std::string> reported;
    for (const MissingColumn& read : resolved.missing) {
        const std::string name = joined(read.path);
        // Which virtual columns a MergeTree table has is the server's to know; all begin with _.
        const bool maybe_virtual = ends.source_kafka == nullptr && name.starts_with('_');
        if (!maybe_virtual && reported.insert(name).second) report_missing(name, source, columns, place, found);
    }
}

CHDDL_INLINE void check_repeated_outputs(const ResolvedSelect& resolved, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> names;
    for (const ResolvedOutput& output : resolved.outputs)
        if (output.name && !names.insert(*output.name).second)
            found.report<"view-output-duplicate">(place, *output.name);
}

/// Why the destination's column cannot be written, or "" if it can.
[[nodiscard]] CHDDL_INLINE std::string_view unwritable(const MergeTreeTable& destination, std::string_view name) {
    for (const Column& column : destination.columns) {
        if (column.name != name) continue;
        if (!column.default_value || column.default_value->kind == DefaultKind::default_) return "";
        return column.default_value->kind == DefaultKind::alias ? "is an ALIAS in the destination"
                                                                : "is MATERIALIZED in the destination";
    }
    return "the destination does not have";
}

CHDDL_INLINE void check_outputs_exist(const ResolvedSelect& resolved, const MergeTreeTable& destination,
                                      const Place& place, Diagnostics& found) {
    for (const ResolvedOutput& output : resolved.outputs) {
        if (!output.name) continue;
        const std::string_view why = unwritable(destination, *output.name);
        if (why.empty()) continue;
        Nearest nearest(has_many(found) ? std::string_view() : std::string_view(*output.name));
        for (const Column& column : destination.columns)
            if (column.name != *output.name) nearest.offer(column.name);
        found.report<"view-output-unknown">(place, *output.name, Plain{why}, Plain{nearest.hint()});
    }
}

/// Columns of the destination that nobody fills: the server does so with defaults, without a word.
CHDDL_INLINE void check_outputs_complete(const ResolvedSelect& resolved, const MergeTreeTable& destination,
                                         const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> names;
    for (const ResolvedOutput& output : resolved.outputs) {
        if (!output.name) return;
        names.insert(*output.name);
    }
    if (!resolved.outputs_known) return;
    for (const Column& column : destination.columns)
        if (!column.default_value && !names.contains(column.name))
            found.report<"view-output-missing">(place, column.name, joined_name(destination.name));
}

/// Whether one item of the SELECT can be several outputs.
[[nodiscard]] CHDDL_INLINE bool has_many_in_one(const SelectOutline& outline) {
    return outline.has(SelectFeature::column_matcher) ||
           std::any_of(outline.outputs.begin(), outline.outputs.end(),
                       [](const SelectOutput& output) { return output.kind == OutputKind::asterisk; });
}

/// `(b, a)` behind TO: the outputs get these names, in their order.
CHDDL_INLINE void rename_outputs(ResolvedSelect& resolved, const MaterializedView& view, const SelectOutline& outline,
                                 const Place& place, Diagnostics& found) {
    if (!has_names_alone(view)) return;
    const std::size_t names = view.columns.size();
    const bool many = has_many_in_one(outline);
    if (many) found.report<"view-names">(place / "columns", Plain{"the SELECT has *"});
    if (many || !resolved.outputs_known) {
        resolved = {};
        return;
    }
    const std::string counts = std::to_string(names) + " of them for " + std::to_string(resolved.outputs.size());
    if (resolved.outputs.size() != names) found.report<"view-names">(place / "columns", Plain{counts + " outputs"});
    for (std::size_t i = 0; i < std::min(names, resolved.outputs.size()); ++i)
        resolved.outputs[i].name = view.columns[i].name;
}

CHDDL_INLINE void check_view_ends(const MaterializedView& view, const SelectOutline& outline, const ViewEnds& ends,
                                  const Place& place, Diagnostics& found) {
    if (view.select.problem() != TextProblem::none) return;
    const Place select = place / "select";
    const auto& [kafka, table, destination, source_errors] = ends;
    const bool known = (kafka != nullptr || table != nullptr) && outline.source;
    const SourceColumns columns = kafka != nullptr   ? columns_of(*kafka, source_errors)
                                  : table != nullptr ? columns_of(*table)
                                                     : SourceColumns{};
    ResolvedSelect resolved = known ? resolve(outline, columns) : resolve(outline, std::span<const SourceTable>());
    if (known) check_reads(resolved, ends, columns, select, found);
    rename_outputs(resolved, view, outline, place, found);
    check_repeated_outputs(resolved, select, found);
    if (destination == nullptr) return;
    check_outputs_exist(resolved, *destination, select, found);
    check_outputs_complete(resolved, *destination, select, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
