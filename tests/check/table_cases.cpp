// Columns, types and tables, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

namespace {

constexpr auto table_rows = std::to_array<Case>({
    // columns and types
    {"column-duplicate", 44, [](Parts& p) { p.queue.column("x", UInt8); },
     [](Parts& p) { p.queue.column("X", UInt8); }},
    {"codec-unknown", 432,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "lz4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4"}); }},
    {"codec-experimental", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZXC(3)"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZSTD(3)"}); }},
    {"codec-order", 36, [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, LZ4"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4, Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "DoubleDelta"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE, LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, AES_128_GCM_SIV"}); },
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, ZSTD, AES_128_GCM_SIV"});
     }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "AES_128_GCM_SIV, LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "AES_128_GCM_SIV"}); }},
    {"codec-alias", 36, [](Parts& p) { p.destination.column("z", UInt8, {.alias = lit(1), .codec = "LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1), .codec = "LZ4"}); }},

    // MergeTree table
    {"engine-type", 44,
     [](Parts& p) { p.destination.engine(engines::Log{}).comment("unsorted").column("j", Nullable(JSON)); },
     [](Parts& p) { p.destination.engine(engines::Memory{}).comment("unsorted").column("j", Nullable(JSON)); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("", "r"); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("no/slash", "r"); }},

});

}  // namespace

std::span<const Case> table_cases() {
    return table_rows;
}

}  // namespace rules
