// How a family of data types is found. What the server's list does not say is a row here.
#pragma once

#include <chddl/catalog/generated/type_families.ipp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/config.hpp>

#include <algorithm>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

// `enum8('a' = 1)` and `ENUM16('a' = 1)` are taken by 26.7, where system.data_type_families has case_insensitive = 0.
inline constexpr std::string_view families_in_any_case[] = {"Enum8", "Enum16"};

}  // namespace detail
namespace catalog {

CHDDL_INLINE std::span<const TypeFamily> type_families() {
    return generated::type_families;
}

CHDDL_INLINE const TypeFamily* find_type_family(std::string_view name) {
    return detail::find_by_case(type_families(), name, [](const TypeFamily& family) {
        return family.case_insensitive || std::ranges::find(detail::families_in_any_case, family.name) !=
                                              std::ranges::end(detail::families_in_any_case);
    });
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
