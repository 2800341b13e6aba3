// What the MergeTree engines refuse: keys above all. Expressions are the server's; plain columns are judged here.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/creation.hpp>
#include <chddl/check/engine_types.hpp>
#include <chddl/check/engines.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/check/table_settings.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

/// One key of a table, and the words for it.
struct KeyPlace {
    std::string_view words;
    const Key& key;
    Place place;
};

CHDDL_INLINE const Column* find_column(const MergeTreeTable& table, std::string_view name) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const Column& column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

/// Whether a setting of the table is there, and not false.
CHDDL_INLINE bool is_on(const MergeTreeTable& table, std::string_view setting) {
    const SettingValue* value = find_setting(table.storage.settings, setting);
    return value != nullptr && as_boolean(*value).value_or(true);
}

CHDDL_INLINE void check_key_column(const MergeTreeTable& table, const KeyPlace& key, std::string_view name,
                                   const Place& place, Diagnostics& found) {
    const Column* column = find_column(table, name);
    // Virtual columns begin with _, and a.size0 is a part of a: which there are, the server knows.
    const bool may_be_there = name.starts_with('_') || name.find('.') != std::string_view::npos;
    if (column == nullptr && may_be_there) return;
    if (column == nullptr) {
        found.report<"key-column">(place, Plain{key.words}, name, Plain{"is not there"});
    } else if (!is_stored(*column)) {
        found.report<"key-column">(place, Plain{key.words}, name, Plain{"is an ALIAS"});
    } else if (holds_null(column->type)) {
        if (!is_on(table, "allow_nullable_key"))
            found.report<"key-nullable">(place, Plain{key.words}, name, Plain{render(column->type)});
    } else if (&key.key == (table.storage.partition_by ? &*table.storage.partition_by : nullptr) &&
               column->type.spec != nullptr && column->type.spec->group == catalog::TypeGroup::floating) {
        found.report<"key-float">(place, name, Plain{render(column->type)});
    }
}

/// The column that a part of a key is, without brackets and direction: `(a) DESC` is `a`. Nothing for an expression.
[[nodiscard]] CHDDL_INLINE std::optional<std::string> key_column(const SqlText& part) {
    std::vector<Token> all = tokens(part.text());
    all.pop_back();  // the end
    if (all.size() > 1 && (is_keyword(all.back(), "ASC") || is_keyword(all.back(), "DESC"))) all.pop_back();
    const bool brackets = all.size() == 3 && all.front().kind == TokenKind::opening_round;
    if (all.size() != 1 && !brackets) return std::nullopt;
    return plain_name(all[brackets ? 1 : 0].text);
}

CHDDL_INLINE void check_key(const MergeTreeTable& table, const KeyPlace& key, Diagnostics& found) {
    for (std::size_t i = 0; i < key.key.size(); ++i)
        if (const auto name = key_column(key.key[i])) check_key_column(table, key, *name, key.place / i, found);
}

CHDDL_INLINE void check_key_texts(const std::optional<Key>& key, const Place& place, Diagnostics& found) {
    for (std::size_t i = 0; key && i < key->size(); ++i) check_expression((*key)[i], place / i, found);
}

/// `ORDER BY (a, a)`
CHDDL_INLINE void check_key_repeats(const MergeTreeTable& table, const KeyPlace& key, Diagnostics& found) {
    if (is_on(table, "allow_suspicious_indices")) return;
    std::unordered_set<std::string> parts;
    for (std::size_t i = 0; i < key.key.size(); ++i) {
        const std::string part = key_column(key.key[i]).value_or(key.key[i].text());
        if (!parts.insert(part).second) found.report<"key-duplicate">(key.place / i, Plain{key.words}, part);
    }
}

/// The primary key is a prefix of the sorting key. What is no plain column may be the same in another spelling: from
/// there on nothing is judged.
CHDDL_INLINE void check_key_prefix(const KeyPlace& primary, const Key& sorting, Diagnostics& found) {
    for (std::size_t i = 0; i < primary.key.size(); ++i) {
        const auto part = key_column(primary.key[i]);
        const bool beyond = i >= sorting.size();
        const auto sorted = beyond ? std::nullopt : key_column(sorting[i]);
        if (!part || (!beyond && !sorted)) return;
        if (part != sorted)
            found.report<"key-prefix">(primary.place / i, *part, i + 1,
                                       Plain{beyond ? std::string_view("nothing") : std::string_view(*sorted)});
    }
}

CHDDL_INLINE void check_keys(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    const auto& [sorting, primary, partition] =
        std::tie(table.storage.order_by, table.storage.primary_key, table.storage.partition_by);
    check_key_texts(partition, place / "partition_by", found);
    check_key_texts(primary, place / "primary_key", found);
    check_key_texts(sorting, place / "order_by", found);
    if (!sorting && !primary) found.report<"key-missing">(place / "order_by");
    if (partition) check_key(table, {"partition key", *partition, place / "partition_by"}, found);
    if (sorting && primary) check_key_prefix({"primary key", *primary, place / "primary_key"}, *sorting, found);
    if (!sorting && !primary) return;
    const KeyPlace rows = sorting ? KeyPlace{"sorting key", *sorting, place / "order_by"}
                                  : KeyPlace{"primary key", *primary, place / "primary_key"};
    check_key(table, rows, found);
    check_key_repeats(table, rows, found);
}

CHDDL_INLINE void check_object(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found) {
    check_object_name(table.name, place / "name", found);
    check_table_creation(table.creation, table.name, table.storage.replication.has_value(), place / "creation", found);
    check_engine(table, target, place, found);
    check_replication(table, place / "replication", found);
    check_table_settings(table, target, place, found);
    if (takes_columns(table)) return;  // what they are, the server knows
    check_columns(table.columns, {&table.storage.settings, &table.query_settings}, place / "columns", found);
    check_engine_types(table, place, found);
    check_keys(table, place, found);
    check_indices(table, place / "indices", found);
    check_projections(table, place / "projections", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
