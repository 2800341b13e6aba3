// What becomes of an output in a column of another type.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

// clang-format off
constexpr auto conversion_rows = std::to_array<Fact>({
    {.section = "view conversions",
     .says = "a number into Array",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x Array(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 53,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a number into Tuple",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x Tuple(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 53,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "String into Map",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Map(String, UInt8)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 53,
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Array(UInt8)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a number into JSON",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x JSON) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 53,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a number into FixedString",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x FixedString(3)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 48,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a Date into Enum",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c Date) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 70,
     .right = "CREATE TABLE s (c Date) ENGINE = Null;\n"
              "CREATE TABLE d (x Date32) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a value into AggregateFunction",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(sum, UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 70,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a state into that of another function",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(sum, UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT uniqState(c) AS x FROM s",
     .code = 70,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(uniq, UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT uniqState(c) AS x FROM s"},
    {.section = "view conversions",
     .says = "a state into that of another argument",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt32) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(sum, UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT sumState(c) AS x FROM s",
     .code = 70,
     .right = "CREATE TABLE s (c UInt32) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(sum, UInt32)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT sumState(c) AS x FROM s"},
    {.section = "view conversions",
     .says = "NULL into what is not Nullable",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT NULL AS x FROM s",
     .code = 70},
    {.section = "view conversions",
     .says = "NULL has no type of its own, which the view needs",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x Nullable(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT NULL AS x FROM s",
     .code = 370},
    {.section = "view conversions",
     .says = "an Enum whose names change their numbers",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c Enum8('a' = 1, 'b' = 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 2, 'b' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .code = 70,
     .right = "CREATE TABLE s (c Enum8('a' = 1, 'b' = 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 1, 'b' = 2, 'c' = 3)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s"},
    {.section = "view conversions",
     .says = "a text literal that is no number: constants are computed at once",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s",
     .code = 6,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s"},
    {.section = "view conversions",
     .says = "a text literal that is no name of the Enum",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s",
     .code = 691,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('abc' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s"},
    {.section = "view conversions",
     .says = "a text literal too long for FixedString",
     .diagnostic = "view-type-refused",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x FixedString(2)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s",
     .code = 131,
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x FixedString(3)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT 'abc' AS x FROM s"},
    {.section = "view conversions",
     .says = "a forgotten -Merge: a state into a number",
     .diagnostic = "view-type-fails",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT sumState(c) AS x FROM s",
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(sum, UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT sumState(c) AS x FROM s",
     .probe = "INSERT INTO s SELECT 5;\n"
              "SELECT x FROM d",
     .seen = "code 43"},
    {.section = "view conversions",
     .says = "an Array into a number",
     .diagnostic = "view-type-fails",
     .wrong = "CREATE TABLE s (c Array(UInt8)) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Array(UInt8)) ENGINE = Null;\n"
              "CREATE TABLE d (x Array(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT [1];\n"
              "SELECT x FROM d",
     .seen = "code 43"},
    {.section = "view conversions",
     .says = "a number into UUID",
     .diagnostic = "view-type-fails",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UUID) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 1;\n"
              "SELECT x FROM d",
     .seen = "code 48"},
    {.section = "view conversions",
     .says = "UUID into a number",
     .diagnostic = "view-type-fails",
     .wrong = "CREATE TABLE s (c UUID) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c UUID) ENGINE = Null;\n"
              "CREATE TABLE d (x UUID) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT generateUUIDv4();\n"
              "SELECT x FROM d",
     .seen = "code 48"},
    {.section = "view conversions",
     .says = "Decimal into Date",
     .diagnostic = "view-type-fails",
     .wrong = "CREATE TABLE s (c Decimal(9, 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Date) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Decimal(9, 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(9, 2)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 1;\n"
              "SELECT x FROM d",
     .seen = "code 44"},
    {.section = "view conversions",
     .says = "String into a number, by value",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'abc';\n"
              "SELECT x FROM d",
     .seen = "code 6"},
    {.section = "view conversions",
     .says = "String into Date, by value",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Date) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'abc';\n"
              "SELECT x FROM d",
     .seen = "code 38"},
    {.section = "view conversions",
     .says = "String into Enum, by value",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'abc';\n"
              "SELECT x FROM d",
     .seen = "code 691"},
    {.section = "view conversions",
     .says = "NULL of a Nullable column into what is not",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c Nullable(UInt64)) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Nullable(UInt64)) ENGINE = Null;\n"
              "CREATE TABLE d (x Nullable(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT NULL;\n"
              "SELECT x FROM d",
     .seen = "code 349"},
    {.section = "view conversions",
     .says = "a number into Enum, by value",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c UInt8) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('a' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c UInt8) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt8) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 7;\n"
              "SELECT x FROM d",
     .seen = "code 691"},
    {.section = "view conversions",
     .says = "Decimal overflows, by value",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c Decimal(38, 10)) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(18, 10)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Decimal(38, 10)) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(38, 10)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT toDecimal128('9999999999', 10);\n"
              "SELECT x FROM d",
     .seen = "code 407"},
    {.section = "view conversions",
     .says = "a long String into FixedString",
     .diagnostic = "view-type-uncertain",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x FixedString(3)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'abcdef';\n"
              "SELECT x FROM d",
     .seen = "code 131"},
    {.section = "view conversions",
     .says = "UInt64 into UInt8",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt8) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 300;\n"
              "SELECT x FROM d",
     .seen = "44"},
    {.section = "view conversions",
     .says = "a negative number into an unsigned one",
     .diagnostic = "view-type-narrows",
     .wrong = "CREATE TABLE s (c Int32) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Int32) ENGINE = Null;\n"
              "CREATE TABLE d (x Int64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT -1;\n"
              "SELECT x FROM d",
     .seen = "18446744073709551615"},
    {.section = "view conversions",
     .says = "Float64 into Int32",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c Float64) ENGINE = Null;\n"
              "CREATE TABLE d (x Int32) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Float64) ENGINE = Null;\n"
              "CREATE TABLE d (x Float64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 1.99;\n"
              "SELECT x FROM d",
     .seen = "1"},
    {.section = "view conversions",
     .says = "UInt64 into IPv4",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x IPv4) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 4294967297;\n"
              "SELECT x FROM d",
     .seen = "0.0.0.1"},
    {.section = "view conversions",
     .says = "String into Nullable: what cannot be read is NULL",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Nullable(UInt64)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c String) ENGINE = Null;\n"
              "CREATE TABLE d (x Nullable(String)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'abc';\n"
              "SELECT isNull(x) FROM d",
     .seen = "1"},
    {.section = "view conversions",
     .says = "Date into UInt8",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c Date) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt8) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Date) ENGINE = Null;\n"
              "CREATE TABLE d (x UInt16) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT '2024-01-01';\n"
              "SELECT x FROM d",
     .seen = "11"},
    {.section = "view conversions",
     .says = "DateTime64 into DateTime",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c DateTime64(3, 'UTC')) ENGINE = Null;\n"
              "CREATE TABLE d (x DateTime('UTC')) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c DateTime64(3, 'UTC')) ENGINE = Null;\n"
              "CREATE TABLE d (x DateTime64(3)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT '2024-01-01 00:00:00.999';\n"
              "SELECT x FROM d",
     .seen = "2024-01-01 00:00:00"},
    {.section = "view conversions",
     .says = "DateTime into Date: the time of day is lost",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c DateTime('UTC')) ENGINE = Null;\n"
              "CREATE TABLE d (x Date) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c DateTime('UTC')) ENGINE = Null;\n"
              "CREATE TABLE d (x DateTime('UTC')) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT '2024-01-01 03:04:05';\n"
              "SELECT x FROM d",
     .seen = "2024-01-01"},
    {.section = "view conversions",
     .says = "Float64 into Decimal: digits are cut, not rounded, also where there is room for them",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c Float64) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(10, 2)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Float64) ENGINE = Null;\n"
              "CREATE TABLE d (x Float64) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 0.29;\n"
              "SELECT x FROM d",
     .seen = "0.28"},
    {.section = "view conversions",
     .says = "Date32 into Date",
     .diagnostic = "view-type-narrows",
     .wrong = "CREATE TABLE s (c Date32) ENGINE = Null;\n"
              "CREATE TABLE d (x Date) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Date32) ENGINE = Null;\n"
              "CREATE TABLE d (x Date32) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT '1950-01-01';\n"
              "SELECT x FROM d",
     .seen = "1970-01-01"},
    {.section = "view conversions",
     .says = "Decimal of a smaller scale",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c Decimal(18, 6)) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(9, 2)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Decimal(18, 6)) ENGINE = Null;\n"
              "CREATE TABLE d (x Decimal(18, 6)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 1.239999;\n"
              "SELECT x FROM d",
     .seen = "1.23"},
    {.section = "view conversions",
     .says = "a state into String",
     .diagnostic = "view-type-changes",
     .wrong = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x String) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT countState() AS x FROM s",
     .right = "CREATE TABLE s (c UInt64) ENGINE = Null;\n"
              "CREATE TABLE d (x AggregateFunction(count)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT countState() AS x FROM s",
     .probe = "INSERT INTO s SELECT 1;\n"
              "SELECT hex(x) FROM d",
     .seen = "01"},
    {.section = "view conversions",
     .says = "an Enum value without a name cannot be read again",
     .diagnostic = "view-type-unreadable",
     .wrong = "CREATE TABLE s (c Enum8('new' = 1, 'paid' = 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('new' = 1)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .right = "CREATE TABLE s (c Enum8('new' = 1, 'paid' = 2)) ENGINE = Null;\n"
              "CREATE TABLE d (x Enum8('new' = 1, 'paid' = 2)) ENGINE = Memory;\n"
              "CREATE MATERIALIZED VIEW v TO d AS SELECT c AS x FROM s",
     .probe = "INSERT INTO s SELECT 'paid';\n"
              "SELECT x FROM d",
     .seen = "code 691"},
});
// clang-format on

}  // namespace

std::span<const Fact> conversion_facts() {
    return conversion_rows;
}

}  // namespace facts
