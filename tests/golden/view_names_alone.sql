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
(id, name
)
AS SELECT
    id + 1 AS next,
    upper(name) AS loud
FROM golden.sales;
