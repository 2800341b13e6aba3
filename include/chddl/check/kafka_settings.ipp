// Each place where a Kafka table can be given a value reads it in its own way: an argument as a literal, a setting as
// any setting, a collection as a text.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/storage.hpp>
#include <chddl/render/wiring.hpp>

#include <algorithm>
#include <limits>

namespace chddl::inline CHDDL_ABI::detail {

/// The last value of that name that is not DEFAULT, which says nothing.
template <class Entries>
[[nodiscard]] const SettingValue* last_given(const Entries& entries, std::string_view name) {
    const SettingValue* value = nullptr;
    for (const auto& entry : entries)
        if (entry.name == name && !std::holds_alternative<DefaultValue>(entry.value)) value = &entry.value;
    return value;
}

CHDDL_INLINE const SettingValue* KafkaSettings::find(std::string_view name) const {
    if (const SettingValue* value = last_given(table.settings, name)) return value;
    if (table.collection.empty()) return nullptr;
    if (const SettingValue* value = last_given(table.overrides, name)) return value;
    return collection == nullptr ? nullptr : last_given(collection->entries, name);
}

CHDDL_INLINE std::string_view KafkaSettings::text(std::string_view name) const {
    const SettingValue* value = find(name);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? std::string_view() : std::string_view(*text);
}

CHDDL_INLINE std::int64_t KafkaSettings::number(std::string_view name, std::int64_t fallback) const {
    const SettingValue* value = find(name);
    const auto whole = value == nullptr ? std::nullopt : as_whole(*value);
    if (!whole || whole->beyond) return fallback;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const bool fits = whole->magnitude <= static_cast<std::uint64_t>(most);
    const std::int64_t size = fits ? static_cast<std::int64_t>(whole->magnitude) : most;
    return whole->negative ? -size : size;
}

CHDDL_INLINE bool KafkaSettings::is_on(std::string_view name) const {
    const SettingValue* value = find(name);
    return value != nullptr && as_boolean(*value).value_or(true);
}

CHDDL_INLINE bool KafkaSettings::is_given(std::string_view name) const {
    const SettingValue* value = find(name);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return value != nullptr && (text == nullptr || !text->empty());
}

CHDDL_INLINE KafkaSettings settings_of(const KafkaTable& table, const Pipeline& pipeline) {
    return {table, collection_of(table, pipeline)};
}

/// What the type of the setting takes, without the range that only the value that counts must be in.
CHDDL_INLINE catalog::SettingSpec by_type(const catalog::SettingSpec& spec) {
    catalog::SettingSpec type = spec;
    type.min = spec.min < 0 ? std::numeric_limits<std::int64_t>::min() : 0;
    type.max = catalog::SettingSpec{}.max;
    if (spec.enforced != catalog::Enforced::at_create) type.choices = {};
    type.required = false;
    type.macros = false;
    return type;
}

/// A setting of the session is taken: those of formats stay with the table, some are of use before they go.
CHDDL_INLINE void check_other_setting(const Setting& setting, Target target, const Place& place, Diagnostics& found) {
    if (check_session_setting(setting, target, place, found)) {
        const bool kept = catalog::find_query_setting(setting.name)->kept_by_kafka;
        const bool of_use = setting.name == catalog::kafka_no_consumers_limit || setting.name.starts_with("allow_");
        if (!kept && !of_use) found.report<"setting-dropped">(place, setting.name);
        return;
    }
    Nearest nearest(setting.name);
    for (const catalog::SettingSpec& row : catalog::kafka_settings) nearest.offer(row.name);
    for (const catalog::QuerySetting& row : catalog::query_settings())
        if (row.kept_by_kafka) nearest.offer(row.name);
    report_unknown_setting(setting, row<"Kafka", catalog::engines>().name, nearest, place, found);
}

/// One that is not an argument. Where a later one of that name counts, only its type matters.
CHDDL_INLINE void check_own_setting(const KafkaSettings& all, const Setting& setting, Target target, const Place& place,
                                    Diagnostics& found) {
    const catalog::SettingSpec* spec = find_row(catalog::kafka_settings, setting.name);
    if (spec == nullptr) return check_other_setting(setting, target, place, found);
    const bool counts = all.find(setting.name) == &setting.value || std::holds_alternative<DefaultValue>(setting.value);
    check_setting(setting, counts ? *spec : by_type(*spec), target, place, found);
}

/// With a collection the engine does not look for what it needs.
CHDDL_INLINE void check_needed(const KafkaSettings& all, const std::vector<KafkaArgument>& arguments,
                               const Place& place, Diagnostics& found) {
    for (const catalog::SettingSpec& spec : catalog::kafka_settings) {
        if (!spec.required || all.find(spec.name) != nullptr || !all.all_known()) continue;
        const bool by_position = std::any_of(arguments.begin(), arguments.end(), [&](const KafkaArgument& argument) {
            return argument.setting != nullptr && argument.setting->name == spec.name;
        });
        if (!all.table.collection.empty())
            found.report<"setting-empty">(place / spec.name, spec.name);
        else if (!by_position)
            found.report<"setting-missing">(place, Plain{row<"Kafka", catalog::engines>().name}, spec.name);
    }
}

CHDDL_INLINE void check_kafka_settings(const KafkaSettings& all, Target target, const Place& place,
                                       Diagnostics& found) {
    const KafkaTable& table = all.table;
    const Place settings = place / "settings";
    check_setting_names(table.settings, settings, found);
    const std::vector<KafkaArgument> arguments = arguments_of(table);
    if (!table.collection.empty() && !arguments.empty())
        found.report<"collection-arguments">(place / "positional", table.collection);
    if (table.collection.empty() && !table.overrides.empty()) found.report<"collection-missing">(place / "overrides");
    for (const KafkaArgument& argument : arguments)
        check_argument(argument, target, settings / argument.spec->name, found);
    for (const Setting& setting : table.settings) {
        const auto argument = std::find_if(arguments.begin(), arguments.end(), [&](const KafkaArgument& one) {
            return one.setting && one.setting->name == setting.name;
        });
        if (argument == arguments.end())
            check_own_setting(all, setting, target, settings / setting.name, found);
        else if (argument->setting != &setting && !argument->spec->obsolete &&
                 !std::holds_alternative<DefaultValue>(setting.value))
            found.report<"argument-repeated">(settings / setting.name, setting.name, argument->spec->position);
    }
    if (!table.collection.empty()) check_collection(all, target, place, found);
    check_needed(all, arguments, settings, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
