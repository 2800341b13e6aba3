// The engines as users write them: `engine(engines::ReplacingMergeTree{.version = "ts"})`.
//
// A row of catalog/engines.hpp is enough for `engine("Name", {…})`; a struct here names the arguments.
#pragma once

#include <chddl/build/expr.hpp>
#include <chddl/build/values.hpp>
#include <chddl/config.hpp>
#include <chddl/model/engine.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::engines {

struct MergeTree {
    operator Engine() const;  // NOLINT(google-explicit-constructor): that is its purpose, here and below
};
/// Keeps the row of the highest version; without one, the last.
struct ReplacingMergeTree {
    std::string_view version = {};
    std::string_view is_deleted = {};  ///< needs a version
    operator Engine() const;           // NOLINT(google-explicit-constructor)
};
/// Sums the columns; without any, all numbers outside the sorting key.
struct SummingMergeTree {
    std::vector<std::string_view> columns = {};
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct AggregatingMergeTree {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
/// Keeps the last value that is not NULL of each column.
struct CoalescingMergeTree {
    std::vector<std::string_view> columns = {};
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct CollapsingMergeTree {
    std::string_view sign;
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct VersionedCollapsingMergeTree {
    std::string_view sign;
    std::string_view version;
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct GraphiteMergeTree {
    std::string_view config_section;
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct Null {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct Memory {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct Log {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct TinyLog {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
struct StripeLog {
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
/// Reads and writes `database.table` on the servers of a cluster.
struct Distributed {
    std::string_view cluster;
    std::string_view database;
    std::string_view table;
    std::optional<Expr> sharding_key = {};
    std::string_view policy = {};  ///< needs a sharding key
    operator Engine() const;       // NOLINT(google-explicit-constructor)
};
/// Gathers rows for `database.table`: written when all of the three lower bounds or one of the upper ones is reached.
struct Buffer {
    std::string_view database;
    std::string_view table;
    std::int64_t num_layers = 16;
    std::int64_t min_time = 10;
    std::int64_t max_time = 100;
    std::int64_t min_rows = 10'000;
    std::int64_t max_rows = 1'000'000;
    std::int64_t min_bytes = 10'000'000;
    std::int64_t max_bytes = 100'000'000;
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};
/// An engine that the catalog does not know: written as it is.
struct Other {
    Unlisted name;
    std::vector<Operand> args = {};
    operator Engine() const;  // NOLINT(google-explicit-constructor)
};

}  // namespace chddl::inline CHDDL_ABI::engines

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/engines.ipp>
#endif
