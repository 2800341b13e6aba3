CREATE TABLE IF NOT EXISTS golden.t ON CLUSTER `{cluster}`
(
    `id` UInt64
)
ENGINE = ReplicatedMergeTree
ORDER BY id;
CREATE TABLE golden.u ON CLUSTER golden
(
    `id` UInt64
)
ENGINE = MergeTree
ORDER BY id;
