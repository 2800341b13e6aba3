// Engines, their settings, databases and collections.
#include "rule_cases.hpp"

#include <array>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

/// A table that is not sorted by what it has beside its engine.
MergeTreeTableBuilder& unsorted(Parts& parts) {
    return parts.destination.comment("unsorted");
}

constexpr auto engine_rows = std::to_array<Case>({
    // how statements begin
    {"cluster-macro", 62, [](Parts& p) { p.destination.on_cluster("{abc"); }},
    {"creation-refused", 442, [](Parts& p) { p.destination.temporary(); }},
    {"creation-refused", 80,
     [](Parts& p) {
         p.more.databases.push_back({.name = "rules2",
                                     .engine = {.name = "Memory"},
                                     .creation = {.uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba1"}});
     }},
    {"creation-refused", 62,
     [](Parts& p) {
         p.more.collections.push_back({.name = "rules_nc", .entries = {{"a", 1}}, .creation = {.or_replace = true}});
     }},
    {"database-engine", 336,
     [](Parts& p) { p.more.databases.push_back({.name = "rules2", .engine = {.name = "atomic"}}); }},
    {"database-engine-refused", 336,
     [](Parts& p) { p.more.databases.push_back({.name = "rules2", .engine = {.name = "Ordinary"}}); }},
    {"collection-empty", 62, [](Parts& p) { p.more.collections.push_back({.name = "rules_nc"}); }},
    {"collection-duplicate", 36,
     [](Parts& p) {
         p.more.collections.push_back({.name = "rules_nc", .entries = {{"a", 1}, {"a", 2}}});
     }},

    // engines
    {"engine-unknown", 56, [](Parts& p) { p.destination.engine("mergetree"); },
     [](Parts& p) { p.destination.engine("MergeTree"); }},
    {"engine-clause", 36, [](Parts& p) { p.destination.engine(engines::Null{}); },
     [](Parts& p) { unsorted(p).engine(engines::Null{}); }},
    {"engine-clause", 36, [](Parts& p) { unsorted(p).engine(engines::Memory{}).index("i", "x", "minmax"); },
     [](Parts& p) { p.destination.index("i", "x", "minmax"); }},
    {"engine-arguments", 42, [](Parts& p) { p.destination.engine("MergeTree", {"x"}); },
     [](Parts& p) { p.destination.engine("MergeTree"); }},
    {"engine-argument", 36, [](Parts& p) { p.destination.engine("ReplacingMergeTree", {lit("x")}); },
     [](Parts& p) { p.destination.engine("ReplacingMergeTree", {"x"}); }},
    {"engine-no-key", 42, [](Parts& p) { unsorted(p).engine(engines::ReplacingMergeTree{.version = "x"}); },
     [](Parts& p) { unsorted(p).engine(engines::ReplacingMergeTree{.version = "x"}).order_by({}); }},
    {"engine-column", 16, [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "z"}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x"}); }},
    {"engine-column-type", 169, [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "y"}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x"}); }},
    {"engine-column-twice", 36,
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x", .is_deleted = "x"}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x"}); }},
    {"engine-column-key", 36, [](Parts& p) { p.destination.engine(engines::SummingMergeTree{.columns = {"x"}}); },
     [](Parts& p) { p.destination.engine(engines::SummingMergeTree{.columns = {"x"}}).order_by("y"); }},
    {"aggregate-dimension", 36,
     [](Parts& p) {
         p.destination.engine(engines::AggregatingMergeTree{}).column("g", SimpleAggregateFunction("sum", UInt64));
     },
     [](Parts& p) {
         p.destination.engine(engines::AggregatingMergeTree{})
             .column("g", SimpleAggregateFunction("sum", UInt64))
             .order_by({"x", "y"});
     }},
    {"aggregate-none", 0, [](Parts& p) { p.destination.engine(engines::AggregatingMergeTree{}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{}); }},
    {"fold-key", 0, [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x"}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{.version = "x"}).order_by("y"); }},
    {"fold-all", 0, [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{}).order_by({}); },
     [](Parts& p) { p.destination.engine(engines::ReplacingMergeTree{}); }},
    {"sum-type", 0, [](Parts& p) { p.destination.engine(engines::SummingMergeTree{.columns = {"y"}}); },
     [](Parts& p) { p.destination.engine(engines::SummingMergeTree{.columns = {"x"}}).order_by("y"); }},
    {"replica-configuration", 139, [](Parts& p) { p.destination.replicated("/rules/{nomacro}", "r"); }},
    {"replica-uuid", 36,
     [](Parts& p) {
         add(p, MergeTreeTableBuilder("rules_uuid.t").column("x", UInt64).order_by("x").replicated());
         p.more.databases.push_back({.name = "rules_uuid"});
     }},

    // settings of tables
    {"setting-unknown", 115, [](Parts& p) { p.destination.setting("index_granular", 1); },
     [](Parts& p) { p.destination.setting("index_granularity", 1); }},
    {"setting-unknown", 115,
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1), .settings = {{"index_granularity", 1}}});
     },
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1), .settings = {{"max_compress_block_size", 1}}});
     }},
    {"setting-kind", 27, [](Parts& p) { p.destination.setting("index_granularity", "many"); },
     [](Parts& p) { p.destination.setting("index_granularity", "8192"); }},
    {"setting-range", 36, [](Parts& p) { p.destination.setting("index_granularity", 0); },
     [](Parts& p) { p.destination.setting("index_granularity", 1); }},
    {"setting-choice", 36, [](Parts& p) { p.destination.setting("merge_selector_algorithm", "simple"); },
     [](Parts& p) { p.destination.setting("merge_selector_algorithm", "Simple"); }},
    {"setting-conflict", 36, [](Parts& p) { p.destination.setting("index_granularity_bytes", 1); },
     [](Parts& p) { p.destination.setting("index_granularity_bytes", 0); }},
    {"setting-conflict", 452, [](Parts& p) { unsorted(p).engine(engines::Memory{}).setting("min_rows_to_keep", 1); },
     [](Parts& p) {
         unsorted(p).engine(engines::Memory{}).setting("min_rows_to_keep", 1).setting("max_rows_to_keep", 1);
     }},
    {"setting-excluded", 36,
     [](Parts& p) { p.destination.setting("disk", "default").setting("storage_policy", "default"); },
     [](Parts& p) { p.destination.setting("storage_policy", "default"); }},
    {"setting-needs", 36,
     [](Parts& p) { p.destination.setting("part_minmax_index_columns", "with_block_number_offset"); },
     [](Parts& p) { p.destination.setting("part_minmax_index_columns", "partition_key_only"); }},
    {"setting-text", 432, [](Parts& p) { p.destination.setting("default_compression_codec", "Delta, ZSTD"); },
     [](Parts& p) { p.destination.setting("default_compression_codec", "GCD, zstd(3)"); }},
    {"setting-dropped", 0, [](Parts& p) { p.destination.setting("max_threads", 4); },
     [](Parts& p) { p.destination.setting("flatten_nested", 0); }},
    {"setting-unread", 0, [](Parts& p) { unsorted(p).engine(engines::Log{}).setting("index_granularity", 0); },
     [](Parts& p) { unsorted(p).engine(engines::Log{}).setting("disk", "default"); }},
});

}  // namespace

std::span<const Case> engine_cases() {
    return engine_rows;
}

}  // namespace rules
