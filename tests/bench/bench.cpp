// How fast, as ratios of what is measured side by side in one run: see `main`. Nothing is asserted.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace chddl;

constexpr int columns_of_table = 50;

std::string column_name(int i) {
    return "column_" + std::to_string(i);
}

/// Every third is LowCardinality(Nullable(String)), the others numbers and times.
DataType column_type(int i) {
    if (i % 3 == 0) return types::LowCardinality(types::Nullable(types::String));
    return i % 3 == 1 ? DataType(types::UInt64) : DataType(types::DateTime);
}

KafkaTable kafka_table(const std::string& name) {
    KafkaTableBuilder builder(name);
    for (int i = 0; i < columns_of_table; ++i) builder.column(column_name(i), column_type(i));
    builder.broker_list("kafka-1:9092,kafka-2:9092").topic_list("clicks").group_name("clickhouse");
    return builder.format("JSONEachRow").build().value();
}

MergeTreeTable merge_tree_table(const std::string& name) {
    MergeTreeTableBuilder builder(name);
    for (int i = 0; i < columns_of_table; ++i) builder.column(column_name(i), column_type(i));
    return builder.order_by({"column_1", "column_2"}).build().value();
}

MaterializedView view(const std::string& name, const std::string& from, const std::string& to) {
    MaterializedViewBuilder builder(name);
    std::string select = "SELECT ";
    for (int i = 0; i < columns_of_table; ++i) select += (i == 0 ? "" : ", ") + column_name(i);
    return builder.to(to).as(sql(select + " FROM " + from)).build().value();
}

Pipeline pipeline() {
    Pipeline made;
    made.kafka_tables = {kafka_table("kaf.clicks_queue")};
    made.merge_tree_tables = {merge_tree_table("kaf.clicks")};
    made.views = {view("kaf.clicks_mv", "kaf.clicks_queue", "kaf.clicks")};
    return made;
}

/// So many pipelines in one: a Kafka table, a table and a view each, every tenth of which reads the table before it.
Pipeline pipelines(int count) {
    Pipeline made;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        KafkaTableBuilder queue("kaf.queue_" + number);
        queue.column("ts", types::DateTime).column("user_id", types::UInt64).column("url", types::String);
        queue.broker_list("kafka:9092").topic_list("topic_" + number).group_name("group_" + number).format("CSV");
        MergeTreeTableBuilder table("kaf.table_" + number);
        table.columns(queue.columns()).order_by({"user_id", "ts"});
        made.kafka_tables.push_back(queue.build().value());
        made.merge_tree_tables.push_back(table.build().value());
        const std::string from = i % 10 == 9 ? "kaf.table_" + std::to_string(i - 1) : "kaf.queue_" + number;
        MaterializedViewBuilder reader("kaf.view_" + number);
        reader.to("kaf.table_" + number).as(sql("SELECT ts, user_id, lower(url) AS url FROM " + from));
        made.views.push_back(reader.build().value());
    }
    return made;
}

/// What a program without the library would do: strings that are there already, put together without any escaping.
struct ByHand {
    std::string head;
    std::vector<std::pair<std::string, std::string>> columns;  ///< name and type
    std::vector<std::pair<std::string, std::string>> settings;

    void append_to(std::string& out) const {
        out.append(head);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) out.append(",\n");
            out.append("    `").append(columns[i].first).append("` ").append(columns[i].second);
        }
        out.append("\n)\nENGINE = Kafka\nSETTINGS ");
        for (std::size_t i = 0; i < settings.size(); ++i) {
            if (i > 0) out.append(", ");
            out.append(settings[i].first).append(" = '").append(settings[i].second).append("'");
        }
    }
};

ByHand by_hand(const KafkaTable& table) {
    ByHand made;
    made.head = "CREATE TABLE " + table.name.database + "." + table.name.name + "\n(\n";
    for (const KafkaColumn& column : table.columns) made.columns.emplace_back(column.name, render(column.type));
    for (const Setting& setting : table.settings)
        made.settings.emplace_back(setting.name, std::get<std::string>(setting.value));
    return made;
}

void append(benchmark::State& state) {
    const KafkaTable table = kafka_table("kaf.clicks_queue");
    const ByHand made = by_hand(table);
    std::string out;
    for (auto _ : state) {
        out.clear();
        made.append_to(out);
        benchmark::DoNotOptimize(out.data());
    }
    if (out != render(table)) state.SkipWithError("the loop by hand makes other bytes than the library");
}

