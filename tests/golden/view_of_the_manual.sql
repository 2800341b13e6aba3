CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.destination_name
(
    `x` UInt64,
    `y` String
)
ENGINE = ReplicatedMergeTree
ORDER BY x;
CREATE TABLE golden.table_name
(
    `x` UInt64,
    `y` String
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'topic', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW golden.my_view TO golden.destination_name
AS SELECT
    x,
    y
FROM golden.table_name;
