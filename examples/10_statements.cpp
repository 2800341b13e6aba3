// No executor at all: the statements one by one, without a semicolon, in the order in which they have to run. Hand each
// to whatever you have: a migration tool, a client, a ticket. With Secrets::shown they have the secrets in them.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

using namespace chddl;
using namespace chddl::types;

/// The first line of a statement.
std::string_view headline(std::string_view statement) {
    return statement.substr(0, statement.find('\n'));
}

int main() {
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime}, {"user_id", UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by({"user_id", "ts"});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select(queue.columns());
    const auto pipeline = PipelineBuilder().database("kaf").add(view).add(queue).add(clicks).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }

    const std::vector<std::string> all = statements(pipeline.value(), Secrets::hidden);
    for (std::size_t i = 0; i < all.size(); ++i) fmt::print("{} of {}: {}\n", i + 1, all.size(), headline(all[i]));
    fmt::print("\n{}\n", all.back());
}
