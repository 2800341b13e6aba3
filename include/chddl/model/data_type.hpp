// A data type: a tree of families and arguments.
#pragma once

#include <chddl/catalog/types.hpp>
#include <chddl/config.hpp>
#include <chddl/sql/text.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI {

struct TypeArg;

/// The arguments of a type: a vector that copies, compares and destroys types of any depth without recursion.
struct TypeArgs : std::vector<TypeArg> {
    TypeArgs();
    TypeArgs(std::initializer_list<TypeArg> args);
    TypeArgs(std::vector<TypeArg> args);  // NOLINT(google-explicit-constructor): it is one
    TypeArgs(const TypeArgs& other);
    TypeArgs(TypeArgs&& other) noexcept;
    TypeArgs& operator=(const TypeArgs& other);
    TypeArgs& operator=(TypeArgs&& other) noexcept;
    ~TypeArgs();

    friend bool operator==(const TypeArgs& a, const TypeArgs& b);
};

/// `Nullable(DateTime64(3))` is a tree of these. Copying is deep; equality is structural.
struct DataType {
    const catalog::TypeSpec* spec =
        nullptr;               ///< the family; null: `written` is the whole type, as `type()` was given it
    std::string written = {};  ///< the name as it was spelled, where it is not the family's own: "BIGINT UNSIGNED"
    bool unlisted = false;     ///< `written` is newer than the catalog, and meant
    TypeArgs args = {};  ///< none for a plain family; last, so that `type = inner_of(type)` reads all before it goes

    friend bool operator==(const DataType& a, const DataType& b);  // the family by name, never by the row's address
};

/// An element of a Tuple or Nested: `x UInt8`; a path of a JSON whose type is known: `a.b UInt32`.
struct TypeElement {
    std::string name = {};
    DataType type = {};

    friend bool operator==(const TypeElement&, const TypeElement&) = default;
};

/// One value of an Enum. Without a number it has the one after its neighbour's, the first has 1.
struct EnumItem {
    std::string name = {};
    std::optional<std::int64_t> value = {};

    friend bool operator==(const EnumItem&, const EnumItem&) = default;
};

/// `max_dynamic_paths = 16` of a JSON, `max_types = 8` of a Dynamic.
struct TypeParameter {
    std::string name = {};
    std::int64_t value = 0;

    friend bool operator==(const TypeParameter&, const TypeParameter&) = default;
};

/// How a path that a JSON skips is said.
enum class SkipKind : std::uint8_t {
    name,    ///< SKIP `a.b`: the whole path in quotes, as the server stores it
    path,    ///< SKIP a.b: name by name
    regexp,  ///< SKIP REGEXP 'tmp_.*': all paths that match
};

/// `SKIP a.b` or `SKIP REGEXP 'tmp_.*'` of a JSON: paths that are not kept.
struct TypeSkip {
    std::string path = {};  ///< or the regular expression
    SkipKind kind = SkipKind::name;

    friend bool operator==(const TypeSkip&, const TypeSkip&) = default;
};

/// The function of an AggregateFunction: `quantiles(0.5, 0.9)`.
struct TypeFunction {
    std::string name = {};
    std::optional<std::vector<SqlText>> parameters = {};  ///< none: without brackets

    friend bool operator==(const TypeFunction&, const TypeFunction&) = default;
};

/// Closed on purpose: a new kind of argument does not compile until every visitor handles it.
struct TypeArg
    : std::variant<DataType, TypeElement, std::int64_t, std::string, EnumItem, TypeParameter, TypeSkip, TypeFunction> {
    using variant::variant;
};

namespace detail {

/// The most levels that a server reads (167 above): what is deeper is not walked into.
inline constexpr std::size_t type_depth_limit = 498;

/// Whether the type is of the family called `Name`.
template <FixedString Name>
[[nodiscard]] bool is(const DataType& type) {
    return type.spec != nullptr && type.spec->name == row<Name, catalog::types>().name;
}

/// Whether the type's family takes such arguments.
[[nodiscard]] inline bool has_shape(const DataType& type, catalog::TypeShape shape) {
    return type.spec != nullptr && type.spec->shape == shape;
}

/// The type that the argument is or names; null if it holds none.
[[nodiscard]] const DataType* type_of(const TypeArg& arg);
[[nodiscard]] DataType* type_of(TypeArg& arg);

/// The type inside `Nullable(…)`, `LowCardinality(…)` and the like; null if the first argument is no type.
[[nodiscard]] const DataType* inner_type(const DataType& type);

/// Whether `holds` is true for the type or for any type inside it.
template <class Holds>
[[nodiscard]] bool any_type(const DataType& type, Holds holds) {
    if (type.args.empty()) return holds(type);  // most are: no list is made for them
    std::vector<const DataType*> open{&type};
    while (!open.empty()) {
        const DataType& next = *open.back();
        open.pop_back();
        if (holds(next)) return true;
        for (const TypeArg& arg : next.args)
            if (const DataType* inner = type_of(arg)) open.push_back(inner);
    }
    return false;
}

/// The number at this place among the arguments.
[[nodiscard]] std::optional<std::int64_t> number_at(const DataType& type, std::size_t place);

/// Whether a value of the type can be NULL: Nullable(T), LowCardinality(Nullable(T)).
[[nodiscard]] bool can_be_null(const DataType& type);

/// Whether the type and all types inside it have a family, or are unlisted.
[[nodiscard]] bool is_whole(const DataType& type);

/// Whether a NULL can be anywhere in a value, but for the keys of a Map: Array(Nullable(T)) too.
[[nodiscard]] bool holds_null(const DataType& type);

/// How many levels the type has: 1 for UInt8, 2 for Array(UInt8). Any depth is fine.
[[nodiscard]] std::size_t depth(const DataType& type);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/data_type.ipp>
#include <chddl/model/type_args.ipp>
#else
extern template class std::vector<chddl::DataType>;
extern template class std::vector<chddl::TypeElement>;
extern template class std::vector<chddl::EnumItem>;
#endif
