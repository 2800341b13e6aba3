CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `u8` UInt8,
    `u16` UInt16,
    `u32` UInt32,
    `u64` UInt64,
    `u128` UInt128,
    `u256` UInt256,
    `i8` Int8,
    `i16` Int16,
    `i32` Int32,
    `i64` Int64,
    `i128` Int128,
    `i256` Int256,
    `bf16` BFloat16,
    `f32` Float32,
    `f64` Float64,
    `b` Bool,
    `s` String,
    `fs` FixedString(16),
    `uuid` UUID,
    `ip4` IPv4,
    `ip6` IPv6,
    `d` Date,
    `d32` Date32,
    `dt` DateTime,
    `dtz` DateTime('Europe/Berlin'),
    `dt0` DateTime64(0),
    `dt9` DateTime64(9, 'UTC'),
    `dec` Decimal(76, 38)
)
ENGINE = MergeTree
ORDER BY u64;
