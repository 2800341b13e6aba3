CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64,
    INDEX least total TYPE minmax GRANULARITY 1,
    CONSTRAINT positive CHECK total > 0,
    CONSTRAINT known ASSUME word = lower(word),
    CONSTRAINT `odd name!` CHECK (id > 0) AND (total < 100),
    PROJECTION by_word
    (
        SELECT word
        ORDER BY word
    )
)
ENGINE = MergeTree
ORDER BY id;
