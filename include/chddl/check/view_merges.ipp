// Each block of rows is aggregated alone; the destination puts the results together, or does not.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/partial_results.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/check/view_dimensions.hpp>
#include <chddl/check/view_groups.hpp>
#include <chddl/check/view_loss.hpp>
#include <chddl/check/view_merges.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace chddl::inline CHDDL_ABI::detail {

/// How the destination merges rows with equal keys; all but those that keep them ask a SimpleAggregateFunction.
enum class Merging : std::uint8_t { unknown, keeps, coalesces, sums, merges_states };

[[nodiscard]] CHDDL_INLINE Merging merging_of(const KnownTable& destination) {
    using catalog::engines;
    if (destination.table == nullptr) return Merging::unknown;
    const catalog::EngineSpec* spec = find_row(engines, destination.table->storage.engine.name);
    if (spec == nullptr) return Merging::unknown;
    if (spec->name == row<"SummingMergeTree", engines>().name) return Merging::sums;
    if (spec->name == row<"AggregatingMergeTree", engines>().name) return Merging::merges_states;
    if (spec->name == row<"CoalescingMergeTree", engines>().name) return Merging::coalesces;
    const bool plain = spec->name == row<"MergeTree", engines>().name ||
                       spec->name == row<"ReplacingMergeTree", engines>().name ||
                       spec->family == catalog::EngineFamily::log;
    return plain ? Merging::keeps : Merging::unknown;
}

/// Whether the function, which puts two results of the call together, makes another value of them. These combinators
/// leave a result what it is; of equal values in two blocks each has its own.
[[nodiscard]] CHDDL_INLINE bool spoils(std::string_view merging, const SelectAggregate& call) {
    static constexpr auto keeping =
        std::to_array<std::string_view>({"If", "OrNull", "OrDefault", "Array", "Distinct", "Merge", "SimpleState"});
    const catalog::AggregateCall known = catalog::find_aggregate_function(call.function);
    if (known.function == nullptr) return false;
    std::string function(known.function->alias_to.empty() ? known.function->name : known.function->alias_to);
    bool distinct = false;
    for (std::size_t i = 0; i < known.combinators.size(); ++i) {
        const std::string_view combinator = known.combinators[i];
        if (i == 0 && combinator == "Map")
            function += combinator;
        else if (std::find(keeping.begin(), keeping.end(), combinator) == keeping.end())
            return false;
        distinct = distinct || combinator == "Distinct";
    }
    const bool limited = !call.parameters.empty() && function.starts_with("group");  // any of its lists may do
    if (limited) return false;
    const auto spoiling = catalog::spoiled_by(function);
    const bool twice = distinct && !spoiling.empty() && merging.starts_with("sum");
    return twice || std::find(spoiling.begin(), spoiling.end(), merging) != spoiling.end();
}

CHDDL_INLINE bool is_summed(const KnownColumn& column) {
    using enum catalog::TypeGroup;
    const DataType& value = bare(*column.type);
    if (value.spec == nullptr || is<"SimpleAggregateFunction">(*column.type)) return false;
    const catalog::TypeGroup group = value.spec->group;
    return group == unsigned_number || group == signed_number || group == floating || group == decimal;
}

CHDDL_INLINE bool is_merged(const KnownColumn& column, const Storage& storage) {
    const auto& args = storage.engine.args;
    const bool listed = args.empty() || std::any_of(args.begin(), args.end(), [&](const SqlText& text) {
                            return has_name(text.text(), column.name);
                        });
    return listed && !in_key(storage.order_by, column.name) && !in_key(storage.primary_key, column.name) &&
           !in_key(storage.partition_by, column.name);
}

/// f of SimpleAggregateFunction(f, T); "" of another type.
[[nodiscard]] CHDDL_INLINE std::string_view simple_function(const DataType& type) {
    if (!is<"SimpleAggregateFunction">(type) || type.args.empty()) return "";
    const auto* function = std::get_if<TypeFunction>(&type.args.front());
    return function == nullptr ? std::string_view() : std::string_view(function->name);
}

CHDDL_INLINE const Query& query_of_rows(const QueryTree& tree) {
    const Query* query = &tree.queries[tree.root];
    while (!query->branches.empty()) query = &tree.queries[query->branches.front()];
    return *query;
}

/// What the aggregates of the SELECT itself become: those of a SELECT that it joins are of all rows there are.
CHDDL_INLINE void check_results(const ViewSelect& select, const KnownTable& destination, Merging merging,
                                const Place& place, Diagnostics& found) {
    const QueryTree& tree = select.outline->tree;
    const Query& query = query_of_rows(tree);
    const Storage& storage = destination.table->storage;
    for (const ResolvedOutput& output : select.resolved.outputs) {
        const bool own = output.output < query.items.size() && aggregates(tree.exprs, query.items[output.output].id);
        const KnownColumn* column = own && output.aggregate && output.name ? destination.find(*output.name) : nullptr;
        if (column == nullptr || column->type == nullptr) continue;
        const std::string_view simple = simple_function(*column->type);
        const std::string call = output.aggregate->function + "(…)";
        if (in_key(storage.order_by, column->name) && spoils("any", *output.aggregate))
            found.report<"view-aggregate-key">(place, *output.name, Plain{call}, joined_name(*destination.name));
        if (!is_merged(*column, storage)) continue;
        if (spoils(simple, *output.aggregate))
            found.report<"view-aggregate-merged">(place, *output.name, Plain{call}, Plain{simple});
        if (merging == Merging::sums && is_summed(*column) && spoils("sum", *output.aggregate))
            found.report<"view-aggregate-summed">(place, *output.name, Plain{call}, Plain{"results"});
    }
}

/// Where rows are kept: states and their like are for the reader to put together.
[[nodiscard]] CHDDL_INLINE bool holds_states(const KnownTable& destination, Merging merging) {
    return std::any_of(destination.columns.begin(), destination.columns.end(), [&](const KnownColumn& column) {
        if (column.type == nullptr) return false;
        const bool merged = merging == Merging::coalesces && is<"SimpleAggregateFunction">(*column.type);
        return merged || is<"AggregateFunction">(*column.type);
    });
}

CHDDL_INLINE void check_merges(const ViewSelect& select, const KnownTable& destination, const Place& place,
                               Diagnostics& found) {
    const QueryTree& tree = select.outline->tree;
    const Query& query = query_of_rows(tree);
    const bool groups = std::any_of(query.items.begin(), query.items.end(),
                                    [&](const SelectItem& item) { return aggregates(tree.exprs, item.id); });
    const Merging merging = merging_of(destination);
    if (!groups || merging == Merging::unknown) return;
    const bool keeps = merging == Merging::keeps || merging == Merging::coalesces;
    if (keeps && !holds_states(destination, merging))
        found.report<"view-aggregate-block">(place, joined_name(*destination.name));
    if (merging != Merging::keeps) check_results(select, destination, merging, place, found);
    if (merging == Merging::sums) check_grouped_outputs(select, destination, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
