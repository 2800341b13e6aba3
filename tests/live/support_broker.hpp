// What the broker tests share: topics of their own, a pipeline of each, and waiting with a deadline.
//
// support/with_broker.sh starts the broker, and names it in CHDDL_TEST_BROKER; CHDDL_KAFKA_TOOL sends the messages.
#pragma once

#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "live/support_engine.hpp"

namespace live {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

inline std::string needed(const char* variable) {
    const char* value = std::getenv(variable);
    if (value == nullptr) FAIL("this test needs " << variable << ": run it through support/with_broker.sh");
    return value;
}

/// What kafka_tool prints; it must succeed.
inline std::string tool(const std::string& arguments) {
    const std::string command = "'" + needed("CHDDL_KAFKA_TOOL") + "' " + arguments;
    FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    char part[4096];
    for (std::size_t size = 0; (size = std::fread(part, 1, sizeof part, pipe)) > 0;) output.append(part, size);
    CAPTURE(command);
    REQUIRE(::pclose(pipe) == 0);
    return output;
}

/// A topic that no other run has used, with numbered messages; and the producer's checksum of each column.
struct Topic {
    std::string broker = needed("CHDDL_TEST_BROKER");
    std::string name = "chddl_test_" + std::to_string(std::chrono::system_clock::now().time_since_epoch().count());
    std::map<std::string, std::string> checksums;

    explicit Topic(int messages = 0, int partitions = 1) {
        (void)tool("topic " + broker + " " + name + " " + std::to_string(partitions));
        if (messages > 0) produce(messages);
    }
    void produce(int messages) {
        std::istringstream lines(tool("produce " + broker + " " + name + " " + std::to_string(messages)));
        for (std::string column, sum; lines >> column >> sum;) checksums[column] = sum;
    }
    /// Texts without ' in them.
    void send(const std::vector<std::string>& texts) const {
        std::string arguments = "send " + broker + " " + name + " bad-key";
        for (const std::string& text : texts) arguments += " '" + text + "'";
        (void)tool(arguments);
    }
};

inline KafkaTableBuilder queue_of(const Topic& topic, const char* name = "kaf.queue") {
    return KafkaTableBuilder(name)
        .columns({{"id", UInt64}, {"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"note", Nullable(String)}})
        .columns({{"country", LowCardinality(String)}, {"amount", Decimal(12, 2)}, {"tags", Array(String)}})
        .broker_list(topic.broker)
        .topic_list(topic.name)
        .group_name("group of " + topic.name + ": '; DROP TABLE x -- \\")
        .client_id("it's \"me\"\n")
        .format("JSONEachRow")
        .flush_interval(500ms);
}

inline MergeTreeTableBuilder destination_of(const KafkaTableBuilder& queue) {
    return MergeTreeTableBuilder("kaf.rows")
        .columns(queue.columns())
        .column("key", String)
        .column("offset", UInt64, {.codec = "Delta, ZSTD"})
        .order_by("id");
}

inline std::string ask(Executor& engine, const std::string& sql) {
    return engine.run(sql).value().at(0).at(0);
}

/// Polls until the query gives the wanted text, a minute at most; what it gives then.
inline std::string wait_for(Executor& engine, const std::string& sql, const std::string& wanted) {
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    std::string text = ask(engine, sql);
    while (text != wanted && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(100ms);
        text = ask(engine, sql);
    }
    return text;
}

}  // namespace live
