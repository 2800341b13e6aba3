// The shape of each type of the model: of aggregates by their fields, of all else by a specialization in shapes.ipp.
#pragma once

#include <chddl/config.hpp>
#include <chddl/json/json_writer.hpp>
#include <chddl/json/shape.hpp>
#include <chddl/json/spec_fields.hpp>
#include <chddl/model/pipeline.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

template <class T>
[[nodiscard]] const Shape& shape_of();

template <class T>
[[nodiscard]] bool equal_as(const void* a, const void* b) {
    return *static_cast<const T*>(a) == *static_cast<const T*>(b);
}

// A string and nothing else, of an optional one; one that is Base64.
[[nodiscard]] const Shape& plain_string_shape();
[[nodiscard]] const Shape& optional_plain_string_shape();
[[nodiscard]] const Shape& base_text_shape();
[[nodiscard]] const Shape& optional_base_text_shape();

// What has more than one form, or a text of its own.
[[nodiscard]] const Shape& bytes_shape();
[[nodiscard]] const Shape& sql_shape();
[[nodiscard]] const Shape& name_shape();
[[nodiscard]] const Shape& type_shape();
[[nodiscard]] const Shape& value_shape();
[[nodiscard]] const Shape& settings_shape();
[[nodiscard]] const Shape& codec_argument_shape();
[[nodiscard]] const Shape& boolean_shape();
[[nodiscard]] const Shape& integer_shape();
[[nodiscard]] const Shape& engine_shape();
[[nodiscard]] const Shape& codec_shape();
[[nodiscard]] const Shape& entry_shape();

/// The fields of an aggregate, with the place of each in it.
template <class T>
[[nodiscard]] std::span<const Field> fields_of() {
    static const std::vector<Field> fields = [] {
        T object{};
        std::vector<Field> all;
        visit_fields(object, [&]<class Member>(std::string_view name, Member& member, std::string_view doc,
                                               KeyPresence presence = KeyPresence::optional) {
            const std::ptrdiff_t offset = reinterpret_cast<char*>(&member) - reinterpret_cast<char*>(&object);
            all.push_back({name, &shape_of<Member>(), offset, doc, presence == KeyPresence::required});
        });
        return all;
    }();
    return fields;
}

/// An object with all its fields but those that are as in `fresh`.
void write_members(JsonWriter& json, std::span<const Field> fields, const void* value, const void* fresh);

template <class T>
void write_fields(JsonWriter& json, const void* value) {
    static const T fresh{};
    write_members(json, fields_of<T>(), value, &fresh);
}

template <class T>
[[nodiscard]] const Shape& aggregate_shape() {
    static const ObjectForm object{.fields = fields_of<T>(),
                                   .scratch = {},
                                   .finish = {},
                                   .entry = {},
                                   .entry_shape = {},
                                   .clear = {},
                                   .alternatives = {}};
    static const Shape shape{.name = spec_name<T>,
                             .expects = "an object",
                             .object = &object,
                             .write = write_fields<T>,
                             .equal = equal_as<T>};
    return shape;
}

template <class Enum>
[[nodiscard]] Problem take_enum(void* target, const JsonScalar& value) {
    const auto& names = EnumNames<Enum>::names;
    const auto name = std::find(std::begin(names), std::end(names), value.text);
    *static_cast<Enum*>(target) = static_cast<Enum>(name - std::begin(names));
    return "";  // the reader has looked at the choices
}

template <class Enum>
void write_enum(JsonWriter& json, const void* value) {
    json.string(EnumNames<Enum>::names[static_cast<std::size_t>(*static_cast<const Enum*>(value))]);
}

template <class Enum>
[[nodiscard]] const Shape& enum_shape() {
    static const Shape shape{.expects = "a string",
                             .scalars = {.string = true, .choices = EnumNames<Enum>::names},
                             .scalar = take_enum<Enum>,
                             .write = write_enum<Enum>,
                             .equal = equal_as<Enum>};
    return shape;
}

template <class T>
void write_list(JsonWriter& json, const void* value) {
    json.begin_list();
    for (const T& element : *static_cast<const std::vector<T>*>(value)) shape_of<T>().write(json, &element);
    json.end_list();
}

template <class T>
[[nodiscard]] const Shape& list_shape() {
    static const ListForm list{
        .element = &shape_of<T>(),
        .append = [](void* target) -> void* { return &static_cast<std::vector<T>*>(target)->emplace_back(); },
        .clear = [](void* target) { static_cast<std::vector<T>*>(target)->clear(); }};
    static const Shape shape{
        .expects = "a list", .list = &list, .write = write_list<T>, .equal = equal_as<std::vector<T>>};
    return shape;
}

/// As its value, where there is one.
template <class T>
[[nodiscard]] const Shape& optional_shape() {
    static const Shape shape = [] {
        Shape of_value = shape_of<T>();
        of_value.open = [](void* target) -> void* { return &static_cast<std::optional<T>*>(target)->emplace(); };
        of_value.write = [](JsonWriter& json, const void* value) {
            shape_of<T>().write(json, &static_cast<const std::optional<T>*>(value)->value());
        };
        of_value.equal = equal_as<std::optional<T>>;
        return of_value;
    }();
    return shape;
}

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
[[nodiscard]] const Shape& shape_of() {
    if constexpr (std::same_as<T, std::string>)
        return bytes_shape();
    else if constexpr (std::same_as<T, SqlText>)
        return sql_shape();
    else if constexpr (std::same_as<T, QualifiedName>)
        return name_shape();
    else if constexpr (std::same_as<T, DataType>)
        return type_shape();
    else if constexpr (std::same_as<T, SettingValue>)
        return value_shape();
    else if constexpr (std::same_as<T, std::vector<Setting>>)
        return settings_shape();
    else if constexpr (std::same_as<T, std::variant<std::int64_t, std::string>>)
        return codec_argument_shape();
    else if constexpr (std::same_as<T, bool>)
        return boolean_shape();
    else if constexpr (std::same_as<T, std::int64_t>)
        return integer_shape();
    else if constexpr (std::same_as<T, Engine>)
        return engine_shape();
    else if constexpr (std::same_as<T, Codec>)
        return codec_shape();
    else if constexpr (std::same_as<T, CollectionEntry>)
        return entry_shape();
    else if constexpr (std::is_enum_v<T>)
        return enum_shape<T>();
    else if constexpr (is_list<T>)
        return list_shape<typename T::value_type>();
    else if constexpr (is_optional<T>)
        return optional_shape<typename T::value_type>();
    else
        return aggregate_shape<T>();
}

/// A spec: the version beside the pipeline's own lists.
struct SpecRoot {
    std::int64_t chddl = 0;
    Pipeline pipeline = {};

    friend bool operator==(const SpecRoot&, const SpecRoot&) = default;
};
inline constexpr std::int64_t spec_version = 1;
[[nodiscard]] const Shape& root_shape();

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/json/shapes.ipp>
#include <chddl/json/spec_settings.ipp>
#endif
