CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.d
(
    `x` UInt64
)
ENGINE = MergeTree
ORDER BY x;
CREATE TABLE golden.queue
(
    `x` UInt64,
    `y` String
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW IF NOT EXISTS golden.v TO golden.d
AS SELECT x
FROM golden.queue;
