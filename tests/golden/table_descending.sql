CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.one
(
    `ts` DateTime
)
ENGINE = MergeTree
ORDER BY ts DESC;
CREATE TABLE golden.some
(
    `id` UInt64,
    `ts` DateTime
)
ENGINE = MergeTree
ORDER BY tuple(id, ts DESC);
