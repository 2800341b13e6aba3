// Texts, names, types and values: what has several forms in a spec.
#pragma once

#include <chddl/json/shapes.hpp>

#include <chddl/json/base_text.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/sql/writer.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void write_members(JsonWriter& json, std::span<const Field> fields, const void* value, const void* fresh) {
    json.begin_object();
    for (const Field& field : fields) {
        const void* own = member(value, field);
        if (!field.required && field.shape->equal(own, member(fresh, field))) continue;
        json.key(field.name);
        field.shape->write(json, own);
    }
    json.end_object();
}

// Strings that are the value itself, and the object form for bytes that are no UTF-8.

struct Encoded {
    std::string base64 = {};
};

CHDDL_INLINE const Shape& plain_string_shape() {
    static const Shape shape{.expects = "a string",
                             .scalars = {.string = true},
                             .scalar = [](void* target, const JsonScalar& value) -> Problem {
                                 static_cast<std::string*>(target)->assign(value.text);
                                 return "";
                             }};
    return shape;
}

[[nodiscard]] CHDDL_INLINE Shape optional_of(Shape of_value) {
    of_value.open = [](void* target) -> void* { return &static_cast<std::optional<std::string>*>(target)->emplace(); };
    return of_value;
}
CHDDL_INLINE const Shape& optional_plain_string_shape() {
    static const Shape shape = optional_of(plain_string_shape());
    return shape;
}
CHDDL_INLINE const Shape& base_text_shape() {
    static const Shape shape = [] {
        Shape of_text = plain_string_shape();
        of_text.scalars.pattern = base64_pattern;
        return of_text;
    }();
    return shape;
}
CHDDL_INLINE const Shape& optional_base_text_shape() {
    static const Shape shape = optional_of(base_text_shape());
    return shape;
}

/// {"base64": "…"}; `Finish` gets the bytes.
template <class T, void (*Finish)(T& target, std::string bytes)>
[[nodiscard]] const ObjectForm& encoded_form() {
    static const Field fields[] = {
        {"base64", &base_text_shape(), offsetof(Encoded, base64), "Bytes that are no UTF-8, in Base64.", true}};
    static const ObjectForm form{.fields = fields,
                                 .scratch = []() -> std::shared_ptr<void> { return std::make_shared<Encoded>(); },
                                 .finish = [](void* target, void* scratch) -> Problem {
                                     auto bytes = from_base64(static_cast<Encoded*>(scratch)->base64);
                                     if (!bytes) return "is no Base64";
                                     Finish(*static_cast<T*>(target), std::move(*bytes));
                                     return "";
                                 }};
    return form;
}

template <class T, void (*Finish)(T& target, std::string bytes), const std::string& (*Text)(const T& value)>
[[nodiscard]] Shape text_shape() {
    return {.expects = "a string",
            .scalars = {.string = true},
            .scalar = [](void* target, const JsonScalar& value) -> Problem {
                Finish(*static_cast<T*>(target), std::string(value.text));
                return "";
            },
            .object = &encoded_form<T, Finish>(),
            .write = [](JsonWriter& json, const void* value) { json.bytes(Text(*static_cast<const T*>(value))); },
            .equal = equal_as<T>};
}

CHDDL_INLINE void take_text(std::string& target, std::string bytes) {
    target = std::move(bytes);
}
CHDDL_INLINE const std::string& text_of(const std::string& value) {
    return value;
}
CHDDL_INLINE const Shape& bytes_shape() {
    static const Shape shape = text_shape<std::string, take_text, text_of>();
    return shape;
}

CHDDL_INLINE void take_sql(SqlText& target, std::string bytes) {
    target = SqlText(std::move(bytes));
}
CHDDL_INLINE const std::string& sql_of(const SqlText& value) {
    return value.text();
}
CHDDL_INLINE const Shape& sql_shape() {
    static const Shape shape = text_shape<SqlText, take_sql, sql_of>();
    return shape;
}

// Numbers and booleans.

CHDDL_INLINE const Shape& boolean_shape() {
    static const Shape shape{
        .expects = "true or false",
        .scalars = {.boolean = true},
        .scalar = [](void* target, const JsonScalar& value) -> Problem {
            *static_cast<bool*>(target) = value.boolean;
            return "";
        },
        .write = [](JsonWriter& json, const void* value) { json.boolean(*static_cast<const bool*>(value)); },
        .equal = equal_as<bool>};
    return shape;
}

