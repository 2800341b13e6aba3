// SELECTs over several tables, subqueries and common table expressions. The engine itself says what they give and read:
// tests/live/outline_joined_live_test.cpp. To add one, add a line; to add a table, add a row.
#pragma once

#include <string_view>
#include <vector>

namespace joined_cases {

struct TableColumn {
    std::string_view name;
    std::string_view type;
    bool removable = true;  ///< false: the engine's clause needs it
};

struct Table {
    std::string_view database;
    std::string_view name;
    std::string_view engine;
    std::vector<TableColumn> columns;
};

inline const std::vector<Table> tables = {
    {"raw",
     "events",
     "Null",
     {{"id", "UInt64"},
      {"name", "String"},
      {"ts", "DateTime"},
      {"amount", "Float64"},
      {"tags", "Array(String)"},
      {"place", "Tuple(lat Float64, city String)"},
      {"attributes", "Map(String, String)"},
      {"maybe", "Nullable(UInt64)"},
      {"user_id", "UInt64"}}},
    {"raw",
     "users",
     "ReplacingMergeTree ORDER BY shard SAMPLE BY shard",
     {{"id", "UInt64"},
      {"name", "String"},
      {"country", "LowCardinality(String)"},
      {"age", "UInt8"},
      {"score", "Nullable(Float64)"},
      {"shard", "UInt32", false}}},
    {"raw",
     "prices",
     "Null",
     {{"id", "UInt32"}, {"price", "Decimal(18, 4)"}, {"currency", "FixedString(3)"}, {"since", "DateTime"}}},
    {"dim", "countries", "Null", {{"country", "LowCardinality(String)"}, {"title", "String"}, {"region", "String"}}},
    {"raw",
     "states",
     "Null",
     {{"id", "UInt64"},
      {"total", "AggregateFunction(sum, Float64)"},
      {"visitors", "AggregateFunction(uniq, String)"},
      {"latest", "SimpleAggregateFunction(max, DateTime)"}}},
    {"raw",
     "orders",
     "Null",
     {{"id", "UInt64"}, {"user_id", "UInt64"}, {"lines.sku", "Array(String)"}, {"lines.count", "Array(UInt32)"}}},
};

inline constexpr std::string_view joined_selects[] = {
    // Joins
    "SELECT e.id, u.name, e.amount FROM raw.events AS e JOIN raw.users AS u ON e.user_id = u.id",
    "SELECT events.id, users.name AS user FROM raw.events INNER JOIN raw.users ON events.user_id = users.id",
    "SELECT id, country FROM raw.events LEFT JOIN raw.users ON events.user_id = users.id",
    "SELECT * FROM raw.events AS e LEFT JOIN raw.users AS u ON e.user_id = u.id",
    "SELECT e.*, u.country FROM raw.events AS e ANY LEFT JOIN raw.users AS u ON u.id = e.user_id",
    "SELECT e.id, u.id, e.id + u.id, lower(u.name) FROM raw.events AS e RIGHT JOIN raw.users AS u ON e.user_id = u.id",
    "SELECT u.*, age FROM raw.events AS e FULL OUTER JOIN raw.users AS u ON e.user_id = u.id WHERE e.amount > 1",
    "SELECT id, price FROM raw.events JOIN raw.prices USING (id)",
    "SELECT * FROM raw.events JOIN raw.users USING (id)",
    "SELECT id, events.id, users.id, age FROM raw.events LEFT JOIN raw.users USING id",
    "SELECT users.name, id FROM raw.events RIGHT JOIN raw.users USING (id, name)",
    "SELECT amount, title FROM raw.events AS e JOIN raw.users AS u ON e.user_id = u.id JOIN dim.countries AS c ON "
    "u.country = c.country",
    "SELECT e.name, u.name, c.title FROM raw.events e JOIN raw.users u ON e.user_id = u.id LEFT JOIN dim.countries c "
    "USING (country)",
    "SELECT * FROM raw.users JOIN dim.countries USING (country) JOIN raw.prices AS p ON p.id = users.id",
    "SELECT e.amount, u.age FROM raw.events AS e, raw.users AS u WHERE e.user_id = u.id",
    "SELECT * FROM raw.prices, dim.countries",
    "SELECT amount, region FROM raw.events CROSS JOIN dim.countries",
    "SELECT e.id, p.price FROM raw.events AS e ASOF LEFT JOIN raw.prices AS p ON e.id = p.id AND e.ts >= p.since",
    "SELECT e.id, e.name FROM raw.events AS e SEMI LEFT JOIN raw.users AS u ON e.user_id = u.id",
    "SELECT id, amount FROM raw.events ANTI LEFT JOIN raw.users ON events.user_id = users.id",
    "SELECT a.id, b.id AS other, a.name FROM raw.events AS a JOIN raw.events AS b ON a.id = b.user_id",
    "SELECT name, count() AS n, any(country) FROM raw.events GLOBAL ANY LEFT JOIN raw.users USING (name) GROUP BY name",
    "SELECT raw.events.id, raw.users.age + 1 FROM raw.events JOIN raw.users ON raw.events.user_id = raw.users.id",
    "SELECT e.name AS name, u.name AS user_name, name || user_name FROM raw.events e JOIN raw.users u ON e.user_id = "
    "u.id",
    "SELECT 1 AS id, e.id, u.id FROM raw.events AS e JOIN raw.users AS u ON e.user_id = u.id",
    "FROM raw.events AS e JOIN raw.users AS u ON e.user_id = u.id SELECT e.ts, u.score WHERE u.age > 18",
    "SELECT orders.user_id, q.id, q.user_id FROM raw.orders AS q JOIN raw.orders ON q.id = orders.user_id",
    "SELECT raw.events.id, events.id, users.id, id, age FROM raw.events RIGHT JOIN raw.users USING (id)",
    "SELECT raw.orders.id, user_id FROM raw.orders LEFT JOIN raw.orders USING (id)",
    // Subqueries in FROM
    "SELECT id, name FROM (SELECT id, lower(name) AS name FROM raw.events)",
    "SELECT * FROM (SELECT id, amount * 2 AS twice, count() FROM raw.events GROUP BY id, amount)",
    "SELECT s.id, s.n + 1 FROM (SELECT id, count() AS n FROM raw.events GROUP BY id) AS s WHERE s.n > 1",
    "SELECT * FROM (SELECT * FROM (SELECT * FROM raw.prices))",
    "SELECT price FROM (SELECT * FROM raw.prices WHERE currency = 'EUR')",
    "SELECT day, sum(amount) AS total FROM (SELECT toDate(ts) AS day, amount FROM raw.events) GROUP BY day",
    "SELECT e.id, u.n FROM raw.events AS e JOIN (SELECT id, count() AS n FROM raw.users GROUP BY id) AS u ON e.user_id "
    "= "
    "u.id",
    "SELECT q.id, q.amount, r.* FROM (SELECT id, amount, user_id FROM raw.events) AS q LEFT JOIN (SELECT id AS uid, "
    "age "
    "FROM raw.users) AS r ON q.user_id = r.uid",
    "SELECT * FROM (SELECT id, name FROM raw.events) AS a JOIN (SELECT id, name FROM raw.users) AS b ON a.id = b.id",
    "SELECT total FROM (SELECT sum(amount) AS total FROM raw.events) AS s",
    "SELECT toString(id) AS id FROM (SELECT id FROM raw.events)",
    "SELECT z.1, z.2 FROM (SELECT (id, name) AS z FROM raw.events)",
    "SELECT a, b FROM (SELECT id, name FROM raw.events) AS s(a, b)",
    "SELECT place.city, s.place.lat FROM (SELECT place FROM raw.events) AS s",
    // IN, EXISTS and values that are SELECTs
    "SELECT id, name FROM raw.events WHERE user_id IN (SELECT id FROM raw.users WHERE age > 18)",
    "SELECT id IN (SELECT id FROM raw.users) AS known, user_id NOT IN (SELECT id FROM raw.prices) FROM raw.events",
    "SELECT name FROM raw.events WHERE (id, name) IN (SELECT id, name FROM raw.users) AND id GLOBAL IN (SELECT id FROM "
    "raw.prices)",
    "SELECT id, (SELECT max(price) FROM raw.prices) AS highest FROM raw.events",
    "SELECT amount / (SELECT sum(age) FROM raw.users) FROM raw.events",
    "SELECT (SELECT count() FROM raw.users), (SELECT min(since) FROM raw.prices), id FROM raw.events",
    "SELECT id FROM raw.events AS e WHERE EXISTS (SELECT 1 FROM raw.users AS u WHERE u.id = e.user_id AND age > "
    "amount)",
    "SELECT id, (SELECT max(age) FROM raw.users AS u WHERE u.id = e.user_id) AS oldest FROM raw.events AS e",
    "SELECT id FROM raw.events WHERE name IN dim.countries",
    "SELECT id FROM raw.events WHERE amount > (SELECT avg(price) FROM raw.prices WHERE since < now())",
    "SELECT user_id AS k, (SELECT max(age) FROM raw.users WHERE id > k) AS oldest FROM raw.events",
    // Common table expressions
    "WITH big AS (SELECT id, amount FROM raw.events WHERE amount > 100) SELECT id, amount FROM big",
    "WITH a AS (SELECT id, name FROM raw.events), b AS (SELECT id, upper(name) AS name FROM a) SELECT * FROM b",
    "WITH a AS (SELECT id, user_id FROM raw.events), b AS (SELECT id, age FROM raw.users) SELECT a.id, b.age FROM a "
    "JOIN "
    "b ON a.user_id = b.id",
    "WITH c AS (SELECT id, name FROM raw.users) SELECT x.name, y.name FROM c AS x JOIN c AS y ON x.id = y.id",
    "WITH 100 AS floor_, toDate(ts) AS day SELECT day, amount + floor_ FROM raw.events WHERE amount > floor_",
    "WITH (SELECT max(age) FROM raw.users) AS oldest SELECT id, oldest, amount * oldest FROM raw.events",
    "WITH adults AS (SELECT id FROM raw.users WHERE age >= 18) SELECT name FROM raw.events WHERE user_id IN adults",
    "WITH 5 AS five SELECT id + five FROM (SELECT id FROM raw.events WHERE id > five)",
    "WITH events AS (SELECT id, name FROM raw.users) SELECT events.id, name FROM events",
    "WITH t(number, label) AS (SELECT id, name FROM raw.events) SELECT number, label FROM t",
    "WITH unused AS (SELECT title FROM dim.countries) SELECT id FROM raw.events",
    "SELECT lines.sku.size0, o.lines.count.size0 + 1, p.q.lat, p.q.city.size FROM (SELECT * FROM raw.orders) AS o "
    "JOIN (SELECT place AS `p.q`, user_id FROM raw.events) AS e ON o.user_id = e.user_id",
    "WITH outermost AS (WITH inner_ AS (SELECT id FROM raw.events) SELECT id + 1 AS next FROM inner_) SELECT next FROM "
    "outermost",
    "WITH x -> x * 2 AS twice SELECT twice(amount), twice(id) AS double_id FROM raw.events",
    // Sets
    "SELECT id, name FROM raw.events UNION ALL SELECT id, name FROM raw.users",
    "SELECT id AS k FROM raw.events UNION DISTINCT SELECT user_id FROM raw.events UNION DISTINCT SELECT id FROM "
    "raw.users",
    "(SELECT name FROM raw.events) UNION ALL (SELECT title FROM dim.countries)",
    "SELECT name, count() FROM (SELECT name FROM raw.events UNION ALL SELECT name FROM raw.users) GROUP BY name",
    "WITH m AS (SELECT id FROM raw.prices) SELECT id FROM m UNION ALL SELECT id FROM m",
    "SELECT id FROM raw.events EXCEPT SELECT id FROM raw.users",
    "SELECT name FROM raw.events INTERSECT SELECT name FROM raw.users",
    // ARRAY JOIN
    "SELECT id, tag FROM raw.events ARRAY JOIN tags AS tag",
    "SELECT id, tags FROM raw.events ARRAY JOIN tags",
    "SELECT id, tag, num FROM raw.events LEFT ARRAY JOIN tags AS tag, arrayEnumerate(tags) AS num WHERE tag != ''",
    "SELECT *, tag FROM raw.events ARRAY JOIN tags AS tag",
    "SELECT id, lines.sku, lines.count FROM raw.orders ARRAY JOIN lines",
    "SELECT id, line.sku, line.count AS n FROM raw.orders ARRAY JOIN lines AS line",
    "SELECT * FROM raw.orders ARRAY JOIN lines.sku, lines.count",
    "SELECT o.id, sku, u.name FROM raw.orders AS o ARRAY JOIN lines.sku AS sku LEFT JOIN raw.users AS u ON u.id = "
    "o.user_id",
    "SELECT pair.1, pair.2 FROM raw.orders ARRAY JOIN arrayZip(lines.sku, lines.count) AS pair",
    "SELECT arrayJoin(tags) AS tag, id FROM raw.events",
    // Lambdas and functions of arrays
    "SELECT arrayMap(t -> concat(t, name), tags) AS named, arrayFilter(t -> t != name, tags) FROM raw.events",
    "SELECT arraySum((s, n) -> n * length(s), lines.sku, lines.count) FROM raw.orders",
    "SELECT mapFilter((k, v) -> v = name, attributes), mapKeys(attributes) FROM raw.events",
    "SELECT dictGet('raw.rates', 'rate', user_id) AS rate, dictGetOrDefault('raw.rates', 'rate', id, 1.) FROM "
    "raw.events",
    // Window functions
    "SELECT id, row_number() OVER (PARTITION BY user_id ORDER BY ts DESC) AS nth FROM raw.events",
    "SELECT sum(amount) OVER (PARTITION BY name ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM raw.events",
    "SELECT rank() OVER w, avg(amount) OVER w AS mean FROM raw.events WINDOW w AS (PARTITION BY name ORDER BY ts)",
    "SELECT count() OVER (w ORDER BY id), lagInFrame(amount, 1) OVER (w ORDER BY ts ASC NULLS LAST) FROM raw.events "
    "WINDOW w AS (PARTITION BY user_id)",
    "SELECT id, name FROM raw.events QUALIFY row_number() OVER (PARTITION BY name ORDER BY ts) = 1",
    "SELECT first_value(name) IGNORE NULLS OVER (ORDER BY ts), count() OVER () FROM raw.events",
    // Asterisks
    "SELECT * EXCEPT (tags, place, attributes) FROM raw.events",
    "SELECT * EXCEPT name FROM raw.users",
    "SELECT * REPLACE (toString(id) AS id, age + 1 AS age) FROM raw.users",
    "SELECT u.* EXCEPT (shard) REPLACE (upper(name) AS name), 1 AS one FROM raw.users AS u",
    "SELECT * APPLY(toString) FROM raw.prices",
    "SELECT * EXCEPT (currency, since) APPLY(x -> x * 2) FROM raw.prices",
    "SELECT COLUMNS('^(id)$|name'), age FROM raw.users",
    "SELECT COLUMNS('id|name') FROM raw.events",
    "SELECT COLUMNS(id, age) APPLY(max) FROM raw.users",
    "SELECT e.COLUMNS('id$'), u.* EXCEPT (id, shard) FROM raw.events AS e JOIN raw.users AS u ON e.user_id = u.id",
    "SELECT cityHash64(*), tuple(*) AS whole FROM raw.prices",
    "SELECT untuple((id, name)), untuple((amount, ts)) AS pair FROM raw.events",
    // Aggregates, their states, and grouping
    "SELECT id, sumState(amount) AS total, uniqState(name) AS visitors FROM raw.events GROUP BY id",
    "SELECT id, sumMerge(total) AS total, uniqMerge(visitors), max(latest) FROM raw.states GROUP BY id",
    "SELECT quantilesState(0.5, 0.9)(amount), argMaxState(name, ts), countIfState(amount > 1), countState() FROM "
    "raw.events",
    "SELECT id, sumMergeState(total) AS total, total AS again FROM raw.states GROUP BY ALL",
    "SELECT user_id, name, count() FROM raw.events GROUP BY ALL",
    "SELECT name, sum(amount) FROM raw.events GROUP BY ROLLUP(name, user_id)",
    "SELECT country, age, grouping(country), count() FROM raw.users GROUP BY CUBE(country, age) ORDER BY country",
    "SELECT name, sum(amount) AS total FROM raw.events GROUP BY name WITH TOTALS HAVING total > 10",
    "SELECT uniqExactIf(user_id, amount > 10), anyLast(name) RESPECT NULLS, groupArray(3)(name) FROM raw.events",
    // Other clauses
    "SELECT DISTINCT ON (name) name, id, amount FROM raw.events ORDER BY ts DESC",
    "SELECT id, name FROM raw.events ORDER BY amount DESC LIMIT 2 BY user_id LIMIT 10",
    "SELECT id, country FROM raw.users FINAL PREWHERE age > 1 WHERE name != ''",
    "SELECT name FROM raw.users AS u SAMPLE 1/10 OFFSET 1/2 WHERE u.score > 1",
    "(((SELECT id, ts FROM raw.events)))",
    "SELECT maybe, place, attributes['a'] AS a, id::String AS text, 5 AS five, NULL AS nothing, 'x' AS x FROM "
    "raw.events",
    "SELECT toStartOfHour(ts) AS hour, u.country AS country, sum(amount) AS total FROM raw.events AS e JOIN raw.users "
    "AS "
    "u ON e.user_id = u.id WHERE hour > '2020-01-01' GROUP BY hour, country HAVING total > 1",
};

}  // namespace joined_cases
