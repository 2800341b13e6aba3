CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `x` UInt64,
    `stored_at` DateTime DEFAULT now() COMMENT 'when the row came',
    `double` UInt64 MATERIALIZED x * 2,
    `day` Date ALIAS toDate(stored_at),
    `word` String DEFAULT 'it\'s',
    `number` Float64 DEFAULT 1.5,
    `yes` Bool DEFAULT true
)
ENGINE = MergeTree
ORDER BY x;
