// Which column has which part, the engine's row says; what each part takes is here, as ClickHouse 26.7 answered to
// every type of column.
#pragma once

#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/engine_columns.hpp>
#include <chddl/check/physical_columns.hpp>
#include <chddl/check/table_expressions.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// The type that values have: SimpleAggregateFunction(any, Int8) is an Int8, and with `dictionaries` LowCardinality(T)
/// a T.
[[nodiscard]] CHDDL_INLINE const DataType& value_type(const DataType& type, bool dictionaries) {
    const bool simple = is<"SimpleAggregateFunction">(type);
    if (!simple && !(dictionaries && is<"LowCardinality">(type))) return type;
    const DataType* inner = type.args.empty() ? nullptr : type_of(type.args.back());
    return inner == nullptr ? type : *inner;
}

[[nodiscard]] CHDDL_INLINE bool is_version(const DataType& type) {
    if (type.spec == nullptr) return true;
    using Group = catalog::TypeGroup;
    constexpr Group groups[] = {Group::unsigned_number, Group::signed_number, Group::floating,
                                Group::boolean,         Group::date,          Group::time_of_day};
    return std::find(std::begin(groups), std::end(groups), type.spec->group) != std::end(groups);
}

/// Whether the engine takes a column of the type as what the rule says.
[[nodiscard]] CHDDL_INLINE bool fits(catalog::ColumnRule rule, const DataType& type) {
    const DataType& plain = value_type(type, false);
    switch (rule) {
        case catalog::ColumnRule::any:
        case catalog::ColumnRule::summed:
            return true;
        case catalog::ColumnRule::version:
            return is_version(value_type(value_type(type, true), true));
        case catalog::ColumnRule::sorted_version:
            return !is<"SimpleAggregateFunction">(type) && is_version(value_type(type, true));
        case catalog::ColumnRule::flag:
            return is<"UInt8">(plain) || is<"Bool">(plain);
        case catalog::ColumnRule::sign:
            return is<"Int8">(plain);
    }
    return true;
}

