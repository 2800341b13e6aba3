// Materialized views: their statements, and what CREATE says to them.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

// clang-format off
constexpr auto view_rows = std::to_array<Fact>({
    {.section = "view grammar",
     .says = "OR REPLACE beside IF NOT EXISTS",
     .diagnostic = "creation-conflict",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE OR REPLACE MATERIALIZED VIEW IF NOT EXISTS v TO d AS SELECT a, b FROM s",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE OR REPLACE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "OR REPLACE with a UUID works once, of a view, too",
     .diagnostic = "uuid-replace",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE OR REPLACE MATERIALIZED VIEW v UUID '61f0c404-5cb3-11e7-907b-a6006ad3dbaa' TO d "
              "AS SELECT a, b FROM s",
     .probe = "CREATE OR REPLACE MATERIALIZED VIEW v UUID '61f0c404-5cb3-11e7-907b-a6006ad3dbaa' TO d "
              "AS SELECT a, b FROM s",
     .seen = "code 49"},
    {.section = "view grammar",
     .says = "SQL SECURITY INVOKER",
     .diagnostic = "view-security",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d SQL SECURITY INVOKER AS SELECT a, b FROM s",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d SQL SECURITY DEFINER AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "a definer who is not there",
     .diagnostic = "view-definer",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d DEFINER = nobody_of_this_name SQL SECURITY DEFINER AS SELECT a, b FROM s",
     .code = 192,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "SQL SECURITY NONE without its grant",
     .diagnostic = "view-security-grant",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d SQL SECURITY NONE AS SELECT a, b FROM s",
     .code = 497,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "AS VALUES",
     .diagnostic = "view-select-start",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS VALUES (1)",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS (SELECT a, b FROM s)"},
    {.section = "view grammar",
     .says = "FROM first is fine, and so are brackets",
     .diagnostic = "view-select-start",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS EXPLAIN SELECT a, b FROM s",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS FROM s SELECT a, b"},
    {.section = "view grammar",
     .says = "two comments",
     .diagnostic = "view-comment-twice",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d COMMENT 'x' AS SELECT a, b FROM s COMMENT 'y'",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s COMMENT 'y'"},
    {.section = "view grammar",
     .says = "REFRESH: a period of nothing",
     .diagnostic = "refresh-interval",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 0 SECOND TO d EMPTY AS SELECT a, b FROM s",
     .code = 36,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "REFRESH: months mixed with days",
     .diagnostic = "refresh-interval",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 MONTH 1 DAY TO d EMPTY AS SELECT a, b FROM s",
     .code = 36,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 MONTH TO d EMPTY AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "REFRESH: an OFFSET not below the period",
     .diagnostic = "refresh-interval",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 HOUR OFFSET 1 HOUR TO d EMPTY AS SELECT a, b FROM s",
     .code = 36,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 HOUR OFFSET 59 MINUTE TO d EMPTY AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "REFRESH: an unknown setting",
     .diagnostic = "refresh-setting",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 HOUR SETTINGS refresh_retrys = 1 TO d EMPTY AS SELECT a, b FROM s",
     .code = 115,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 HOUR SETTINGS refresh_retries = 1 TO d EMPTY AS SELECT a, b FROM s"},
    {.section = "view grammar",
     .says = "REFRESH: two views replace one table",
     .diagnostic = "refresh-target-shared",
     .wrong = "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM m;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM m",
     .code = 36,
     .right = "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW w REFRESH EVERY 1 DAY TO d EMPTY AS SELECT a, b FROM m;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY APPEND TO d EMPTY AS SELECT a, b FROM m"},
    {.section = "view grammar",
     .says = "REFRESH: DEPENDS ON a view that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v REFRESH EVERY 1 DAY DEPENDS ON nowhere TO d EMPTY AS SELECT a, b FROM s",
     .reason = "the server takes it, and the view may come later"},
    {.section = "view verdicts",
     .says = "TO beside ENGINE",
     .diagnostic = "view-to-storage",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM s",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "TO beside POPULATE",
     .diagnostic = "view-fill",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d POPULATE AS SELECT a, b FROM s",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a POPULATE AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "TO beside EMPTY",
     .diagnostic = "view-fill",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d EMPTY AS SELECT a, b FROM s",
     .code = 62,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "neither TO nor ENGINE: rows without an order",
     .diagnostic = "view-no-target",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v AS SELECT a, b FROM s",
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "TO a table that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO nowhere AS SELECT a, b FROM s",
     .code = 60,
     .reason = "a table that is not in the pipeline may be on the server; CheckOptions::closed makes it object-missing"},
    {.section = "view verdicts",
     .says = "TO a database that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO nowhere.d AS SELECT a, b FROM s",
     .code = 81,
     .reason = "a database that is not in the pipeline may be on the server; CheckOptions::closed makes it object-missing"},
    {.section = "view verdicts",
     .says = "FROM a table that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM nowhere",
     .code = 60,
     .reason = "a table that is not in the pipeline may be on the server; CheckOptions::closed makes it object-missing"},
    {.section = "view verdicts",
     .says = "an unknown column",
     .diagnostic = "view-column-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, c AS b FROM s",
     .code = 47,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "a column that none of several tables has",
     .diagnostic = "view-column-nowhere",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, c AS b FROM s JOIN m ON s.a = m.a",
     .code = 47,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, m.b AS b FROM s JOIN m ON s.a = m.a"},
    {.section = "view verdicts",
     .says = "a dictionary that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, dictGet('nowhere', 'x', a) AS b FROM s",
     .code = 36,
     .reason = "dictionaries are no objects of a pipeline"},
    {.section = "view verdicts",
     .says = "an output that the destination does not have",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b AS zzz FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "an output in another case",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b AS B FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "an output for a MATERIALIZED column",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String MATERIALIZED 'x') ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String DEFAULT 'x') ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "an output for an ALIAS column",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String ALIAS 'x') ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String EPHEMERAL) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "an output twice",
     .diagnostic = "view-output-duplicate",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b, a FROM s",
     .code = 44,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "one alias for two expressions",
     .diagnostic = "view-output-duplicate",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a + 1 AS a, a + 2 AS a FROM s",
     .code = 179,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a + 1 AS a FROM s"},
    {.section = "view verdicts",
     .says = "a column that is not grouped",
     .diagnostic = "view-aggregate-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, any(b) AS b FROM s",
     .code = 215,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, any(b) AS b FROM s GROUP BY a"},
    {.section = "view verdicts",
     .says = "an alias is taken for the column in GROUP BY",
     .diagnostic = "view-aggregate-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT lower(b) AS b, count() AS a FROM s GROUP BY lower(b)",
     .code = 215,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT lower(b) AS b, count() AS a FROM s GROUP BY b"},
    {.section = "view verdicts",
     .says = "a column that is not grouped in HAVING",
     .diagnostic = "view-aggregate-missing",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s GROUP BY a HAVING b != ''",
     .code = 215,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s GROUP BY a HAVING max(b) != ''"},
    {.section = "view verdicts",
     .says = "PREWHERE on a table without it",
     .diagnostic = "view-modifier",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s PREWHERE a > 1",
     .code = 182,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE a > 1"},
    {.section = "view verdicts",
     .says = "PREWHERE on any trigger",
     .diagnostic = "view-modifier",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM m PREWHERE a > 1",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE a IN (SELECT a FROM m PREWHERE a > 1)"},
    {.section = "view verdicts",
     .says = "FINAL on a table without it",
     .diagnostic = "view-modifier",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s FINAL",
     .code = 181,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "FINAL on any trigger",
     .diagnostic = "view-modifier",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE r (a UInt64, b String) ENGINE = ReplacingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM r FINAL",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE r (a UInt64, b String) ENGINE = ReplacingMergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, r.b AS b FROM s JOIN r FINAL ON s.a = r.a"},
    {.section = "view verdicts",
     .says = "FINAL on a joined table without it",
     .diagnostic = "view-clause-engine",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, m.b AS b FROM s JOIN m FINAL ON s.a = m.a",
     .code = 181,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, m.b AS b FROM s JOIN m ON s.a = m.a"},
    {.section = "view verdicts",
     .says = "SAMPLE on a table without it",
     .diagnostic = "view-modifier",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s SAMPLE 0.1",
     .code = 141,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "INTERSECT and EXCEPT",
     .diagnostic = "view-set-operation",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s INTERSECT SELECT a FROM m",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE a IN (SELECT a FROM m EXCEPT SELECT 1)"},
    {.section = "view verdicts",
     .says = "UNION without ALL or DISTINCT",
     .diagnostic = "view-union-kind",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a FROM s UNION SELECT a FROM m",
     .code = 558,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s UNION DISTINCT SELECT a, b FROM m"},
    {.section = "view verdicts",
     .says = "UNION of unequal SELECTs",
     .diagnostic = "view-union-columns",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s UNION ALL SELECT a FROM m",
     .code = 258,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE TABLE m (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s UNION ALL SELECT a, b FROM m"},
    {.section = "view verdicts",
     .says = "FROM a table function",
     .diagnostic = "view-table-function",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT number AS a FROM numbers(10)",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT s.a AS a, s.b AS b FROM s JOIN numbers(10) AS n ON n.number = s.a"},
    {.section = "view verdicts",
     .says = "FROM a table function, through a common table expression",
     .diagnostic = "view-table-function",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS WITH x AS (SELECT number AS a FROM numbers(10)) SELECT a FROM x",
     .code = 397,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS WITH x AS (SELECT a, b FROM s) SELECT a, b FROM x"},
    {.section = "view verdicts",
     .says = "a query parameter",
     .diagnostic = "view-parameter",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE a = {x:UInt64}",
     .code = 456,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s WHERE b = '{x:UInt64}'"},
    {.section = "view verdicts",
     .says = "SELECT * with a column that the destination lacks",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE w (a UInt64, b String, c UInt8) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT * FROM w",
     .code = 8,
     .right = "CREATE TABLE w (a UInt64, b String, c UInt8) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT * EXCEPT c FROM w"},
    {.section = "view verdicts",
     .says = "a view TO itself",
     .diagnostic = "view-itself",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO v AS SELECT a, b FROM s",
     .code = 60,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "a view that reads itself",
     .diagnostic = "view-itself",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM v",
     .code = 60,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "a column list with other names than the destination's",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a, z) AS SELECT a, b FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (b, a) AS SELECT b, a FROM s"},
    {.section = "view verdicts",
     .says = "a column list with one name too many",
     .diagnostic = "view-names",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a, b, c) AS SELECT a, b FROM s",
     .code = 36,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a, b) AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "a column twice in the list",
     .diagnostic = "column-duplicate",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a UInt64, a UInt64) AS SELECT a FROM s",
     .code = 44,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v TO d (a UInt64, b String) AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "the view's own table: a key that is no output",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY zzz AS SELECT a, b FROM s",
     .code = 47,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM s"},
    {.section = "view verdicts",
     .says = "the view's own table with columns: an output that it lacks",
     .diagnostic = "view-output-unknown",
     .wrong = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v (a UInt64) ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM s",
     .code = 8,
     .right = "CREATE TABLE s (a UInt64, b String) ENGINE = Null;\n"
              "CREATE TABLE d (a UInt64, b String) ENGINE = MergeTree ORDER BY a;\n"
              "CREATE MATERIALIZED VIEW v (a UInt64, b String) ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM s"},
});
// clang-format on

}  // namespace

std::span<const Fact> view_facts() {
    return view_rows;
}

}  // namespace facts
