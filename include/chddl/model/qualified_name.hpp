// The name of a table, view or collection.
#pragma once

#include <chddl/config.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI {

/// `database.name`; without a database the session's current one is meant.
struct QualifiedName {
    std::string database = {};
    std::string name = {};

    friend bool operator==(const QualifiedName&, const QualifiedName&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
