// How a keyword is found.
#pragma once

#include <chddl/catalog/generated/keywords.ipp>
#include <chddl/catalog/keywords.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

CHDDL_INLINE std::span<const std::string_view> keywords() {
    return generated::keywords;
}

CHDDL_INLINE bool is_keyword(std::string_view word) {
    return !detail::rows_ignoring_case(keywords(), word).empty();
}

}  // namespace chddl::inline CHDDL_ABI::catalog
