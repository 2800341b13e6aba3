CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.queue
(
    `x` UInt64
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
