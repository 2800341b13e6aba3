CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `a` UInt64,
    `b` UInt64
)
ENGINE = MergeTree
PARTITION BY (a, b)
PRIMARY KEY a;
