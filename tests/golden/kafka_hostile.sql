CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'`
(
    `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'` String COMMENT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\''
)
ENGINE = Kafka
SETTINGS kafka_broker_list = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ ', kafka_topic_list = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ ', kafka_group_name = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ ', kafka_format = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ ', kafka_client_id = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ ', kafka_sasl_username = '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'', kafka_security_protocol = 'ssl'
COMMENT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'';
