CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE IF NOT EXISTS golden.queue
(
    `x` UInt64,
    `day` Date ALIAS toDate(x) COMMENT 'of the message',
    `odd name` String COMMENT 'it\'s'
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
