// Tables by their engine: the MergeTree family, alone and replicated, and those that only keep or pass on rows.
#include "goldens.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace golden {
namespace {

using namespace chddl;
using namespace chddl::types;

/// A table of its own name in one pipeline with others.
struct Named {
    const char* name;
    Engine engine;
};

MergeTreeTableBuilder keyed(const std::string& name, Engine engine) {
    return MergeTreeTableBuilder({"golden", name})
        .columns({{"id", UInt64}, {"ts", DateTime}, {"sign", Int8}, {"gone", UInt8}, {"clicks", UInt64}})
        .column("total", Float64)
        .order_by("id")
        .engine(std::move(engine));
}

/// The family, each engine in every shape of its arguments.
std::vector<Named> family(Twin twin) {
    return {
        {"plain", engines::MergeTree{}},
        {"replacing", engines::ReplacingMergeTree{}},
        {"replacing_by", engines::ReplacingMergeTree{.version = "ts"}},
        {"replacing_gone", engines::ReplacingMergeTree{.version = "ts", .is_deleted = "gone"}},
        {"summing", engines::SummingMergeTree{}},
        {"summing_one", engines::SummingMergeTree{.columns = {"total"}}},
        {"summing_two", engines::SummingMergeTree{.columns = {"clicks", "total"}}},
        {"coalescing", engines::CoalescingMergeTree{}},
        {"coalescing_two", engines::CoalescingMergeTree{.columns = {"clicks", "total"}}},
        {"collapsing", engines::CollapsingMergeTree{.sign = "sign"}},
        {"versioned",
         engines::VersionedCollapsingMergeTree{.sign = "sign", .version = twin == Twin::original ? "ts" : "clicks"}},
        {"graphite", engines::GraphiteMergeTree{.config_section = "graphite_rollup"}},
    };
}

MergeTreeTableBuilder aggregating() {
    return MergeTreeTableBuilder("golden.aggregating")
        .column("hour", DateTime)
        .column("users", AggregateFunction("uniq", {UInt64}))
        .column("most", SimpleAggregateFunction("max", UInt64))
        .order_by("hour")
        .engine(engines::AggregatingMergeTree{});
}

Pipeline engines_family(Twin twin) {
    PipelineBuilder pipeline;
    pipeline.database("golden").add(aggregating());
    for (const auto& [name, engine] : family(twin)) pipeline.add(keyed(name, engine));
    return pipeline.build().value();
}

Pipeline engines_replicated(Twin twin) {
    const auto replicated = [](MergeTreeTableBuilder table) {
        return table.replicated("/golden/{shard}/" + table.name().name, "{replica}");
    };
    PipelineBuilder pipeline;
    pipeline.database("golden").add(replicated(aggregating()));
    for (const auto& [name, engine] : family(twin)) pipeline.add(replicated(keyed(name, engine)));
    return pipeline.build().value();
}

/// With a UUID of its own the table can use {uuid}, and needs no path at all.
Pipeline engines_replicated_by_uuid(Twin twin) {
    const auto table = [](const char* name, const char* uuid) {
        return MergeTreeTableBuilder({"golden", name}).column("x", UInt64).order_by("x").uuid(uuid);
    };
    const char* path = twin == Twin::original ? "/golden/{uuid}" : "/other/{uuid}";
    return PipelineBuilder()
        .database("golden")
        .add(table("a", "22222222-2222-2222-2222-222222222222").replicated(path, "{replica}"))
        .add(table("b", "33333333-3333-3333-3333-333333333333").replicated())
        .build()
        .value();
}

Pipeline engines_without_keys(Twin twin) {
    const auto table = [](const char* name, Engine engine) {
        return MergeTreeTableBuilder({"golden", name}).column("x", UInt64).engine(std::move(engine));
    };
    return PipelineBuilder()
        .database("golden")
        .add(table("nothing", engines::Null{}))
        .add(table("memory", engines::Memory{}).setting("min_rows_to_keep", 10).setting("max_rows_to_keep", 100))
        .add(table("log", engines::Log{}).setting("storage_policy", "default"))
        .add(table("tiny_log", engines::TinyLog{}))
        .add(table("stripe_log", engines::StripeLog{}).comment("one file"))
        .add(table("buffered", engines::Buffer{.database = "golden", .table = "log"}))
        .add(
            table("buffered_by_time",
                  engines::Buffer{.database = "golden", .table = "log", .num_layers = 1, .min_time = 1, .max_time = 5}))
        .add(table("spread", engines::Distributed{.cluster = "golden", .database = "golden", .table = "log"}))
        .add(table("spread_by_key", engines::Distributed{.cluster = "golden",
                                                         .database = "golden",
                                                         .table = "log",
                                                         .sharding_key = fn("intHash64", "x"),
                                                         .policy = "default"})
                 .setting("fsync_after_insert", twin == Twin::original))
        .build()
        .value();
}

constexpr auto engine_list = std::to_array<Golden>({
    {"engines_family", engines_family},
    {"engines_replicated", engines_replicated, true},
    {"engines_replicated_by_uuid", engines_replicated_by_uuid, true},
    {"engines_without_keys", engines_without_keys},
});

}  // namespace

std::span<const Golden> table_engines() {
    return engine_list;
}

}  // namespace golden
