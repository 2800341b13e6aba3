CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.queue
(
    `x` UInt64
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'kafka-1:9092,kafka-2:9092', kafka_topic_list = 'clicks,views', kafka_group_name = 'g', kafka_format = 'JSONEachRow', kafka_row_delimiter = '\n', kafka_schema = 'schema:Message', kafka_num_consumers = 2, kafka_max_block_size = 65536, kafka_skip_broken_messages = 0, kafka_commit_every_batch = false, kafka_client_id = 'chddl', kafka_poll_timeout_ms = 500, kafka_poll_max_batch_size = 1000, kafka_flush_interval_ms = 2000, kafka_consumers_pool_ttl_ms = 60000, kafka_consumer_reschedule_ms = 500, kafka_thread_per_consumer = true, kafka_handle_error_mode = 'stream', kafka_commit_on_select = false, kafka_max_rows_per_message = 1, kafka_security_protocol = 'sasl_ssl', kafka_sasl_mechanism = 'SCRAM-SHA-512', kafka_sasl_username = 'user', kafka_sasl_password = '[HIDDEN]', kafka_aws_region = 'eu-central-1', kafka_autodetect_client_rack = 'MSK', kafka_compression_codec = 'zstd', kafka_compression_level = 3, kafka_schema_registry_skip_bytes = 5, kafka_map_virtual_columns_on_write = false, kafka_consumer_acquire_timeout_ms = 30000, input_format_skip_unknown_fields = true
COMMENT 'all of them';
