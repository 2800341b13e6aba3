// A statement ON CLUSTER that nodes still have to carry out: the server has stopped waiting for them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/executor.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What one node has made of the statement.
struct NodeOutcome {
    std::string node;       ///< "10.0.0.1:9000"
    bool finished = false;  ///< whether it has tried
    int code = 0;           ///< of its error; 0: none
    std::string text = {};  ///< of its error

    friend bool operator==(const NodeOutcome&, const NodeOutcome&) = default;
};

/// The path in Keeper of the statement's task, "/clickhouse/task_queue/ddl/query-0000000001", if that is what the
/// server said: error 159, "Watching task … is executing longer than distributed_ddl_task_timeout". Else "".
[[nodiscard]] std::string cluster_task(const Diagnostics& refused);

/// Every node that has to carry the task out, by `system.distributed_ddl_queue`; where the server refuses that,
/// as 18.16 does, which has none, by what `system.zookeeper` shows.
[[nodiscard]] Result<std::vector<NodeOutcome>> outcomes_of(Executor& server, std::string_view task);
[[nodiscard]] Result<std::vector<NodeOutcome>> outcomes_in_queue(Executor& server, std::string_view task);
[[nodiscard]] Result<std::vector<NodeOutcome>> outcomes_in_keeper(Executor& server, std::string_view task);

/// Waits until every node is done, and no longer than that: no rows then, else the first node's error, or who is left.
[[nodiscard]] Result<Rows> await_cluster(Executor& server, std::string_view task, std::chrono::milliseconds limit);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/cluster_task.ipp>
#endif
