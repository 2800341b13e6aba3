// What makes a key, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/keys.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/types.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool has_keys(const MergeTreeTable& table) {
    const catalog::EngineSpec* engine = find_row(catalog::engines, table.storage.engine.name);
    return engine != nullptr && engine->family == catalog::EngineFamily::merge_tree;
}

CHDDL_INLINE bool is_on(const MergeTreeTable& table, std::string_view setting) {
    const SettingValue* value = find_setting(table.storage.settings, setting);
    return value != nullptr && as_boolean(*value).value_or(true);
}

/// ASC or DESC at the end of a text; null if there is none.
[[nodiscard]] CHDDL_INLINE std::optional<Token> direction_of(std::string_view text) {
    const std::vector<Token> all = tokens(text);
    if (all.size() < 3) return std::nullopt;  // with the end
    const Token& last = all[all.size() - 2];
    if (all[all.size() - 3].kind == TokenKind::dot) return std::nullopt;
    for (const std::string_view word : {"ASC", "DESC", "ASCENDING", "DESCENDING"})
        if (is_keyword(last, word)) return last;
    return std::nullopt;
}

[[nodiscard]] CHDDL_INLINE std::string without_direction(std::string_view text) {
    const auto direction = direction_of(text);
    return std::string(direction ? text.substr(0, direction->position) : text);
}

/// What stands between the commas of `(…)` and `tuple(…)`, if that is the whole text.
[[nodiscard]] CHDDL_INLINE std::optional<std::vector<std::string>> bracketed_parts(std::string_view text) {
    const std::vector<Token> all = tokens(text);
    const std::size_t first = is_keyword(all.front(), "TUPLE") ? 1 : 0;
    if (all[first].kind != TokenKind::opening_round) return std::nullopt;
    const bool query = is_keyword(all[first + 1], "SELECT") || is_keyword(all[first + 1], "WITH");
    if (query || is_keyword(all[first + 1], "FROM")) return std::nullopt;
    std::vector<std::string> parts;
    std::size_t depth = 0;
    std::size_t begin = all[first].position + 1;
    const auto take = [&](std::size_t end) {
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    };
    for (std::size_t i = first; i < all.size(); ++i) {
        using enum TokenKind;
        const TokenKind kind = all[i].kind;
        if (kind == opening_round || kind == opening_square || kind == opening_curly) ++depth;
        if (kind == comma && depth == 1) take(all[i].position);
        if (kind != closing_round && kind != closing_square && kind != closing_curly) continue;
        if (--depth != 0) continue;
        if (all[i + 1].kind != end) return std::nullopt;
        take(all[i].position);
    }
    if (SqlText(parts.back()).problem() == TextProblem::empty) parts.pop_back();  // (a,) and ()
    return parts;
}

/// The texts of all parts of a key.
[[nodiscard]] CHDDL_INLINE std::vector<std::string> key_texts(const Key& key) {
    std::vector<std::string> texts;
    for (const SqlText& part : key) texts.push_back(without_direction(part.text()));
    while (key.size() == 1 && texts.size() == 1 && key[0].problem() == TextProblem::none) {
        auto inner = bracketed_parts(texts[0]);
        if (!inner) break;
        const bool tuple = is_keyword(tokens(texts[0]).front(), "TUPLE");
        texts = std::move(*inner);
        for (std::string& text : texts) text = without_direction(text);
        if (tuple) break;
    }
    return texts;
}

/// One part may name another by its alias: `(a + 1 AS x, x)`.
CHDDL_INLINE void forgive_aliases(std::vector<KeyPart>& parts) {
    std::unordered_set<std::string_view> aliases;
    for (const KeyPart& part : parts)
        for (const ExprNode& node : part.expression.tree)
            if (!node.alias.empty()) aliases.insert(node.alias);
    if (aliases.empty()) return;
    for (KeyPart& part : parts)
        std::erase_if(part.expression.outline.missing, [&](const auto& one) { return aliases.contains(one.name); });
}

CHDDL_INLINE std::vector<KeyPart> key_parts(const Key& key, std::span<const NamedType> columns, const Place& place) {
    std::vector<KeyPart> parts;
    const std::vector<std::string> texts = key_texts(key);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t at = key.size() == 1 ? 0 : i;
        SqlText text(texts[i]);
        if (key[at].problem() != TextProblem::none) text.inherit_problem(key[at]);
        parts.push_back({read_expression(std::move(text), columns), place / at});
    }
    forgive_aliases(parts);
    return parts;
}

