// A column by the field of a struct: `field<&Click::ts>` cannot be mistyped.
#pragma once

#include <chddl/build/column_name.hpp>
#include <chddl/config.hpp>
#include <chddl/describe/struct_columns.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI {

namespace detail {

template <class Struct, class Member>
[[nodiscard]] std::string name_of_field(Member Struct::*member) {
    const std::size_t place = StructColumns<Struct>::place_of(member);
    const std::vector<StructColumn> columns = chddl::columns_of<Struct>();
    return place < columns.size() ? columns[place].name : "";  // build() says that a name is empty
}

/// The name is put together once.
template <auto Member>
struct FieldName {
    [[nodiscard]] static VirtualColumn column() {
        static const std::string name = name_of_field(Member);
        return {name};
    }
    operator Operand() const { return column(); }     // NOLINT(google-explicit-constructor): its purpose
    operator ColumnName() const { return column(); }  // NOLINT(google-explicit-constructor): its purpose
};

}  // namespace detail

/// The column that a field of a described struct is: `order_by({"user_id", field<&Click::ts>})`.
template <auto Member>
inline constexpr detail::FieldName<Member> field{};

}  // namespace chddl::inline CHDDL_ABI
