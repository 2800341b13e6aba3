// How findings are judged.
#pragma once

#include <chddl/catalog/severity.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What `check`, `build` and `apply` hold a model against.
struct CheckOptions {
    Target target = {};                      ///< the ClickHouse release it is written for
    Severity fails_at = Severity::error;     ///< `build` gives no value if a finding is at least that severe
    std::vector<std::string> accepted = {};  ///< findings by name that are lowered to notes
    /// Every table, database and named collection that a pipeline's objects name is in the pipeline: one that is not is
    /// an error (object-missing). Else what is not there is taken to be on the server, and as it should.
    bool closed = false;
};

}  // namespace chddl::inline CHDDL_ABI