inline constexpr ExpressionRules sorting_rules = {.words = "sorting key", .names_virtuals = true};
inline constexpr ExpressionRules primary_rules = {.words = "primary key", .names_virtuals = true};
inline constexpr ExpressionRules partition_rules = {.words = "partition key", .names_virtuals = true};
inline constexpr ExpressionRules sample_rules = {.words = "sampling key", .names_virtuals = true};

CHDDL_INLINE TableKeys keys_of(const MergeTreeTable& table, const Place& place) {
    TableKeys keys{.sorting = {}, .primary = {}, .partition = {}, .sorting_place = place / "order_by"};
    const Storage& storage = table.storage;
    if (!has_keys(table)) return keys;
    const std::vector<NamedType> columns = visible_columns(table.columns, sorting_rules);
    if (storage.order_by) keys.sorting = key_parts(*storage.order_by, columns, place / "order_by");
    keys.primary = storage.primary_key ? key_parts(*storage.primary_key, columns, place / "primary_key") : keys.sorting;
    if (!storage.order_by) keys.sorting = keys.primary;
    if (storage.partition_by) keys.partition = key_parts(*storage.partition_by, columns, place / "partition_by");
    return keys;
}

CHDDL_INLINE void check_key_type(const MergeTreeTable& table, const KeyPart& part, const ExpressionRules& rules,
                                 KeyRefusal refusal, Diagnostics& found) {
    const auto& [expression, place] = part;
    const std::string type = render(*expression.outline.type);
    const std::string& text = expression.text.text();
    switch (refusal) {
        case KeyRefusal::not_comparable:
            found.report<"key-type">(place, Plain{rules.words}, text, Plain{type});
            return;
        case KeyRefusal::nullable:
            if (!is_on(table, "allow_nullable_key"))
                found.report<"key-nullable">(place, Plain{rules.words}, text, Plain{type});
            return;
        case KeyRefusal::floating:
            if (!is_on(table, "allow_floating_point_partition_key"))
                found.report<"key-float">(place, text, Plain{type});
            return;
        case KeyRefusal::none:
        case KeyRefusal::flattened:
            return;
    }
}

CHDDL_INLINE void check_key(const MergeTreeTable& table, const std::vector<KeyPart>& parts,
                            const ExpressionRules& rules, Diagnostics& found) {
    const bool partition = rules.words == partition_rules.words;
    for (const KeyPart& part : parts) {
        const auto& [expression, place] = part;
        if (!check_reads(expression, table.columns, rules, place, found)) continue;
        const auto& type = expression.outline.type;
        if (is_folded(expression))
            found.report<"key-constant">(place, Plain{rules.words}, expression.text.text());
        else if (type)
            check_key_type(table, part, rules, partition ? partition_key_refusal(*type) : sorting_key_refusal(*type),
                           found);
    }
}

/// `ORDER BY (a, a)`
CHDDL_INLINE void check_key_repeats(const MergeTreeTable& table, const std::vector<KeyPart>& parts,
                                    std::string_view words, Diagnostics& found) {
    if (is_on(table, "allow_suspicious_indices")) return;
    std::unordered_set<std::string_view> names;
    for (const auto& [expression, place] : parts) {
        const std::string_view name = expression.name.empty() ? expression.text.text() : expression.name;
        if (!names.insert(name).second) found.report<"key-duplicate">(place, Plain{words}, name);
    }
}

/// The primary key is a prefix of the sorting key. What may be spelled otherwise too ends the comparison.
CHDDL_INLINE void check_key_prefix(const TableKeys& keys, Diagnostics& found) {
    for (std::size_t i = 0; i < keys.primary.size(); ++i) {
        const auto& [part, place] = keys.primary[i];
        const bool beyond = i >= keys.sorting.size();
        if (!beyond && (part.name.empty() || keys.sorting[i].expression.name.empty())) return;
        if (!beyond && part.name == keys.sorting[i].expression.name) continue;
        const std::string_view sorted = beyond ? std::string_view("nothing") : keys.sorting[i].expression.name;
        found.report<"key-prefix">(place, part.text.text(), i + 1, Plain{sorted});
    }
}

