CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64,
    `vector` Array(Float32),
    `other` Array(Float64),
    INDEX full word TYPE text(tokenizer = ngrams(3)) GRANULARITY 100000000,
    INDEX lowered lower(word) TYPE text(tokenizer = splitByNonAlpha, preprocessor = lower(lower(word))) GRANULARITY 100000000,
    INDEX near vector TYPE vector_similarity('hnsw', 'L2Distance', 2) GRANULARITY 100000000,
    INDEX nearer other TYPE vector_similarity('hnsw', 'cosineDistance', 2, 'bf16', 64, 128) GRANULARITY 8
)
ENGINE = MergeTree
ORDER BY id;
