// SELECTs over the tables d.q and d.p, and the table whose inserts trigger a view of each; "" for none.
#pragma once

#include <string_view>

namespace leading_tables {

struct Row {
    std::string_view select;
    std::string_view table;
};

inline constexpr Row selects[] = {
    {"SELECT a FROM d.q", "d.q"},
    {"FROM d.q SELECT a", "d.q"},
    {"(SELECT a FROM d.q)", "d.q"},
    {"SELECT a FROM d.q AS x ARRAY JOIN [1, 2] AS y", "d.q"},
    {"SELECT a FROM d.q WHERE a IN (SELECT a FROM d.p)", "d.q"},
    {"SELECT a FROM d.q JOIN d.p USING a", "d.q"},
    {"SELECT x.a AS a FROM d.p AS x, d.q AS y", "d.p"},
    {"SELECT a FROM (SELECT a FROM d.q)", "d.q"},
    {"SELECT a FROM (SELECT a FROM (SELECT a FROM d.q)) AS x", "d.q"},
    {"WITH x AS (SELECT a FROM d.q) SELECT a FROM x", "d.q"},
    {"WITH y AS (SELECT a FROM d.p), x AS (SELECT a FROM y) SELECT a FROM x", "d.p"},
    {"WITH q AS (SELECT a FROM d.q) SELECT a FROM q", "d.q"},
    {"WITH p AS (SELECT a FROM d.p) SELECT a FROM d.q", "d.q"},
    {"SELECT a FROM (WITH z AS (SELECT a FROM d.q) SELECT a FROM z)", "d.q"},
    {"WITH 1 AS one, (SELECT max(a) FROM d.p) AS m SELECT a + one AS a FROM d.q", "d.q"},
    {"SELECT a FROM d.q UNION ALL SELECT a FROM d.p", "d.q"},
    {"(SELECT a FROM d.p) UNION ALL (SELECT a FROM (SELECT a FROM d.q))", "d.p"},
    {"SELECT a FROM (SELECT a FROM d.q UNION ALL SELECT a FROM d.p)", "d.q"},
    {"SELECT (a IS DISTINCT FROM 5) + (a IS NOT DISTINCT FROM 5) + (SELECT max(a) FROM d.p) AS a FROM d.q", "d.q"},
    {"SELECT a IS DISTINCT FROM 5 AS a FROM d.q", "d.q"},
    {"SELECT a IS NOT DISTINCT FROM 5 AS a FROM d.q", "d.q"},
    {"SELECT length(trim(BOTH ' ' FROM s)) AS a FROM d.q", "d.q"},
    {"SELECT q.a AS a FROM d.q", "d.q"},
    {"SELECT x.a AS a FROM (SELECT 1 AS a) AS x CROSS JOIN d.q", ""},
    {"SELECT 1 AS a", ""},
};

}  // namespace leading_tables
