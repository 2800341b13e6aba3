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
CREATE OR REPLACE MATERIALIZED VIEW golden.v UUID '6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7' TO golden.d
AS SELECT
    id,
    name,
    at
FROM golden.sales;
