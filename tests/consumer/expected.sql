CREATE TABLE kaf.clicks
(
    `ts` DateTime('UTC'),
    `user_id` UInt64
)
ENGINE = MergeTree
ORDER BY (user_id, ts);
CREATE TABLE kaf.clicks_queue
(
    `ts` DateTime('UTC'),
    `user_id` UInt64
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW kaf.clicks_mv TO kaf.clicks
AS SELECT
    ts,
    user_id
FROM kaf.clicks_queue;
