// The main job: create the pipeline in an embedded ClickHouse, and wait until the messages of a topic are in its table.
// Usage: 14_main_job BROKER TOPIC GROUP ENGINE_DIR CONFIG_FILE; examples/run.sh does all around it.
#include <fmt/core.h>
#include <chddl/server.hpp>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

constexpr auto messages = "10000";

Pipeline clicks(const char* broker, const char* topic, const char* group, bool replicated) {
    const auto queue =
        KafkaTableBuilder("service_kaf.table_name")
            .columns({{"id", UInt64}, {"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"note", Nullable(String)}})
            .columns({{"country", LowCardinality(String)}, {"amount", Decimal(12, 2)}, {"tags", Array(String)}})
            .broker_list(broker)
            .topic_list(topic)
            .group_name(group)
            .format("JSONEachRow")
            .flush_interval(500ms);
    auto destination = MergeTreeTableBuilder("default.destination_name").columns(queue.columns()).column("key", String);
    destination.order_by("id");
    if (replicated) destination.replicated("/clickhouse/tables/{shard}/destination_name", "{replica}");
    auto view = MaterializedViewBuilder("default.my_view").from(queue).to(destination);
    view.select(queue.columns()).select(kafka::key, "key");
    return PipelineBuilder().database("service_kaf").add(queue).add(destination).add(view).build().value();
}

int main(int count, char** args) try {
    if (count != 6) return fmt::print(stderr, "usage: {} BROKER TOPIC GROUP ENGINE_DIR CONFIG_FILE\n", args[0]), 2;
    fmt::print("{}", render(clicks(args[1], args[2], args[3], true)));

    // The embedded engine takes no rows into a replicated table: there, the destination is a plain MergeTree.
    const Pipeline pipeline = clicks(args[1], args[2], args[3], false);
    EmbeddedExecutor server = EmbeddedExecutor::open({.path = args[4], .config_file = args[5]}).value();
    const ApplyReport report = chddl::apply(pipeline, server);
    for (const Step& step : report.steps()) fmt::print("step\t{}\t{}\n", to_string(step.state), step.object);
    if (!report) return fmt::print(stderr, "{}", report.diagnostics().text()), 1;

    const auto ask = [&](const std::string& sql) { return server.run(sql).value(); };
    const auto arrived = [&] { return ask("SELECT count() FROM default.destination_name")[0][0]; };
    for (int tenths = 0; tenths < 600 && arrived() != messages; ++tenths) std::this_thread::sleep_for(100ms);

    const Row numbers = ask("SELECT count(), uniqExact(id), min(id), max(id) FROM default.destination_name")[0];
    fmt::print("count\t{}\ndistinct\t{}\nmin\t{}\nmax\t{}\n", numbers[0], numbers[1], numbers[2], numbers[3]);
    for (const Column& column : pipeline.merge_tree_tables[0].columns)
        fmt::print("checksum\t{}\t{}\n", column.name,
                   ask("SELECT sum(CRC32(toString(" + column.name + "))) FROM default.destination_name")[0][0]);
    for (const Row& row : ask("SELECT id, ts, country, amount, key FROM default.destination_name ORDER BY id LIMIT 3"))
        fmt::print("row\t{}\t{}\t{}\t{}\t{}\n", row[0], row[1], row[2], row[3], row[4]);
} catch (const std::exception& failure) {
    fmt::print(stderr, "{}\n", failure.what());
    return 1;
}
