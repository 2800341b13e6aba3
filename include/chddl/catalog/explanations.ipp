// The rows, and one looked up.
#pragma once

#include <chddl/catalog/explanations.hpp>

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/generated/explanations.ipp>

namespace chddl::inline CHDDL_ABI::catalog {

CHDDL_INLINE std::span<const Explanation> explanations() {
    return generated::explanations;
}

CHDDL_INLINE const Explanation* find_explanation(std::string_view diagnostic) {
    for (const Explanation& row : generated::explanations)
        if (row.diagnostic == diagnostic) return &row;
    return nullptr;
}

}  // namespace chddl::inline CHDDL_ABI::catalog
