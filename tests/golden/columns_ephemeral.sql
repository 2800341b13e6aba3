CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64 DEFAULT length(raw),
    `raw` String EPHEMERAL COMMENT 'not stored',
    `factor` UInt8 EPHEMERAL 2,
    `typeless` EPHEMERAL 5
)
ENGINE = MergeTree
ORDER BY id;
