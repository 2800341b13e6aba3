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
AS SELECT id
FROM golden.sales;
