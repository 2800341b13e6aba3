CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE IF NOT EXISTS golden.t
(
    `x` Nullable(UInt64)
)
ENGINE = MergeTree
ORDER BY x
SETTINGS index_granularity = 1024, allow_nullable_key = true, storage_policy = 'default', ratio_of_defaults_for_sparse_serialization = 0.5
COMMENT 'kept\nas it is';
