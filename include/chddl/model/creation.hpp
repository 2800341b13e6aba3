// How the statement that makes an object begins, and where it runs.
#pragma once

#include <chddl/config.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI {

/// `CREATE OR REPLACE TEMPORARY TABLE IF NOT EXISTS name UUID '…' ON CLUSTER cluster`: what is legal of it depends on
/// the object, and `check` says so.
struct Creation {
    bool or_replace = false;
    bool if_not_exists = false;
    bool temporary = false;    ///< tables without a database
    std::string uuid = {};     ///< "" for one that the server makes
    std::string cluster = {};  ///< a cluster's name or a macro, "{cluster}"; "" for this server alone

    friend bool operator==(const Creation&, const Creation&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
