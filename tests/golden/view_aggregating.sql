CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.d
(
    `word` String,
    `rows` UInt64,
    `most` UInt64
)
ENGINE = MergeTree
ORDER BY word;
CREATE TABLE golden.queue
(
    `x` UInt64,
    `y` String
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW golden.v TO golden.d
COMMENT 'per block'
AS SELECT
    lower(y) AS word,
    count() AS rows,
    max(x) AS most
FROM golden.queue
GROUP BY word;
