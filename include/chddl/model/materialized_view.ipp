// The two kinds of column list that a view can have.
#pragma once

#include <chddl/model/materialized_view.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool has_names_alone(const MaterializedView& view) {
    return !view.columns.empty() && std::all_of(view.columns.begin(), view.columns.end(), [](const Column& column) {
        return column == Column{.name = column.name};
    });
}

}  // namespace chddl::inline CHDDL_ABI::detail
