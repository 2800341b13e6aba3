CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `at` DEFAULT now() CODEC(Delta, ZSTD),
    `twice` MATERIALIZED id * 2 COMMENT 'of id',
    `text` ALIAS toString(id),
    `maybe` NULL DEFAULT 1
)
ENGINE = MergeTree
ORDER BY id;
