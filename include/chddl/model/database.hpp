// CREATE DATABASE.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/engine.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

struct Database {
    std::string name = {};
    Engine engine = {};  ///< `Atomic`, `Replicated('/path', '{shard}', '{replica}')`
    std::string comment = {};
    Creation creation = {};

    friend bool operator==(const Database&, const Database&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::Database>;
#endif
