CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `ts` DateTime,
    `id` UInt64 STATISTICS(tdigest, uniq, minmax),
    `word` String STATISTICS(uniq_v2, basic) TTL ts + toIntervalDay(1),
    `body` String SETTINGS (max_compress_block_size = 65536, min_compress_block_size = 4096),
    `all` UInt64 NOT NULL DEFAULT 1 COMMENT 'every clause' CODEC(Delta, ZSTD(3)) STATISTICS(minmax) TTL ts + toIntervalHour(2) SETTINGS (min_compress_block_size = 1024)
)
ENGINE = MergeTree
ORDER BY id;
