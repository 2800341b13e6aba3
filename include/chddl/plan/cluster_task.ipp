// What the nodes answer is under the task's path in Keeper: a child of `finished` for each, its value the code and
// text.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/plan/cluster_task.hpp>

#include <chddl/plan/look.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <thread>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string cluster_task(const Diagnostics& refused) {
    constexpr int timeout_exceeded = 159;
    constexpr std::string_view before = "Watching task ";
    for (const Diagnostic& reason : refused) {
        if (reason.server_code != timeout_exceeded) continue;
        const std::size_t at = reason.message.find(before);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + before.size();
        const std::size_t end = reason.message.find(' ', begin);
        std::string task = reason.message.substr(begin, end - begin);
        if (task.starts_with('/') && task.rfind('/') != 0) return task;
    }
    return "";
}

/// A code that a server has written; one that is none counts as an error without a code of its own.
CHDDL_INLINE int code_in(std::string_view text) {
    int code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    return error == std::errc{} ? code : -1;
}

CHDDL_INLINE Result<std::vector<NodeOutcome>> outcomes_in_queue(Executor& server, std::string_view task) {
    const Result<Rows> rows = ask(server,
                                  "SELECT host, port, toString(status), ifNull(exception_code, 0), exception_text FROM "
                                  "system.distributed_ddl_queue WHERE entry = " +
                                      string_text(task.substr(task.rfind('/') + 1)) + " ORDER BY host, port",
                                  5);
    if (!rows) return rows.diagnostics();
    std::vector<NodeOutcome> nodes;
    for (const Row& row : rows.value())
        nodes.push_back({row[0] + ":" + row[1], row[2] == "Finished", code_in(row[3]), row[4]});
    return nodes;
}

/// A node's name as Keeper has it, "10%2E0%2E0%2E1:9000".
CHDDL_INLINE std::string unescaped(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        unsigned byte = 0;
        const bool escaped = name[i] == '%' && i + 2 < name.size() &&
                             std::from_chars(&name[i + 1], &name[i + 1] + 2, byte, 16).ptr == &name[i + 1] + 2;
        out += escaped ? static_cast<char>(byte) : name[i];
        if (escaped) i += 2;
    }
    return out;
}

/// The names in a task's line `hosts: ['a:9000','b:9000']`.
CHDDL_INLINE std::vector<std::string> nodes_of(std::string_view task) {
    constexpr std::string_view label = "\nhosts: [";
    std::vector<std::string> names;
    std::size_t at = task.find(label);
    if (at == std::string_view::npos) return names;
    std::string_view line = task.substr(at + label.size());
    line = line.substr(0, line.find(']'));
    while ((at = line.find('\'')) != std::string_view::npos) {
        line.remove_prefix(at + 1);
        const std::size_t end = std::min(line.find('\''), line.size());
        names.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return names;
}

CHDDL_INLINE Result<std::vector<NodeOutcome>> outcomes_in_keeper(Executor& server, std::string_view task) {
    const std::size_t slash = task.rfind('/');
    const auto entry =
        ask_value(server, "SELECT value FROM system.zookeeper WHERE path = " + string_text(task.substr(0, slash)) +
                              " AND name = " + string_text(task.substr(slash + 1)));
    if (!entry) return entry.diagnostics();
    const Result<Rows> answers =
        ask(server,
            "SELECT name, value FROM system.zookeeper WHERE path = " + string_text(std::string(task) + "/finished"), 2);
    if (!answers) return answers.diagnostics();
    std::vector<NodeOutcome> nodes;
    for (const std::string& name : nodes_of(entry.value().value_or(""))) {
        NodeOutcome& node = nodes.emplace_back(NodeOutcome{unescaped(name)});
        for (const Row& answer : answers.value()) {
            if (answer[0] != name) continue;
            const std::size_t line = std::min(answer[1].find('\n'), answer[1].size());
            node = {unescaped(name), true, code_in(answer[1].substr(0, line)),
                    answer[1].substr(std::min(line + 1, answer[1].size()))};
        }
    }
    return nodes;
}

CHDDL_INLINE Result<std::vector<NodeOutcome>> outcomes_of(Executor& server, std::string_view task) {
    auto nodes = outcomes_in_queue(server, task);
    if (!nodes && is_refused(nodes.diagnostics())) return outcomes_in_keeper(server, task);
    return nodes;
}

/// The nodes that are not done, "" when all are; an error of one is an error of the statement.
CHDDL_INLINE Result<std::string> unfinished(const std::vector<NodeOutcome>& nodes) {
    std::string left;
    for (const auto& [node, finished, code, text] : nodes) {
        if (finished && code != 0) return server_refused(code, std::string(node).append(": ").append(text));
        if (!finished) left.append(left.empty() ? "" : ", ").append(node);
    }
    // Nothing is known of a task that was cleaned away, after a week by default.
    return nodes.empty() ? "every node" : left;
}

CHDDL_INLINE Result<Rows> await_cluster(Executor& server, std::string_view task, std::chrono::milliseconds limit) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds pause(200);
    const Clock::time_point end = Clock::now() + limit;
    while (true) {
        const auto nodes = outcomes_of(server, task);
        if (!nodes) return nodes.diagnostics();
        Result<std::string> left = unfinished(nodes.value());
        if (!left) return left.diagnostics();
        if (left.value().empty()) return Rows{};
        if (Clock::now() + pause > end) {
            Diagnostics found;
            return found.report<"cluster-unfinished">({}, Plain{left.value()}), found;
        }
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
