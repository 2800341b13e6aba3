// CREATE TABLE … ENGINE = MergeTree: the destination.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>

#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Where a replicated table keeps its state in Keeper. Neither given: the server's default path and replica.
struct Replication {
    std::optional<std::string> path = {};     ///< with macros: "/clickhouse/tables/{shard}/clicks"
    std::optional<std::string> replica = {};  ///< with macros: "{replica}"

    friend bool operator==(const Replication&, const Replication&) = default;
};

/// The parts of a key: columns or expressions. An empty one is `tuple()`.
using Key = std::vector<SqlText>;

/// A table of the MergeTree family.
struct MergeTreeTable {
    QualifiedName name = {};
    std::vector<Column> columns = {};
    std::string engine = "MergeTree";  ///< without Replicated
    std::optional<Replication> replication = {};
    std::optional<Key> partition_by = {};
    std::optional<Key> primary_key = {};
    std::optional<Key> order_by = {};
    std::vector<Setting> settings = {};
    std::string comment = {};
    bool if_not_exists = false;

    friend bool operator==(const MergeTreeTable&, const MergeTreeTable&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
