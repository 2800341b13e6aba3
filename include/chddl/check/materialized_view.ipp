// What a view's own statement says. What it reads and writes is judged with the pipeline, in views.ipp.
#pragma once

#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/views.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void check_object(const Database& database, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    check_database_name(database.name, place / "name", found);
}

CHDDL_INLINE void check_object(const NamedCollection& collection, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    if (collection.name.empty()) found.report<"name-empty">(place / "name");
}

CHDDL_INLINE void check_object(const MaterializedView& view, Target /*all releases alike*/, const Place& place,
                               Diagnostics& found) {
    check_view(view, outline(view.select), place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
