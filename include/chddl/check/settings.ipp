// One small function a rule; which setting it is about, the row says.
#pragma once

#include <chddl/catalog/query_setting_rules.hpp>
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/check/setting_texts.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const SettingValue* find_setting(const std::vector<Setting>& settings, std::string_view name) {
    for (auto setting = settings.rbegin(); setting != settings.rend(); ++setting)
        if (setting->name == name) return &setting->value;
    return nullptr;
}

CHDDL_INLINE std::string_view find_text(const std::vector<Setting>& settings, std::string_view name) {
    const SettingValue* value = find_setting(settings, name);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return text == nullptr ? std::string_view() : std::string_view(*text);
}

CHDDL_INLINE std::string expected_range(const catalog::SettingSpec& spec) {
    if (spec.most != 0) return "at most " + std::to_string(spec.most) + " seconds";
    if (spec.max == catalog::SettingSpec{}.max) return "at least " + std::to_string(spec.min);
    return std::to_string(spec.min) + " to " + std::to_string(spec.max);
}

CHDDL_INLINE std::string expected_choice(const catalog::SettingSpec& spec) {
    std::string text = "one of ";
    SqlWriter sql(text);
    sql.list(spec.choices, ", ", [&](std::string_view choice) { sql.string(choice); });
    return text;
}

/// Reports a value that is out of bounds, as an error or as what shows only later.
CHDDL_INLINE void report_bound(const catalog::SettingSpec& spec, const SettingValue& value, const Place& place,
                               Diagnostics& found) {
    const bool choice = !spec.choices.empty();
    const std::string is = shown(value, spec.secret);
    const std::string expected = choice ? expected_choice(spec) : expected_range(spec);
    switch (spec.enforced) {
        case catalog::Enforced::at_create:
            if (choice)
                found.report<"setting-choice">(place, spec.name, Plain{is}, Plain{expected});
            else
                found.report<"setting-range">(place, spec.name, Plain{is}, Plain{expected});
            return;
        case catalog::Enforced::at_reading:
            found.report<"setting-unusable">(place, spec.name, Plain{is}, Plain{expected});
            return;
        case catalog::Enforced::never:
            found.report<"setting-ignored">(place, spec.name, Plain{is}, Plain{expected});
            return;
    }
}

CHDDL_INLINE void report_kind(const catalog::SettingSpec& spec, const SettingValue& value, std::string_view expected,
                              const Place& place, Diagnostics& found) {
    found.report<"setting-kind">(place, spec.name, Plain{shown(value, spec.secret)}, Plain{expected});
}

/// A `{` that is not closed by a `}`.
[[nodiscard]] inline bool opens_macro(std::string_view text) {
    const std::size_t open = text.rfind('{');
    return open != std::string_view::npos && text.find('}', open) == std::string_view::npos;
}

/// The server compares its own choices by case; what it hands on to librdkafka may be in any, and empty is the default.
[[nodiscard]] CHDDL_INLINE bool is_choice(std::string_view text, const catalog::SettingSpec& spec) {
    const bool exact = spec.enforced == catalog::Enforced::at_create;
    if (spec.choices.empty() || (text.empty() && !exact)) return true;
    return std::any_of(spec.choices.begin(), spec.choices.end(), [&](std::string_view choice) {
        return exact ? choice == text : equals_ignoring_case(choice, text);
    });
}

CHDDL_INLINE void check_text_value(const std::string& text, const catalog::SettingSpec& spec, const SettingValue& value,
                                   const Place& place, Diagnostics& found) {
    if (spec.secret && text == hidden_text) found.report<"setting-hidden">(place, spec.name);
    if (spec.required && text.empty()) found.report<"setting-empty">(place, spec.name);
    if (spec.macros && opens_macro(text))
        found.report<"macro-unbalanced">(place, spec.name, Plain{shown(value, spec.secret)});
    if (spec.kind == catalog::SettingKind::character && text.size() > 1)
        report_kind(spec, value, "at most one byte", place, found);
    if (!is_choice(text, spec)) report_bound(spec, value, place, found);
}

CHDDL_INLINE void check_text_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                     Diagnostics& found) {
    if (const auto* text = std::get_if<std::string>(&value))
        check_text_value(*text, spec, value, place, found);
    else
        report_kind(spec, value, "a text", place, found);
}

