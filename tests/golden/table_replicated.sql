CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `x` UInt64
)
ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/{database}/t', '{replica}')
ORDER BY x;