CHDDL_INLINE void check_sample_key(const MergeTreeTable& table, const TableKeys& keys, const Place& place,
                                   Diagnostics& found) {
    // `tuple(a)` is a.
    const std::vector<NamedType> columns = visible_columns(table.columns, sample_rules);
    const std::vector<KeyPart> parts = key_parts(Key{*table.storage.sample_by}, columns, place);
    const JudgedExpression sample =
        parts.size() == 1 ? parts[0].expression : read_expression(*table.storage.sample_by, columns);
    if (!check_reads(sample, table.columns, sample_rules, place, found)) return;
    const auto known = [](const KeyPart& part) { return !part.expression.name.empty(); };
    const auto same = [&](const KeyPart& part) { return part.expression.name == sample.name; };
    const bool comparable = !sample.name.empty() && std::all_of(keys.primary.begin(), keys.primary.end(), known);
    const bool absent = comparable && std::none_of(keys.primary.begin(), keys.primary.end(), same);
    if (absent && !is_on(table, "compatibility_allow_sampling_expression_not_in_primary_key"))
        found.report<"sample-key">(place, sample.text.text());
    const auto& type = sample.outline.type;
    const bool checks_type = find_setting(table.storage.settings, "check_sample_column_is_correct") == nullptr ||
                             is_on(table, "check_sample_column_is_correct");
    if (!type || type->spec == nullptr || !checks_type) return;
    const catalog::TypeGroup group = type->spec->group;
    if (group != catalog::TypeGroup::unsigned_number && group != catalog::TypeGroup::boolean)
        found.report<"sample-type">(place, sample.text.text(), Plain{render(*type)});
}

/// A column that has many values, raw.
CHDDL_INLINE void check_partition_count(const std::vector<KeyPart>& parts, Diagnostics& found) {
    constexpr std::string_view many[] = {"DateTime", "DateTime64", "UInt64", "Int64", "UUID"};
    for (const auto& [expression, place] : parts) {
        const auto& [text, outline, tree, root, name] = expression;
        if (outline.column.empty() || !outline.type || outline.type->spec == nullptr) continue;
        if (std::find(std::begin(many), std::end(many), outline.type->spec->name) != std::end(many))
            found.report<"key-parts">(place, outline.column, Plain{render(*outline.type)});
    }
}

/// What stands there is one expression without a direction, but in ORDER BY.
CHDDL_INLINE void check_key_texts(const std::optional<Key>& key, bool directed, const Place& place,
                                  Diagnostics& found) {
    for (std::size_t i = 0; key && i < key->size(); ++i) {
        const SqlText& part = (*key)[i];
        check_expression(part, place / i, found);
        const auto direction = part.problem() == TextProblem::none ? direction_of(part.text()) : std::nullopt;
        if (direction && !directed)
            found.report<"sql-text">(place / i, Plain{"has a direction, which only ORDER BY takes"},
                                     direction->position, part.text());
    }
}

CHDDL_INLINE void check_missing_key(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    constexpr std::string_view optional = "create_table_empty_primary_key_by_default";
    if (table.storage.order_by || table.storage.primary_key || !has_keys(table)) return;
    const bool set = find_setting(table.storage.settings, optional) != nullptr;
    if (set && !is_on(table, optional))
        found.report<"key-required">(place / "order_by");
    else
        found.report<"key-missing">(place / "order_by");
}

CHDDL_INLINE void check_keys(const MergeTreeTable& table, const TableKeys& keys, const Place& place,
                             Diagnostics& found) {
    const Storage& storage = table.storage;
    check_key_texts(storage.partition_by, false, place / "partition_by", found);
    check_key_texts(storage.primary_key, false, place / "primary_key", found);
    check_key_texts(storage.order_by, true, place / "order_by", found);
    if (storage.sample_by) check_key_texts(Key{*storage.sample_by}, false, place / "sample_by", found);
    check_missing_key(table, place, found);
    if (!has_keys(table)) return;
    const ExpressionRules& rows = storage.order_by ? sorting_rules : primary_rules;
    check_key(table, keys.partition, partition_rules, found);
    check_partition_count(keys.partition, found);
    check_key(table, keys.sorting, rows, found);
    check_key_repeats(table, keys.sorting, rows.words, found);
    if (storage.primary_key && storage.order_by) check_key_prefix(keys, found);
    if (storage.sample_by) check_sample_key(table, keys, place / "sample_by", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
