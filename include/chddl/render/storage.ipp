// Engines, keys, TTL and settings in the server's own order of clauses.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/render/storage.hpp>

#include <algorithm>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE SqlText quoted_text(std::string_view value) {
    std::string text;
    SqlWriter(text).string(value);
    return SqlText(std::move(text));
}

/// The engine as the server names it: Replicated, path and replica in front.
CHDDL_INLINE Engine whole_engine(const Engine& engine, const std::optional<Replication>& replication) {
    if (!replication) return engine;
    Engine whole = engine;
    whole.name.insert(0, "Replicated");
    const auto& [path, replica] = *replication;
    if (path || replica) {
        whole.args.insert(whole.args.begin(), quoted_text(replica.value_or("")));
        whole.args.insert(whole.args.begin(), quoted_text(path.value_or("")));
    }
    return whole;
}

CHDDL_INLINE void write(SqlWriter& sql, const TtlAssignment& assignment) {
    const auto& [column, value] = assignment;
    sql.word(column).raw(" = ").text(value);
}

CHDDL_INLINE void write(SqlWriter& sql, const Ttl& ttl) {
    const auto& [expression, action, target, if_exists, codecs, group_by, set, where] = ttl;
    const std::string_view exists = if_exists ? "IF EXISTS " : "";
    sql.text(expression);
    switch (action) {
        case TtlAction::delete_:
            break;
        case TtlAction::to_disk:
            sql.raw(" TO DISK ").raw(exists).string(target);
            break;
        case TtlAction::to_volume:
            sql.raw(" TO VOLUME ").raw(exists).string(target);
            break;
        case TtlAction::recompress:
            sql.raw(" RECOMPRESS CODEC(");
            write_codecs(sql, codecs);
            sql.raw(")");
            break;
        case TtlAction::group_by:
            sql.raw(" GROUP BY ").list(group_by, ", ", [&](const SqlText& part) { sql.text(part); });
            if (set.empty()) break;
            sql.raw(" SET ").list(set, ", ", [&](const TtlAssignment& assignment) { write(sql, assignment); });
            break;
    }
    if (where) sql.raw(" WHERE ").text(*where);
}

CHDDL_INLINE void write(SqlWriter& sql, const Storage& storage, Secrets secrets) {
    const auto& [engine, replication, partition_by, primary_key, order_by, sample_by, ttl, settings] = storage;
    if (!engine.name.empty()) {
        sql.raw("\nENGINE = ");
        write(sql, whole_engine(engine, replication));
    }
    write_key(sql, "PARTITION BY", partition_by);
    write_key(sql, "PRIMARY KEY", primary_key);
    write_key(sql, "ORDER BY", order_by);
    if (sample_by) sql.raw("\nSAMPLE BY ").text(*sample_by);
    if (!ttl.empty()) sql.raw("\nTTL ").list(ttl, ", ", [&](const Ttl& element) { write(sql, element); });
    write_settings(sql, settings, secrets);
}

CHDDL_INLINE std::vector<KafkaArgument> arguments_of(const KafkaTable& table) {
    std::vector<KafkaArgument> arguments;
    for (std::int64_t position = 1; position <= table.positional; ++position) {
        const auto spec = std::find_if(catalog::kafka_settings.begin(), catalog::kafka_settings.end(),
                                       [&](const catalog::SettingSpec& row) { return row.position == position; });
        if (spec == catalog::kafka_settings.end()) break;  // the engine has no more
        const auto named = [&](const Setting& setting) { return setting.name == spec->name; };
        const auto setting = std::find_if(table.settings.begin(), table.settings.end(), named);
        arguments.push_back({&*spec, setting == table.settings.end() ? nullptr : &*setting});
    }
    return arguments;
}

/// An argument that is not set: what the engine has without it.
CHDDL_INLINE void write_missing(SqlWriter& sql, const catalog::SettingSpec& spec) {
    const bool text = spec.kind == catalog::SettingKind::text || spec.kind == catalog::SettingKind::character;
    if (text)
        sql.string(spec.choices.empty() ? std::string_view() : spec.choices.front());
    else
        sql.integer(spec.unset);
}

CHDDL_INLINE void write_arguments(SqlWriter& sql, const KafkaTable& table, const std::vector<KafkaArgument>& arguments,
                                  Secrets secrets) {
    if (table.collection.empty() && arguments.empty()) return;
    sql.raw("(");
    if (!table.collection.empty()) sql.word(table.collection).raw(table.overrides.empty() ? "" : ", ");
    write_list(sql, table.overrides, secrets);
    if (!table.collection.empty() && !arguments.empty()) sql.raw(", ");
    sql.list(arguments, ", ", [&](const KafkaArgument& argument) {
        if (argument.setting == nullptr)
            write_missing(sql, *argument.spec);
        else
            write_value(sql, argument.spec->name, argument.setting->value, secrets);
    });
    sql.raw(")");
}

CHDDL_INLINE void write_storage(SqlWriter& sql, const KafkaTable& table, Secrets secrets) {
    const std::vector<KafkaArgument> arguments = arguments_of(table);
    sql.raw("\nENGINE = ").raw(row<"Kafka", catalog::engines>().name);
    write_arguments(sql, table, arguments, secrets);
    if (arguments.empty()) return write_settings(sql, table.settings, secrets);
    std::vector<Setting> settings;
    for (const Setting& setting : table.settings)
        if (std::none_of(arguments.begin(), arguments.end(),
                         [&](const KafkaArgument& argument) { return argument.setting == &setting; }))
            settings.push_back(setting);
    write_settings(sql, settings, secrets);
}

}  // namespace chddl::inline CHDDL_ABI::detail
