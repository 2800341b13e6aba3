CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64
)
ENGINE = MergeTree
ORDER BY (id, word, ts)
TTL day + toIntervalDay(7) GROUP BY id, word SET total = sum(total), ts = max(ts), day + toIntervalDay(30) GROUP BY id;
