// A picture of a pipeline, for a README or a pull request: mermaid as GitHub shows it, or Graphviz.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>
#include <string_view>

using namespace chddl;
using namespace chddl::types;

int main(int argc, char** argv) {
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime("UTC")}, {"user_id", UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks")
                            .columns(queue.columns())
                            .column("country", String)
                            .order_by({"user_id", "ts"});
    const auto daily = MergeTreeTableBuilder("kaf.daily")
                           .engine(engines::SummingMergeTree{})
                           .columns({{"day", Date}, {"clicks", UInt64}})
                           .order_by("day");
    // A view on a destination: a chain. It joins nothing; the first one looks its users up.
    const auto clicks_mv = MaterializedViewBuilder("kaf.clicks_mv")
                               .to(clicks)
                               .as(sql("SELECT q.ts AS ts, q.user_id AS user_id, u.country AS country "
                                       "FROM kaf.clicks_queue AS q LEFT JOIN crm.users AS u ON u.id = q.user_id"));
    const auto daily_mv = MaterializedViewBuilder("kaf.daily_mv")
                              .from(clicks)
                              .to(daily)
                              .select(fn("toDate", "ts"), "day")
                              .select(fn("count", {}), "clicks")
                              .group_by("day");

    const auto pipeline = PipelineBuilder().add(queue).add(clicks).add(daily).add(clicks_mv).add(daily_mv).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    const bool dot = argc > 1 && std::string_view(argv[1]) == "dot";
    fmt::print("{}", diagram(pipeline.value(), dot ? DiagramFormat::dot : DiagramFormat::mermaid));
}