CHDDL_INLINE Problem take_integer(void* target, const JsonScalar& value) {
    if (value.kind == JsonScalar::Kind::unsigned_integer) return "is beyond 9223372036854775807";
    *static_cast<std::int64_t*>(target) = value.integer;
    return "";
}
CHDDL_INLINE const Shape& integer_shape() {
    static const Shape shape{
        .expects = "a whole number",
        .scalars = {.integer = true},
        .scalar = take_integer,
        .write = [](JsonWriter& json, const void* value) { json.integer(*static_cast<const std::int64_t*>(value)); },
        .equal = equal_as<std::int64_t>};
    return shape;
}

// Names: "database.name", or an object where there are other dots.

CHDDL_INLINE Problem take_name(void* target, const JsonScalar& value) {
    auto& name = *static_cast<QualifiedName*>(target);
    const std::size_t dot = value.text.find('.');
    if (dot == std::string_view::npos) return name.name = value.text, "";
    if (value.text.find('.', dot + 1) != std::string_view::npos || dot == 0 || dot + 1 == value.text.size())
        return "can be divided in more than one way: write {\"database\": …, \"name\": …}";
    name = {std::string(value.text.substr(0, dot)), std::string(value.text.substr(dot + 1))};
    return "";
}

CHDDL_INLINE void write_name(JsonWriter& json, const void* value) {
    const auto& [database, name] = *static_cast<const QualifiedName*>(value);
    const bool dots = database.find('.') != std::string::npos || name.find('.') != std::string::npos;
    const bool plain = !dots && is_utf8(database) && is_utf8(name) && (database.empty() || !name.empty());
    if (plain) return json.string(database.empty() ? name : database + "." + name);
    json.begin_object();
    if (!database.empty()) json.key("database"), json.bytes(database);
    json.key("name");
    json.bytes(name);
    json.end_object();
}

CHDDL_INLINE const Shape& name_shape() {
    static const Field fields[] = {
        {"database", &bytes_shape(), offsetof(QualifiedName, database), "The database."},
        {"name", &bytes_shape(), offsetof(QualifiedName, name), "The name in the database.", true}};
    static const ObjectForm object{.fields = fields};
    static const Shape shape{.name = "QualifiedName",
                             .expects = "a name",
                             .scalars = {.string = true, .choices = {}, .pattern = R"(^([^.]*|[^.]+\.[^.]+)$)"},
                             .scalar = take_name,
                             .object = &object,
                             .write = write_name,
                             .equal = equal_as<QualifiedName>};
    return shape;
}

// Types: their text.

struct TypeForm {
    std::optional<std::string> text = {};
    std::optional<std::string> base64 = {};
    bool unlisted = false;
};

CHDDL_INLINE Problem take_type_form(void* target, void* scratch) {
    auto& [text, base64, unlisted] = *static_cast<TypeForm*>(scratch);
    if (text.has_value() == base64.has_value()) return "needs one of text and base64";
    if (base64) text = from_base64(*base64);
    if (!text) return "is no Base64";
    *static_cast<DataType*>(target) = unlisted ? type(Unlisted{*text}) : type(*text);
    return "";
}

CHDDL_INLINE void write_type(JsonWriter& json, const void* value) {
    const auto& type = *static_cast<const DataType*>(value);
    std::string text;
    SqlWriter sql(text);
    write(sql, type);
    const bool unlisted = any_type(type, [](const DataType& one) { return one.unlisted; });
    if (!unlisted) return json.bytes(text);
    json.begin_object();
    const bool utf8 = is_utf8(text);
    json.key(utf8 ? "text" : "base64");
    json.string(utf8 ? text : to_base64(text));
    json.key("unlisted");
    json.boolean(true);
    json.end_object();
}

