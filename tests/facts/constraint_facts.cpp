// CONSTRAINT … CHECK and ASSUME.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto constraint_rows = std::to_array<Fact>({
    {.section = "constraint",
     .says = "an unknown column",
     .diagnostic = "expression-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK x > 1) ENGINE = MergeTree ORDER BY a",
     .code = 47,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK a > 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "constraint",
     .says = "an unknown column, never looked at",
     .diagnostic = "expression-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c ASSUME x > 1) ENGINE = MergeTree ORDER BY a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c ASSUME a > 1) ENGINE = MergeTree ORDER "
              "BY a"},
    {.section = "constraint",
     .says = "an unknown column in a table that keeps nothing",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK x > 1) ENGINE = Null",
     .code = 47},
    {.section = "constraint",
     .says = "an ALIAS column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 ALIAS 1, CONSTRAINT c CHECK x > 1) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 MATERIALIZED 1, CONSTRAINT c CHECK x > 1) "
              "ENGINE = MergeTree ORDER BY a"},
    {.section = "constraint",
     .says = "an EPHEMERAL column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 EPHEMERAL, CONSTRAINT c CHECK x > 1) ENGINE "
              "= MergeTree ORDER BY a",
     .code = 47},
    {.section = "constraint",
     .says = "a virtual column",
     .diagnostic = "expression-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK _part) ENGINE = MergeTree ORDER BY a",
     .code = 47},
    {.section = "constraint",
     .says = "an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK sum(a) > 1) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 184},
    {.section = "constraint",
     .says = "a query parameter",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK a > {x:UInt8}) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 456},
    {.section = "constraint",
     .says = "a text: every INSERT is refused",
     .diagnostic = "constraint-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK b) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK b != '') ENGINE = MergeTree "
              "ORDER BY a",
     .probe = "INSERT INTO t (a, b) VALUES (1, '1')",
     .seen = "code 1"},
    {.section = "constraint",
     .says = "a wide number: every INSERT is refused",
     .diagnostic = "constraint-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK a) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8, CONSTRAINT c CHECK x) ENGINE = MergeTree "
              "ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1)",
     .seen = "code 1"},
    {.section = "constraint",
     .says = "never true",
     .diagnostic = "constraint-never",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK 0) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK 1) ENGINE = MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1)",
     .seen = "code 469"},
    {.section = "constraint",
     .says = "a function that does not exist",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK nosuchfunction(a)) ENGINE = "
              "MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1)",
     .seen = "code 46",
     .reason = "the server looks it up when a row comes: until then it may be made"},
    {.section = "constraint",
     .says = "rand() and a subquery",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK rand() > 0 AND a IN (SELECT 1)) "
              "ENGINE = MergeTree ORDER BY a",
     .reason = "the server takes them, and asks them for each row"},
    {.section = "constraint",
     .says = "a name twice",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), CONSTRAINT c CHECK a > 1, CONSTRAINT c CHECK a > 2) "
              "ENGINE = MergeTree ORDER BY a",
     .reason = "the server takes both, and checks both"},
});

}  // namespace

std::span<const Fact> constraint_facts() {
    return constraint_rows;
}

}  // namespace facts
