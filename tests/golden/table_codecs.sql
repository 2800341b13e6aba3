CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `ts` DateTime64(3) COMMENT 'of the message' CODEC(DoubleDelta, ZSTD),
    `x` UInt64 CODEC(Delta, LZ4),
    `y` UInt32 CODEC(T64, ZSTD(3)),
    `bits` UInt32 CODEC(T64('bit')),
    `f` Float64 CODEC(Gorilla, LZ4HC),
    `g` Float32 CODEC(FPC),
    `s` String DEFAULT '' CODEC(ZSTD),
    `n` Nullable(UInt16) CODEC(Delta, LZ4),
    `d` Decimal(10, 2) CODEC(Delta, ZSTD(1)),
    `raw` String CODEC(NONE),
    `gcd` UInt64 CODEC(GCD, LZ4HC(9)),
    `normal` UInt8 CODEC(Default)
)
ENGINE = MergeTree
ORDER BY ts;
