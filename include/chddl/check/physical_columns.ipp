// What is not understood is said to be unknown: nothing may be judged by it.
#pragma once

#include <chddl/check/physical_columns.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/types.hpp>
#include <chddl/select/cursor.hpp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE const SettingValue* given_setting(const MergeTreeTable& table, std::string_view name) {
    const SettingValue* own = find_setting(table.storage.settings, name);
    return own != nullptr ? own : find_setting(table.query_settings, name);
}

CHDDL_INLINE bool is_switched_on(const MergeTreeTable& table, std::string_view setting) {
    const SettingValue* value = given_setting(table, setting);
    return value != nullptr && as_boolean(*value).value_or(true);
}
CHDDL_INLINE bool is_switched_off(const MergeTreeTable& table, std::string_view setting) {
    const SettingValue* value = given_setting(table, setting);
    return value != nullptr && !as_boolean(*value).value_or(true);
}

CHDDL_INLINE std::optional<DataType> stored_type(const Column& column, bool all_nullable) {
    if (!is_whole(column.type) || column.type.spec == nullptr) return std::nullopt;
    if (any_type(column.type, [](const DataType& type) { return type.unlisted; })) return std::nullopt;
    DataType type = canonical(column.type);
    const bool null_default = column.default_value && column.default_value->kind == DefaultKind::default_ &&
                              equals_ignoring_case(column.default_value->expression.text(), "NULL");
    if (all_nullable && !column.default_value && column.null_modifier == NullModifier::none) return std::nullopt;
    if (can_be_null(type) || (column.null_modifier != NullModifier::null && !null_default)) return type;
    return types::Nullable(std::move(type));
}

CHDDL_INLINE std::vector<PhysicalColumn> physical_columns(const MergeTreeTable& table) {
    const bool nested = is_switched_off(table, "flatten_nested");
    const bool all_nullable = is_switched_on(table, "data_type_default_nullable");
    std::vector<PhysicalColumn> columns;
    for (const Column& column : table.columns) {
        if (!is_stored(column)) continue;
        const bool materialized = column.default_value && column.default_value->kind == DefaultKind::materialized;
        std::optional<DataType> type = stored_type(column, all_nullable);
        if (!type || nested) {
            columns.push_back({column.name, std::move(type), materialized});
            continue;
        }
        for (TypeElement& part : flattened(column.name, *type))
            columns.push_back({std::move(part.name), std::move(part.type), materialized});
    }
    return columns;
}

[[nodiscard]] CHDDL_INLINE std::string dotted(const std::vector<std::string>& path) {
    std::string name;
    for (const std::string& part : path) name.append(name.empty() ? "" : ".").append(part);
    return name;
}

/// The columns below an expression; false where one is not plain: a lambda's parameter, an asterisk, a subquery.
[[nodiscard]] CHDDL_INLINE bool add_columns(const ExprTree& tree, ExprId root, std::vector<std::string>& columns) {
    std::vector<ExprId> open{root};
    while (!open.empty()) {
        if (open.back() == no_expr) return false;
        const ExprNode& node = tree[open.back()];
        open.pop_back();
        if (!node.alias.empty()) return false;
        switch (node.kind) {
            case ExprKind::literal:
                break;
            case ExprKind::column:
                columns.push_back(dotted(node.path));
                break;
            case ExprKind::call:
            case ExprKind::between:
            case ExprKind::not_between:
                open.insert(open.end(), node.args.begin(), node.args.end());
                break;
            case ExprKind::asterisk:
            case ExprKind::lambda:
            case ExprKind::subquery:
            case ExprKind::window:
                return false;
        }
    }
    return true;
}

[[nodiscard]] CHDDL_INLINE bool add_columns(const SqlText& text, std::vector<std::string>& columns) {
    if (text.problem() != TextProblem::none) return false;
    std::vector<Token> all = tokens(text.text());
    std::size_t last = all.size() - 1;
    if (last > 1 && (is_keyword(all[last - 1], "ASC") || is_keyword(all[last - 1], "DESC"))) --last;
    Cursor cursor(all, 0, last);
    ExprTree tree;
    std::vector<SelectFeature> features;
    const ExprId root = ExpressionParser(cursor, tree, features).element(AliasRule::none);
    return root != no_expr && cursor.at_end() && add_columns(tree, root, columns);
}

CHDDL_INLINE std::optional<std::vector<std::string>> columns_in(const SqlText& text) {
    std::vector<std::string> columns;
    return add_columns(text, columns) ? std::optional(columns) : std::nullopt;
}

CHDDL_INLINE std::optional<std::vector<std::string>> columns_in(const std::optional<Key>& key) {
    std::vector<std::string> columns;
    for (std::size_t i = 0; key && i < key->size(); ++i)
        if (!add_columns((*key)[i], columns)) return std::nullopt;
    return columns;
}

}  // namespace chddl::inline CHDDL_ABI::detail
