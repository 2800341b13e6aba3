CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
PRIMARY KEY (id, intHash32(id))
ORDER BY (id, intHash32(id), ts)
SAMPLE BY intHash32(id);
