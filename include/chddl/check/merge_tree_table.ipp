// What the MergeTree engines refuse: keys above all. Expressions are the server's; plain columns are judged here.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <string>

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

/// Whether the table says that its keys can be NULL.
CHDDL_INLINE bool allows_nullable_key(const MergeTreeTable& table) {
    const SettingValue* value = find_setting(table.settings, "allow_nullable_key");
    return value != nullptr && as_number(*value).value_or(1) != 0;
}

CHDDL_INLINE void check_key_column(const MergeTreeTable& table, const KeyPlace& key, std::string_view name,
                                   const Place& place, Diagnostics& found) {
    const Column* column = find_column(table, name);
    if (column == nullptr) {
        found.report<"key-column">(place, Plain{key.words}, name, Plain{"is not there"});
    } else if (!is_stored(*column)) {
        found.report<"key-column">(place, Plain{key.words}, name, Plain{"is an ALIAS"});
    } else if (holds_null(column->type)) {
        if (!allows_nullable_key(table))
            found.report<"key-nullable">(place, Plain{key.words}, name, Plain{render(column->type)});
    } else if (&key.key == (table.partition_by ? &*table.partition_by : nullptr) && column->type.spec != nullptr &&
               column->type.spec->floating) {
        found.report<"key-float">(place, name, Plain{render(column->type)});
    }
}

CHDDL_INLINE void check_key(const MergeTreeTable& table, const KeyPlace& key, Diagnostics& found) {
    for (std::size_t i = 0; i < key.key.size(); ++i) {
        const Place place = key.place / i;
        check_text(key.key[i], place, found);
        if (const auto name = plain_name(key.key[i].text())) check_key_column(table, key, *name, place, found);
    }
}

/// `ORDER BY (a, a)`
CHDDL_INLINE void check_key_repeats(const KeyPlace& key, Diagnostics& found) {
    for (std::size_t i = 0; i < key.key.size(); ++i) {
        const auto first = std::find(key.key.begin(), key.key.end(), key.key[i]);
        if (first != key.key.begin() + static_cast<std::ptrdiff_t>(i))
            found.report<"key-duplicate">(key.place / i, Plain{key.words}, key.key[i].text());
    }
}

/// The primary key is a prefix of the sorting key. Expressions that are spelt differently may still be the same.
CHDDL_INLINE void check_key_prefix(const KeyPlace& primary, const Key& sorting, Diagnostics& found) {
    for (std::size_t i = 0; i < primary.key.size(); ++i) {
        const std::string& part = primary.key[i].text();
        const bool beyond = i >= sorting.size();
        const bool same = !beyond && plain_name(part) == plain_name(sorting[i].text());
        if (!same)
            found.report<"key-prefix">(primary.place / i, part, i + 1,
                                       Plain{beyond ? std::string_view("nothing") : sorting[i].text()});
    }
}

CHDDL_INLINE void check_keys(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    if (!table.order_by && !table.primary_key) found.report<"key-missing">(place / "order_by");
    if (table.partition_by) check_key(table, {"partition key", *table.partition_by, place / "partition_by"}, found);
    if (table.order_by) {
        const KeyPlace sorting{"sorting key", *table.order_by, place / "order_by"};
        check_key(table, sorting, found);
        check_key_repeats(sorting, found);
    }
    if (!table.primary_key) return;
    const KeyPlace primary{"primary key", *table.primary_key, place / "primary_key"};
    if (table.order_by)
        check_key_prefix(primary, *table.order_by, found);
    else
        check_key(table, primary, found);
}

CHDDL_INLINE void check_replication(const Replication& replication, const Place& place, Diagnostics& found) {
    const auto& [path, replica] = replication;
    if (!path && !replica) {
        found.report<"replica-default">(place);
        return;
    }
    if (!path || path->empty() || path->front() != '/')
        found.report<"replica-arguments">(place / "path", Plain{"path"}, path.value_or(""),
                                          Plain{"a path that begins with /"});
    if (!replica || replica->empty() || replica->find('/') != std::string::npos)
        found.report<"replica-arguments">(place / "replica", Plain{"replica"}, replica.value_or(""),
                                          Plain{"a name without /"});
}

CHDDL_INLINE void check_object(const MergeTreeTable& table, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    check_object_name(table.name, place / "name", found);
    check_columns(table.columns, place / "columns", found);
    check_keys(table, place, found);
    if (table.replication) check_replication(*table.replication, place / "replication", found);
    check_setting_names(table.settings, place / "settings", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