CHDDL_INLINE const Shape& type_shape() {
    static const Field fields[] = {
        {"text", &optional_plain_string_shape(), offsetof(TypeForm, text), "The type."},
        {"base64", &optional_base_text_shape(), offsetof(TypeForm, base64), "Its bytes, in Base64."},
        {"unlisted", &boolean_shape(), offsetof(TypeForm, unlisted), "Newer than chddl: written as it is."}};
    static constexpr std::string_view alternatives[] = {"text", "base64"};
    static const ObjectForm object{.fields = fields,
                                   .scratch = []() -> std::shared_ptr<void> { return std::make_shared<TypeForm>(); },
                                   .finish = take_type_form,
                                   .alternatives = alternatives};
    static const Shape shape{.name = "DataType",
                             .expects = "a type",
                             .scalars = {.string = true},
                             .scalar = [](void* target, const JsonScalar& value) -> Problem {
                                 *static_cast<DataType*>(target) = type(value.text);
                                 return "";
                             },
                             .object = &object,
                             .write = write_type,
                             .equal = equal_as<DataType>};
    return shape;
}

// Objects that are mostly only their name.

template <class T>
[[nodiscard]] Shape named_shape(std::string_view expects, void (*write_it)(JsonWriter&, const void*)) {
    Shape shape = aggregate_shape<T>();
    shape.expects = expects;
    shape.scalars.string = true;
    shape.scalar = [](void* target, const JsonScalar& value) -> Problem {
        static_cast<T*>(target)->name = value.text;
        return "";
    };
    shape.write = write_it;
    return shape;
}

CHDDL_INLINE const Shape& engine_shape() {
    static const Shape shape = named_shape<Engine>("an engine", [](JsonWriter& json, const void* value) {
        const auto& [name, args, unlisted] = *static_cast<const Engine*>(value);
        const bool plain = args.empty() && !unlisted && is_utf8(name);
        plain ? json.string(name) : write_fields<Engine>(json, value);
    });
    return shape;
}

CHDDL_INLINE const Shape& codec_shape() {
    static const Shape shape = named_shape<Codec>("a codec", [](JsonWriter& json, const void* value) {
        const auto& [name, args] = *static_cast<const Codec*>(value);
        args.empty() && is_utf8(name) ? json.string(name) : write_fields<Codec>(json, value);
    });
    return shape;
}

using CodecArgument = std::variant<std::int64_t, std::string>;

CHDDL_INLINE Problem take_codec_argument(void* target, const JsonScalar& value) {
    auto& argument = *static_cast<CodecArgument*>(target);
    if (value.kind == JsonScalar::Kind::string) return argument = std::string(value.text), "";
    return take_integer(&argument.emplace<std::int64_t>(), value);
}
CHDDL_INLINE void take_codec_text(CodecArgument& target, std::string bytes) {
    target = std::move(bytes);
}
CHDDL_INLINE const Shape& codec_argument_shape() {
    static const Shape shape{.expects = "a whole number or a string",
                             .scalars = {.string = true, .integer = true},
                             .scalar = take_codec_argument,
                             .object = &encoded_form<CodecArgument, take_codec_text>(),
                             .write =
                                 [](JsonWriter& json, const void* value) {
                                     const auto& argument = *static_cast<const CodecArgument*>(value);
                                     if (const auto* number = std::get_if<std::int64_t>(&argument))
                                         json.integer(*number);
                                     else
                                         json.bytes(std::get<std::string>(argument));
                                 },
                             .equal = equal_as<CodecArgument>};
    return shape;
}

/// The pipeline's fields, behind the version.
[[nodiscard]] CHDDL_INLINE std::span<const Field> root_fields() {
    static const std::vector<Field> fields = [] {
        std::vector<Field> all{
            {"chddl", &integer_shape(), offsetof(SpecRoot, chddl), "The version of the format: 1.", true}};
        for (Field field : fields_of<Pipeline>()) {
            field.offset += static_cast<std::ptrdiff_t>(offsetof(SpecRoot, pipeline));
            all.push_back(field);
        }
        return all;
    }();
    return fields;
}

CHDDL_INLINE const Shape& root_shape() {
    static const ObjectForm object{.fields = root_fields()};
    static const Shape shape{.expects = "an object",
                             .object = &object,
                             .write =
                                 [](JsonWriter& json, const void* value) {
                                     static const SpecRoot fresh;
                                     write_members(json, root_fields(), value, &fresh);
                                 },
                             .equal = equal_as<SpecRoot>};
    return shape;
}

}  // namespace chddl::inline CHDDL_ABI::detail
