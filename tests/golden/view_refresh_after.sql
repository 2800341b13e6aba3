CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.sales
(
    `id` UInt64,
    `name` String,
    `at` DateTime
)
ENGINE = MergeTree
ORDER BY id;
CREATE MATERIALIZED VIEW golden.v
REFRESH AFTER 1 DAY 12 HOUR
ENGINE = Memory EMPTY
AS SELECT
    id,
    at
FROM golden.sales;
