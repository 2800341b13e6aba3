// Two real servers, replicas of one shard, whose Kafka tables share a consumer group: Debian's 18.16, which
// support/with_old_cluster.sh starts, and the broker of support/with_broker.sh.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <signal.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <future>
#include <optional>
#include <string>
#include <thread>

#include "live/support_apply.hpp"
#include "live/support_broker.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace live;
using namespace std::chrono_literals;

/// Both servers, asked one by one.
struct Pair {
    std::array<HttpExecutor, 2> servers;

    [[nodiscard]] Names ask(const std::string& sql) {
        return {live::ask(servers.front(), sql), live::ask(servers.back(), sql)};
    }
    /// Polls until both give the wanted text, a minute each at most; what they give then.
    [[nodiscard]] Names wait_for(const std::string& sql, const std::string& wanted) {
        return {live::wait_for(servers.front(), sql, wanted), live::wait_for(servers.back(), sql, wanted)};
    }
    void drop(const std::string& database) {
        REQUIRE(servers[0].run("DROP DATABASE IF EXISTS " + database + " ON CLUSTER pair"));
    }
};

std::optional<Pair> pair() {
    if (std::getenv("CHDDL_TEST_CLUSTER_FIRST") == nullptr) {
        WARN("left out: CHDDL_TEST_CLUSTER_FIRST names no cluster of clickhouse-server 18.16");
        return std::nullopt;
    }
    return Pair{{HttpExecutor(needed("CHDDL_TEST_CLUSTER_FIRST")), HttpExecutor(needed("CHDDL_TEST_CLUSTER_SECOND"))}};
}

constexpr CheckOptions for_old{.target = {18, 16}};

Pipeline pipeline_of(const Topic& topic) {
    const auto queue = KafkaTableBuilder("kaf.queue")
                           .columns({{"id", UInt64}, {"ts", String}, {"user_id", UInt64}, {"note", Nullable(String)}})
                           .columns({{"country", String}, {"amount", Decimal(12, 2)}, {"tags", Array(String)}})
                           .broker_list(topic.broker)
                           .topic_list(topic.name)
                           .group_name("group of " + topic.name + ": '; DROP TABLE x -- \\")
                           .format("JSONEachRow")
                           .num_consumers(1);
    const auto rows = MergeTreeTableBuilder("kaf.rows")
                          .columns(queue.columns())
                          .replicated("/clickhouse/tables/{shard}/kaf/rows", "{replica}")
                          .order_by("id");
    return PipelineBuilder()
        .database("kaf")
        .on_cluster("{cluster}")
        .add(queue)
        .add(rows)
        .add(MaterializedViewBuilder("kaf.rows_mv").from(queue).to(rows).select(queue.columns()))
        .build(for_old)
        .value();
}

constexpr int few_messages = 2'000;

/// With CHDDL_TEST_ALL so many that they come in many blocks, and that apply is asked many times meanwhile.
int message_count() {
    return std::getenv("CHDDL_TEST_ALL") == nullptr ? few_messages : 2'000'000;
}

}  // namespace

