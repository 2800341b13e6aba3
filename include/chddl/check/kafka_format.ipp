// The format of the messages: CREATE TABLE takes any text, and the table then reads no row.
#pragma once

#include <chddl/catalog/format_needs.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/target_rule.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// "kafka_schema or format_schema"
[[nodiscard]] CHDDL_INLINE std::string needed_settings(const catalog::FormatNeed& need) {
    std::string text;
    for (const std::string_view setting : need.settings)
        if (!setting.empty()) text.append(text.empty() ? "" : " or ").append(setting);
    return text;
}

CHDDL_INLINE void check_format_settings(const KafkaSettings& all, const catalog::FormatNeed& need, const Place& place,
                                        Diagnostics& found) {
    if (need.settings[0].empty() || !all.all_known()) return;
    const bool given = std::any_of(std::begin(need.settings), std::end(need.settings),
                                   [&](std::string_view setting) { return !setting.empty() && all.is_given(setting); });
    if (!given) found.report<"format-setting">(place, need.name, Plain{needed_settings(need)});
}

/// Whether the format can fill the column; true where its type is not known.
[[nodiscard]] CHDDL_INLINE bool can_fill(const catalog::FormatNeed& need, DataType type) {
    type = canonical(std::move(type));
    while (need.wrapped && (is<"Nullable">(type) || is<"LowCardinality">(type)) && inner_type(type) != nullptr)
        type = DataType(*inner_type(type));
    return type.spec == nullptr || type.spec->name == need.column;
}

CHDDL_INLINE void check_format_columns(const KafkaTable& table, const catalog::FormatNeed& need, const Place& place,
                                       Diagnostics& found) {
    if (need.column.empty()) return;
    const auto filled = [](const KafkaColumn& column) { return !column.alias; };
    const auto count = std::count_if(table.columns.begin(), table.columns.end(), filled);
    if (count == 0) return;  // which columns-none says
    const auto one = std::find_if(table.columns.begin(), table.columns.end(), filled);
    if (count > 1)
        found.report<"format-column">(place, need.name, need.column, Plain{std::to_string(count) + " columns"});
    else if (!can_fill(need, one->type))
        found.report<"format-column">(place, need.name, need.column, Plain{"a column of another type"});
}

[[nodiscard]] CHDDL_INLINE bool has_header(std::string_view format) {
    return std::any_of(std::begin(catalog::header_suffixes), std::end(catalog::header_suffixes),
                       [&](std::string_view suffix) { return format.ends_with(suffix); });
}

CHDDL_INLINE void check_kafka_format(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found) {
    const std::string_view name = all.text(catalog::kafka_setting<"kafka_format">);
    if (name.empty() || name.find('{') != std::string_view::npos) return;
    const Place here = place / catalog::kafka_setting<"kafka_format">;
    const catalog::FormatSpec* format = catalog::find_format(name);
    if (format == nullptr) {
        Nearest nearest(name);
        for (const catalog::FormatSpec& row : catalog::formats()) nearest.offer(row.name);
        found.report<"format-unknown">(here, name, Plain{nearest.hint()});
        return;
    }
    if (!format->is_input) found.report<"format-output">(here, format->name);
    if (format->is_input && has_header(format->name)) found.report<"format-header">(here, format->name);
    TargetRule rule(target, found);
    rule.uses(catalog::Thing::format, format->name, here);
    rule.uses_if<"the name of a format in another case">(name != format->name, here);
    const catalog::FormatNeed* need = find_row(catalog::format_needs, format->name);
    if (need == nullptr) return;
    check_format_settings(all, *need, here, found);
    check_format_columns(all.table, *need, here, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
