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
CREATE MATERIALIZED VIEW golden.v
REFRESH EVERY 1 YEAR 3 MONTH OFFSET 3 MONTH 1 DAY TO golden.d EMPTY
AS SELECT
    id,
    name
FROM golden.sales;
