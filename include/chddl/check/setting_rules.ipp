// One small function a member of a row. What has no known value is not judged.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/merge_tree_setting_rules.hpp>
#include <chddl/catalog/setting_specs.hpp>
#include <chddl/check/setting_rules.hpp>
#include <chddl/check/setting_texts.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::optional<EngineSetting> find_engine_setting(const catalog::EngineSpec& engine,
                                                              std::string_view name) {
    if (engine.family == catalog::EngineFamily::merge_tree) {
        const catalog::MergeTreeSetting* setting = catalog::find_merge_tree_setting(name);
        if (setting == nullptr) return std::nullopt;
        return EngineSetting{catalog::spec_of(*setting), setting->default_value};
    }
    const catalog::SettingSpec* spec = find_row(engine.own_settings, name);
    return spec == nullptr ? std::nullopt : std::optional(EngineSetting{*spec});
}

/// The number that a value is to the server: whole where the setting is; nothing where it is none.
[[nodiscard]] CHDDL_INLINE std::optional<double> number_of(const SettingValue& value,
                                                           const catalog::SettingSpec& spec) {
    if (spec.kind == catalog::SettingKind::boolean) {
        const auto yes = as_boolean(value);
        return yes ? std::optional(*yes ? 1.0 : 0.0) : std::nullopt;
    }
    std::optional<double> number;
    if (const auto* real = std::get_if<double>(&value))
        number = *real;
    else if (const auto* text = std::get_if<std::string>(&value); text != nullptr && real_of(*text))
        number = real_of(*text);
    else if (const auto whole = as_whole(value); whole && !whole->beyond)
        number = static_cast<double>(whole->magnitude) * (whole->negative ? -1 : 1);
    if (!number || !std::isfinite(*number)) return std::nullopt;
    return spec.kind == catalog::SettingKind::real ? *number : std::trunc(*number);
}

[[nodiscard]] CHDDL_INLINE std::vector<Setting> with_literals_read(std::vector<Setting> settings) {
    for (Setting& setting : settings) setting.value = literal_read(std::move(setting.value));
    return settings;
}

/// The rules of one clause.
class SettingRuleCheck {
public:
    SettingRuleCheck(const std::vector<Setting>& settings, const catalog::EngineSpec& engine, const Place& place,
                     Diagnostics& found)
        : settings_(with_literals_read(settings)), engine_(engine), place_(place), found_(found) {}

    void run(const catalog::SettingRule& rule) {
        if (const SettingValue* value = given(rule.name)) {
            range(rule, *value);
            check_setting_text(rule, *value, place_ / rule.name, found_);
            excludes(rule);
            needs(rule, *value);
        }
        if (!rule.at_least.empty() && (given(rule.name) != nullptr || given(rule.at_least) != nullptr)) at_least(rule);
    }

private:
    /// The value that counts; null where the setting has its default.
    [[nodiscard]] const SettingValue* given(std::string_view name) const {
        const SettingValue* value = find_setting(settings_, name);
        return value != nullptr && std::holds_alternative<DefaultValue>(*value) ? nullptr : value;
    }
    [[nodiscard]] std::optional<double> number(std::string_view name) const {
        const auto setting = find_engine_setting(engine_, name);
        if (!setting) return std::nullopt;
        const SettingValue* value = given(name);
        return value != nullptr ? number_of(*value, setting->spec)
                                : number_of(SettingValue(setting->default_value), setting->spec);
    }

    void range(const catalog::SettingRule& rule, const SettingValue& value) {
        const auto is = number(rule.name);
        if (!is || (rule.or_zero && *is == 0)) return;
        const bool below = rule.above_min ? *is <= rule.min : *is < rule.min;
        if (!below && *is <= rule.max) return;
        const std::string bound = std::to_string(static_cast<std::int64_t>(below ? rule.min : rule.max));
        const std::string expected = (!below ? "at most " : rule.above_min ? "above " : "at least ") + bound;
        found_.report<"setting-range">(place_ / rule.name, rule.name, Plain{shown(value, false)}, Plain{expected});
    }

    void excludes(const catalog::SettingRule& rule) {
        if (!rule.excludes.empty() && given(rule.excludes) != nullptr)
            found_.report<"setting-excluded">(place_ / rule.name, rule.name, rule.excludes);
    }

    void needs(const catalog::SettingRule& rule, const SettingValue& value) {
        const auto setting = find_engine_setting(engine_, rule.name);
        if (rule.needs.empty() || !setting) return;
        const auto* text = std::get_if<std::string>(&value);
        const auto yes = setting->spec.choices.empty() ? as_boolean(value) : std::nullopt;
        if (text != nullptr ? *text == setting->default_value : !yes || !*yes) return;
        for (const std::string_view other : rule.needs) {
            const SettingValue* beside = given(other);
            if (beside == nullptr || as_boolean(*beside) == false)
                found_.report<"setting-needs">(place_ / rule.name, rule.name, other);
        }
    }

    void at_least(const catalog::SettingRule& rule) {
        const auto is = number(rule.name);
        const auto least = number(rule.at_least);
        if (!is || !least || (rule.or_zero && *is == 0)) return;
        const double bound = *least / rule.at_least_divided_by;
        if (rule.above ? *is > bound || bound == 0 : *is >= bound) return;
        const auto whole = [](double value) { return static_cast<std::int64_t>(value); };
        std::string name(rule.at_least);
        if (rule.at_least_divided_by != 1) name += " / " + std::to_string(whole(rule.at_least_divided_by));
        found_.report<"setting-conflict">(place_ / (given(rule.name) != nullptr ? rule.name : rule.at_least),
                                          Plain{name}, whole(bound), rule.name, whole(*is));
    }

    std::vector<Setting> settings_;
    const catalog::EngineSpec& engine_;
    const Place& place_;
    Diagnostics& found_;
};

CHDDL_INLINE void check_setting_rules(const std::vector<Setting>& settings, const catalog::EngineSpec& engine,
                                      const Place& place, Diagnostics& found) {
    SettingRuleCheck check(settings, engine, place, found);
    const bool family = engine.family == catalog::EngineFamily::merge_tree;
    for (const catalog::SettingRule& rule :
         family ? std::span<const catalog::SettingRule>(catalog::merge_tree_setting_rules) : engine.setting_rules)
        check.run(rule);
}

}  // namespace chddl::inline CHDDL_ABI::detail