void render_table(benchmark::State& state) {
    const KafkaTable table = kafka_table("kaf.clicks_queue");
    std::string out;
    for (auto _ : state) {
        out.clear();
        render_to(out, table);
        benchmark::DoNotOptimize(out.data());
    }
}

void check_table(benchmark::State& state) {
    const KafkaTable table = kafka_table("kaf.clicks_queue");
    for (auto _ : state) benchmark::DoNotOptimize(check(table).size());
}

void check_pipeline(benchmark::State& state) {
    const Pipeline whole = pipeline();
    for (auto _ : state) benchmark::DoNotOptimize(check(whole).size());
}

void render_pipeline(benchmark::State& state) {
    const Pipeline whole = pipeline();
    std::string out;
    for (auto _ : state) {
        out.clear();
        render_to(out, whole);
        benchmark::DoNotOptimize(out.data());
    }
}

void many_pipelines(benchmark::State& state) {
    const Pipeline whole = pipelines(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(check(whole).size());
        benchmark::DoNotOptimize(render(whole).size());
    }
}

const std::string& spec() {
    static const std::string text = [] {
        constexpr std::size_t size = 10'000'000;
        std::string written;
        for (int count = 8000; written.size() < size; count += count / 8) written = write_spec(pipelines(count));
        return written;
    }();
    return text;
}

void accept_spec(benchmark::State& state) {
    const std::string& text = spec();
    for (auto _ : state) benchmark::DoNotOptimize(nlohmann::json::accept(text));
    state.counters["bytes"] = static_cast<double>(text.size());
}

void read_large_spec(benchmark::State& state) {
    const std::string& text = spec();
    for (auto _ : state) {
        const Result<Pipeline> read = read_spec(text);
        if (!read) state.SkipWithError(read.diagnostics().text().c_str());
    }
}

/// Keeps the times beside printing them: the least of all repetitions, which what else the machine does has disturbed
/// least.
class Keeper : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Aggregate) continue;
            const double time = run.GetAdjustedCPUTime();
            const auto [least, first] = times_.emplace(run.run_name.function_name + run.run_name.args, time);
            if (!first) least->second = std::min(least->second, time);
        }
    }
    /// Nanoseconds of CPU time; 0 where a filter left it out.
    [[nodiscard]] double time(const std::string& name) const {
        const auto found = times_.find(name);
        return found == times_.end() ? 0 : found->second;
    }

private:
    std::map<std::string, double> times_;
};

void print_ratio(const char* what, double time, double base, const char* bound) {
    if (time > 0 && base > 0) std::printf("%-64s %6.2f  (%s)\n", what, time / base, bound);
}

}  // namespace

int main(int argc, char** argv) {
    const auto add = [](const char* name, auto measured) {
        return benchmark::RegisterBenchmark(name, measured)->Repetitions(7);
    };
    add("append", append);
    add("render_table", render_table);
    add("check_table", check_table);
    add("check_pipeline", check_pipeline);
    add("render_pipeline", render_pipeline);
    add("many_pipelines", many_pipelines)->Arg(100)->Arg(10'000);
    add("accept_spec", accept_spec);
    add("read_spec", read_large_spec);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    Keeper keeper;
    benchmark::RunSpecifiedBenchmarks(&keeper);
    const double hand = keeper.time("append");
    print_ratio("render a table of 50 columns / by hand", keeper.time("render_table"), hand, "at most 2, aim 1.5");
    print_ratio("check it / by hand", keeper.time("check_table"), hand, "at most 8, aim 4");
    print_ratio("check a pipeline of 50 columns / the table by hand", keeper.time("check_pipeline"), hand, "aim 10");
    print_ratio("render a pipeline / the table by hand", keeper.time("render_pipeline"), hand, "no bound");
    print_ratio("an object of 10,000 pipelines / of 100", keeper.time("many_pipelines10000") / 100,
                keeper.time("many_pipelines100"), "at most 1.3");
    print_ratio("read a spec of 10 MB / accept() of nlohmann/json", keeper.time("read_spec"),
                keeper.time("accept_spec"), "at most 3");
    return 0;
}
