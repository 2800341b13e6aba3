// SELECTs over one Kafka table. The engine itself says what they give and read: tests/live/outline_live_test.cpp.
#pragma once

#include <string_view>

namespace outline_cases {

struct SourceColumn {
    std::string_view name;
    std::string_view type;
};

/// The columns of `raw.events`; tests/live makes it, and its stand-ins without one of them.
inline constexpr SourceColumn columns[] = {
    {"id", "UInt64"},
    {"name", "String"},
    {"ts", "DateTime"},
    {"amount", "Float64"},
    {"tags", "Array(String)"},
    {"place", "Tuple(lat Float64, city String)"},
    {"attributes", "Map(String, String)"},
    {"maybe", "Nullable(UInt64)"},
    {"odd name", "String"},
    {"items.price", "Array(Float64)"},
    {"doc", "JSON"},
};

/// Each must be understood wholly: names of all outputs, all that is read.
inline constexpr std::string_view selects[] = {
    // Columns, qualified and not
    "SELECT id, name FROM raw.events",
    "SELECT events.id, raw.events.name FROM raw.events",
    "SELECT e.id, events.name, e.ts AS t FROM raw.events AS e",
    "SELECT `e`.`odd name`, \"odd name\" AS \"still odd\" FROM raw.`events` `e`",
    "SELECT items.price, e.items.price AS p, length(items.price) FROM raw.events AS e",
    "SELECT place.city, place.lat + 1, place.1, tupleElement(place, 'city') FROM raw.events",
    "SELECT attributes['k'], attributes.keys, tags[1], tags[-1], tags.size0, maybe.null FROM raw.events",
    "SELECT doc.^meta, e.doc.^meta.x, toString(doc . ^ `a b`), doc.x.^y AS y, doc.z FROM raw.events AS e",
    "FROM raw.events SELECT id, name WHERE id > 1",
    "SELECT id, name, FROM raw.events",
    "(SELECT id FROM raw.events)",
    // Asterisks
    "SELECT * FROM raw.events",
    "SELECT *, _topic, _offset AS o FROM raw.events",
    "SELECT e.*, 1 AS one FROM raw.events AS e",
    "SELECT *, 1 AS id FROM raw.events AS e",
    "SELECT *, lower(name) AS name FROM raw.events",
    "WITH 1 AS items SELECT * FROM raw.events",
    "SELECT * FROM raw.events WHERE _error = '' AND amount > 0",
    // Virtual columns
    "SELECT _topic, _key, _offset, _partition, _timestamp, _timestamp_ms FROM raw.events",
    "SELECT _headers.name, `_headers.value`, _headers.value[1] AS first FROM raw.events",
    "SELECT _raw_message AS raw, _error AS error, now() AS at FROM raw.events WHERE length(_error) > 0",
    // Operators
    "SELECT id + 1, id - -1, -id, - 1, +id, id * 2 / 3 % 4, id DIV 2, id MOD 3, 1 - 2 - 3 FROM raw.events",
    "SELECT id = 1, id == 1, id != 1, id <> 1, id < 1, id >= 1, id <=> maybe, id IS DISTINCT FROM maybe FROM "
    "raw.events",
    "SELECT id > 1 AND amount > 1 AND (id > 2 AND id > 3) OR NOT id = 4 FROM raw.events",
    "SELECT name || 'x' || name, (name || 'x') || name, NOT name = 'x' FROM raw.events",
    "SELECT name LIKE 'a%', name NOT LIKE 'b', name ILIKE 'c', name REGEXP 'd', name LIKE 'x#%' ESCAPE '#' FROM "
    "raw.events",
    "SELECT id IN (1, 2), id NOT IN (3), name IN ('a', 'it''s'), (id, name) IN ((1, 'a')), id IN [1] FROM raw.events",
    "SELECT id BETWEEN 1 AND 2, id NOT BETWEEN 1 + 1 AND 3, NOT id BETWEEN 1 AND 2 AND id = 3 FROM raw.events",
    "SELECT maybe IS NULL, id + 1 IS NOT NULL, (id = 1) IS TRUE FROM raw.events",
    "SELECT id = 1 ? 'x' : name, (id > 1 ? 1 : 2) + 1 FROM raw.events",
    // CASE, casts, intervals and other grammar
    "SELECT CASE WHEN id = 1 THEN 'a' WHEN id = 2 THEN name END, CASE id WHEN 1 THEN 'x' ELSE name END FROM raw.events",
    "SELECT id::String, 1::UInt8, '1'::UInt8, -1::Int8, [1, 2]::Array(UInt8), id::Decimal( 10,2 ), -id::Int8 FROM "
    "raw.events",
    "SELECT CAST(id AS Nullable(String)), CAST(name, 'String'), cast(ts as DateTime64(3,'UTC')), CAST(1 AS String) "
    "FROM raw.events",
    "SELECT CAST(name AS Enum8('a'=1,'b' = 2)), place::Tuple(lat Float32,city String) FROM raw.events",
    "SELECT ts + INTERVAL 1 DAY, ts - INTERVAL '2' hours, INTERVAL '7 day', INTERVAL id + 1 MINUTE FROM raw.events",
    "SELECT EXTRACT(YEAR FROM ts), EXTRACT(day FROM ts), extract(name, 'x'), DATE '2020-01-01' FROM raw.events",
    "SELECT TRIM(name), TRIM(BOTH ' ' FROM name), ltrim(name), RTRIM(name), TRIM(LEADING 'x' FROM name || 'y') FROM "
    "raw.events",
    "SELECT SUBSTRING(name FROM 1 FOR 2), substring(name, 1), POSITION('x' IN name), position(name, 'x') FROM "
    "raw.events",
    "SELECT date_add(DAY, 1, ts), dateSub(ts, INTERVAL 1 HOUR), dateDiff('day', ts, now()), DATEDIFF(hour, ts, ts) "
    "FROM raw.events",
    "SELECT date_trunc('hour', ts), toStartOfInterval(ts, INTERVAL 5 MINUTE), toYYYYMM(ts) FROM raw.events",
    // Literals, arrays and tuples
    "SELECT 1, -1, 1.0, 1e3, 1e22, .5, 0xFF, 1_000, 18446744073709551616, 0.00001, 1e-7, -0.0 FROM raw.events",
    "SELECT 'a', 'it''s', 'a\\nb', '\\q\\%', '\\x41', '', 'é', $$h'e$$, x'41', NULL, true, FALSE, inf FROM raw.events",
    "SELECT [1, 2], ['a', NULL], [], [[1], []], [id, 1], (1, 'a'), (1, (2, true)), (id, name), (id,), () FROM "
    "raw.events",
    "SELECT array(1, id), tuple(1, true), map('k', id), ([1, 2][1]), (1, 2).2, (id, name).1 FROM raw.events",
    // Functions
    "SELECT toString(id), LOWER(name), Upper(name), coalesce(maybe, id, 0), IF(id = 1, name, 'x'), concat(name, `odd "
    "name`) FROM raw.events",
    "SELECT arrayMap(x -> concat(x, name), tags), arrayFilter((x, y) -> x > y, items.price, items.price) FROM "
    "raw.events",
    "SELECT JSONExtractString(_raw_message, 'a', 'b') AS ab, splitByChar(',', name)[1] AS first, hex(name) FROM "
    "raw.events",
    "SELECT count(* EXCEPT (id)), countState(* REPLACE (lower(name) AS name)), count(COLUMNS('^i')) FROM raw.events",
    "SELECT count(), count(*), COUNT(DISTINCT id), sum(amount), quantile(0.9)(amount), sumState(id), uniqExact(id, "
    "name) FROM raw.events",
    "SELECT sum(amount) FILTER (WHERE id = 1), countIf(name = ''), sum(amount) / count(), argMax(name, ts) FROM "
    "raw.events",
    // Aliases
    "SELECT id AS a, a + 1 AS b, b * 2, (amount AS c) + 1, c FROM raw.events",
    "SELECT id + 1 AS id, id AS again FROM raw.events WHERE id > 5",
    "SELECT toString(id) AS id, events.id AS number, id || 'x' FROM raw.events",
    "SELECT 1 AS id, events.id, events.id + id FROM raw.events",
    "SELECT lower(name) AS name, length(name) AS size FROM raw.events ORDER BY size",
    "SELECT toDate(ts) AS day, day + 1 AS next FROM raw.events WHERE day > '2020-01-01' AND next IS NOT NULL",
    "SELECT hit FROM raw.events WHERE (id = 1 AS hit)",
    "WITH id + 1 AS a, name AS unused, 'x' AS k SELECT a, attributes[k], k FROM raw.events",
    // Clauses
    "SELECT name AS key, sum(amount) AS total FROM raw.events WHERE id > 0 GROUP BY key HAVING total > 1 ORDER BY "
    "max(ts) DESC NULLS LAST",
    "SELECT toStartOfHour(ts) AS hour, name, count() FROM raw.events GROUP BY ALL",
    "SELECT name, count() AS n FROM raw.events GROUP BY 1 WITH TOTALS",
    "SELECT count() FROM raw.events GROUP BY GROUPING SETS ((id), (name, ts))",
    "SELECT DISTINCT id, name FROM raw.events ORDER BY ALL",
    "SELECT DISTINCT ON (id, name) amount FROM raw.events",
    "SELECT id FROM raw.events ORDER BY ts ASC, name LIMIT 2 BY amount LIMIT 10 OFFSET 5",
    "SELECT TOP 5 id FROM raw.events",
    "SELECT id FROM raw.events WHERE name = 'FROM' /* WHERE amount */ AND ts > now() -- ORDER BY tags\nSETTINGS "
    "max_threads = 1",
};

}  // namespace outline_cases
