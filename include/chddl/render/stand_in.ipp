// Columns of the Kafka table, virtual columns by their rows, no engine to speak of.
#pragma once

#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/render/columns.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/render/wiring.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool offers_errors(const KafkaTable& table, const Pipeline& pipeline) {
    if (const SettingValue* value = setting_of(table, pipeline, catalog::kafka_setting<"kafka_handle_error_mode">)) {
        const auto* text = std::get_if<std::string>(value);
        return text != nullptr && *text == catalog::kafka_error_modes[1];
    }
    return !table.collection.empty() && collection_of(table, pipeline) == nullptr;
}

CHDDL_INLINE bool can_replace(const KafkaTable& table, const Pipeline& pipeline) {
    if (!table.creation.uuid.empty()) return false;
    for (const Database& database : pipeline.databases) {
        if (database.name != table.name.database) continue;
        const catalog::DatabaseEngineSpec* spec = find_row(catalog::database_engines, database.engine.name);
        return spec == nullptr || spec->replaces;
    }
    return true;
}

CHDDL_INLINE void write_virtual_column(SqlWriter& sql, const catalog::VirtualColumnSpec& column) {
    sql.identifier(column.name).raw(" ").raw(column.type);
    sql.raw(" ALIAS defaultValueOfTypeName(").string(column.type).raw(")");
}

/// The settings of the statement that creates it: what is not kept by the Kafka table is the statement's, too.
CHDDL_INLINE std::vector<Setting> statement_settings(const KafkaTable& table) {
    std::vector<Setting> settings;
    for (const Setting& setting : table.settings) {
        const catalog::QuerySetting* spec = catalog::find_query_setting(setting.name);
        if (spec != nullptr && !spec->kept_by_kafka) settings.push_back(setting);
    }
    settings.insert(settings.end(), table.query_settings.begin(), table.query_settings.end());
    return settings;
}

CHDDL_INLINE void write_stand_in(SqlWriter& sql, const KafkaTable& table, bool with_errors, bool or_replace) {
    Creation creation = table.creation;
    creation.uuid.clear();  // the Kafka table's own
    creation.or_replace |= or_replace;
    creation.if_not_exists &= !creation.or_replace;
    write_create(sql, "TABLE", table.name, creation);
    std::string_view before = "\n(\n    ";
    const auto separate = [&] { sql.raw(std::exchange(before, ",\n    ")); };
    for (const KafkaColumn& column : table.columns) {
        separate();
        write(sql, column);
    }
    for (const catalog::VirtualColumnSpec& column : catalog::kafka_virtual_columns) {
        const auto declares = [&](const KafkaColumn& own) { return own.name == column.name; };
        if (column.stream_mode_only && !with_errors) continue;
        if (std::any_of(table.columns.begin(), table.columns.end(), declares)) continue;
        separate();
        write_virtual_column(sql, column);
    }
    sql.raw("\n)\nENGINE = ").word(row<"Null", catalog::engines>().name);
    write_comment(sql, table.comment);
    write_settings(sql, statement_settings(table), Secrets::hidden);
}

}  // namespace chddl::inline CHDDL_ABI::detail
