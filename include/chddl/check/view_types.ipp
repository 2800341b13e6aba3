// What an output is, and what becomes of it in the destination.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/check/conversions.hpp>
#include <chddl/check/literal_conversion.hpp>
#include <chddl/check/view_types.hpp>
#include <chddl/core/report.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

using catalog::Conversion;
using catalog::ConversionVerdict;

/// Null where it is not known.
[[nodiscard]] CHDDL_INLINE const DataType* column_type(const std::string& name, std::size_t table,
                                                       const ViewSelect& select) {
    if (name.empty() || table >= select.tables.size()) return nullptr;
    const KnownColumn* column = select.tables[table]->find(name);
    return column == nullptr ? nullptr : column->type;
}

[[nodiscard]] CHDDL_INLINE std::optional<DataType> read_type(const std::string& text) {
    if (text.empty()) return std::nullopt;
    auto read = parse_data_type(text);
    if (!read || !is_whole(read.value())) return std::nullopt;
    return canonical(std::move(read).value());
}

/// The function of `sumState(x)` and `sumStateIf(x, condition)`, with how many arguments are the condition.
struct StateCall {
    std::string_view function = {};
    std::size_t conditions = 0;
};

[[nodiscard]] CHDDL_INLINE std::optional<StateCall> state_call(std::string_view name) {
    const catalog::AggregateCall call = catalog::find_aggregate_function(name);
    const std::size_t combinators = call.combinators.size();
    if (call.function == nullptr || combinators == 0 || call.combinators.front() != "State") return std::nullopt;
    if (combinators > 2 || (combinators == 2 && call.combinators[1] != "If")) return std::nullopt;
    const std::string_view function = call.function->alias_to.empty() ? call.function->name : call.function->alias_to;
    return StateCall{function, combinators - 1};
}

[[nodiscard]] CHDDL_INLINE std::optional<OutputType> aggregate_type(const SelectAggregate& call,
                                                                    const ViewSelect& select) {
    const catalog::AggregateCall plain = catalog::find_aggregate_function(call.function);
    if (plain.function != nullptr && plain.combinators.empty() && plain.function->name == "count")
        return OutputType{type("UInt64")};
    const auto state = state_call(call.function);
    if (!state) return std::nullopt;
    OutputType output{{.spec = &row<"AggregateFunction", catalog::types>()}};
    TypeFunction function{.name = std::string(state->function)};
    for (const std::string& parameter : call.parameters) {
        if (!function.parameters) function.parameters.emplace();
        function.parameters->emplace_back(parameter);
        output.whole = output.whole && !parameter.empty();
    }
    output.type.args.push_back(std::move(function));
    const std::size_t arguments = call.arguments.size() - std::min(state->conditions, call.arguments.size());
    for (std::size_t i = 0; i < arguments; ++i) {
        const DataType* argument = column_type(call.arguments[i].column, call.arguments[i].table, select);
        output.whole = output.whole && argument != nullptr;
        if (argument != nullptr) output.type.args.emplace_back(*argument);
    }
    return output;
}

CHDDL_INLINE std::optional<OutputType> output_type(const ResolvedOutput& output, const ViewSelect& select) {
    if (const DataType* column = column_type(output.column, output.table, select)) return OutputType{*column};
    if (auto cast = read_type(output.cast_type)) return OutputType{std::move(*cast)};
    if (output.aggregate)
        if (auto aggregate = aggregate_type(*output.aggregate, select); aggregate && aggregate->whole) return aggregate;
    if (auto inferred = read_type(output.type)) return OutputType{std::move(*inferred)};
    if (output.aggregate) return aggregate_type(*output.aggregate, select);
    if (output.literal && output.literal->kind != LiteralKind::null) {
        auto literal = read_type(output.literal->type);
        if (literal) return OutputType{std::move(*literal)};
    }
    return std::nullopt;
}

/// Whether the server computes the output when the view is created: a literal of the SELECT itself, not one that a
/// SELECT inside it gives.
[[nodiscard]] CHDDL_INLINE bool is_constant(const ResolvedOutput& output, const SelectOutline& outline) {
    if (!outline.tree.queries.empty() && !outline.tree.queries[outline.tree.root].branches.empty()) return false;
    if (output.output >= outline.outputs.size()) return false;
    const SelectOutput& item = outline.outputs[output.output];
    const auto is_alias = [&](const std::string& name) {
        return std::find(outline.aliases.begin(), outline.aliases.end(), name) != outline.aliases.end();
    };
    return item.kind == OutputKind::expression ||
           (item.kind == OutputKind::column && item.column.size() == 1 && is_alias(item.column.front()));
}

