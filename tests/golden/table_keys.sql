CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.t
(
    `ts` DateTime,
    `user_id` UInt64,
    `select` String,
    `odd name!` UInt8
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(ts)
PRIMARY KEY (user_id, ts)
ORDER BY (user_id, ts, `select`, `odd name!`, cityHash64(user_id), user_id % 10);
