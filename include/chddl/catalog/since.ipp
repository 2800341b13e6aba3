// How what older releases do not take is found.
#pragma once

#include <chddl/catalog/generated/since.ipp>
#include <chddl/catalog/since.hpp>
#include <chddl/config.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI::catalog {

CHDDL_INLINE std::string_view words_of(Thing thing) {
    switch (thing) {
        case Thing::feature:
            return "";
        case Thing::type:
            return "data type ";
        case Thing::engine:
            return "engine ";
        case Thing::database_engine:
            return "database engine ";
        case Thing::codec:
            return "codec ";
        case Thing::index_type:
            return "index type ";
        case Thing::statistics:
            return "statistics ";
        case Thing::kafka_setting:
        case Thing::merge_tree_setting:
        case Thing::query_setting:
            return "setting ";
        case Thing::format:
            return "format ";
        case Thing::function:
            return "function ";
    }
    return "";
}

CHDDL_INLINE std::span<const Since> since_rows() {
    return generated::since;
}

CHDDL_INLINE const Since* find_since(Thing thing, std::string_view name) {
    const auto key = [](const Since& row) { return std::pair(row.thing, row.name); };
    const auto rows = since_rows();
    const auto found = std::ranges::lower_bound(rows, std::pair(thing, name), {}, key);
    return found != rows.end() && key(*found) == std::pair(thing, name) ? &*found : nullptr;
}

}  // namespace chddl::inline CHDDL_ABI::catalog
