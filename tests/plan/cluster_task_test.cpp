// What a server says of a statement ON CLUSTER that it has stopped waiting for. live/cluster_test.cpp has it from real
// ones.
#include <chddl/plan/cluster_task.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using chddl::Result;
using chddl::Rows;
using chddl::detail::NodeOutcome;

namespace {

constexpr std::string_view task_path = "/clickhouse/task_queue/ddl/query-0000000007";

chddl::Diagnostics stopped_waiting(int code = 159) {
    return chddl::server_refused(code, "Watching task " + std::string(task_path) +
                                           " is executing longer than distributed_ddl_task_timeout (=1) seconds. There "
                                           "are 1 unfinished hosts (0 of them are currently active)");
}

/// Answers a question by what it begins with, and counts how often.
class Coordinator final : public chddl::Executor {
public:
    std::map<std::string, std::vector<Rows>> answers;  ///< one after the other, the last one again and again
    std::map<std::string, std::size_t> asked;

    Result<Rows> run(std::string_view sql) override {
        for (auto& [begin, rows] : answers) {
            if (!sql.starts_with(begin)) continue;
            ++asked[begin];
            const Rows answer = rows.front();
            if (rows.size() > 1) rows.erase(rows.begin());
            return answer;
        }
        return chddl::server_refused(60, "no such table");
    }
};

const std::string queue_question = "SELECT host, port";
const std::string entry_question = "SELECT value FROM system.zookeeper";
const std::string finished_question = "SELECT name, value FROM system.zookeeper";
const std::string task_text =
    "version: 1\nquery: CREATE DATABASE d ON CLUSTER c\nhosts: ['10%2E0%2E0%2E1:9000','b:9000']\n";

}  // namespace

TEST_CASE("the task of a statement is read from the error alone that says so") {
    CHECK(chddl::detail::cluster_task(stopped_waiting()) == task_path);
    CHECK(chddl::detail::cluster_task(stopped_waiting(57)).empty());
    CHECK(chddl::detail::cluster_task(chddl::server_refused(159, "Timeout exceeded: elapsed 1 seconds")).empty());
    CHECK(chddl::detail::cluster_task(chddl::server_refused(159, "Watching task ")).empty());
    CHECK(chddl::detail::cluster_task(chddl::server_refused(159, "Watching task query")).empty());
    CHECK(chddl::detail::cluster_task({}).empty());
}

TEST_CASE("a task is done when every node has carried it out") {
    Coordinator server;
    server.answers[queue_question] = {{{"a", "9000", "Finished", "0", ""}, {"b", "9000", "Inactive", "0", ""}},
                                      {{"a", "9000", "Finished", "0", ""}, {"b", "9000", "Active", "0", ""}},
                                      {{"a", "9000", "Finished", "0", ""}, {"b", "9000", "Finished", "0", ""}}};
    CHECK(chddl::detail::await_cluster(server, task_path, std::chrono::minutes(1)).value() == Rows{});
    CHECK(server.asked[queue_question] == 3);
}

TEST_CASE("a node's error is the statement's, and one that does not come back is named") {
    Coordinator server;
    server.answers[queue_question] = {
        {{"a", "9000", "Inactive", "0", ""}, {"b", "9000", "Finished", "57", "is there"}}};
    const auto failed = chddl::detail::await_cluster(server, task_path, std::chrono::minutes(1));
    REQUIRE_FALSE(failed);
    CHECK(failed.diagnostics()[0].server_code == 57);
    CHECK(failed.diagnostics()[0].message == "the server refused: b:9000: is there");

    server.answers[queue_question] = {{{"a", "9000", "Inactive", "0", ""}, {"b", "9000", "Finished", "0", ""}}};
    const auto late = chddl::detail::await_cluster(server, task_path, std::chrono::milliseconds(1));
    REQUIRE_FALSE(late);
    CHECK(late.diagnostics()[0].name == "cluster-unfinished");
    CHECK(late.diagnostics()[0].message == "nothing says that a:9000 has carried it out");

    server.answers[queue_question] = {{}};
    CHECK(chddl::detail::await_cluster(server, task_path, {}).diagnostics()[0].message ==
          "nothing says that every node has carried it out");
    server.answers[queue_question] = {{{"a"}}};
    CHECK(chddl::detail::await_cluster(server, task_path, {}).diagnostics()[0].name == "server-answer");
}

TEST_CASE("without the table of tasks, Keeper is asked") {
    Coordinator server;
    server.answers[entry_question] = {{{task_text}}};
    server.answers[finished_question] = {{{"b:9000", "57\nTable is there"}}};
    CHECK(chddl::detail::outcomes_of(server, task_path).value() ==
          std::vector<NodeOutcome>{{"10.0.0.1:9000"}, {"b:9000", true, 57, "Table is there"}});
    server.answers[finished_question] = {{{"b:9000", "0\n"}, {"10%2E0%2E0%2E1:9000", "0"}, {"c:9000", "1"}}};
    CHECK(chddl::detail::await_cluster(server, task_path, {}).value() == Rows{});
    server.answers[entry_question] = {{{"hosts: ['"}}, {{"\nhosts: ['b:9000"}}, {{""}}};
    CHECK(chddl::detail::outcomes_in_keeper(server, task_path).value().empty());
    CHECK(chddl::detail::outcomes_in_keeper(server, task_path).value().size() == 1);
    CHECK(chddl::detail::outcomes_in_keeper(server, task_path).value().empty());
}