CHDDL_INLINE void report_range(const catalog::SettingSpec& spec, const SettingValue& value, const Place& place,
                               Diagnostics& found) {
    found.report<"setting-range">(place, spec.name, Plain{shown(value, spec.secret)}, Plain{expected_range(spec)});
}

/// A number in a text wraps around in the bits of its type; what it is then is not out of them.
[[nodiscard]] CHDDL_INLINE WholeNumber wrapped(WholeNumber number, const catalog::SettingSpec& spec) {
    constexpr std::uint64_t half = std::uint64_t{1} << 63U;
    if (!number.text || spec.min >= 0 || number.magnitude <= half) return number;
    number.negative = !number.negative;
    number.magnitude = 0 - number.magnitude;
    return number;
}

/// Whether the type itself does not hold the number, whatever the setting makes of it.
[[nodiscard]] CHDDL_INLINE bool is_out_of_type(const WholeNumber& number, const catalog::SettingSpec& spec) {
    constexpr std::uint64_t half = std::uint64_t{1} << 63U;
    if (spec.min >= 0) return number.beyond || (number.negative && (number.text || number.cut || number.magnitude > 0));
    return number.beyond || number.magnitude > (number.negative ? half : half - 1);
}

[[nodiscard]] CHDDL_INLINE bool is_out_of_bounds(const WholeNumber& number, const catalog::SettingSpec& spec) {
    if (number.text && spec.bits < 64) return false;
    const std::uint64_t lowest = 0 - static_cast<std::uint64_t>(spec.min);  // of a negative minimum, its size
    if (number.negative && number.magnitude > 0) return spec.min >= 0 || number.magnitude > lowest;
    return number.magnitude > spec.max || (spec.min > 0 && number.magnitude < static_cast<std::uint64_t>(spec.min));
}

CHDDL_INLINE void check_whole_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                      Diagnostics& found) {
    const auto read = as_whole(value);
    if (!read || (read->multiplied && spec.threads)) {
        report_kind(spec, value, "a whole number", place, found);
        return;
    }
    const WholeNumber number = wrapped(*read, spec);
    if (is_out_of_type(number, spec))
        report_range(spec, value, place, found);
    else if (is_out_of_bounds(number, spec))
        report_bound(spec, value, place, found);
    else if (number.cut)
        found.report<"setting-truncated">(place, spec.name, Plain{shown(value, spec.secret)});
}

/// A number, and how far from 0 it is if it was written as a whole one.
struct RealNumber {
    double value = 0;
    std::uint64_t magnitude = 0;
};

[[nodiscard]] CHDDL_INLINE std::optional<RealNumber> as_real(const SettingValue& value) {
    if (const auto* real = std::get_if<double>(&value)) return RealNumber{.value = *real};
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto read = real_of(*text);
        return read ? std::optional(RealNumber{.value = *read}) : std::nullopt;
    }
    const auto whole = as_whole(value);
    if (!whole) return std::nullopt;
    return RealNumber{static_cast<double>(whole->magnitude), whole->magnitude};
}

/// A whole number must be the same as a floating point one; a text may lose digits.
CHDDL_INLINE void check_real_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                     Diagnostics& found) {
    const std::optional<RealNumber> number = as_real(value);
    if (!number || !std::isfinite(number->value)) {
        report_kind(spec, value, "a number", place, found);
        return;
    }
    const std::uint64_t size = number->magnitude;
    const std::uint64_t digits = size == 0 ? 0 : size >> static_cast<unsigned>(std::countr_zero(size));
    if (std::bit_width(digits) > static_cast<std::uint64_t>(spec.bits))
        report_kind(spec, value, "a number with fewer digits", place, found);
    else if (spec.most != 0 && std::abs(number->value) > static_cast<double>(spec.most))
        report_range(spec, value, place, found);
}

CHDDL_INLINE void check_boolean_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                        Diagnostics& found) {
    if (!as_boolean(value)) report_kind(spec, value, "true or false", place, found);
}

/// Whether the value is one of the words that stand beside numbers: 'auto', 'auto(8)'.
[[nodiscard]] CHDDL_INLINE bool is_automatic(const SettingValue& value, const catalog::SettingSpec& spec) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || !spec.automatic) return false;
    return *text == "auto" || (spec.threads && text->starts_with("auto("));
}

