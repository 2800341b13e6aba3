// What the server adds, sorts and drops.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/model/canonical.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The bytes that one value of the column takes for a preparing codec: of the type inside Nullable and Array.
CHDDL_INLINE std::int64_t codec_width(const DataType& type) {
    const auto number = [&](std::size_t i) {
        const auto* value = i < type.args.size() ? std::get_if<std::int64_t>(&type.args[i]) : nullptr;
        return value == nullptr ? std::int64_t{0} : *value;
    };
    if (type.spec == nullptr) return 0;
    if (type.spec->composite) {
        if (is<"Map">(type)) return 0;  // two types, no width
        const DataType* inner = inner_type(type);
        return inner == nullptr ? 0 : codec_width(*inner);
    }
    if (is<"FixedString">(type)) return number(0);
    if (!is<"Decimal">(type)) return type.spec->width;
    const std::int64_t digits = number(0);
    return digits <= 9 ? 4 : digits <= 18 ? 8 : digits <= 38 ? 16 : 32;
}

CHDDL_INLINE void add_default_argument(Codec& codec, const DataType& type) {
    const catalog::CodecSpec* spec = find_row(catalog::codecs, codec.name);
    if (spec == nullptr || !codec.args.empty()) return;
    switch (spec->default_argument) {
        case catalog::CodecDefault::none:
            return;
        case catalog::CodecDefault::level:
            codec.args.emplace_back(spec->default_level);
            return;
        case catalog::CodecDefault::width:
            if (const std::int64_t width = codec_width(type); width > 0) codec.args.emplace_back(width);
            return;
    }
}

CHDDL_INLINE bool has_setting(const std::vector<Setting>& settings, std::string_view name) {
    return std::any_of(settings.begin(), settings.end(), [&](const Setting& setting) { return setting.name == name; });
}

}  // namespace detail

CHDDL_INLINE DataType canonical(DataType type) {
    for (TypeArg& arg : type.args)
        if (auto* inner = std::get_if<DataType>(&arg)) *inner = canonical(std::move(*inner));
    const bool zoned = detail::is<"DateTime">(type) || detail::is<"DateTime64">(type);
    if (zoned && !type.args.empty()) {
        const auto* zone = std::get_if<std::string>(&type.args.back());
        if (zone != nullptr && zone->empty()) type.args.pop_back();
    }
    if (detail::is<"Enum8">(type) || detail::is<"Enum16">(type))
        std::stable_sort(type.args.begin(), type.args.end(), [](const TypeArg& a, const TypeArg& b) {
            const auto* x = std::get_if<EnumItem>(&a);
            const auto* y = std::get_if<EnumItem>(&b);
            return x != nullptr && y != nullptr && x->value < y->value;
        });
    return type;
}

CHDDL_INLINE Column canonical(Column column) {
    column.type = canonical(std::move(column.type));
    for (Codec& codec : column.codecs) detail::add_default_argument(codec, column.type);
    return column;
}

CHDDL_INLINE Database canonical(Database database) {
    database.creation = {};
    return database;
}

CHDDL_INLINE NamedCollection canonical(NamedCollection collection) {
    collection.creation = {};
    return collection;
}

CHDDL_INLINE KafkaTable canonical(KafkaTable table) {
    for (KafkaColumn& column : table.columns) column.type = canonical(std::move(column.type));
    table.query_settings.clear();
    table.creation = {};
    return table;
}

CHDDL_INLINE Storage canonical(Storage storage) {
    const catalog::EngineSpec* spec = detail::find_row(catalog::engines, storage.engine.name);
    if (spec == nullptr || spec->family != catalog::EngineFamily::merge_tree) return storage;
    if (!storage.order_by) storage.order_by = storage.primary_key.value_or(Key{});
    if (!detail::has_setting(storage.settings, "index_granularity"))
        storage.settings.push_back({.name = "index_granularity", .value = std::int64_t{8192}, .unlisted = false});
    return storage;
}

CHDDL_INLINE MergeTreeTable canonical(MergeTreeTable table) {
    for (Column& column : table.columns) column = canonical(std::move(column));
    for (Index& index : table.indices)
        if (index.granularity == 0) index.granularity = 1;
    table.storage = canonical(std::move(table.storage));
    table.query_settings.clear();
    table.creation = {};
    return table;
}

CHDDL_INLINE MaterializedView canonical(MaterializedView view) {
    for (Column& column : view.columns) column = canonical(std::move(column));
    if (view.storage) view.storage = canonical(std::move(*view.storage));
    view.fill = ViewFill::new_rows;
    view.creation = {};
    return view;
}

}  // namespace chddl::inline CHDDL_ABI
