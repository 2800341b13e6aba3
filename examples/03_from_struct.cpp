// A C++ struct is the list of columns: CHDDL_DESCRIBE names its fields, and queue and table are made of the same
// struct. What a field alone does not say, a function beside the struct does: it holds wherever the struct is used.
#include <fmt/core.h>
#include <chddl/describe.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

using namespace chddl;

enum class Action { view = 1, buy = 2 };
CHDDL_DESCRIBE(Action, view, buy)

struct Click {
    std::chrono::sys_time<std::chrono::milliseconds> at;
    std::uint64_t userId;
    std::string country;
    Action action;
    std::optional<double> amount;
    std::vector<std::string> tags;
};
CHDDL_DESCRIBE(Click, at, userId, country, action, amount, tags)

void chddl_override(StructColumns<Click>& columns) {
    columns.names(names::snake_case);
    columns.override_field(&Click::country, {.type = types::LowCardinality(types::String), .comment = "ISO 3166"});
    columns.override_field(&Click::at, {.codec = "Delta, ZSTD"});
}

int main() {
    const auto queue = KafkaTableBuilder::of<Click>("kaf.clicks_queue")
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    // field<&Click::at> is the column, under whatever name; a member that is not there does not compile.
    const auto clicks = MergeTreeTableBuilder::of<Click>("kaf.clicks")
                            .column("offset", types::UInt64, {.comment = "of Kafka", .codec = "Delta, ZSTD"})
                            .partition_by(fn("toYYYYMM", field<&Click::at>))
                            .order_by({field<&Click::userId>, field<&Click::at>});
    const auto view = MaterializedViewBuilder("kaf.clicks_mv")
                          .from(queue)
                          .to(clicks)
                          .select(queue.columns())
                          .select(kafka::offset, "offset");

    const auto pipeline = PipelineBuilder().add(queue).add(clicks).add(view).build();
    if (!pipeline) {
        fmt::print(stderr, "{}", pipeline.diagnostics().text());
        return 1;
    }
    fmt::print("{}", render(pipeline.value()));
}
