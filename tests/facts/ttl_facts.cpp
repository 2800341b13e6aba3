// TTL of tables and columns.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto ttl_rows = std::to_array<Fact>({
    {.section = "TTL",
     .says = "a number",
     .diagnostic = "ttl-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a TTL a",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d"},
    {.section = "TTL",
     .says = "a number's sum",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL a::UInt64",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d"},
    {.section = "TTL",
     .says = "a text",
     .diagnostic = "ttl-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a TTL b",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d"},
    {.section = "TTL",
     .says = "a column of type Nullable(Date)",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Nullable(Date)) ENGINE = MergeTree "
              "ORDER BY a TTL e",
     .code = 450},
    {.section = "TTL",
     .says = "a column of type LowCardinality(String)",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e LowCardinality(String)) ENGINE = "
              "MergeTree ORDER BY a TTL e",
     .code = 450},
    {.section = "TTL",
     .says = "a column of type Time",
     .diagnostic = "ttl-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Time) ENGINE = MergeTree ORDER BY a TTL e",
     .code = 450},
    {.section = "TTL",
     .says = "a column of type Array(Date)",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(Date)) ENGINE = MergeTree ORDER "
              "BY a TTL e",
     .code = 450},
    {.section = "TTL",
     .says = "a column of type JSON",
     .diagnostic = "ttl-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY a TTL e",
     .code = 450},
    {.section = "TTL",
     .says = "a column of type Date32 is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Date32) ENGINE = MergeTree ORDER BY a "
              "TTL e",
     .reason = "the server takes it; rows go at once when the time has come"},
    {.section = "TTL",
     .says = "a column of type DateTime is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e DateTime) ENGINE = MergeTree ORDER BY "
              "a TTL e",
     .reason = "the server takes it; rows go at once when the time has come"},
    {.section = "TTL",
     .says = "a column of type DateTime64(3) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e DateTime64(3)) ENGINE = MergeTree "
              "ORDER BY a TTL e",
     .reason = "the server takes it; rows go at once when the time has come"},
    {.section = "TTL",
     .says = "a column of type DateTime('UTC') is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e DateTime('UTC')) ENGINE = MergeTree "
              "ORDER BY a TTL e",
     .reason = "the server takes it; rows go at once when the time has come"},
    {.section = "TTL",
     .says = "now() reads no column",
     .diagnostic = "ttl-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL now()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL 1 DAY"},
    {.section = "TTL",
     .says = "now() + INTERVAL 1 DAY reads no column",
     .diagnostic = "ttl-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL now() + INTERVAL 1 DAY",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL 1 DAY"},
    {.section = "TTL",
     .says = "toDate('2020-01-01') reads no column",
     .diagnostic = "ttl-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL toDate('2020-01-01')",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL 1 DAY"},
    {.section = "TTL",
     .says = "tuple() reads no column",
     .diagnostic = "ttl-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL tuple()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL 1 DAY"},
    {.section = "TTL",
     .says = "rand()",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + rand()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + a"},
    {.section = "TTL",
     .says = "today() beside a column",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL greatest(d, today())",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL greatest(d, today() + 1)"},
    {.section = "TTL",
     .says = "now() and a column's interval",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL now() + INTERVAL a DAY",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL a DAY"},
    {.section = "TTL",
     .says = "an ALIAS column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Date ALIAS d) ENGINE = MergeTree "
              "ORDER BY a TTL e",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Date MATERIALIZED d) ENGINE = "
              "MergeTree ORDER BY a TTL e"},
    {.section = "TTL",
     .says = "an unknown column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL x + INTERVAL 1 DAY",
     .code = 47},
    {.section = "TTL",
     .says = "a virtual column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL _part",
     .code = 47},
    {.section = "TTL",
     .says = "a subquery",
     .diagnostic = "expression-subquery",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d IN (SELECT 1)",
     .code = 36},
    {.section = "TTL",
     .says = "an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL max(d)",
     .code = 184},
    {.section = "TTL",
     .says = "a query parameter",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL {x:Date}",
     .code = 456},
    {.section = "TTL",
     .says = "a disk that is not there",
     .diagnostic = "ttl-target",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d TO DISK 'nosuch'",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d TO DISK IF EXISTS 'nosuch'"},
    {.section = "TTL",
     .says = "a volume that is not there",
     .diagnostic = "ttl-target",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d TO VOLUME 'nosuch'",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d TO VOLUME 'default'"},
    {.section = "TTL",
     .says = "two that delete all",
     .diagnostic = "ttl-delete",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d, d + INTERVAL 1 WEEK DELETE",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d, d + INTERVAL 1 WEEK DELETE WHERE a > 1"},
    {.section = "TTL",
     .says = "GROUP BY of no prefix",
     .diagnostic = "ttl-group",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, b) TTL d GROUP BY b",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, b) TTL d GROUP BY a"},
    {.section = "TTL",
     .says = "GROUP BY beyond the primary key",
     .diagnostic = "ttl-group",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, b) PRIMARY KEY a TTL d GROUP BY a, b",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, b) PRIMARY KEY a TTL d GROUP BY a"},
    {.section = "TTL",
     .says = "SET without an aggregate",
     .diagnostic = "ttl-assignment",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a SET e = e",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a SET e = max(e)"},
    {.section = "TTL",
     .says = "SET of an unknown column",
     .diagnostic = "ttl-assignment",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a SET x = max(e)",
     .code = 16},
    {.section = "TTL",
     .says = "SET of an ALIAS column",
     .diagnostic = "ttl-assignment",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 ALIAS 1) ENGINE = MergeTree "
              "ORDER BY a TTL d GROUP BY a SET e = max(a)",
     .code = 16},
    {.section = "TTL",
     .says = "SET of a column twice",
     .diagnostic = "ttl-assignment",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a SET e = max(e), e = min(e)",
     .code = 450},
    {.section = "TTL",
     .says = "SET reads an unknown column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a SET e = max(x)",
     .code = 47},
    {.section = "TTL",
     .says = "RECOMPRESS with an unknown codec",
     .diagnostic = "codec-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d RECOMPRESS CODEC(NoSuch)",
     .code = 432,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d RECOMPRESS CODEC(ZSTD(3))"},
    {.section = "TTL",
     .says = "WHERE of an unknown column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE x",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE a"},
    {.section = "TTL",
     .says = "WHERE with an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE sum(a) > 1",
     .code = 184,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE a IN (SELECT 1)"},
    {.section = "TTL",
     .says = "pointless, and taken: a bare date",
     .diagnostic = "",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a TTL d",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "TTL",
     .says = "pointless, and taken: a number of days",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + 30",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "TTL",
     .says = "pointless, and taken: a time before",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d - INTERVAL 1 DAY",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "TTL",
     .says = "pointless, and taken: nothing added",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL 0 DAY",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "TTL",
     .says = "pointless, and taken: WHERE a text",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE b",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "TTL",
     .says = "pointless, and taken: GROUP BY without SET",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d GROUP BY a",
     .reason = "the rows go when they are said to; whether that is meant, only their owner knows"},
    {.section = "column TTL",
     .says = "DELETE",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d DELETE) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d) ENGINE = MergeTree ORDER "
              "BY a"},
    {.section = "column TTL",
     .says = "TO DISK",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d TO DISK 'default') ENGINE "
              "= MergeTree ORDER BY a",
     .code = 62},
    {.section = "column TTL",
     .says = "on a column of the sorting key",
     .diagnostic = "ttl-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d) ENGINE = MergeTree ORDER "
              "BY (a, e)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d) ENGINE = MergeTree ORDER "
              "BY a"},
    {.section = "column TTL",
     .says = "on a column that the sorting key reads",
     .diagnostic = "ttl-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d) ENGINE = MergeTree ORDER "
              "BY toString(e)",
     .code = 44},
    {.section = "column TTL",
     .says = "on a column of the partition key",
     .diagnostic = "ttl-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL d) ENGINE = MergeTree "
              "PARTITION BY e % 2 ORDER BY a",
     .code = 44},
    {.section = "column TTL",
     .says = "a number",
     .diagnostic = "ttl-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL a) ENGINE = MergeTree ORDER BY a",
     .code = 450},
    {.section = "column TTL",
     .says = "now()",
     .diagnostic = "ttl-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL now()) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 36},
    {.section = "column TTL",
     .says = "an unknown column",
     .diagnostic = "expression-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8 TTL x) ENGINE = MergeTree ORDER BY a",
     .code = 47},
    {.section = "TTL",
     .says = "a number computed",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL a + 1",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL toDateTime(a)"},
    {.section = "TTL",
     .says = "a time that can be NULL",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL toDateTime(n)",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL assumeNotNull(toDateTime(n))"},
    {.section = "TTL",
     .says = "an interval that can be NULL",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL n DAY",
     .code = 450,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d + INTERVAL a DAY"},
    {.section = "TTL",
     .says = "two values",
     .diagnostic = "ttl-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL (d, d)",
     .code = 450},
    {.section = "TTL",
     .says = "WHERE beside another action",
     .diagnostic = "ttl-where",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d RECOMPRESS CODEC(LZ4) WHERE a > 1",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL d DELETE WHERE a > 1"},
    {.section = "TTL",
     .says = "date_add of a column with the name of a unit",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL date_add(d, INTERVAL 1 DAY)",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "TTL date_add(DAY, 1, d)"},
});

}  // namespace

std::span<const Fact> ttl_facts() {
    return ttl_rows;
}

}  // namespace facts
