CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.aggregating
(
    `hour` DateTime,
    `users` AggregateFunction(uniq, UInt64),
    `most` SimpleAggregateFunction(max, UInt64)
)
ENGINE = ReplicatedAggregatingMergeTree('/golden/{shard}/aggregating', '{replica}')
ORDER BY hour;
CREATE TABLE golden.plain
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedMergeTree('/golden/{shard}/plain', '{replica}')
ORDER BY id;
CREATE TABLE golden.replacing
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedReplacingMergeTree('/golden/{shard}/replacing', '{replica}')
ORDER BY id;
CREATE TABLE golden.replacing_by
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedReplacingMergeTree('/golden/{shard}/replacing_by', '{replica}', ts)
ORDER BY id;
CREATE TABLE golden.replacing_gone
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedReplacingMergeTree('/golden/{shard}/replacing_gone', '{replica}', ts, gone)
ORDER BY id;
CREATE TABLE golden.summing
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedSummingMergeTree('/golden/{shard}/summing', '{replica}')
ORDER BY id;
CREATE TABLE golden.summing_one
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedSummingMergeTree('/golden/{shard}/summing_one', '{replica}', total)
ORDER BY id;
CREATE TABLE golden.summing_two
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedSummingMergeTree('/golden/{shard}/summing_two', '{replica}', (clicks, total))
ORDER BY id;
CREATE TABLE golden.coalescing
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedCoalescingMergeTree('/golden/{shard}/coalescing', '{replica}')
ORDER BY id;
CREATE TABLE golden.coalescing_two
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedCoalescingMergeTree('/golden/{shard}/coalescing_two', '{replica}', (clicks, total))
ORDER BY id;
CREATE TABLE golden.collapsing
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedCollapsingMergeTree('/golden/{shard}/collapsing', '{replica}', sign)
ORDER BY id;
CREATE TABLE golden.versioned
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedVersionedCollapsingMergeTree('/golden/{shard}/versioned', '{replica}', sign, ts)
ORDER BY id;
CREATE TABLE golden.graphite
(
    `id` UInt64,
    `ts` DateTime,
    `sign` Int8,
    `gone` UInt8,
    `clicks` UInt64,
    `total` Float64
)
ENGINE = ReplicatedGraphiteMergeTree('/golden/{shard}/graphite', '{replica}', 'graphite_rollup')
ORDER BY id;
