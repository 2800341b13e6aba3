// Materialized views: their statements, conversions, and what is lost without a word.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto view_rows = std::to_array<Fact>({
    {.section = "silent loss",
     .says = "an output that is left out: the destination gets defaults",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (id UInt64, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, ts DateTime) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id FROM s",
     .right = "CREATE TABLE s (id UInt64, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, ts DateTime) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id, ts FROM s",
     .probe = "INSERT INTO s VALUES (7, '2024-01-01 00:00:00');\nSELECT * FROM d",
     .seen = "7\t1970-01-01 00:00:00"},
});

}  // namespace

std::span<const Fact> view_facts() {
    return view_rows;
}

}  // namespace facts
