CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.aggregating
(
    `hour` DateTime,
    `users` AggregateFunction(uniq, UInt64),
    `most` SimpleAggregateFunction(max, UInt64)
)
ENGINE = AggregatingMergeTree
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
ENGINE = MergeTree
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
ENGINE = ReplacingMergeTree
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
ENGINE = ReplacingMergeTree(ts)
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
ENGINE = ReplacingMergeTree(ts, gone)
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
ENGINE = SummingMergeTree
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
ENGINE = SummingMergeTree(total)
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
ENGINE = SummingMergeTree((clicks, total))
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
ENGINE = CoalescingMergeTree
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
ENGINE = CoalescingMergeTree((clicks, total))
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
ENGINE = CollapsingMergeTree(sign)
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
ENGINE = VersionedCollapsingMergeTree(sign, ts)
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
ENGINE = GraphiteMergeTree('graphite_rollup')
ORDER BY id;
