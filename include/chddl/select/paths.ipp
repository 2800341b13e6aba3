// Qualifiers.
#pragma once

#include <chddl/select/paths.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// The table's own name goes on working beside an alias; a database that is not written may be any.
CHDDL_INLINE std::size_t qualifier_length(const NamePath& path, const SelectSource& source) {
    if (path.size() >= 3 && path[1] == source.table && (source.database.empty() || path[0] == source.database))
        return 2;
    if (path.size() < 2) return 0;
    return path[0] == source.table || (!source.alias.empty() && path[0] == source.alias) ? 1 : 0;
}

CHDDL_INLINE std::string joined(const NamePath& path, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (i != first) text += '.';
        text += path[i];
    }
    return text;
}

}  // namespace chddl::inline CHDDL_ABI::detail
