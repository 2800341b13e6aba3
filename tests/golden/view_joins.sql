CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.sales
(
    `id` UInt64,
    `name` String,
    `at` DateTime
)
ENGINE = MergeTree
ORDER BY id;
CREATE TABLE golden.d
(
    `id` UInt64,
    `name` String,
    `at` DateTime
)
ENGINE = MergeTree
ORDER BY id;
CREATE MATERIALIZED VIEW golden.v TO golden.d
AS WITH
    2 AS two,
    bought AS
    (
        SELECT id
        FROM golden.sales
    )
SELECT
    l.id * two AS id,
    r.name AS name
FROM bought AS l
LEFT JOIN golden.sales AS r ON l.id = r.id
UNION ALL
SELECT
    id,
    name
FROM golden.sales
WHERE id > 10;
