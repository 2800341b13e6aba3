// What views lose without a word.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

// clang-format off
constexpr auto loss_rows = std::to_array<Fact>({
    {.section = "silent loss",
     .says = "an output that is left out: the destination gets defaults",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (id UInt64, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, ts DateTime) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id FROM s",
     .right = "CREATE TABLE s (id UInt64, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, ts DateTime) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id, ts FROM s",
     .probe = "INSERT INTO s VALUES (7, '2024-01-01 00:00:00');\n"
              "SELECT * FROM d",
     .seen = "7\t1970-01-01 00:00:00"},
    {.section = "silent loss",
     .says = "a key that is left out of SummingMergeTree: all rows become one",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 1 AS n FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, 1 AS n FROM s",
     .probe = "INSERT INTO s VALUES (1, ''), (2, ''), (3, '');\n"
              "SELECT * FROM d",
     .seen = "0\t3"},
    {.section = "silent loss",
     .says = "the version that is left out of ReplacingMergeTree",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, ver UInt64) ENGINE = ReplacingMergeTree(ver) ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, ver UInt64) ENGINE = ReplacingMergeTree(ver) ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, a AS ver FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT ver FROM d",
     .seen = "0"},
    {.section = "silent loss",
     .says = "the sign that is left out of CollapsingMergeTree",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, 1 AS sign FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x')",
     .seen = "code 117"},
    {.section = "silent loss",
     .says = "the time that is left out of a TTL: rows go with the first merge",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, ts DateTime) ENGINE = MergeTree ORDER BY a TTL ts + INTERVAL 1 DAY;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, ts DateTime) ENGINE = MergeTree ORDER BY a TTL ts + INTERVAL 1 DAY;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, now() AS ts FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT count() FROM d",
     .seen = "0"},
    {.section = "silent loss",
     .says = "LIMIT counts in each block",
     .diagnostic = "view-limit-block",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s LIMIT 1",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT count() FROM d",
     .seen = "2"},
    {.section = "silent loss",
     .says = "counts of blocks are not put together in MergeTree",
     .diagnostic = "view-aggregate-block",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT count() AS a, b FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT a FROM d",
     .seen = "1\n1"},
    {.section = "silent loss",
     .says = "avg is summed by SummingMergeTree",
     .diagnostic = "view-aggregate-summed",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n Float64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, avg(a) AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, sum(a) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "14"},
    {.section = "silent loss",
     .says = "uniq is summed by SummingMergeTree",
     .diagnostic = "view-aggregate-summed",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, uniq(a) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "2"},
    {.section = "silent loss",
     .says = "sum(DISTINCT …) is summed by SummingMergeTree",
     .diagnostic = "view-aggregate-summed",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, sum(DISTINCT a) AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, sumOrDefault(a) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "14"},
    {.section = "silent loss",
     .says = "uniq is summed by a SimpleAggregateFunction",
     .diagnostic = "view-aggregate-merged",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, uniq(a) AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, count() AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "2"},
    {.section = "silent loss",
     .says = "of two counts the larger is kept by a SimpleAggregateFunction",
     .diagnostic = "view-aggregate-merged",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(max, UInt64)) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, count() AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(max, UInt64)) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, maxIf(a, a > 1) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "1"},
    {.section = "silent loss",
     .says = "of two lists one is kept by a SimpleAggregateFunction",
     .diagnostic = "view-aggregate-merged",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(anyLast, Array(UInt64))) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, groupArray(a) AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(groupArrayArray, Array(UInt64))) ENGINE = AggregatingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, groupArray(a) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "[7]"},
    {.section = "silent loss",
     .says = "CoalescingMergeTree asks a SimpleAggregateFunction, too",
     .diagnostic = "view-aggregate-merged",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(max, UInt64)) ENGINE = CoalescingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, sum(a) AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n SimpleAggregateFunction(sum, UInt64)) ENGINE = CoalescingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, sum(a) AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT n FROM d",
     .seen = "7"},
    {.section = "silent loss",
     .says = "a count in the sorting key is never merged",
     .diagnostic = "view-aggregate-key",
     .wrong = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY (b, n);\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, count() AS n FROM s GROUP BY b",
     .right = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, count() AS n FROM s GROUP BY b",
     .probe = "INSERT INTO s VALUES (5, 'x', '2024-01-01 01:10:00');\n"
              "INSERT INTO s VALUES (7, 'x', '2024-01-01 02:10:00'), (7, 'x', '2024-01-01 02:10:00');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT * FROM d",
     .seen = "x\t1\nx\t2"},
    {.section = "silent loss",
     .says = "a number that the view groups by, outside the key of SummingMergeTree, is summed",
     .diagnostic = "view-group-summed",
     .wrong = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, a, count() AS n FROM s GROUP BY b, a",
     .right = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY (b, a);\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, a, count() AS n FROM s GROUP BY b, a",
     .probe = "INSERT INTO s VALUES (5, 'x', '2024-01-01 01:10:00');\n"
              "INSERT INTO s VALUES (7, 'x', '2024-01-01 02:10:00');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT * FROM d",
     .seen = "x\t12\t2"},
    {.section = "silent loss",
     .says = "so is what the key tells",
     .diagnostic = "view-group-summed",
     .wrong = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, length(b) AS a, count() AS n FROM s GROUP BY b, a",
     .right = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, a UInt64, n UInt64) ENGINE = SummingMergeTree(n) ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, length(b) AS a, count() AS n FROM s GROUP BY b, a",
     .probe = "INSERT INTO s VALUES (5, 'x', '2024-01-01 01:10:00');\n"
              "INSERT INTO s VALUES (7, 'x', '2024-01-01 02:10:00');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT * FROM d",
     .seen = "x\t2\t2"},
    {.section = "silent loss",
     .says = "hours outside the key of SummingMergeTree become one",
     .diagnostic = "view-group-merged",
     .wrong = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, h DateTime, n UInt64) ENGINE = SummingMergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, toStartOfHour(ts) AS h, count() AS n FROM s GROUP BY b, h",
     .right = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (b String, h DateTime, n UInt64) ENGINE = SummingMergeTree ORDER BY (b, h);\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b, toStartOfHour(ts) AS h, count() AS n FROM s GROUP BY b, h",
     .probe = "INSERT INTO s VALUES (5, 'x', '2024-01-01 01:10:00');\n"
              "INSERT INTO s VALUES (7, 'x', '2024-01-01 02:10:00');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT * FROM d",
     .seen = "x\t2024-01-01 01:00:00\t2"},
    {.section = "silent loss",
     .says = "texts outside the key of SummingMergeTree become one",
     .diagnostic = "view-group-kept",
     .wrong = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String, n UInt64) ENGINE = SummingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b, count() AS n FROM s GROUP BY a, b",
     .right = "CREATE TABLE s (a UInt64, b String, ts DateTime) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b SimpleAggregateFunction(any, String), n UInt64) ENGINE = SummingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b, count() AS n FROM s GROUP BY a, b",
     .probe = "INSERT INTO s VALUES (7, 'x', '2024-01-01 01:10:00');\n"
              "INSERT INTO s VALUES (7, 'y', '2024-01-01 02:10:00');\n"
              "OPTIMIZE TABLE d FINAL;\n"
              "SELECT * FROM d",
     .seen = "7\tx\t2"},
    {.section = "silent loss",
     .says = "a window function sees one block",
     .diagnostic = "view-window-block",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT row_number() OVER () AS a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT a FROM d",
     .seen = "1\n1"},
    {.section = "silent loss",
     .says = "DISTINCT sees one block",
     .diagnostic = "view-distinct-block",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT DISTINCT a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT count() FROM d",
     .seen = "2"},
    {.section = "silent loss",
     .says = "ORDER BY sorts one block",
     .diagnostic = "view-order-block",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s ORDER BY b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "silent loss",
     .says = "JOIN: only the first table triggers",
     .diagnostic = "view-join-side",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, m.b AS b FROM s JOIN m ON s.a = m.a",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO m VALUES (7, 'x');\n"
              "SELECT count() FROM d",
     .seen = "0"},
    {.section = "silent loss",
     .says = "RIGHT JOIN: what matches none of the block is stored again and again",
     .diagnostic = "view-join-unmatched",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT m.a AS a, s.b AS b, m.c AS c FROM s RIGHT JOIN m ON s.a = m.a",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, s.b AS b, '' AS c FROM s",
     .probe = "INSERT INTO m VALUES (5, 'f'), (9, 'n');\n"
              "INSERT INTO s VALUES (5, 'x');\n"
              "INSERT INTO s VALUES (5, 'x');\n"
              "SELECT a, b, count() FROM d GROUP BY a, b ORDER BY a, b",
     .seen = "5\tx\t2\n9\t\t2"},
    {.section = "silent loss",
     .says = "FULL JOIN: what matches none of the block is stored again and again",
     .diagnostic = "view-join-unmatched",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT m.a AS a, s.b AS b, m.c AS c FROM s FULL JOIN m ON s.a = m.a",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, c String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, s.b AS b, '' AS c FROM s",
     .probe = "INSERT INTO m VALUES (5, 'f'), (9, 'n');\n"
              "INSERT INTO s VALUES (5, 'x');\n"
              "INSERT INTO s VALUES (5, 'x');\n"
              "SELECT a, b, count() FROM d GROUP BY a, b ORDER BY a, b",
     .seen = "5\tx\t2\n9\t\t2"},
    {.section = "silent loss",
     .says = "UNION ALL: only the first SELECT gives rows",
     .diagnostic = "view-union-first",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s UNION ALL SELECT a, b FROM m",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO m VALUES (7, 'x');\n"
              "SELECT count() FROM d",
     .seen = "0"},
    {.section = "silent loss",
     .says = "UNION ALL inside FROM: the other table is stored again and again",
     .diagnostic = "view-union-again",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM (SELECT a, b FROM s UNION ALL SELECT a, b FROM m)",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO m VALUES (50, 'm');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT a FROM d ORDER BY a",
     .seen = "7\n7\n50\n50"},
    {.section = "silent loss",
     .says = "a SELECT without FROM never fires",
     .diagnostic = "view-no-source",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 1 AS a, 'x' AS b",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "silent loss",
     .says = "a view on a view never fires",
     .diagnostic = "view-on-view",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a, b FROM s;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT a, b FROM w",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a, b FROM s;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT a, b FROM d",
     .probe = "INSERT INTO s VALUES (7, 'x');\n"
              "SELECT count() FROM e",
     .seen = "0"},
    {.section = "silent loss",
     .says = "a view on a view: its columns are known all the same",
     .diagnostic = "view-column-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a FROM s;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT b FROM w",
     .code = 47},
    {.section = "silent loss",
     .says = "a view TO a view: rows vanish",
     .diagnostic = "view-to-view",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a, b FROM s;\n"
              "CREATE TABLE s2 (a UInt64, b String) ENGINE = Null;\n"
              "CREATE MATERIALIZED VIEW v TO w AS SELECT a, b FROM s2",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s2 VALUES (7, 'x');\n"
              "SELECT count() FROM d",
     .seen = "0"},
    {.section = "silent loss",
     .says = "a view TO a view: its columns are those that count",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a FROM s;\n"
              "CREATE MATERIALIZED VIEW v TO w AS SELECT b FROM s",
     .code = 8},
    {.section = "silent loss",
     .says = "a view TO its own source",
     .diagnostic = "view-to-source",
     .wrong = "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO m AS SELECT a, b FROM m",
     .right = "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM m",
     .probe = "INSERT INTO m VALUES (7, 'x')",
     .seen = "code 306"},
    {.section = "silent loss",
     .says = "views in a circle",
     .diagnostic = "view-cycle",
     .wrong = "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO m AS SELECT a, b FROM d;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM m",
     .right = "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w TO m AS SELECT a, b FROM d",
     .probe = "INSERT INTO m VALUES (7, 'x')",
     .seen = "code 306"},
    {.section = "silent loss",
     .says = "no backfill: rows that are there already are not copied",
     .diagnostic = "",
     .wrong = "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM m",
     .reason = "the model does not say whether a table holds rows"},
    {.section = "silent loss",
     .says = "POPULATE misses what is inserted meanwhile",
     .diagnostic = "view-populate",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a POPULATE AS SELECT a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM s"},
    {.section = "silent loss",
     .says = "a column list narrower than the destination",
     .diagnostic = "view-column-narrow",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a UInt8, b String) AS SELECT a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a UInt64, b String) AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (300, 'x');\n"
              "SELECT a FROM v",
     .seen = "44"},
    {.section = "silent loss",
     .says = "a Nested that is filled in part",
     .diagnostic = "view-output-missing",
     .wrong = "CREATE TABLE s (id UInt64, tags Array(String)) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, n Nested(tag String, val UInt64)) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id, tags AS `n.tag` FROM s",
     .right = "CREATE TABLE s (id UInt64, tags Array(String), vals Array(UInt64)) ENGINE = Null;\n"
              "CREATE TABLE d (id UInt64, n Nested(tag String, val UInt64)) ENGINE = MergeTree ORDER BY id;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT id, tags AS `n.tag`, vals AS `n.val` FROM s",
     .probe = "INSERT INTO s VALUES (1, ['a', 'b']);\n"
              "SELECT n.val FROM d",
     .seen = "[0,0]"},
    {.section = "silent loss",
     .says = "a Kafka table right of a JOIN",
     .diagnostic = "view-reads-queue",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, k.b AS b FROM s JOIN k ON s.a = k.a",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x')",
     .seen = "code 620"},
    {.section = "silent loss",
     .says = "a Kafka table right of IN",
     .diagnostic = "view-reads-queue",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE a IN (SELECT a FROM k)",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x')",
     .seen = "code 620"},
    {.section = "silent loss",
     .says = "a refreshable view that reads a Kafka table",
     .diagnostic = "view-reads-queue",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM k",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM s"},
    {.section = "silent loss",
     .says = "a view TO a Kafka table with several topics",
     .diagnostic = "view-to-topics",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE TABLE q (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't,u', 'g2', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO q AS SELECT a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE TABLE q (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't,u', 'g2', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO k AS SELECT a, b FROM s",
     .probe = "INSERT INTO s VALUES (7, 'x')",
     .seen = "code 48"},
    {.section = "silent loss",
     .says = "a view TO a Kafka table: its columns count",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO k AS SELECT a, b AS _key FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE MATERIALIZED VIEW v TO k AS SELECT a, b FROM s"},
    {.section = "silent loss",
     .says = "a view that can fail beside others on one Kafka table",
     .diagnostic = "view-fails-beside",
     .wrong = "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (b UInt64) ENGINE = MergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a, b FROM k;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT b FROM k",
     .right = "CREATE TABLE k (a UInt64, b String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'JSONEachRow');\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (b UInt64) ENGINE = MergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW w TO d AS SELECT a, b FROM k;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT toUInt64OrZero(b) AS b FROM k"},
    {.section = "silent loss",
     .says = "a view that fails on a MergeTree: the source keeps the row, the destination does not",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (b UInt64) ENGINE = MergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT b FROM m",
     .right = "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE e (b UInt64) ENGINE = MergeTree ORDER BY b;\n"
              "CREATE MATERIALIZED VIEW v TO e AS SELECT toUInt64OrZero(b) AS b FROM m",
     .probe = "INSERT INTO m VALUES (1, 'x')",
     .seen = "code 6"},
});
// clang-format on

}  // namespace

std::span<const Fact> loss_facts() {
    return loss_rows;
}

}  // namespace facts
