// What a constraint may be, as measured on ClickHouse 26.7: functions are looked up when a row comes.
#pragma once

#include <chddl/check/constraints.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/table_expressions.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr ExpressionRules constraint_rules = {.words = "constraint",
                                                     .takes_subquery = true,
                                                     .takes_array_join = true,
                                                     .takes_window = true,
                                                     .takes_random = true,
                                                     .calls_later = true};

/// What CHECK gives for each row has to be a UInt8, also in Nullable; else no row can come in.
CHDDL_INLINE void check_condition(const Constraint& constraint, const ExpressionOutline& outline, const Place& place,
                                  Diagnostics& found) {
    const auto& [name, kind, expression] = constraint;
    if (kind != ConstraintKind::check || !outline.type || outline.type->spec == nullptr) return;
    const bool nullable = is<"Nullable">(*outline.type) && inner_type(*outline.type) != nullptr;
    const DataType& type = nullable ? *inner_type(*outline.type) : *outline.type;
    const bool never = outline.literal && (outline.literal->text == "0" || outline.literal->text == "false");
    if (never)
        found.report<"constraint-never">(place, name);
    else if (type.spec != nullptr && !is<"UInt8">(type) && !is<"Bool">(type) && !is<"LowCardinality">(type))
        found.report<"constraint-value">(place, name, Plain{render(*outline.type)});
}

CHDDL_INLINE void check_constraints(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    if (table.constraints.empty()) return;
    const std::vector<NamedType> visible = visible_columns(table.columns, constraint_rules);
    for (std::size_t i = 0; i < table.constraints.size(); ++i) {
        const Constraint& constraint = table.constraints[i];
        const Place here = place / i / "expression";
        if (constraint.name.empty()) found.report<"name-empty">(place / i / "name");
        check_expression(constraint.expression, here, found);
        const JudgedExpression read = read_expression(constraint.expression, visible);
        if (check_reads(read, table.columns, constraint_rules, here, found))
            check_condition(constraint, read.outline, here, found);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
