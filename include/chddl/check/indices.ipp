// Skipping indices: their names, types and expressions.
#pragma once

#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/check/allowances.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/part_rules.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// What is left of the type when the wrappings that the row allows are taken off; null: one of them is not allowed.
[[nodiscard]] CHDDL_INLINE const DataType* unwrapped(const catalog::IndexTypeSpec& spec, const DataType& type) {
    const DataType* inner = &judged(type);
    const auto step = [&] {
        const DataType* next = inner_type(*inner);
        if (next != nullptr) inner = &judged(*next);
        return next != nullptr;
    };
    const bool in_array = is<"Array">(*inner);
    if (in_array ? spec.array == catalog::IndexWrap::refused : spec.array == catalog::IndexWrap::required)
        return nullptr;
    if (in_array && !step()) return nullptr;
    while (spec.arrays_in_array && is<"Array">(*inner))
        if (!step()) return nullptr;
    if (is<"LowCardinality">(*inner) && ((in_array && !spec.low_cardinality_in_array) || !step())) return nullptr;
    if (is<"Nullable">(*inner) && (spec.nullable == catalog::IndexWrap::refused || !step())) return nullptr;
    return inner;
}

[[nodiscard]] CHDDL_INLINE bool takes(const catalog::IndexTypeSpec& spec, const DataType& type) {
    if (type.spec == nullptr || !is_whole(type)) return true;
    if (spec.comparable) return !holds_incomparable(type);
    if (spec.only.empty()) return true;
    const DataType* value = unwrapped(spec, type);
    if (value == nullptr) return false;
    return value->spec == nullptr ||
           std::find(spec.only.begin(), spec.only.end(), value->spec->name) != spec.only.end();
}

/// `k + 1 AS z`, not in brackets.
[[nodiscard]] CHDDL_INLINE bool ends_in_alias(const std::string& text) {
    const std::vector<Token> all = tokens(text);
    return all.size() > 3 && is_keyword(all[all.size() - 3], "AS") &&
           all[all.size() - 2].kind != TokenKind::closing_round;
}

/// Why an index cannot be on this expression; "" if there is no reason.
[[nodiscard]] CHDDL_INLINE std::string_view expression_problem(const ExpressionOutline& outline) {
    using enum ExpressionFeature;
    if (outline.literal) return "is a constant";
    if (outline.has(subquery)) return "holds a subquery";
    if (outline.has(aggregate) || outline.has(window)) return "holds an aggregate or window function";
    if (outline.has(array_join)) return "holds arrayJoin";
    if (outline.has(asterisk)) return "holds an asterisk";
    if (outline.has(parameter)) return "holds a parameter";
    if (outline.has(nondeterministic)) return "is not the same each time that it is computed";
    return "";
}

/// One skipping index of a table, with what is known of all.
class IndexCheck {
public:
    IndexCheck(const MergeTreeTable& table, const Place& place, Diagnostics& found)
        : table_(table), columns_(readable_columns(table, {.alias = true})), place_(place), found_(found) {}

    void check(const Index& index, std::size_t number);

private:
    void check_parts(const Index& index, const catalog::IndexTypeSpec& spec, const Place& place);
    void check_part(const Index& index, const catalog::IndexTypeSpec& spec, const std::string& text,
                    const Place& place);
    void check_type(const Index& index, const catalog::IndexTypeSpec& spec, const ExpressionOutline& outline,
                    const std::string& text, const Place& place);
    [[nodiscard]] bool is_flattened(const std::string& column) const;

    const MergeTreeTable& table_;
    std::vector<NamedType> columns_;
    Place place_;
    Diagnostics& found_;
    std::set<std::string> names_;
    std::set<std::string> singles_;
};

/// Whether the column is Nested, and thus there as `n.a`, `n.b` only.
CHDDL_INLINE bool IndexCheck::is_flattened(const std::string& column) const {
    for (const std::vector<Setting>* settings : {&table_.storage.settings, &table_.query_settings})
        for (const Setting& setting : *settings)
            if (setting.name == "flatten_nested") return false;
    return std::any_of(columns_.begin(), columns_.end(),
                       [&](const NamedType& one) { return one.name == column && is<"Nested">(one.type); });
}

