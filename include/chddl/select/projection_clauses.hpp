// The SELECT of a projection, clause by clause: it has a grammar of its own, without FROM.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/text.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// `WITH a SELECT b, c WHERE d GROUP BY e ORDER BY f`, its expressions as texts.
struct ProjectionClauses {
    std::vector<std::string> with = {};
    std::vector<std::string> items = {};
    std::vector<std::string> where = {};  ///< one, if any
    std::vector<std::string> group_by = {};
    std::vector<std::string> order_by = {};
    bool has_select = false;
    bool has_order_by = false;
    /// What stands there and is refused (62): "LIMIT", "an empty element"; empty: nothing that is known.
    std::string refused = {};

    friend bool operator==(const ProjectionClauses&, const ProjectionClauses&) = default;
};

[[nodiscard]] ProjectionClauses projection_clauses(const SqlText& select);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/projection_clauses.ipp>
#endif
