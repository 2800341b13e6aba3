// A data type: a tree of families and arguments.
#pragma once

#include <chddl/catalog/types.hpp>
#include <chddl/config.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI {

struct TypeArg;

/// `Nullable(DateTime64(3))` is a tree of these. Copying is deep; equality is structural.
struct DataType {
    const catalog::TypeSpec* spec = nullptr;  ///< never null in a type made by `types::`
    std::vector<TypeArg> args;                ///< none for a plain family

    friend bool operator==(const DataType& a, const DataType& b);  // by name, never by the row's address
};

/// One value of an Enum.
struct EnumItem {
    std::string name = {};
    std::int64_t value = 0;

    friend bool operator==(const EnumItem&, const EnumItem&) = default;
};

/// Closed on purpose: a new kind of argument does not compile until every visitor handles it.
struct TypeArg : std::variant<DataType, std::int64_t, std::string, EnumItem> {
    using variant::variant;
};

namespace detail {

/// Whether the type is of the family called `Name`.
template <FixedString Name>
[[nodiscard]] bool is(const DataType& type) {
    return type.spec != nullptr && type.spec->name == row<Name, catalog::types>().name;
}

/// The type inside `Nullable(…)`, `LowCardinality(…)` and the like; null if the first argument is no type.
[[nodiscard]] const DataType* inner_type(const DataType& type);

/// Whether a value of the type can be NULL: Nullable(T), LowCardinality(Nullable(T)).
[[nodiscard]] bool can_be_null(const DataType& type);

/// Whether the type and all types inside it have a family.
[[nodiscard]] bool is_whole(const DataType& type);

/// Whether a NULL can be anywhere in a value: Array(Nullable(T)) too.
[[nodiscard]] bool holds_null(const DataType& type);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/data_type.ipp>
#endif