CHDDL_INLINE void IndexCheck::check_type(const Index& index, const catalog::IndexTypeSpec& spec,
                                         const ExpressionOutline& outline, const std::string& text,
                                         const Place& place) {
    const std::string& key = outline.column.empty() ? text : outline.column;
    if (spec.single && spec.named_args && !singles_.insert(key).second)
        found_.report<"index-expression">(place, key, Plain{"has another text index"});
    if (outline.type && !takes(spec, *outline.type))
        found_.report<"index-type">(place, index.type, Plain{render(*outline.type)});
}

CHDDL_INLINE void IndexCheck::check_part(const Index& index, const catalog::IndexTypeSpec& spec,
                                         const std::string& text, const Place& place) {
    const ExpressionOutline outline = outline_expression(SqlText(text), columns_);
    if (!outline.understood && !outline.has(ExpressionFeature::parameter)) return;
    const auto name = plain_name(text);
    const bool is_virtual = name && name->starts_with('_') && outline.column.empty();
    for (const MissingName& missing : outline.missing) found_.report<"index-column">(place, missing.name);
    if (is_virtual || (name && is_flattened(*name))) found_.report<"index-column">(place, *name);
    if (!outline.missing.empty() || is_virtual) return;
    if (const std::string_view problem = expression_problem(outline); !problem.empty())
        found_.report<"index-expression">(place, text, Plain{problem});
    else
        check_type(index, spec, outline, text, place);
}

CHDDL_INLINE void IndexCheck::check_parts(const Index& index, const catalog::IndexTypeSpec& spec, const Place& place) {
    const ExpressionOutline whole = outline_expression(index.expression, columns_);
    const std::string& text = index.expression.text();
    const bool tuple = whole.function == "tuple";
    if (ends_in_alias(text)) found_.report<"index-expression">(place, text, Plain{"has an alias"});
    if (tuple && whole.elements.empty()) found_.report<"index-expression">(place, text, Plain{"reads no column"});
    if (spec.single && whole.elements.size() > 1)
        found_.report<"index-expression">(place, text, Plain{"is more than one, which this type does not take"});
    std::set<std::string> parts;
    for (const std::string& part : whole.elements) {
        const ExpressionOutline outline = outline_expression(SqlText(part), columns_);
        const bool twice = !parts.insert(outline.column.empty() ? part : outline.column).second;
        if (twice && !allows({&table_.storage.settings, nullptr}, "allow_suspicious_indices"))
            found_.report<"index-expression">(place, text, Plain{"has the same part twice"});
        check_part(index, spec, part, place);
    }
    if (!tuple) check_part(index, spec, text, place);
}

CHDDL_INLINE void IndexCheck::check(const Index& index, std::size_t number) {
    const Place here = place_ / number;
    if (index.name.empty()) found_.report<"name-empty">(here / "name");
    if (!names_.insert(index.name).second) found_.report<"index-duplicate">(here / "name", index.name);
    if (index.granularity < 0) found_.report<"index-granularity">(here / "granularity", index.granularity);
    Diagnostics of_text;
    check_expression(index.expression, here / "expression", of_text);
    for (std::size_t i = 0; i < index.args.size(); ++i) check_expression(index.args[i], here / "args" / i, of_text);
    found_.append(of_text);
    const catalog::IndexTypeSpec* spec = find_row_ignoring_case(catalog::index_types, index.type);
    if (spec == nullptr) {
        found_.report<"index-unknown">(here / "type", index.type, Plain{hint_of(index.type, catalog::index_types)});
    } else if (spec->removed) {
        found_.report<"index-removed">(here / "type", index.type);
    } else if (of_text.empty()) {
        const auto column = outline_expression(index.expression, columns_).column;
        std::vector<NamedType> read;
        for (const NamedType& one : columns_)
            if (one.name == column) read.push_back(one);
        check_index_arguments(index, *spec, read, here / "args", found_);
        check_parts(index, *spec, here / "expression");
    }
}

CHDDL_INLINE void check_indices(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    if (table.indices.empty()) return;
    if (is_of_other_family(table))
        found.report<"index-engine">(place, Plain{table.storage.engine.name}, Plain{"skipping indices"});
    IndexCheck indices(table, place, found);
    for (std::size_t i = 0; i < table.indices.size(); ++i) indices.check(table.indices[i], i);
}

}  // namespace chddl::inline CHDDL_ABI::detail
