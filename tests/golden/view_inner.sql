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
(
    `id` UInt64 CODEC(Delta, ZSTD(3)),
    `name` LowCardinality(String) COMMENT 'of the product',
    `at` DateTime,
    `day` Date MATERIALIZED toDate(at),
    INDEX by_name name TYPE set(100) GRANULARITY 2,
    CONSTRAINT named CHECK length(name) > 0,
    PROJECTION by_day
    (
        SELECT
            day,
            count()
        GROUP BY day
    )
)
ENGINE = ReplacingMergeTree(at)
PARTITION BY toYYYYMM(at)
PRIMARY KEY id
ORDER BY (id, day)
TTL at + toIntervalDay(30)
SETTINGS min_bytes_for_wide_part = 0, deduplicate_merge_projection_mode = 'rebuild' POPULATE
COMMENT 'keeps its rows'
AS SELECT
    id,
    name,
    at
FROM golden.sales;
