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
ENGINE = SummingMergeTree
ORDER BY id EMPTY
DEFINER = default SQL SECURITY DEFINER
AS SELECT
    id,
    count() AS sold
FROM golden.sales
GROUP BY id;
