// A SELECT against the tables that it reads and writes to. What is not known is not judged.
#pragma once

#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/refused_calls.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/check/view_groups.hpp>
#include <chddl/check/view_outputs.hpp>
#include <chddl/check/view_types.hpp>
#include <chddl/check/views.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/select/table_columns.hpp>
#include <chddl/select/value_type.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// `(b, a)` behind TO: the outputs get these names, in their order.
CHDDL_INLINE void rename_outputs(ResolvedSelect& resolved, const MaterializedView& view) {
    if (!has_names_alone(view)) return;
    if (!resolved.outputs_known || resolved.outputs.size() != view.columns.size()) {
        resolved.outputs.clear();
        resolved.outputs_known = false;
    }
    for (std::size_t i = 0; i < resolved.outputs.size(); ++i) resolved.outputs[i].name = view.columns[i].name;
}

CHDDL_INLINE KnownTable known_view(ViewSelect select) {
    rename_outputs(select.resolved, *select.view);
    std::vector<NamedType> columns;
    bool known = select.resolved.outputs_known;
    for (const ResolvedOutput& output : select.resolved.outputs) {
        known = known && output.name;
        auto type = output_type(output, select);
        columns.push_back({output.name.value_or(""), type && type->whole ? std::move(type->type) : DataType{}});
    }
    return known_table(*select.view, std::move(columns), known);
}

/// Hints take time with the number of columns; behind the first findings nobody reads them.
[[nodiscard]] inline bool has_many(const Diagnostics& found) {
    return found.size() > 50;
}

/// The table that the column is missing in; null where it could be in several.
[[nodiscard]] CHDDL_INLINE const KnownTable* missing_in(const MissingColumn& column, const ViewSelect& select) {
    if (column.table < select.tables.size()) return select.tables[column.table];
    return select.sources.size() == 1 ? select.sources.front() : nullptr;
}

/// `t.a` for each element of a Tuple, or of an array of them.
CHDDL_INLINE void offer_elements(Nearest& nearest, const KnownColumn& column) {
    const bool array = column.type != nullptr && is<"Array">(*column.type);
    const DataType* type = array ? inner_type(*column.type) : column.type;
    if (type == nullptr) return;
    for (const TypeArg& arg : type->args) {
        const auto* element = std::get_if<TypeElement>(&arg);
        if (element != nullptr) nearest.offer(std::string(column.name) + "." + element->name);
    }
}

CHDDL_INLINE void report_missing(const std::string& name, const KnownTable* in, const ViewSelect& select,
                                 const Place& place, Diagnostics& found) {
    const auto is_stream_only = [&](const KnownTable* table) {
        const catalog::VirtualColumnSpec* spec = find_row(catalog::kafka_virtual_columns, name);
        return table->kafka != nullptr && spec != nullptr && spec->stream_mode_only;
    };
    Nearest nearest(has_many(found) ? std::string_view() : name);
    for (const KnownTable* table : select.tables) {
        if (in != nullptr && table != in) continue;
        if (is_stream_only(table))
            return void(found.report<"view-stream-mode">(place, name, joined_name(*table->name)));
        for (const KnownColumn& column : table->columns) {
            nearest.offer(column.name);
            if (name.starts_with(std::string(column.name) + ".")) offer_elements(nearest, column);
        }
    }
    const std::string source = in != nullptr ? joined_name(*in->name) : "none of its tables";
    if (in != nullptr)
        found.report<"view-column-unknown">(place, name, source, Plain{nearest.hint()});
    else
        found.report<"view-column-nowhere">(place, name, Plain{nearest.hint()});
}

/// The columns that the SELECT reads and no source has, or several.
CHDDL_INLINE void check_reads(const ViewSelect& select, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string> reported;
    for (const MissingColumn& read : select.resolved.missing) {
        const std::string name = joined(read.path, 0, read.path.size());
        const KnownTable* in = missing_in(read, select);
        const auto maybe_virtual = [](const KnownTable* table) { return table->more_virtual; };
        const bool maybe =
            in != nullptr ? in->more_virtual : std::any_of(select.tables.begin(), select.tables.end(), maybe_virtual);
        if (maybe && read.path.back().starts_with('_')) continue;
        if (reported.insert(name).second) report_missing(name, in, select, place, found);
    }
    for (const AmbiguousColumn& read : select.resolved.ambiguous)
        found.report<"view-column-ambiguous">(place, joined(read.path, 0, read.path.size()), read.tables);
}

/// Somebody may have created a function of that name on the server.
CHDDL_INLINE void check_calls(const ResolvedSelect& resolved, const Place& place, Diagnostics& found) {
    for (const RefusedCall& call : resolved.refused_calls)
        found.report<"view-call-refused">(place, call.function, Plain{refused_arguments(call)});
    for (const TypedAggregate& aggregate : resolved.aggregates)
        if (const auto state = parse_data_type(aggregate.state)) check_type_function(state.value(), place, found);
    for (const UnknownFunction& function : resolved.unknown_functions)
        found.report<"view-function-unknown">(place, function.name);
}

/// Numbers of at most 64 bits are conditions.
[[nodiscard]] CHDDL_INLINE bool is_no_condition(std::string_view type) {
    using namespace catalog::kind;
    static constexpr std::string_view others[] = {"Tuple", "JSON", "AggregateFunction"};
    const std::string_view bare = bare_type(type).bare;
    const bool number = (kind_of(bare) & (whole | real | boolean | other)) != 0;
    return !number || std::ranges::find(others, type_family(bare)) != std::end(others);
}

/// Whether values of the type may have several types. The server takes a JSON, and what has one in it is not judged.
[[nodiscard]] CHDDL_INLINE bool holds_any_type(std::string_view text) {
    const Result<DataType> type = parse_data_type(text);
    const auto of = [](const DataType& one) {
        return one.spec != nullptr && kind_of(one.spec->name) == catalog::kind::dynamic;
    };
    const auto json = [](const DataType& one) { return is<"JSON">(one); };
    return type && any_type(type.value(), of) && !any_type(type.value(), json);
}

/// What filters and GROUP BY do not take.
CHDDL_INLINE void check_clause_types(const ViewSelect& select, const Place& place, Diagnostics& found) {
    const std::string_view text = select.view->select.text();
    for (const TypedClause& clause : select.resolved.clauses) {
        const std::string_view written = text.substr(clause.begin, clause.end - clause.begin);
        if (clause.kind == TypedClauseKind::filter && is_no_condition(clause.type))
            found.report<"view-filter-type">(place, written, Plain{clause.type});
        if (clause.kind == TypedClauseKind::key && holds_any_type(clause.type))
            found.report<"view-key-type">(place, written, Plain{clause.type});
    }
}

CHDDL_INLINE bool check_view_ends(ViewSelect& select, const KnownTable* destination, const Place& place,
                                  Diagnostics& found) {
    if (select.view->select.problem() != TextProblem::none) return false;
    const Place at = place / "select";
    check_reads(select, at, found);
    check_calls(select.resolved, at, found);
    check_clause_types(select, at, found);
    check_groups_of(select, at, found);
    check_names_given(select, place / "columns", found);
    rename_outputs(select.resolved, *select.view);
    OutputIndex outputs;
    outputs.build(select.resolved.outputs);
    check_repeated_outputs(select.resolved, outputs, at, found);
    if (destination == nullptr || !destination->known) return false;
    check_outputs_exist(select.resolved, *destination, at, found);
    check_outputs_complete(select.resolved, outputs, *destination, at, found);
    return check_output_types(select, *destination, at, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
