// ENGINE = Name(arguments).
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/text.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// An engine by name, as `catalog::engines` lists them, without `Replicated` in front.
struct Engine {
    std::string name = {};           ///< "": the server's default engine
    std::vector<SqlText> args = {};  ///< columns, tuples of columns, literals: what the engine takes
    bool unlisted = false;           ///< newer than the catalog: written as it is

    friend bool operator==(const Engine&, const Engine&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
