CREATE DATABASE IF NOT EXISTS golden;
CREATE TABLE golden.`'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'`
(
    `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'` String DEFAULT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'' COMMENT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'',
    `e` Enum8('\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'' = 1),
    `x` UInt8
)
ENGINE = MergeTree
ORDER BY `'; DROP TABLE x -- \\ " \` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\'`
COMMENT '\'; DROP TABLE x -- \\ " ` \n\r\t\b\f\0 ÿÃ( Ã© â€˜â€™ {} $$ \\\'';
