// What a place of a spec may hold, how it gets into the model and back. Reader, writer and JSON Schema all walk shapes.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

class JsonWriter;
struct Shape;

/// A string, number, boolean or null of a JSON text.
struct JsonScalar {
    enum class Kind : std::uint8_t { null, boolean, integer, unsigned_integer, real, string };
    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;
    std::uint64_t unsigned_integer = 0;  ///< only what `integer` cannot hold
    double real = 0;
    std::string_view text = {};  ///< of a string its bytes, of a real number its digits
};

/// Why a value cannot be taken, or "" if it was.
using Problem = std::string;

/// One key of an object.
struct Field {
    std::string_view name;
    const Shape* shape;
    std::ptrdiff_t offset;  ///< of the member in its object
    std::string_view doc;
    bool required = false;
};

/// An object: known keys, or any (`entry`).
struct ObjectForm {
    std::span<const Field> fields = {};
    /// What stands in for the target until all keys are read; null: the target itself.
    std::shared_ptr<void> (*scratch)() = nullptr;
    Problem (*finish)(void* target, void* scratch) = nullptr;
    /// Where the value of any key goes; `fields` is empty then, and `entry_shape` is that of the values.
    void* (*entry)(void* target, std::string_view key) = nullptr;
    const Shape* entry_shape = nullptr;
    void (*clear)(void* target) = nullptr;  ///< of what `entry` has made
    /// For the schema: `finish` demands exactly one of these keys; one that is true or false counts if it is true.
    std::span<const std::string_view> alternatives = {};
};

/// A list: where the next element goes.
struct ListForm {
    const Shape* element = nullptr;
    void* (*append)(void* list) = nullptr;
    void (*clear)(void* list) = nullptr;
};

/// Which scalars a place takes, for messages and for the schema.
struct ScalarForm {
    bool string = false;
    bool integer = false;
    bool real = false;
    bool boolean = false;
    std::span<const std::string_view> choices = {};  ///< of a string; empty: any
    std::string_view pattern = {};                   ///< for the schema: which strings `scalar` takes; empty: all
};

/// A form that is not offered is null, or has nothing set.
struct Shape {
    std::string_view name = {};  ///< among the $defs of the schema; "": it stands where it is used
    std::string_view expects;    ///< "a string"
    /// Where the value goes: into an optional that this fills; null: into the target itself.
    void* (*open)(void* target) = nullptr;
    ScalarForm scalars = {};
    Problem (*scalar)(void* target, const JsonScalar& value) = nullptr;
    const ObjectForm* object = nullptr;
    const ListForm* list = nullptr;
    void (*write)(JsonWriter& json, const void* value) = nullptr;
    bool (*equal)(const void* a, const void* b) = nullptr;
};

/// The member of an object that the field is about.
[[nodiscard]] inline void* member(void* object, const Field& field) {
    return static_cast<char*>(object) + field.offset;
}
[[nodiscard]] inline const void* member(const void* object, const Field& field) {
    return static_cast<const char*>(object) + field.offset;
}

}  // namespace chddl::inline CHDDL_ABI::detail
