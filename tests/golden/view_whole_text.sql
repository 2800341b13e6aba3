CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.d
(
    `x` UInt64,
    `y` String
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
CREATE MATERIALIZED VIEW golden.v TO golden.d
AS with 10 as ten select x::UInt64 as x, /* it's */ concat(y, 'it''s') y from golden.queue where x between ten and 10 and y not like '%x%';
