CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'d`
(
    `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'out` String
)
ENGINE = MergeTree
ORDER BY `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'out`;
CREATE TABLE golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'q`
(
    `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'` String
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'g', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'v` TO golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'d`
COMMENT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\''
AS SELECT concat(`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'`, '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'') AS `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'out`
FROM golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'q`
WHERE equals(`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'`, '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'');
