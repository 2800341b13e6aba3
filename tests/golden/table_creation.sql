CREATE DATABASE IF NOT EXISTS golden;
CREATE OR REPLACE TABLE golden.t UUID '11111111-1111-1111-1111-111111111111'
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64
)
ENGINE = MergeTree
ORDER BY id
SETTINGS index_granularity = 1024
COMMENT 'behind SETTINGS'
SETTINGS max_threads = 1;
