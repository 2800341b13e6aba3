CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `x` UInt64
)
ENGINE = MergeTree
ORDER BY x;
