// A newcomer's program, out of what the README shows: a struct of eight fields, its tables in an embedded ClickHouse,
// and a row that arrives. The source is a Null table instead of a Kafka table, so that no broker is needed.
#include <fmt/format.h>
#include <chddl/describe.hpp>
#include <chddl/server.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace chddl;

struct Click {
    std::chrono::sys_seconds ts;
    std::uint64_t user_id;
    std::string url;
    std::string country;
    std::optional<double> amount;
    std::vector<std::string> tags;
    bool bot;
    std::int16_t position;
};
CHDDL_DESCRIBE(Click, ts, user_id, url, country, amount, tags, bot, position)

int main() {
    const auto source = MergeTreeTableBuilder::of<Click>("kaf.source").engine(engines::Null{});
    const auto clicks = MergeTreeTableBuilder::of<Click>("kaf.clicks").order_by({"user_id", field<&Click::ts>});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(source).to(clicks).select(source.columns());
    const auto pipeline = PipelineBuilder().database("kaf").add(source).add(clicks).add(view).build().value();

    EmbeddedExecutor server = EmbeddedExecutor::open().value();
    const ApplyReport report = chddl::apply(pipeline, server);
    for (const Step& step : report.steps()) fmt::print("{} {}\n", to_string(step.state), step.object);
    if (!report) return fmt::print(stderr, "{}", report.diagnostics().text()), 1;

    (void)server
        .run(
            R"(INSERT INTO kaf.source FORMAT JSONEachRow {"ts": 1714979289, "user_id": 7, "url": "/a", "country": "DE",)"
            R"( "amount": null, "tags": ["x", "y"], "bot": false, "position": -3})")
        .value();
    const Rows rows = server
                          .run(
                              "SELECT user_id, url, country, amount, tags, bot, position, toUnixTimestamp(ts) "
                              "FROM kaf.clicks")
                          .value();
    for (const Row& row : rows) fmt::print("{}\n", fmt::join(row, " | "));
}
