// The families of data types that the server lists. The rows are generated: see generated/type_families.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.data_type_families.
struct TypeFamily {
    std::string_view name = {};
    std::string_view alias_to = {};  ///< the family that is stored instead; empty: this one
    bool case_insensitive = false;   ///< goes in any case: `datetime`
};

[[nodiscard]] std::span<const TypeFamily> type_families();

/// The family as the server finds it: by the exact name, or in any case where the family allows that. Null if there is
/// none. `Enum8` and `Enum16` go in any case although the list says no.
[[nodiscard]] const TypeFamily* find_type_family(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/type_families.ipp>
#endif