TEST_CASE("ON CLUSTER, each message of a shared consumer group is stored once, and seen on both replicas",
          "[cluster]") {
    auto both = pair();
    if (!both) return;
    const int count = message_count();
    const std::string all = std::to_string(count);
    Topic topic(0, 4);
    const Pipeline pipeline = pipeline_of(topic);

    const ApplyReport report = chddl::apply(pipeline, both->servers[0], {.check = for_old});
    INFO(report.diagnostics().text());
    REQUIRE(report);
    for (const Step& step : report.steps()) CHECK(step.state == StepState::done);
    CHECK(both->ask("SELECT count() FROM system.tables WHERE database = 'kaf'") == Names{"3", "3"});

    const auto producer = std::async(std::launch::async, [&] { topic.produce(count); });
    do {
        for (HttpExecutor& server : both->servers) {
            const ApplyReport again = chddl::apply(pipeline, server, {.check = for_old});
            INFO(again.diagnostics().text());
            CHECK(again);
            for (const Step& step : again.steps()) CHECK(step.state == StepState::equal);
        }
    } while (producer.wait_for(0s) != std::future_status::ready);
    CHECK(both->wait_for("SELECT uniqExact(id) FROM kaf.rows", all) == Names{all, all});
    const std::string sum = std::to_string(std::int64_t{count} * (count + 1) / 2);
    CHECK(both->ask("SELECT sum(id) FROM (SELECT DISTINCT id FROM kaf.rows)") == Names{sum, sum});
    CHECK(both->ask("SELECT countIf(user_id != id * 11400714819323198485) FROM kaf.rows") == Names{"0", "0"});
    // Nothing else is inserted here, and what comes from the other replica is no INSERT.
    Names read;
    std::string rows;
    const auto all_are_there = [&] {
        // A server that was given no partition has no such event: a sum gives 0 for it.
        read = both->ask("SELECT sum(value) FROM system.events WHERE event = 'InsertedRows'");
        rows = std::to_string(std::stoi(read[0]) + std::stoi(read[1]));
        return both->ask("SELECT count() FROM kaf.rows") == Names{rows, rows};
    };
    for (int tries = 0; tries < 100 && !all_are_there(); ++tries) std::this_thread::sleep_for(100ms);
    WARN("of " << count << " messages, the servers read " << read[0] << " and " << read[1]);
    CHECK(all_are_there());
    // A consumer that a busy machine keeps waiting for long loses its partitions, and what it has not committed is
    // read again by the other.
    if (count == few_messages) CHECK(rows == all);
    const Names sums = both->ask(
        "SELECT sum(cityHash64(ts, toString(note), country, toString(amount), toString(tags))) FROM kaf.rows");
    CHECK(sums[0] == sums[1]);
}

namespace {

/// The second server, which does not answer until it goes on.
class Stopped {
public:
    Stopped() : process_(std::stoi(live::needed("CHDDL_TEST_CLUSTER_PROCESS"))) {
        REQUIRE(::kill(process_, SIGSTOP) == 0);
    }
    ~Stopped() { go_on(); }
    Stopped(const Stopped&) = delete;
    Stopped(Stopped&&) = delete;
    Stopped& operator=(const Stopped&) = delete;
    Stopped& operator=(Stopped&&) = delete;

    void go_on() const { ::kill(process_, SIGCONT); }

private:
    ::pid_t process_;
};

/// Two objects; the server waits a second for the other one.
Pipeline small_pipeline(const std::string& database) {
    return PipelineBuilder()
        .database(database)
        .on_cluster("pair")
        .add(MergeTreeTableBuilder(database + ".t").column("id", UInt64).order_by("id"))
        .build(for_old)
        .value();
}

HttpExecutor impatient() {
    return HttpExecutor(needed("CHDDL_TEST_CLUSTER_FIRST"), {.settings = {{"distributed_ddl_task_timeout", "1"}}});
}

}  // namespace

TEST_CASE("apply waits for a node longer than the server does", "[cluster]") {
    auto both = pair();
    if (!both) return;
    both->drop("waits");
    HttpExecutor server = impatient();
    const Stopped second;
    std::thread later([&] {
        std::this_thread::sleep_for(3s);
        second.go_on();
    });
    const ApplyReport report = chddl::apply(small_pipeline("waits"), server, {.check = for_old});
    later.join();
    INFO(report.diagnostics().text());
    CHECK(report);
    CHECK(states(report) == Names{"done waits", "done waits.t"});
    CHECK(both->ask("SELECT count() FROM system.tables WHERE database = 'waits'") == Names{"1", "1"});
    both->drop("waits");
}

TEST_CASE("a node that does not come back is named, and a second run goes on", "[cluster]") {
    auto both = pair();
    if (!both) return;
    both->drop("gone");
    HttpExecutor server = impatient();
    {
        const Stopped second;
        const ApplyReport report =
            chddl::apply(small_pipeline("gone"), server, {.check = for_old, .cluster_timeout = 500ms});
        CHECK_FALSE(report);
        CHECK(states(report) == Names{"refused gone", "not_reached gone.t"});
        REQUIRE(report.diagnostics().size() == 1);
        CHECK(report.diagnostics()[0].name == "cluster-unfinished");
        CHECK(report.diagnostics()[0].object == "gone");
    }
    CHECK(wait_for(both->servers[1], "SELECT count() FROM system.databases WHERE name = 'gone'", "1") == "1");
    CHECK(states(chddl::apply(small_pipeline("gone"), server, {.check = for_old})) ==
          Names{"equal gone", "done gone.t"});
    both->drop("gone");
}
