// Kafka(collection, …): every value is a text there, and reads as one.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// Where a value stands, which decides what text the server makes of it.
enum class KeyOf : std::uint8_t { collection, overrides };

/// Whole numbers that a double holds exactly; what the server prints of larger ones is not for us to know.
[[nodiscard]] CHDDL_INLINE std::optional<std::string> key_text(double number, KeyOf place) {
    constexpr double exact = 9007199254740992.0;
    if (!std::isfinite(number) || std::abs(number) > exact) return std::nullopt;
    char digits[64];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number, std::chars_format::fixed).ptr;
    std::string text(digits, end);
    if (place == KeyOf::collection && std::trunc(number) == number) text += '.';
    return text;
}

[[nodiscard]] std::optional<std::string> key_text(const SettingValue& value, KeyOf place);

/// A name is its own text, and NULL too.
[[nodiscard]] CHDDL_INLINE std::optional<std::string> key_text(const SqlText& sql, KeyOf place) {
    const Literal literal = literal_of(sql);
    if (literal.kind == WrittenKind::null) return "NULL";
    if (literal.kind == WrittenKind::value) return key_text(literal.value, place);
    const bool as_written = is_bare_word(sql.text()) || sql.text().starts_with('[');
    return as_written ? std::optional(sql.text()) : std::nullopt;
}

/// A value as the text that the engine reads; nothing where that is not known.
CHDDL_INLINE std::optional<std::string> key_text(const SettingValue& value, KeyOf place) {
    using Text = std::optional<std::string>;
    const bool words = place == KeyOf::collection;
    return std::visit(
        Overloaded{
            [](const std::string& text) { return Text(text); },
            [](const Secret& secret) { return secret.from() == Secret::From::text ? Text(secret.content()) : Text(); },
            [](std::same_as<std::int64_t> auto number) { return Text(std::to_string(number)); },
            [](std::same_as<std::uint64_t> auto number) { return Text(std::to_string(number)); },
            [&](std::same_as<bool> auto yes) { return Text(words ? (yes ? "true" : "false") : (yes ? "1" : "0")); },
            [&](std::same_as<double> auto number) { return key_text(number, place); },
            [](const DefaultValue&) { return Text("DEFAULT"); },
            [&](const SqlText& sql) { return key_text(sql, place); },
        },
        static_cast<const SettingValue::Base&>(value));
}

/// One key, of the collection or of the overrides. One that the engine does not know is not looked at.
CHDDL_INLINE void check_key(const KafkaSettings& all, std::string_view name, const SettingValue& value, KeyOf key_of,
                            Target target, const Place& place, Diagnostics& found) {
    const catalog::SettingSpec* spec = find_row(catalog::kafka_settings, name);
    const catalog::QuerySetting* row = spec == nullptr ? catalog::find_query_setting(name) : nullptr;
    const bool kept = spec != nullptr ? spec->since <= target : row != nullptr && row->kept_by_kafka;
    if (!kept) {
        Nearest nearest(name);
        for (const catalog::SettingSpec& one : catalog::kafka_settings) nearest.offer(one.name);
        found.report<"collection-key">(place, name, all.table.collection, Plain{nearest.hint()});
        return;
    }
    const auto text = key_text(value, key_of);
    if (!text) return;
    const catalog::SettingSpec whole = spec != nullptr ? *spec : catalog::spec_of(*row);
    const bool counts = spec == nullptr || all.find(name) == &value;
    check_setting({std::string(name), *text, false}, counts ? whole : by_type(whole), target, place, found);
}

CHDDL_INLINE void check_collection(const KafkaSettings& all, Target target, const Place& place, Diagnostics& found) {
    const auto& [table, collection] = all;
    check_setting_names(table.overrides, place / "overrides", found);
    for (const Setting& over : table.overrides)
        check_key(all, over.name, over.value, KeyOf::overrides, target, place / "overrides" / over.name, found);
    if (collection == nullptr) return;
    for (const CollectionEntry& entry : collection->entries) {
        const bool overridden = std::any_of(table.overrides.begin(), table.overrides.end(),
                                            [&](const Setting& over) { return over.name == entry.name; });
        if (!overridden)
            check_key(all, entry.name, entry.value, KeyOf::collection, target, place / "collection", found);
        else if (entry.overridable == Overridable::no)
            found.report<"collection-override">(place / "overrides" / entry.name, table.collection, entry.name);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
