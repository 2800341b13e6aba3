// How a table keeps its rows: ENGINE and the clauses that go with it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/engine.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/sql/text.hpp>

#include <cstdint>
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

/// The parts of a key: columns or expressions, of a sorting key also with DESC. An empty one is `tuple()`.
using Key = std::vector<SqlText>;

/// What happens to rows or parts when their time has come.
enum class TtlAction : std::uint8_t {
    delete_,  ///< the rows go
    to_disk,
    to_volume,
    recompress,
    group_by,  ///< the rows of each group become one
};

/// `SET total = sum(total)` of a TTL … GROUP BY.
struct TtlAssignment {
    std::string column = {};
    SqlText value = {};

    friend bool operator==(const TtlAssignment&, const TtlAssignment&) = default;
};

/// One element of a table's TTL.
struct Ttl {
    SqlText expression = {};  ///< a Date or DateTime: `ts + INTERVAL 30 DAY`
    TtlAction action = TtlAction::delete_;
    std::string target = {};              ///< of to_disk and to_volume: its name
    bool if_exists = false;               ///< of to_disk and to_volume
    std::vector<Codec> codecs = {};       ///< of recompress
    Key group_by = {};                    ///< of group_by: a prefix of the primary key
    std::vector<TtlAssignment> set = {};  ///< of group_by
    std::optional<SqlText> where = {};    ///< of delete_: only these rows

    friend bool operator==(const Ttl&, const Ttl&) = default;
};

/// ENGINE, keys, TTL and SETTINGS of a table, or of a view that keeps its rows itself.
struct Storage {
    Engine engine = {.name = "MergeTree"};
    std::optional<Replication> replication = {};  ///< Replicated in front of the engine's name
    std::optional<Key> partition_by = {};
    std::optional<Key> primary_key = {};
    std::optional<Key> order_by = {};
    std::optional<SqlText> sample_by = {};
    std::vector<Ttl> ttl = {};
    std::vector<Setting> settings = {};

    friend bool operator==(const Storage&, const Storage&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::Ttl>;
#endif
