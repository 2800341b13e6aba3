CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `n` Nullable(Decimal(18, 4)),
    `lc` LowCardinality(String),
    `lcn` LowCardinality(Nullable(FixedString(2))),
    `a` Array(Array(Nullable(UInt64))),
    `m` Map(LowCardinality(String), Array(DateTime64(3, 'UTC'))),
    `e8` Enum8('new' = -1, 'it\'s' = 2),
    `e16` Enum16('a\\b' = 1, 'z' = 1000),
    `ne` Nullable(Enum8('x' = 0))
)
ENGINE = MergeTree
ORDER BY tuple();
