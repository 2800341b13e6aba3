// Findings one by one: each has a name that stays, a severity, the object for people, a JSON Pointer for tools, and
// what to do. This pipeline is accepted by ClickHouse, and stores 1970-01-01 in every row.
#include <fmt/core.h>
#include <chddl/chddl.hpp>

#include <cstdio>

using namespace chddl;
using namespace chddl::types;

void print(const char* title, const Diagnostics& diagnostics) {
    fmt::print("{}\n", title);
    for (const Diagnostic& found : diagnostics)
        fmt::print("level={} name={} object={} at={} msg=\"{}\" help=\"{}\"\n", to_string(found.severity), found.name,
                   found.object, found.at, found.message, found.help);
}

int main() {
    const auto queue = KafkaTableBuilder("kaf.clicks_queue")
                           .columns({{"ts", DateTime}, {"user_id", UInt64}})
                           .broker_list("kafka:9092")
                           .topic_list("clicks")
                           .group_name("ch_clicks")
                           .format("JSONEachRow");
    const auto clicks = MergeTreeTableBuilder("kaf.clicks").columns(queue.columns()).order_by("user_id");
    const auto view = MaterializedViewBuilder("kaf.clicks_mv").from(queue).to(clicks).select({"user_id"});
    const auto pipeline = PipelineBuilder().add(queue).add(clicks).add(view);

    // An error alone stops a build: this one has a value, and a warning that must not be missed.
    const auto built = pipeline.build();
    print(built ? "built, with warnings" : "not built", built.diagnostics());

    // Warnings as errors, for CI.
    const auto strict = pipeline.build({.fails_at = Severity::warning});
    print(strict ? "built" : "not built", strict.diagnostics());

    // What was looked at and is meant is accepted by name, and stays a note.
    const auto accepted = pipeline.build({.fails_at = Severity::warning, .accepted = {"view-output-missing"}});
    print(accepted ? "built, accepted" : "not built", accepted.diagnostics());

    // Every mistake is found at once, with the nearest name.
    const auto wrong = KafkaTableBuilder(queue).num_consumers(0).setting("kafka_poll_timeout", 500);
    print("wrong", wrong.build().diagnostics());
}
