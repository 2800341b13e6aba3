CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64 NOT NULL,
    `n` UInt64 NULL,
    `d` Decimal(10, 2) NULL DEFAULT 1,
    `by_default` UInt64 DEFAULT NULL,
    `nullable` Nullable(UInt64) DEFAULT NULL
)
ENGINE = MergeTree
ORDER BY id;
