// What a TTL may be, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/codecs.hpp>
#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/ttl.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr ExpressionRules ttl_rules = {.words = "TTL", .takes_array_join = true, .takes_random = true};
inline constexpr ExpressionRules ttl_where_rules = {
    .words = "WHERE of the TTL", .takes_subquery = true, .takes_array_join = true, .takes_random = true};
inline constexpr ExpressionRules ttl_set_rules = {.words = "SET of the TTL",
                                                  .takes_aggregate = true,
                                                  .takes_subquery = true,
                                                  .takes_array_join = true,
                                                  .takes_random = true};

[[nodiscard]] CHDDL_INLINE bool is_ttl_type(const DataType& type) {
    return type.spec == nullptr || is<"Date">(type) || is<"Date32">(type) || is<"DateTime">(type) ||
           is<"DateTime64">(type) || is<"DateTime32">(type);
}

/// `d DELETE`, `d TO DISK 'x'`, where only an expression can stand.
CHDDL_INLINE void check_no_action(const SqlText& text, const Place& place, Diagnostics& found) {
    if (text.problem() != TextProblem::none) return;
    std::size_t depth = 0;
    for (const Token& token : tokens(text.text())) {
        using enum TokenKind;
        if (token.kind == opening_round || token.kind == opening_square) ++depth;
        if (token.kind == closing_round || token.kind == closing_square) --depth;
        if (depth != 0 || token.position == 0) continue;
        constexpr std::string_view actions[] = {"DELETE", "TO", "WHERE", "RECOMPRESS", "GROUP"};
        if (std::none_of(std::begin(actions), std::end(actions), [&](auto word) { return is_keyword(token, word); }))
            continue;
        found.report<"sql-text">(place, Plain{"has an action, which is said beside the expression"}, token.position,
                                 text.text());
        return;
    }
}

/// When it is over: of a table's element or a column.
CHDDL_INLINE void check_ttl_time(const SqlText& text, const MergeTreeTable& table, const Place& place,
                                 Diagnostics& found) {
    const JudgedExpression time = read_expression(text, visible_columns(table.columns, ttl_rules));
    if (!time.outline.understood) check_no_action(text, place, found);
    if (!check_reads(time, table.columns, ttl_rules, place, found)) return;
    const auto& type = time.outline.type;
    if (time.outline.constant || time.outline.function == "toTypeName")
        found.report<"ttl-constant">(place, text.text());
    else if (type && !is_ttl_type(*type))
        found.report<"ttl-type">(place, Plain{render(*type)});
    else if (!time.outline.elements.empty())
        found.report<"ttl-type">(place, Plain{"Tuple"});
    else if (stays_random(time))
        found.report<"expression-random">(place, Plain{ttl_rules.words});
}

CHDDL_INLINE void check_ttl_group(const Ttl& ttl, const TableKeys& keys, const std::vector<NamedType>& columns,
                                  const Place& place, Diagnostics& found) {
    for (std::size_t i = 0; i < ttl.group_by.size(); ++i) {
        check_expression(ttl.group_by[i], place / i, found);
        const bool beyond = i >= keys.primary.size();
        const std::string name = read_expression(ttl.group_by[i], columns).name;
        if (!beyond && (name.empty() || keys.primary[i].expression.name.empty())) return;
        if (beyond || name != keys.primary[i].expression.name)
            found.report<"ttl-group">(place / i, ttl.group_by[i].text());
    }
}

CHDDL_INLINE std::string_view assignment_problem(const MergeTreeTable& table, const TtlAssignment& assignment,
                                                 const JudgedExpression& value, bool first) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const Column& one) { return one.name == assignment.column; });
    if (column == table.columns.end()) return assignment.column.find('.') == std::string::npos ? "is not there" : "";
    if (!is_stored(*column)) return "is not stored";
    if (!first) return "it sets already";
    const bool aggregates =
        value.outline.has(ExpressionFeature::aggregate) || value.outline.has(ExpressionFeature::window);
    return value.outline.understood && !aggregates ? "it does not aggregate" : "";
}

