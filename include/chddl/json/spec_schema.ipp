// Shapes as JSON Schema.
#pragma once

#include <chddl/json/json_writer.hpp>
#include <chddl/json/shapes.hpp>
#include <chddl/json/spec.hpp>
#include <chddl/json/spec_reader.hpp>

#include <algorithm>
#include <deque>
#include <limits>
#include <string>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI {

namespace detail {

class SchemaWriter {
public:
    explicit SchemaWriter(std::string& out) : json_(out) {}

    void write() {
        json_.begin_object();
        entry("$schema", "https://json-schema.org/draft/2020-12/schema");
        entry("title", "chddl spec, version 1");
        forms(root_shape());
        json_.key("$defs");
        json_.begin_object();
        // Each definition may bring more.
        for (std::size_t i = 0; i < named_.size(); ++i) {
            json_.key(named_[i].name);
            json_.begin_object();
            forms(named_[i]);
            json_.end_object();
        }
        json_.end_object();
        json_.end_object();
    }

private:
    void entry(std::string_view key, std::string_view text) {
        json_.key(key);
        json_.string(text);
    }

    /// What stands where the shape is used.
    void use(const Shape& shape, std::string_view doc) {
        json_.begin_object();
        if (!doc.empty()) entry("description", doc);
        if (shape.name.empty()) {
            forms(shape);
        } else {
            if (names_.insert(shape.name).second) named_.push_back(shape);
            entry("$ref", "#/$defs/" + std::string(shape.name));
        }
        json_.end_object();
    }

    void forms(const Shape& shape) {
        const ScalarForm& scalars = shape.scalars;
        const int count = int(scalars.string) + int(scalars.integer) + int(scalars.real) + int(scalars.boolean) +
                          int(shape.object != nullptr) + int(shape.list != nullptr);
        if (count > 1) {
            json_.key("anyOf");
            json_.begin_list();
        }
        const auto form = [&](bool there, auto write_form) {
            if (!there) return;
            if (count > 1) json_.begin_object();
            write_form();
            if (count > 1) json_.end_object();
        };
        form(scalars.string, [&] { string(scalars); });
        form(scalars.integer, [&] { integer(scalars); });
        form(scalars.real, [&] { real(); });
        form(scalars.boolean, [&] { entry("type", "boolean"); });
        form(shape.object != nullptr, [&] { object(*shape.object); });
        form(shape.list != nullptr, [&] { list(*shape.list); });
        if (count > 1) json_.end_list();
    }

    void string(const ScalarForm& scalars) {
        entry("type", "string");
        if (!scalars.pattern.empty()) entry("pattern", scalars.pattern);
        if (scalars.choices.empty()) return;
        json_.key("enum");
        json_.begin_list();
        for (const std::string_view choice : scalars.choices) json_.string(choice);
        json_.end_list();
    }

    /// A place that takes real numbers too takes whole ones of 64 bits without a sign.
    void integer(const ScalarForm& scalars) {
        entry("type", "integer");
        json_.key("minimum");
        json_.integer(std::numeric_limits<std::int64_t>::min());
        json_.key("maximum");
        if (scalars.real)
            json_.unsigned_integer(std::numeric_limits<std::uint64_t>::max());
        else
            json_.integer(std::numeric_limits<std::int64_t>::max());
    }

    /// Whole numbers are those above, whatever they are written like.
    void real() {
        entry("type", "number");
        json_.key("not");
        json_.begin_object();
        entry("type", "integer");
        json_.end_object();
    }

    void object(const ObjectForm& form) {
        entry("type", "object");
        if (form.entry != nullptr) {
            json_.key("maxProperties");
            json_.unsigned_integer(SpecReader::most_entries);
            json_.key("additionalProperties");
            use(*form.entry_shape, "");
            return;
        }
        json_.key("properties");
        json_.begin_object();
        for (const Field& field : form.fields) {
            json_.key(field.name);
            field.name == "chddl" ? version(field) : use(*field.shape, field.doc);
        }
        json_.end_object();
        json_.key("required");
        json_.begin_list();
        for (const Field& field : form.fields)
            if (field.required) json_.string(field.name);
        json_.end_list();
        json_.key("additionalProperties");
        json_.boolean(false);
        if (!form.alternatives.empty()) alternatives(form);
    }

    void alternatives(const ObjectForm& form) {
        json_.key("oneOf");
        json_.begin_list();
        for (const Field& field : form.fields) {
            if (std::find(form.alternatives.begin(), form.alternatives.end(), field.name) == form.alternatives.end())
                continue;
            json_.begin_object();
            json_.key("required");
            json_.begin_list();
            json_.string(field.name);
            json_.end_list();
            if (field.shape->expects == boolean_shape().expects) only_true(field);
            json_.end_object();
        }
        json_.end_list();
    }

    void only_true(const Field& field) {
        json_.key("properties");
        json_.begin_object();
        json_.key(field.name);
        json_.begin_object();
        json_.key("const");
        json_.boolean(true);
        json_.end_object();
        json_.end_object();
    }

    void version(const Field& field) {
        json_.begin_object();
        entry("description", field.doc);
        json_.key("const");
        json_.integer(spec_version);
        json_.end_object();
    }

    void list(const ListForm& form) {
        entry("type", "array");
        json_.key("items");
        use(*form.element, "");
    }

    JsonWriter json_;
    std::deque<Shape> named_;  // grows while one of it is written
    std::unordered_set<std::string_view> names_;
};

}  // namespace detail

CHDDL_INLINE std::string spec_schema() {
    std::string text;
    detail::SchemaWriter(text).write();
    return text += '\n';
}

}  // namespace chddl::inline CHDDL_ABI
