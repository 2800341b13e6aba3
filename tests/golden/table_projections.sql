CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `id` UInt64,
    `day` Date,
    `ts` DateTime,
    `word` String,
    `total` UInt64,
    PROJECTION by_word
    (
        SELECT
            id,
            word
        ORDER BY word
    ),
    PROJECTION per_day
    (
        SELECT
            day,
            sum(total),
            count()
        GROUP BY day
    ),
    PROJECTION everything
    (
        SELECT *
        ORDER BY
            word,
            ts
    ) WITH SETTINGS (index_granularity = 4096),
    PROJECTION position INDEX word TYPE basic
)
ENGINE = MergeTree
ORDER BY id;
