CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64,
    `vector` Array(Float32),
    INDEX least total TYPE minmax GRANULARITY 1,
    INDEX least_of_two (total, day) TYPE minmax GRANULARITY 2,
    INDEX few word TYPE set(100) GRANULARITY 4,
    INDEX bloom word TYPE bloom_filter GRANULARITY 1,
    INDEX bloom_rate lower(word) TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX ngrams word TYPE ngrambf_v1(3, 256, 2, 0) GRANULARITY 1,
    INDEX words word TYPE tokenbf_v1(256, 2, 0) GRANULARITY 1,
    INDEX sparse word TYPE sparse_grams(3, 100, 256, 2, 0) GRANULARITY 1,
    INDEX `any case` total * 2 TYPE MinMax GRANULARITY 1
)
ENGINE = MergeTree
ORDER BY id;
