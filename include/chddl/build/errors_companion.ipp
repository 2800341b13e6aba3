// The queue gets its mode, the pipeline a table and a view, and the views by parts a condition.
#pragma once

#include <chddl/build/errors_companion.hpp>
#include <chddl/build/pipeline_builder.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/report.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/wiring.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// What is kept of a message: the virtual column, and the name that it gets.
struct KeptColumn {
    const catalog::VirtualColumnSpec* spec;
    std::string_view name;
};
template <FixedString Name>
inline constexpr const catalog::VirtualColumnSpec* virtual_column = &row<Name, catalog::kafka_virtual_columns>();

inline constexpr auto kept_columns = std::to_array<KeptColumn>({
    {virtual_column<"_topic">, "topic"},
    {virtual_column<"_partition">, "partition"},
    {virtual_column<"_offset">, "offset"},
    {virtual_column<"_key">, "key"},
    {virtual_column<"_timestamp">, "timestamp"},
    {virtual_column<"_raw_message">, "raw"},
    {virtual_column<"_error">, "error"},
});

/// `_error = ''`, or with != for the messages that could not be parsed.
[[nodiscard]] CHDDL_INLINE Expr error_is(std::string_view comparison) {
    return sql(std::string(virtual_column<"_error">->name) + " " + std::string(comparison) + " ''");
}

CHDDL_INLINE Expr no_error() {
    return error_is("=");
}

[[nodiscard]] CHDDL_INLINE ObjectName with_suffix(const QualifiedName& name, std::string_view suffix) {
    return QualifiedName{name.database, name.name + std::string(suffix)};
}

CHDDL_INLINE MergeTreeTableBuilder errors_table(const ErrorsRequest& request) {
    const auto& [queue, options] = request;
    MergeTreeTableBuilder table(options.table ? *options.table : with_suffix(queue, "_errors"));
    for (const auto& [spec, name] : kept_columns) table.column(name, type(spec->type));
    table.column("stored_at", types::DateTime, {.default_value = fn("now", {})});
    table.order_by({"topic", "partition", "offset"});
    if (options.ttl) table.ttl("stored_at", *options.ttl);
    if (!options.replication) return table;
    const auto& [path, replica] = *options.replication;
    if (!path && !replica) return table.replicated();
    return table.replicated(path.value_or(""), replica.value_or(""));
}

CHDDL_INLINE MaterializedViewBuilder errors_view(const ErrorsRequest& request, const MergeTreeTableBuilder& table) {
    const auto& [queue, options] = request;
    MaterializedViewBuilder view(options.view ? *options.view : with_suffix(table.name(), "_mv"));
    view.from(queue).to(table).where(error_is("!="));
    for (const auto& [spec, name] : kept_columns) view.select(col(spec->name), name);
    return view;
}

CHDDL_INLINE const SettingValue* error_mode(const KafkaTable& table, const Pipeline& pipeline) {
    constexpr std::string_view mode = catalog::kafka_setting<"kafka_handle_error_mode">;
    if (const SettingValue* value = find_setting(table.settings, mode)) return value;
    if (const SettingValue* value = find_setting(table.overrides, mode)) return value;
    for (const NamedCollection& collection : pipeline.collections)
        for (const CollectionEntry& entry : collection.entries)
            if (collection.name == table.collection && entry.name == mode) return &entry.value;
    return nullptr;
}

}  // namespace detail

CHDDL_INLINE PipelineBuilder& PipelineBuilder::keep_errors_of(const ObjectName& queue, const ErrorsOptions& options) {
    errors_.push_back({queue.name(), options});
    return *this;
}

/// Sets the mode in which messages that cannot be parsed become rows; whether it can.
CHDDL_INLINE bool PipelineBuilder::set_stream_mode(std::size_t queue) {
    constexpr std::string_view mode = catalog::kafka_setting<"kafka_handle_error_mode">;
    const SettingValue stream = catalog::kafka_error_modes[1];
    KafkaTable& table = draft_.model.kafka_tables[queue];
    const SettingValue* there = detail::error_mode(table, draft_.model);
    if (there == nullptr) table.settings.push_back({.name = std::string(mode), .value = stream});
    if (there == nullptr || *there == stream) return true;
    const auto& [database, name] = table.name;
    const Place place = Place(database, name) / "kafka_tables" / queue / "settings" / mode;
    draft_.problems.report<"errors-mode">(place, place.object(), detail::Plain{detail::shown(*there, false)});
    return false;
}

CHDDL_INLINE void PipelineBuilder::keep_errors(const detail::ErrorsRequest& request) {
    const QualifiedName& name = request.queue;
    const std::vector<KafkaTable>& queues = draft_.model.kafka_tables;
    const auto queue =
        std::find_if(queues.begin(), queues.end(), [&](const auto& table) { return table.name == name; });
    if (queue == queues.end()) {
        const Place place(name.database, name.name);
        draft_.problems.report<"errors-queue">(place / "kafka_tables", place.object());
        return;
    }
    if (!set_stream_mode(static_cast<std::size_t>(queue - queues.begin()))) return;
    for (const auto& [view, builder] : view_builders_) {
        MaterializedView& model = draft_.model.views[view];
        const bool reads = builder.has_parts() && detail::source_of(model) == name;
        if (!reads || detail::has_name(model.select.text(), detail::virtual_column<"_error">->name)) continue;
        model.select = MaterializedViewBuilder(builder).where(detail::no_error()).draft().model.select;
    }
    const MergeTreeTableBuilder table = detail::errors_table(request);
    add(table).add(detail::errors_view(request, table));
}

}  // namespace chddl::inline CHDDL_ABI
