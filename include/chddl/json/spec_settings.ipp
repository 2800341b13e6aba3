// Settings and their values: {"kafka_format": "JSONEachRow", "kafka_sasl_password": {"env": "KAFKA_PASSWORD"}}.
#pragma once

#include <chddl/json/shapes.hpp>

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/json/base_text.hpp>
#include <chddl/model/secret.hpp>

#include <cmath>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// A value that is no plain string, number or boolean; in a list of settings also the setting's name.
struct ValueForm {
    std::string name = {};
    std::optional<std::string> base64 = {};
    std::optional<std::string> env = {};
    std::optional<std::string> file = {};
    std::optional<std::string> sql = {};
    std::optional<SettingValue> value = {};
    bool default_ = false;
    bool unlisted = false;
};

[[nodiscard]] CHDDL_INLINE std::shared_ptr<void> make_value_form() {
    return std::make_shared<ValueForm>();
}

CHDDL_INLINE Problem take_form(SettingValue& target, ValueForm& form) {
    const int given = int(form.base64.has_value()) + int(form.env.has_value()) + int(form.file.has_value()) +
                      int(form.sql.has_value()) + int(form.value.has_value()) + int(form.default_);
    if (given != 1) return "needs exactly one of the keys that are a value";
    if (form.base64) {
        auto bytes = from_base64(*form.base64);
        if (!bytes) return "is no Base64";
        target = std::move(*bytes);
    }
    if (form.env) target = Secret::env(std::move(*form.env));
    if (form.file) target = Secret::file(std::move(*form.file));
    if (form.sql) target = SqlText(std::move(*form.sql));
    if (form.default_) target = DefaultValue{};
    if (form.value) target = std::move(*form.value);
    return "";
}

CHDDL_INLINE Problem take_value(void* target, const JsonScalar& value) {
    auto& into = *static_cast<SettingValue*>(target);
    switch (value.kind) {
        case JsonScalar::Kind::string:
            into = std::string(value.text);
            break;
        case JsonScalar::Kind::boolean:
            into = value.boolean;
            break;
        case JsonScalar::Kind::integer:
            into = value.integer;
            break;
        case JsonScalar::Kind::unsigned_integer:
            into = value.unsigned_integer;
            break;
        case JsonScalar::Kind::real:
            into = value.real;
            break;
        case JsonScalar::Kind::null:
            break;
    }
    return "";
}

/// The text of a secret is never written: who reads it again is told by a finding.
CHDDL_INLINE void write_secret(JsonWriter& json, const Secret& secret) {
    switch (secret.from()) {
        case Secret::From::text:
            return json.string(hidden_text);
        case Secret::From::environment:
            return json.tagged("env", secret.content());
        case Secret::From::file:
            return json.tagged("file", secret.content());
    }
}

CHDDL_INLINE void write_value(JsonWriter& json, const void* value) {
    std::visit(Overloaded{[&](const std::string& text) { json.bytes(text); },
                          [&](std::same_as<std::int64_t> auto number) { json.integer(number); },
                          [&](std::same_as<std::uint64_t> auto number) { json.unsigned_integer(number); },
                          [&](std::same_as<bool> auto yes) { json.boolean(yes); },
                          [&](std::same_as<double> auto number) {
                              std::isfinite(number) ? json.real(number) : json.tagged("sql", std::to_string(number));
                          },
                          [&](const Secret& secret) { write_secret(json, secret); },
                          [&](DefaultValue) {
                              json.begin_object();
                              json.key("default");
                              json.boolean(true);
                              json.end_object();
                          },
                          [&](const SqlText& sql) { json.tagged("sql", sql.text()); }},
               static_cast<const SettingValue::Base&>(*static_cast<const SettingValue*>(value)));
}

/// What ClickHouse hides is hidden here, too, however it was given.
[[nodiscard]] CHDDL_INLINE SettingValue without_secret(std::string_view name, const SettingValue& value) {
    return is_secret(name) && std::holds_alternative<std::string>(value) ? SettingValue(hidden_text) : value;
}

enum class ValueKeys : std::uint8_t { plain, of_setting, of_list };

/// The keys of an object that stands for a value; `of_setting`: also `value` and `unlisted`, `of_list`: and `name`.
[[nodiscard]] CHDDL_INLINE std::vector<Field> value_fields(ValueKeys keys) {
    const Shape* text = &optional_plain_string_shape();
    std::vector<Field> fields{
        {"base64", &optional_base_text_shape(), offsetof(ValueForm, base64), "A text that is no UTF-8, in Base64."},
        {"env", text, offsetof(ValueForm, env), "A secret: the environment variable that has it."},
        {"file", text, offsetof(ValueForm, file), "A secret: the file that has it."},
        {"sql", text, offsetof(ValueForm, sql), "SQL, written as it is: disk(type = local, path = '/x/')."},
        {"default", &boolean_shape(), offsetof(ValueForm, default_), "DEFAULT: what the server's configuration says."}};
    if (keys == ValueKeys::plain) return fields;
    fields.push_back({"value", &shape_of<std::optional<SettingValue>>(), offsetof(ValueForm, value), "The value."});
    fields.push_back({"unlisted", &boolean_shape(), offsetof(ValueForm, unlisted), "Newer than chddl."});
    if (keys == ValueKeys::of_list)
        fields.push_back({"name", &bytes_shape(), offsetof(ValueForm, name), "The setting's name.", true});
    return fields;
}

