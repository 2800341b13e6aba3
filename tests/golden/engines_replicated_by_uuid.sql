CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.a UUID '22222222-2222-2222-2222-222222222222'
(
    `x` UInt64
)
ENGINE = ReplicatedMergeTree('/golden/{uuid}', '{replica}')
ORDER BY x;
CREATE TABLE golden.b UUID '33333333-3333-3333-3333-333333333333'
(
    `x` UInt64
)
ENGINE = ReplicatedMergeTree
ORDER BY x;