/// Of a constant CREATE is refused where else every insert would fail.
[[nodiscard]] CHDDL_INLINE std::optional<Conversion> constant_conversion(const ResolvedOutput& output,
                                                                         const ViewSelect& select, const DataType& to) {
    const bool null = output.literal->kind == LiteralKind::null;
    const bool typed = !select.view->columns.empty() && !has_names_alone(*select.view);
    if (null && typed && holds_null_value(to)) return Conversion{};
    auto conversion = literal_conversion(*output.literal, to);
    const bool constant = null || is_constant(output, *select.outline);
    if (conversion && conversion->by_value && !constant && conversion->verdict.verdict == ConversionVerdict::refused)
        return Conversion{ConversionVerdict::fails, conversion->verdict.code};
    if (!conversion) return std::nullopt;
    if (constant && conversion->verdict.verdict == ConversionVerdict::fails)
        conversion->verdict.verdict = ConversionVerdict::refused;
    return conversion->verdict;
}

/// What becomes of an output in a column of the type; nothing where it is not known.
[[nodiscard]] CHDDL_INLINE std::optional<Conversion> output_conversion(const ResolvedOutput& output,
                                                                       const ViewSelect& select, const DataType& to) {
    if (output.literal) return constant_conversion(output, select, to);
    if (const DataType* column = column_type(output.column, output.table, select)) return conversion_of(*column, to);
    const auto from = output_type(output, select);
    if (!from) return std::nullopt;
    const auto same_function = [&] {
        return !to.args.empty() && std::holds_alternative<TypeFunction>(to.args.front()) &&
               std::get<TypeFunction>(to.args.front()).name == std::get<TypeFunction>(from->type.args.front()).name;
    };
    if (!from->whole && is<"AggregateFunction">(to) && same_function()) return std::nullopt;
    return conversion_of(from->type, to);
}

CHDDL_INLINE void report_conversion(const Conversion& conversion, const std::string& output, const std::string& from,
                                    const std::string& to, const Place& place, Diagnostics& found) {
    switch (conversion.verdict) {
        case ConversionVerdict::refused:
            return void(found.report<"view-type-refused">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::fails:
            return void(found.report<"view-type-fails">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::poisons:
            return void(found.report<"view-type-unreadable">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::changes:
            return void(found.report<"view-type-changes">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::narrows:
            return void(found.report<"view-type-narrows">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::may_fail:
            return void(found.report<"view-type-uncertain">(place, output, Plain{from}, Plain{to}));
        case ConversionVerdict::fits:
        case ConversionVerdict::by_arguments:
            return;
    }
}

/// What stands for the output in a message: the literal itself, or the type.
[[nodiscard]] CHDDL_INLINE std::string shown_type(const ResolvedOutput& output, const ViewSelect& select) {
    if (output.literal) return chddl::detail::shown(output.literal->text);
    const auto type = output_type(output, select);
    return type ? shown(render(type->type)) : "";
}

/// A message without a time is rare, so `_timestamp` in a DateTime does not count.
[[nodiscard]] CHDDL_INLINE bool is_virtual(const ResolvedOutput& output, const ViewSelect& select) {
    if (output.table >= select.tables.size()) return false;
    const KnownColumn* source = select.tables[output.table]->find(output.column);
    return source != nullptr && source->is_virtual;
}

CHDDL_INLINE bool check_output_types(const ViewSelect& select, const KnownTable& destination, const Place& place,
                                     Diagnostics& found) {
    bool can_fail = false;
    for (const ResolvedOutput& output : select.resolved.outputs) {
        const KnownColumn* column = output.name ? destination.find(*output.name) : nullptr;
        if (column == nullptr || column->type == nullptr || !is_written(*column)) continue;
        const auto conversion = output_conversion(output, select, *column->type);
        if (!conversion || conversion->verdict == ConversionVerdict::fits) continue;
        report_conversion(*conversion, *output.name, shown_type(output, select), shown(render(*column->type)), place,
                          found);
        can_fail |= conversion->verdict == ConversionVerdict::may_fail && !is_virtual(output, select);
    }
    return can_fail;
}

}  // namespace chddl::inline CHDDL_ABI::detail
