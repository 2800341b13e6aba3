CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `n` Nested(k UInt8, v UInt64) COMMENT 'of both' CODEC(ZSTD),
    `deep` Nested(outer Nested(a UInt8, b String), c LowCardinality(String))
)
ENGINE = MergeTree
ORDER BY id;
