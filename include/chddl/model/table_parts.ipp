// What can be said of an index without judging it.
#pragma once

#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/model/table_parts.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::int64_t granularity_of(const Index& index) {
    if (index.granularity != 0) return index.granularity;
    const catalog::IndexTypeSpec* spec = find_row_ignoring_case(catalog::index_types, index.type);
    return spec == nullptr ? 0 : spec->default_granularity;
}

}  // namespace chddl::inline CHDDL_ABI::detail
