CREATE TEMPORARY TABLE golden_temporary
(
    `id` UInt64
)
ENGINE = Memory;
