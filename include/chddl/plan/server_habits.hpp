// What a server makes of a statement.
#pragma once

#include <chddl/config.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// What a server puts into a statement where the statement says nothing, or says it in another way.
struct ServerHabits {
    /// The current database: added to names without one.
    std::string database;
    /// Names of functions, in lower case where any case will do, and the name that is stored instead:
    /// `COUNT` → `count`, `substr` → `substring`.
    std::map<std::string, std::string, std::less<>> functions;
    /// Settings of the MergeTree family and their values where none is given: index_granularity, and all that a managed
    /// server adds.
    std::set<std::pair<std::string, std::string>> table_defaults;
};

}  // namespace chddl::inline CHDDL_ABI::detail
