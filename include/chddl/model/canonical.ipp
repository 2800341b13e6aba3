// What the server adds, sorts and drops.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/interval.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

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

CHDDL_INLINE Refresh canonical(Refresh refresh) {
    for (Interval* interval : {&refresh.period, &refresh.offset, &refresh.randomize}) *interval = canonical(*interval);
    return refresh;
}

CHDDL_INLINE MaterializedView canonical(MaterializedView view) {
    for (Column& column : view.columns) column = canonical(std::move(column));
    for (Index& index : view.indices)
        if (index.granularity == 0) index.granularity = 1;
    if (view.to.name.empty()) view.storage = canonical(std::move(view.storage).value_or(Storage{}));
    if (view.refresh) view.refresh = canonical(std::move(*view.refresh));
    const bool has_definer = !view.definer.empty();
    if (has_definer && view.security == SqlSecurity::as_configured) view.security = SqlSecurity::definer;
    view.fill = ViewFill::new_rows;
    view.creation = {};
    return view;
}

}  // namespace chddl::inline CHDDL_ABI