CHDDL_INLINE void check_value(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                              Diagnostics& found) {
    if (is_automatic(value, spec)) return;
    switch (spec.kind) {
        case catalog::SettingKind::text:
        case catalog::SettingKind::character:
            check_text_setting(value, spec, place, found);
            return;
        case catalog::SettingKind::integer:
        case catalog::SettingKind::milliseconds:
            check_whole_setting(value, spec, place, found);
            return;
        case catalog::SettingKind::boolean:
            check_boolean_setting(value, spec, place, found);
            return;
        case catalog::SettingKind::real:
            check_real_setting(value, spec, place, found);
            return;
    }
}

/// DEFAULT is taken by all; a secret of the environment and SQL text that may be anything are not judged.
CHDDL_INLINE void check_any_value(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                  Diagnostics& found) {
    if (std::holds_alternative<DefaultValue>(value)) return;
    if (const auto* secret = std::get_if<Secret>(&value)) {
        if (secret->from() == Secret::From::text) check_value(secret->content(), spec, place, found);
        return;
    }
    const auto* sql = std::get_if<SqlText>(&value);
    if (sql == nullptr) return check_value(value, spec, place, found);
    const Literal literal = literal_of(*sql);
    switch (literal.kind) {
        case WrittenKind::value:
            return check_any_value(literal.value, spec, place, found);
        case WrittenKind::null:
        case WrittenKind::none:
            return report_kind(spec, value, "a text, a number, true, false or DEFAULT", place, found);
        case WrittenKind::unknown:
            return;
    }
}

CHDDL_INLINE void check_setting(const Setting& setting, const catalog::SettingSpec& spec, Target target,
                                const Place& place, Diagnostics& found) {
    if (spec.since > target)
        found.report<"setting-newer">(place, spec.name, spec.since.year, spec.since.release, target.year,
                                      target.release);
    if (spec.obsolete) found.report<"setting-obsolete">(place, spec.name);
    if (setting.unlisted) found.report<"unlisted-known">(place, Plain{"setting"}, spec.name);
    check_any_value(setting.value, spec, place, found);
}

CHDDL_INLINE bool check_session_setting(const Setting& setting, Target target, const Place& place, Diagnostics& found) {
    const catalog::QuerySetting* row = catalog::find_query_setting(setting.name);
    if (row == nullptr) return false;
    check_setting(setting, catalog::spec_of(*row), target, place, found);
    if (const catalog::SettingRule* rule = find_row(catalog::query_setting_rules, setting.name))
        check_setting_text(*rule, literal_read(setting.value), place, found);
    return true;
}

CHDDL_INLINE void report_unknown_setting(const Setting& setting, std::string_view owner, const Nearest& nearest,
                                         const Place& place, Diagnostics& found) {
    if (setting.unlisted || setting.name.empty() || is_default(setting.value)) return;
    found.report<"setting-unknown">(place, Plain{owner}, setting.name, Plain{nearest.hint()});
}

CHDDL_INLINE Nearest nearest_session_setting(std::string_view name) {
    Nearest nearest(name);
    for (const catalog::QuerySetting& row : catalog::query_settings()) nearest.offer(row.name);
    return nearest;
}

CHDDL_INLINE void check_query_settings(const std::vector<Setting>& settings, Target target, const Place& place,
                                       Diagnostics& found) {
    check_setting_names(settings, place, found);
    for (const Setting& setting : settings) {
        if (check_session_setting(setting, target, place / setting.name, found)) continue;
        report_unknown_setting(setting, "the session", nearest_session_setting(setting.name), place / setting.name,
                               found);
    }
}

CHDDL_INLINE void check_setting_names(const std::vector<Setting>& settings, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> names;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const std::string_view name = settings[i].name;
        if (name.empty()) found.report<"name-empty">(place / i);
        if (!names.insert(name).second) found.report<"setting-duplicate">(place / name, name);
    }
}

CHDDL_INLINE void check_required(const std::vector<Setting>& settings, std::string_view engine,
                                 std::span<const catalog::SettingSpec> specs, const Place& place, Diagnostics& found) {
    for (const catalog::SettingSpec& spec : specs)
        if (spec.required && find_setting(settings, spec.name) == nullptr)
            found.report<"setting-missing">(place, Plain{engine}, spec.name);
}

}  // namespace chddl::inline CHDDL_ABI::detail