[[nodiscard]] CHDDL_INLINE bool has(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The sorting key, which a primary key alone is, too.
[[nodiscard]] CHDDL_INLINE const std::optional<Key>& sorting_key(const Storage& storage) {
    return storage.order_by ? storage.order_by : storage.primary_key;
}

/// Whether a part of the sorting key is the column and nothing else.
[[nodiscard]] CHDDL_INLINE bool sorts_by(const Storage& storage, std::string_view name) {
    const std::optional<Key>& key = sorting_key(storage);
    return key && std::any_of(key->begin(), key->end(), [&](const SqlText& part) {
               const EngineArgument argument = read_argument(part);
               return argument.shape == ArgumentShape::name && argument.name == name;
           });
}

/// The rules about one column that an argument names.
class EngineColumnCheck {
public:
    EngineColumnCheck(const MergeTreeTable& table, const catalog::EngineSpec& spec, Diagnostics& found)
        : table_(table), spec_(spec), found_(found) {}

    void run(const Place& place) {
        const std::vector<SqlText>& args = table_.storage.engine.args;
        if (!args.empty()) columns_ = physical_columns(table_);
        for (std::size_t i = 0; i < std::min(args.size(), spec_.args.size()); ++i) {
            const catalog::ArgumentSpec& spec = spec_.args[i];
            const EngineArgument argument = read_argument(args[i]);
            if (spec.kind == catalog::ArgumentKind::column && argument.shape == ArgumentShape::name)
                named(spec, argument.name, place / i);
            if (spec.kind != catalog::ArgumentKind::columns) continue;
            if (argument.shape == ArgumentShape::name) summed(argument.name, place / i);
            for (const EngineArgument& element : argument.elements)
                if (element.shape == ArgumentShape::name) summed(element.name, place / i);
        }
    }

private:
    /// Each column once, whatever it is for.
    void once(const std::string& name, const Place& place) {
        if (has(seen_, name)) found_.report<"engine-column-twice">(place, Plain{spec_.name}, name);
        seen_.push_back(name);
    }

    [[nodiscard]] std::string_view why_missing(std::string_view name) const {
        const auto column = std::find_if(table_.columns.begin(), table_.columns.end(),
                                         [&](const Column& one) { return one.name == name; });
        if (column == table_.columns.end()) return "is not there";
        return is_stored(*column) ? "is a Nested" : "is not stored";
    }

    void named(const catalog::ArgumentSpec& spec, const std::string& name, const Place& place) {
        once(name, place);
        const auto column =
            std::find_if(columns_.begin(), columns_.end(), [&](const PhysicalColumn& one) { return one.name == name; });
        if (column == columns_.end()) {
            found_.report<"engine-column">(place, Plain{spec_.name}, name, Plain{spec.name}, Plain{why_missing(name)});
            return;
        }
        if (column->type && !fits(spec.rule, *column->type))
            found_.report<"engine-column-type">(place, name, Plain{render(*column->type)}, Plain{spec.name},
                                                Plain{spec_.name});
        if (spec.rule != catalog::ColumnRule::sorted_version && sorts_by(table_.storage, name))
            found_.report<"fold-key">(place, Plain{spec.name}, name, Plain{spec_.name});
    }

    /// A Nested is summed as a whole; its parts, and all names with dots, cannot be named.
    void summed(const std::string& name, const Place& place) {
        once(name, place);
        const auto matches = [&](const PhysicalColumn& one) { return one.name.substr(0, one.name.find('.')) == name; };
        const auto column = std::find_if(columns_.begin(), columns_.end(), matches);
        if (column == columns_.end()) {
            const bool part = name.find('.') != std::string::npos;
            found_.report<"engine-column">(place, Plain{spec_.name}, name, Plain{"summed column"},
                                           Plain{part ? "is a part of another" : why_missing(name)});
            return;
        }
        of_key(name, sorting_key(table_.storage), "sorting", place);
        of_key(name, table_.storage.partition_by, "partition", place);
        if (spec_.name == row<"SummingMergeTree", catalog::engines>().name && column->type && column->name == name)
            check_sum(name, *column->type, place);
    }

    void of_key(const std::string& name, const std::optional<Key>& key, std::string_view words, const Place& place) {
        if (is_switched_on(table_, spec_.keeps_key)) return;
        const auto columns = columns_in(key);
        if (columns && has(*columns, name)) found_.report<"engine-column-key">(place, name, Plain{words});
    }

    /// What is no number stays as it was in one of the rows.
    void check_sum(const std::string& name, const DataType& type, const Place& place) {
        using Group = catalog::TypeGroup;
        constexpr Group kept[] = {Group::text, Group::date, Group::address, Group::enumeration};
        const DataType* plain = is<"LowCardinality">(type) || is<"Nullable">(type) ? inner_type(type) : &type;
        if (plain == nullptr || plain->spec == nullptr) return;
        const bool other = is<"UUID">(*plain) || is<"Array">(*plain);
        if (other || std::find(std::begin(kept), std::end(kept), plain->spec->group) != std::end(kept))
            found_.report<"sum-type">(place, name, Plain{render(type)});
    }

    const MergeTreeTable& table_;
    const catalog::EngineSpec& spec_;
    std::vector<PhysicalColumn> columns_;
    std::vector<std::string> seen_;
    Diagnostics& found_;
};

/// Whether a value of the type is a whole number to the server, as a sharding key has to be.
[[nodiscard]] CHDDL_INLINE bool is_integer_to_server(const DataType& type) {
    using Group = catalog::TypeGroup;
    constexpr Group groups[] = {Group::unsigned_number, Group::signed_number, Group::boolean, Group::enumeration,
                                Group::interval};
    const DataType& plain = value_type(value_type(type, true), true);
    if (plain.spec == nullptr) return true;
    const bool time = is<"Date">(plain) || is<"Date32">(plain) || is<"DateTime">(plain) || is<"Time">(plain);
    return time || is<"IPv4">(plain) ||
           std::find(std::begin(groups), std::end(groups), plain.spec->group) != std::end(groups);
}

inline constexpr ExpressionRules sharding_rules = {.words = "sharding key",
                                                   .takes_subquery = true,
                                                   .takes_array_join = true,
                                                   .takes_window = true,
                                                   .takes_random = true};

/// An argument that is an expression of the table's stored columns: a sharding key.
CHDDL_INLINE void check_engine_expression(const MergeTreeTable& table, const catalog::EngineSpec& spec,
                                          const SqlText& text, const Place& place, Diagnostics& found) {
    const JudgedExpression key = read_expression(text, visible_columns(table.columns, sharding_rules));
    if (!check_reads(key, table.columns, sharding_rules, place, found) || !key.outline.understood) return;
    const bool tuple = !key.outline.elements.empty() || read_argument(text).shape == ArgumentShape::tuple;
    if (tuple || (key.outline.type && !is_integer_to_server(*key.outline.type)))
        found.report<"engine-argument">(place, Plain{spec.name}, Plain{sharding_rules.words}, text.text(),
                                        Plain{"a whole number that is not Nullable"});
}

CHDDL_INLINE void check_engine_columns(const MergeTreeTable& table, const catalog::EngineSpec& spec, const Place& place,
                                       Diagnostics& found) {
    if (table.columns.empty()) return;
    EngineColumnCheck(table, spec, found).run(place);
    const std::vector<SqlText>& args = table.storage.engine.args;
    for (std::size_t i = 0; i < std::min(args.size(), spec.args.size()); ++i)
        if (spec.args[i].kind == catalog::ArgumentKind::expression)
            check_engine_expression(table, spec, args[i], place / i, found);
}

[[nodiscard]] CHDDL_INLINE bool is_state(const PhysicalColumn& column) {
    return column.type && (is<"AggregateFunction">(*column.type) || is<"SimpleAggregateFunction">(*column.type));
}

/// Beside states, a column that is neither a state nor of a key would keep any of its values.
CHDDL_INLINE void check_dimensions(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    const std::vector<PhysicalColumn> columns = physical_columns(table);
    const auto sorted = columns_in(sorting_key(table.storage));
    const auto partitioned = columns_in(table.storage.partition_by);
    if (!sorted || !partitioned || is_switched_on(table, "allow_dimensions_outside_sorting_key")) return;
    const bool known = std::all_of(columns.begin(), columns.end(), [](const auto& column) { return column.type; });
    const bool states = std::any_of(columns.begin(), columns.end(), is_state);
    if (!states && known && !columns.empty()) found.report<"aggregate-none">(place);
    for (const PhysicalColumn& column : columns)
        if (states && column.type && !is_state(column) && !column.materialized && !has(*sorted, column.name) &&
            !has(*partitioned, column.name))
            found.report<"aggregate-dimension">(place, column.name);
}

CHDDL_INLINE void check_folded_rows(const MergeTreeTable& table, const catalog::EngineSpec& spec, Target target,
                                    const Place& place, Diagnostics& found) {
    constexpr Target since{26, 7};
    if (spec.aggregates && target >= since) check_dimensions(table, place / "columns", found);
    const std::optional<Key>& key = sorting_key(table.storage);
    const auto is_tuple = [](const SqlText& part) {
        const EngineArgument argument = read_argument(part);
        return argument.shape == ArgumentShape::tuple && argument.elements.empty();
    };
    const bool unsorted = !key || key->empty() || (key->size() == 1 && is_tuple(key->front()));
    if (spec.folds && unsorted) found.report<"fold-all">(place / "storage" / "order_by", Plain{spec.name});
}

}  // namespace chddl::inline CHDDL_ABI::detail