/// Exactly one of them is there; `value` only where a setting stands.
inline constexpr std::string_view value_alternatives[] = {"base64", "env", "file", "sql", "default", "value"};

inline constexpr ScalarForm value_scalars{
    .string = true, .integer = true, .real = true, .boolean = true, .choices = {}};
inline constexpr std::string_view value_words = "a string, number, boolean, or an object with env, file, sql …";

CHDDL_INLINE const Shape& value_shape() {
    static const std::vector<Field> fields = value_fields(ValueKeys::plain);
    static const ObjectForm object{.fields = fields,
                                   .scratch = make_value_form,
                                   .finish =
                                       [](void* target, void* scratch) {
                                           return take_form(*static_cast<SettingValue*>(target),
                                                            *static_cast<ValueForm*>(scratch));
                                       },
                                   .alternatives = std::span(value_alternatives).first(5)};
    static const Shape shape{.name = "SettingValue",
                             .expects = value_words,
                             .scalars = value_scalars,
                             .scalar = take_value,
                             .object = &object,
                             .write = write_value,
                             .equal = equal_as<SettingValue>};
    return shape;
}

CHDDL_INLINE Problem take_setting(void* target, void* scratch) {
    auto& setting = *static_cast<Setting*>(target);
    auto& form = *static_cast<ValueForm*>(scratch);
    setting.unlisted = form.unlisted;
    if (setting.name.empty()) setting.name = std::move(form.name);
    return take_form(setting.value, form);
}

/// What stands behind a setting's name.
[[nodiscard]] CHDDL_INLINE const Shape& setting_shape() {
    static const std::vector<Field> fields = value_fields(ValueKeys::of_setting);
    static const ObjectForm object{
        .fields = fields, .scratch = make_value_form, .finish = take_setting, .alternatives = value_alternatives};
    static const Shape shape{
        .name = "Setting",
        .expects = value_words,
        .scalars = value_scalars,
        .scalar = [](void* target,
                     const JsonScalar& value) { return take_value(&static_cast<Setting*>(target)->value, value); },
        .object = &object};
    return shape;
}

/// An element of a list of settings: its name is a key, too.
[[nodiscard]] CHDDL_INLINE const Shape& listed_setting_shape() {
    static const std::vector<Field> fields = value_fields(ValueKeys::of_list);
    static const ObjectForm object{
        .fields = fields, .scratch = make_value_form, .finish = take_setting, .alternatives = value_alternatives};
    static const Shape shape{.name = "ListedSetting", .expects = "an object", .object = &object};
    return shape;
}

CHDDL_INLINE void write_setting(JsonWriter& json, const Setting& setting, bool listed) {
    const SettingValue value = without_secret(setting.name, setting.value);
    if (!listed) json.key(setting.name);
    if (!listed && !setting.unlisted) return write_value(json, &value);
    json.begin_object();
    if (listed) json.key("name"), json.bytes(setting.name);
    json.key("value");
    write_value(json, &value);
    if (setting.unlisted) json.key("unlisted"), json.boolean(true);
    json.end_object();
}

/// An object; a list where a name stands twice, or cannot be a key.
CHDDL_INLINE void write_settings(JsonWriter& json, const void* value) {
    const auto& settings = *static_cast<const std::vector<Setting>*>(value);
    std::unordered_set<std::string_view> names;
    bool listed = false;
    for (const Setting& setting : settings)
        listed = !names.insert(setting.name).second || !is_utf8(setting.name) || setting.name.empty() || listed;
    listed ? json.begin_list() : json.begin_object();
    for (const Setting& setting : settings) write_setting(json, setting, listed);
    listed ? json.end_list() : json.end_object();
}

[[nodiscard]] CHDDL_INLINE void* add_setting(void* target) {
    return &static_cast<std::vector<Setting>*>(target)->emplace_back();
}

CHDDL_INLINE void clear_settings(void* target) {
    static_cast<std::vector<Setting>*>(target)->clear();
}

CHDDL_INLINE const Shape& settings_shape() {
    static const ObjectForm object{.entry = [](void* target, std::string_view key) -> void* {
                                       auto* setting = static_cast<Setting*>(add_setting(target));
                                       setting->name = key;
                                       return setting;
                                   },
                                   .entry_shape = &setting_shape(),
                                   .clear = clear_settings};
    static const ListForm list{.element = &listed_setting_shape(), .append = add_setting, .clear = clear_settings};
    static const Shape shape{.name = "Settings",
                             .expects = "an object of settings, or a list of them",
                             .object = &object,
                             .list = &list,
                             .write = write_settings,
                             .equal = equal_as<std::vector<Setting>>};
    return shape;
}

CHDDL_INLINE const Shape& entry_shape() {
    static const Shape shape = [] {
        Shape of_entry = aggregate_shape<CollectionEntry>();
        of_entry.write = [](JsonWriter& json, const void* value) {
            CollectionEntry entry = *static_cast<const CollectionEntry*>(value);
            entry.value = without_secret(entry.name, entry.value);
            write_fields<CollectionEntry>(json, &entry);
        };
        return of_entry;
    }();
    return shape;
}

}  // namespace chddl::inline CHDDL_ABI::detail
