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
REFRESH EVERY 1 DAY OFFSET 1 HOUR 30 MINUTE RANDOMIZE FOR 10 MINUTE DEPENDS ON golden.first, golden.second SETTINGS refresh_retries = 3, refresh_retry_initial_backoff_ms = 500 APPEND TO golden.d
(
    `id` UInt64,
    `name` String
) EMPTY
DEFINER = CURRENT_USER SQL SECURITY DEFINER
COMMENT 'every night'
AS SELECT
    id,
    name
FROM golden.sales;
