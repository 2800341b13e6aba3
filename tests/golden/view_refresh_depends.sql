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
REFRESH DEPENDS ON golden.first TO golden.d EMPTY
AS SELECT id
FROM golden.sales;