CHDDL_INLINE void check_ttl_set(const MergeTreeTable& table, const Ttl& ttl, const std::vector<NamedType>& columns,
                                const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> set;
    for (std::size_t i = 0; i < ttl.set.size(); ++i) {
        const TtlAssignment& assignment = ttl.set[i];
        check_expression(assignment.value, place / i / "value", found);
        const JudgedExpression value = read_expression(assignment.value, columns);
        const std::string_view problem =
            assignment_problem(table, assignment, value, set.insert(assignment.column).second);
        if (!problem.empty())
            found.report<"ttl-assignment">(place / i / "column", assignment.column, Plain{problem});
        else
            check_reads(value, table.columns, ttl_set_rules, place / i / "value", found);
    }
}

CHDDL_INLINE void check_ttl_action(const MergeTreeTable& table, const Ttl& ttl, const TableKeys& keys,
                                   const Place& place, Diagnostics& found) {
    const std::vector<NamedType> columns = visible_columns(table.columns, ttl_rules);
    if (ttl.where && ttl.action != TtlAction::delete_) found.report<"ttl-where">(place / "where");
    switch (ttl.action) {
        case TtlAction::delete_:
            if (!ttl.where) return;
            check_expression(*ttl.where, place / "where", found);
            check_reads(read_expression(*ttl.where, columns), table.columns, ttl_where_rules, place / "where", found);
            return;
        case TtlAction::to_disk:
        case TtlAction::to_volume: {
            const bool disk = ttl.action == TtlAction::to_disk;
            if (!ttl.if_exists && ttl.target != "default")
                found.report<"ttl-target">(place / "target", Plain{disk ? "disk" : "volume"}, ttl.target);
            return;
        }
        case TtlAction::recompress:
            check_codec_list(ttl.codecs, nullptr, {&table.storage.settings, &table.query_settings}, place / "codecs",
                             found);
            return;
        case TtlAction::group_by:
            check_ttl_group(ttl, keys, columns, place / "group_by", found);
            check_ttl_set(table, ttl, columns, place / "set", found);
            return;
    }
}

/// Whether a key reads the column as a whole: of `x.p` the rest may go. A Nested one is there by its parts.
[[nodiscard]] CHDDL_INLINE bool reads_whole(const std::vector<KeyPart>& parts, const Column& column) {
    const auto whole = [&](const ExprNode& node) {
        if (node.kind != ExprKind::column || node.path.empty() || node.path[0] != column.name) return false;
        return node.path.size() == 1 || is<"Nested">(column.type);
    };
    return std::any_of(parts.begin(), parts.end(), [&](const KeyPart& part) {
        return std::any_of(part.expression.tree.begin(), part.expression.tree.end(), whole);
    });
}

/// Whether its engine appends the column to the sorting key, as VersionedCollapsingMergeTree does with its version.
[[nodiscard]] CHDDL_INLINE bool sorts_by_engine(const MergeTreeTable& table, const Column& column) {
    const catalog::EngineSpec* spec = engine_spec(table.storage, table.creation.temporary);
    const std::vector<SqlText>& args = table.storage.engine.args;
    for (std::size_t i = 0; spec != nullptr && i < std::min(args.size(), spec->args.size()); ++i)
        if (spec->args[i].rule == catalog::ColumnRule::sorted_version && read_argument(args[i]).name == column.name)
            return true;
    return false;
}

CHDDL_INLINE void check_column_ttl(const MergeTreeTable& table, const TableKeys& keys, const Place& place,
                                   Diagnostics& found) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (!column.ttl) continue;
        check_ttl_time(*column.ttl, table, place / i / "ttl", found);
        if (reads_whole(keys.sorting, column) || sorts_by_engine(table, column))
            found.report<"ttl-key">(place / i / "ttl", column.name, Plain{"sorting key"});
        else if (reads_whole(keys.partition, column))
            found.report<"ttl-key">(place / i / "ttl", column.name, Plain{"partition key"});
    }
}

CHDDL_INLINE void check_ttl(const MergeTreeTable& table, const TableKeys& keys, const Place& place,
                            Diagnostics& found) {
    check_column_ttl(table, keys, place / "columns", found);
    std::size_t deletes = 0;
    for (std::size_t i = 0; i < table.storage.ttl.size(); ++i) {
        const Ttl& ttl = table.storage.ttl[i];
        const Place here = place / "storage" / "ttl" / i;
        check_expression(ttl.expression, here / "expression", found);
        check_ttl_time(ttl.expression, table, here / "expression", found);
        check_ttl_action(table, ttl, keys, here, found);
        const bool all = ttl.action == TtlAction::delete_ && !ttl.where;
        if (all && ++deletes == 2) found.report<"ttl-delete">(here);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
