CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.nothing
(
    `x` UInt64
)
ENGINE = `Null`;
CREATE TABLE golden.memory
(
    `x` UInt64
)
ENGINE = Memory
SETTINGS min_rows_to_keep = 10, max_rows_to_keep = 100;
CREATE TABLE golden.log
(
    `x` UInt64
)
ENGINE = Log
SETTINGS storage_policy = 'default';
CREATE TABLE golden.tiny_log
(
    `x` UInt64
)
ENGINE = TinyLog;
CREATE TABLE golden.stripe_log
(
    `x` UInt64
)
ENGINE = StripeLog
COMMENT 'one file';
CREATE TABLE golden.buffered
(
    `x` UInt64
)
ENGINE = Buffer('golden', 'log', 16, 10, 100, 10000, 1000000, 10000000, 100000000);
CREATE TABLE golden.buffered_by_time
(
    `x` UInt64
)
ENGINE = Buffer('golden', 'log', 1, 1, 5, 10000, 1000000, 10000000, 100000000);
CREATE TABLE golden.spread
(
    `x` UInt64
)
ENGINE = Distributed('golden', 'golden', 'log');
CREATE TABLE golden.spread_by_key
(
    `x` UInt64
)
ENGINE = Distributed('golden', 'golden', 'log', intHash64(x), 'default')
SETTINGS fsync_after_insert = true;
