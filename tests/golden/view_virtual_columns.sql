CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.d
(
    `x` UInt64,
    `y` String,
    `topic` LowCardinality(String),
    `key` String,
    `offset` UInt64,
    `partition` UInt64,
    `at` Nullable(DateTime64(3)),
    `headers` Array(String),
    `error` String
)
ENGINE = MergeTree
ORDER BY (partition, offset);
CREATE TABLE golden.queue
(
    `x` UInt64,
    `y` String
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow', kafka_handle_error_mode = 'stream';
CREATE MATERIALIZED VIEW golden.v TO golden.d
AS SELECT
    x,
    y,
    _topic AS topic,
    _key AS key,
    _offset AS offset,
    _partition AS partition,
    _timestamp_ms AS at,
    `_headers.value` AS headers,
    _error AS error
FROM golden.queue
WHERE (length(y) > 0) AND notEquals(y, 'it\'s') AND ((x > 1) OR (x = 0));
