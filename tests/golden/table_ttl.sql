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
ORDER BY id
TTL day + toIntervalDay(90), ts + toIntervalHour(36) WHERE total = 0, ts + toIntervalDay(1) TO DISK 'default', ts + toIntervalDay(2) TO VOLUME 'default', ts + toIntervalDay(3) TO DISK IF EXISTS 'cold', ts + toIntervalDay(4) TO VOLUME IF EXISTS 'cold', ts + toIntervalDay(5) RECOMPRESS CODEC(ZSTD(9)), ts + toIntervalDay(id) RECOMPRESS CODEC(Delta, LZ4HC);
