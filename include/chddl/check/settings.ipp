// One small function a rule; which setting it is about, the row says.
#pragma once

#include <chddl/check/settings.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <charconv>
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

CHDDL_INLINE std::optional<bool> as_boolean(const SettingValue& value) {
    const auto of_number = [](auto number) {
        return number == 0 || number == 1 ? std::optional(number == 1) : std::nullopt;
    };
    return std::visit(Overloaded{
                          [](const std::string& text) -> std::optional<bool> {
                              if (text == "1" || equals_ignoring_case(text, "true")) return true;
                              if (text == "0" || equals_ignoring_case(text, "false")) return false;
                              return std::nullopt;
                          },
                          [&](std::same_as<std::int64_t> auto number) { return of_number(number); },
                          [](std::same_as<bool> auto yes) { return std::optional<bool>(yes); },
                          [&](std::same_as<double> auto number) { return of_number(number); },
                          [](std::same_as<std::uint64_t> auto) { return std::optional<bool>(); },
                          [](const Secret&) { return std::optional<bool>(); },
                          [](const DefaultValue&) { return std::optional<bool>(); },
                          [](const SqlText&) { return std::optional<bool>(); },
                      },
                      static_cast<const SettingValue::Base&>(value));
}

CHDDL_INLINE std::optional<std::int64_t> as_number(const SettingValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? 1 : 0;
    if (const auto* real = std::get_if<double>(&value)) {
        constexpr double beyond = 9.2e18;
        return std::abs(*real) < beyond ? std::optional(static_cast<std::int64_t>(*real)) : std::nullopt;
    }
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || text->empty()) return std::nullopt;
    std::int64_t number = 0;
    const char* end = text->data() + text->size();
    const char* begin = text->data() + (text->front() == '+' ? 1 : 0);  // the server takes a plus, from_chars does not
    const auto [stopped, error] = std::from_chars(begin, end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

CHDDL_INLINE std::string shown(const SettingValue& value, bool secret) {
    std::string text;
    SqlWriter sql(text);
    if (secret)
        sql.string(hidden_text);
    else
        write(sql, value, Secrets::hidden);
    return text;
}

CHDDL_INLINE std::string expected_range(const catalog::SettingSpec& spec) {
    constexpr std::int64_t unbounded = catalog::SettingSpec{}.max;
    if (spec.max == unbounded) return "at least " + std::to_string(spec.min);
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
    if (const auto* text = std::get_if<std::string>(&value)) {
        check_text_value(*text, spec, value, place, found);
    } else if (const auto* secret = std::get_if<Secret>(&value)) {
        if (secret->from() == Secret::From::text) check_text_value(secret->content(), spec, value, place, found);
    } else {
        report_kind(spec, value, "a text", place, found);
    }
}

CHDDL_INLINE void check_number_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                       Diagnostics& found) {
    if (const auto* real = std::get_if<double>(&value)) {
        // The server cuts it to a whole number, and refuses what has none.
        const double whole = std::trunc(*real);
        if (!std::isfinite(*real) || (*real < 0 && spec.min >= 0))
            found.report<"setting-range">(place, spec.name, Plain{shown(value, spec.secret)},
                                          Plain{expected_range(spec)});
        else if (whole < static_cast<double>(spec.min) || whole > static_cast<double>(spec.max))
            report_bound(spec, value, place, found);
        else if (whole != *real)
            found.report<"setting-truncated">(place, spec.name, Plain{shown(value, spec.secret)});
        return;
    }
    const auto number = as_number(value);
    if (!number)
        report_kind(spec, value, "a whole number", place, found);
    else if (*number < spec.min || *number > spec.max)
        report_bound(spec, value, place, found);
}

CHDDL_INLINE void check_boolean_setting(const SettingValue& value, const catalog::SettingSpec& spec, const Place& place,
                                        Diagnostics& found) {
    if (!as_boolean(value)) report_kind(spec, value, "true or false", place, found);
}

CHDDL_INLINE void check_setting(const Setting& setting, const catalog::SettingSpec& spec, Target target,
                                const Place& place, Diagnostics& found) {
    if (spec.since > target)
        found.report<"setting-newer">(place, spec.name, spec.since.year, spec.since.release, target.year,
                                      target.release);
    if (spec.obsolete) found.report<"setting-obsolete">(place, spec.name);
    if (setting.unlisted) found.report<"unlisted-known">(place, Plain{"setting"}, spec.name);
    switch (spec.kind) {
        case catalog::SettingKind::text:
        case catalog::SettingKind::character:
            check_text_setting(setting.value, spec, place, found);
            return;
        case catalog::SettingKind::integer:
        case catalog::SettingKind::milliseconds:
            check_number_setting(setting.value, spec, place, found);
            return;
        case catalog::SettingKind::boolean:
            check_boolean_setting(setting.value, spec, place, found);
            return;
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
