// What builders need to know of structs that were described, without what describing needs.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/sql/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A field of a struct as a column.
struct StructColumn {
    std::string name = {};
    DataType type = {};
    std::optional<SqlText> default_value = {};  ///< of a table that keeps rows; a Kafka table has no defaults
    std::string codec = {};                     ///< as in CODEC(…), the same
    std::string comment = {};

    friend bool operator==(const StructColumn&, const StructColumn&) = default;
};

/// The columns of a struct that CHDDL_DESCRIBE was written for, in its order and with its overrides.
template <class Struct>
[[nodiscard]] std::vector<StructColumn> columns_of();

namespace detail {

/// Takes the fields of a struct, or the enumerators of an enum, one by one.
struct AnyVisit {
    template <class Member>
    constexpr void operator()(const char* /*name*/, Member /*member*/) const {}
};

/// Whether CHDDL_DESCRIBE was written for the type, in its namespace.
template <class T>
concept Described = requires(const T* type) {
    chddl_describe(type, AnyVisit{});
};

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::StructColumn>;
#endif
