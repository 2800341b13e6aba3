// Keys of the MergeTree family.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto key_rows = std::to_array<Fact>({
    {.section = "sorting key",
     .says = "an unknown column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY x",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY b"},
    {.section = "sorting key",
     .says = "an ALIAS column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt64 ALIAS a + 1) ENGINE = "
              "MergeTree ORDER BY e",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt64 MATERIALIZED a + 1) ENGINE = "
              "MergeTree ORDER BY e"},
    {.section = "sorting key",
     .says = "an EPHEMERAL column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt64 EPHEMERAL) ENGINE = MergeTree "
              "ORDER BY e",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt64 DEFAULT 1) ENGINE = MergeTree "
              "ORDER BY e"},
    {.section = "sorting key",
     .says = "another case",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY A",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a"},
    {.section = "sorting key",
     .says = "a Nested column as a whole",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Nested(x UInt8)) ENGINE = MergeTree "
              "ORDER BY e",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Nested(x UInt8)) ENGINE = MergeTree "
              "ORDER BY e.x"},
    {.section = "sorting key",
     .says = "a part of what has no parts",
     .diagnostic = "key-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY d.a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Tuple(a UInt8)) ENGINE = MergeTree "
              "ORDER BY e.a"},
    {.section = "sorting key",
     .says = "a name like a virtual column's",
     .diagnostic = "key-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY _nosuch",
     .code = 47,
     .right =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY _part"},
    {.section = "sorting key",
     .says = "an unknown column deep in an expression",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toString(a + x)",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toString(a + e)"},
    {.section = "sorting key",
     .says = "a column of type Nullable(UInt8)",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Nullable(UInt8)) ENGINE = MergeTree "
              "ORDER BY e",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY e"},
    {.section = "sorting key",
     .says = "a column of type LowCardinality(Nullable(String))",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e LowCardinality(Nullable(String))) "
              "ENGINE = MergeTree ORDER BY e",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e LowCardinality(String)) ENGINE = "
              "MergeTree ORDER BY e"},
    {.section = "sorting key",
     .says = "a column of type Array(Nullable(UInt8))",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(Nullable(UInt8))) ENGINE = "
              "MergeTree ORDER BY e",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(UInt8)) ENGINE = MergeTree "
              "ORDER BY e"},
    {.section = "sorting key",
     .says = "a column of type Tuple(UInt8, Nullable(UInt8))",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Tuple(UInt8, Nullable(UInt8))) ENGINE "
              "= MergeTree ORDER BY e",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Tuple(UInt8, UInt8)) ENGINE = "
              "MergeTree ORDER BY e"},
    {.section = "sorting key",
     .says = "a column of type Map(String, Nullable(UInt8))",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Map(String, Nullable(UInt8))) ENGINE "
              "= MergeTree ORDER BY e",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Map(String, UInt8)) ENGINE = "
              "MergeTree ORDER BY e"},
    {.section = "sorting key",
     .says = "a Nullable column with allow_nullable_key",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY n "
              "SETTINGS allow_nullable_key = 1",
     .reason = "it is what was asked for"},
    {.section = "sorting key",
     .says = "a column of type JSON",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type Dynamic",
     .diagnostic = "key-type",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Dynamic) ENGINE = MergeTree ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type Variant(UInt8, String)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Variant(UInt8, String)) ENGINE = "
              "MergeTree ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type Array(Dynamic)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(Dynamic)) ENGINE = MergeTree "
              "ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type Tuple(JSON, UInt8)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Tuple(JSON, UInt8)) ENGINE = "
              "MergeTree ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type AggregateFunction(sum, UInt64)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e AggregateFunction(sum, UInt64)) "
              "ENGINE = MergeTree ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a column of type QBit(Float32, 4)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e QBit(Float32, 4)) ENGINE = MergeTree "
              "ORDER BY e",
     .code = 549},
    {.section = "sorting key",
     .says = "a SimpleAggregateFunction",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e SimpleAggregateFunction(sum, UInt64)) "
              "ENGINE = MergeTree ORDER BY e",
     .code = 549,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e SimpleAggregateFunction(sum, UInt64)) "
              "ENGINE = MergeTree PARTITION BY e ORDER BY a"},
    {.section = "sorting key",
     .says = "a JSON path needs a cast",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY e",
     .code = 549,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY "
              "e.x::UInt64"},
    {.section = "sorting key",
     .says = "a column of type Float64 is fine",
     .diagnostic = "",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float64) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Array(UInt8) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(UInt8)) ENGINE = MergeTree "
              "ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Map(String, UInt8) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Map(String, UInt8)) ENGINE = "
              "MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Tuple(UInt8, String) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Tuple(UInt8, String)) ENGINE = "
              "MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Enum8('x' = 1) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Enum8('x' = 1)) ENGINE = MergeTree "
              "ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type UUID is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UUID) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type IPv4 is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e IPv4) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Bool is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Bool) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Decimal(10, 2) is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Decimal(10, 2)) ENGINE = MergeTree "
              "ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type Point is fine",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Point) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a column of type IntervalDay is fine",
     .diagnostic = "",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e IntervalDay) ENGINE = MergeTree ORDER BY e",
     .reason = "the server takes it, and it sorts"},
    {.section = "sorting key",
     .says = "a number is a constant",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY 1",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "a text is a constant",
     .diagnostic = "key-constant",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY 'a'",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "NULL is a constant",
     .diagnostic = "key-constant",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY NULL",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "an interval is a constant",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "INTERVAL 1 DAY",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "an array of constants is a constant",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, [1])",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "the name of a type is a constant",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toTypeName(a)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "a constant among columns is a constant",
     .diagnostic = "key-constant",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a, 1)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, materialize(1))"},
    {.section = "sorting key",
     .says = "rand() is not deterministic",
     .diagnostic = "expression-random",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY rand()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "now() is not deterministic",
     .diagnostic = "expression-random",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY now()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "today() is not deterministic",
     .diagnostic = "expression-random",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY today()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "(a, generateUUIDv4()) is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, generateUUIDv4())",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "toDate(now()) is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(now())",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "hostName() is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "hostName()",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "dictGet('x', 'y', a) is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "dictGet('x', 'y', a)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toDate(a)"},
    {.section = "sorting key",
     .says = "a column twice",
     .diagnostic = "key-duplicate",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a, a)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(a, a) SETTINGS allow_suspicious_indices = 1"},
    {.section = "sorting key",
     .says = "an expression twice, spelled otherwise",
     .diagnostic = "key-duplicate",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a "
              "+ e, plus(a, e))",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a "
              "+ e, e + a)"},
    {.section = "sorting key",
     .says = "an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY sum(a)",
     .code = 184,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "negate(a)"},
    {.section = "sorting key",
     .says = "count()",
     .diagnostic = "expression-aggregate",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY count()",
     .code = 184},
    {.section = "sorting key",
     .says = "a subquery",
     .diagnostic = "expression-subquery",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(SELECT 1)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "IN (1, 2)"},
    {.section = "sorting key",
     .says = "a subquery right of IN",
     .diagnostic = "expression-subquery",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "IN (SELECT 1)",
     .code = 36},
    {.section = "sorting key",
     .says = "arrayJoin",
     .diagnostic = "expression-array-join",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(UInt8)) ENGINE = MergeTree "
              "ORDER BY arrayJoin(e)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Array(UInt8)) ENGINE = MergeTree "
              "ORDER BY e"},
    {.section = "sorting key",
     .says = "a query parameter",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "{x:UInt8}",
     .code = 456},
    {.section = "sorting key",
     .says = "an asterisk",
     .diagnostic = "expression-asterisk",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY *",
     .code = 47},
    {.section = "sorting key",
     .says = "COLUMNS",
     .diagnostic = "expression-asterisk",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "COLUMNS('a')",
     .code = 47},
    {.section = "sorting key",
     .says = "a window function",
     .diagnostic = "expression-window",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "sum(a) OVER ()",
     .code = 47},
    {.section = "sorting key",
     .says = "a lambda",
     .diagnostic = "expression-lambda",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY x -> x",
     .code = 183,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "arrayMap(x -> x + 1, [a])"},
    {.section = "sorting key",
     .says = "an unknown function",
     .diagnostic = "expression-function",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "nosuchfunction(a)",
     .code = 46,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toString(a)"},
    {.section = "sorting key",
     .says = "a function in another case",
     .diagnostic = "expression-function",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toyyyymm(d)",
     .code = 46,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "LOWER(b)"},
    {.section = "sorting key",
     .says = "two expressions without brackets",
     .diagnostic = "sql-text",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a, b",
     .code = 62,
     .right =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a, b)"},
    {.section = "sorting key",
     .says = "no ORDER BY: the table is created, unsorted",
     .diagnostic = "key-missing",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = MergeTree",
     .right = "CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY ()",
     .probe = "SELECT sorting_key = '' FROM system.tables WHERE database = 'facts' AND name = 't'",
     .seen = "1"},
    {.section = "sorting key",
     .says = "no ORDER BY where the table's settings want one",
     .diagnostic = "key-required",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = MergeTree SETTINGS create_table_empty_primary_key_by_default = 0",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY () SETTINGS "
              "create_table_empty_primary_key_by_default = 0"},
    {.section = "sorting key",
     .says = "a part in descending order",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY (a "
              "DESC, b)",
     .reason = "the server takes and stores it"},
    {.section = "primary key",
     .says = "is no prefix",
     .diagnostic = "key-prefix",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "b ORDER BY (a, b)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "a ORDER BY (a, b)"},
    {.section = "primary key",
     .says = "is longer than the sorting key",
     .diagnostic = "key-prefix",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "(a, b) ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "(a, b) ORDER BY (a, b)"},
    {.section = "primary key",
     .says = "is another expression",
     .diagnostic = "key-prefix",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "toString(a) ORDER BY (a + 1, b)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "a + 1 ORDER BY (plus(a, 1), b)"},
    {.section = "primary key",
     .says = "of nothing",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "tuple() ORDER BY (a, b)",
     .reason = "the server takes it: sorted, without an index"},
    {.section = "primary key",
     .says = "alone is the sorting key too",
     .diagnostic = "",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY a",
     .reason = "it is what was meant"},
    {.section = "primary key",
     .says = "has no direction",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "a DESC ORDER BY a DESC",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "a ORDER BY a DESC"},
    {.section = "partition key",
     .says = "a floating point number",
     .diagnostic = "key-float",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float64) ENGINE = MergeTree PARTITION "
              "BY e ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float64) ENGINE = MergeTree PARTITION "
              "BY e ORDER BY a SETTINGS allow_floating_point_partition_key = 1"},
    {.section = "partition key",
     .says = "a floating point number among others",
     .diagnostic = "key-float",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float32) ENGINE = MergeTree PARTITION "
              "BY (a, e) ORDER BY a",
     .code = 36,
     .right =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float32) ENGINE = MergeTree ORDER BY e"},
    {.section = "partition key",
     .says = "a Nullable column",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY n ORDER BY a",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY n ORDER BY a SETTINGS allow_nullable_key = 1"},
    {.section = "partition key",
     .says = "rand() is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY rand() ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY toYYYYMM(d) ORDER BY a"},
    {.section = "partition key",
     .says = "now() is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY now() ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY toYYYYMM(d) ORDER BY a"},
    {.section = "partition key",
     .says = "today() - d is not deterministic",
     .diagnostic = "expression-random",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY today() - d ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY toYYYYMM(d) ORDER BY a"},
    {.section = "partition key",
     .says = "a column of type JSON",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree PARTITION BY "
              "e ORDER BY a",
     .code = 549},
    {.section = "partition key",
     .says = "a column of type Dynamic",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Dynamic) ENGINE = MergeTree PARTITION "
              "BY e ORDER BY a",
     .code = 549},
    {.section = "partition key",
     .says = "a column of type Variant(UInt8, String)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Variant(UInt8, String)) ENGINE = "
              "MergeTree PARTITION BY e ORDER BY a",
     .code = 549},
    {.section = "partition key",
     .says = "a column of type AggregateFunction(sum, UInt64)",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e AggregateFunction(sum, UInt64)) "
              "ENGINE = MergeTree PARTITION BY e ORDER BY a",
     .code = 549},
    {.section = "partition key",
     .says = "a number",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY 1 ORDER BY a",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY tuple() ORDER BY a"},
    {.section = "partition key",
     .says = "a text",
     .diagnostic = "key-constant",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY 'x' ORDER BY a",
     .code = 44},
    {.section = "partition key",
     .says = "an unknown column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY x ORDER BY a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY d ORDER BY a"},
    {.section = "partition key",
     .says = "two expressions without brackets",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY a, b ORDER BY a",
     .code = 62},
    {.section = "partition key",
     .says = "has no direction",
     .diagnostic = "sql-text",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY d DESC ORDER BY a",
     .code = 62},
    {.section = "partition key",
     .says = "a column twice",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY (d, d) ORDER BY a",
     .reason = "the server takes it, and nothing is lost"},
    {.section = "partition key",
     .says = "a raw DateTime: a part for each value",
     .diagnostic = "key-parts",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e DateTime) ENGINE = MergeTree "
              "PARTITION BY e ORDER BY a"},
    {.section = "partition key",
     .says = "a raw UInt64: a part for each value",
     .diagnostic = "key-parts",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt64) ENGINE = MergeTree PARTITION "
              "BY e ORDER BY a"},
    {.section = "partition key",
     .says = "a raw UUID: a part for each value",
     .diagnostic = "key-parts",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UUID) ENGINE = MergeTree PARTITION BY "
              "e ORDER BY a"},
    {.section = "partition key",
     .says = "an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY sum(a) ORDER BY a",
     .code = 184},
    {.section = "partition key",
     .says = "a subquery",
     .diagnostic = "expression-subquery",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY (SELECT 1) ORDER BY a",
     .code = 36},
    {.section = "sampling key",
     .says = "a text",
     .diagnostic = "sample-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY b "
              "SAMPLE BY b",
     .code = 59,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "SAMPLE BY a"},
    {.section = "sampling key",
     .says = "a column of type Float64",
     .diagnostic = "sample-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Float64) ENGINE = MergeTree ORDER BY "
              "e SAMPLE BY e",
     .code = 59,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Bool) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e"},
    {.section = "sampling key",
     .says = "a column of type Int8",
     .diagnostic = "sample-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Int8) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e",
     .code = 59,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Bool) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e"},
    {.section = "sampling key",
     .says = "a column of type Date",
     .diagnostic = "sample-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Date) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e",
     .code = 59,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Bool) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e"},
    {.section = "sampling key",
     .says = "a column of type Enum8('x' = 1)",
     .diagnostic = "sample-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Enum8('x' = 1)) ENGINE = MergeTree "
              "ORDER BY e SAMPLE BY e",
     .code = 59,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e Bool) ENGINE = MergeTree ORDER BY e "
              "SAMPLE BY e"},
    {.section = "sampling key",
     .says = "not in the primary key",
     .diagnostic = "sample-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY b "
              "SAMPLE BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(b, a) SAMPLE BY a"},
    {.section = "sampling key",
     .says = "in the sorting key, not in the primary key",
     .diagnostic = "sample-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PRIMARY KEY "
              "b ORDER BY (b, a) SAMPLE BY a",
     .code = 36},
    {.section = "sampling key",
     .says = "an expression that is not in the primary key",
     .diagnostic = "sample-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "SAMPLE BY intHash32(a)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "intHash32(a) SAMPLE BY intHash32( a )"},
    {.section = "sampling key",
     .says = "an unknown column",
     .diagnostic = "key-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a "
              "SAMPLE BY x",
     .code = 47},
    {.section = "sorting key",
     .says = "lower(a) does not take such arguments",
     .diagnostic = "expression-call",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(a)",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(b)"},
    {.section = "sorting key",
     .says = "length(a) does not take such arguments",
     .diagnostic = "expression-call",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "length(a)",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(b)"},
    {.section = "sorting key",
     .says = "lower(b, b) does not take such arguments",
     .diagnostic = "expression-call",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(b, b)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(b)"},
    {.section = "sorting key",
     .says = "lower() does not take such arguments",
     .diagnostic = "expression-call",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY lower()",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "lower(b)"},
    {.section = "sorting key",
     .says = "if(a > 1, n, 2) can be NULL",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "if(a > 1, n, 2)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "a + n can be NULL",
     .diagnostic = "key-nullable",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY a + n",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "toString(n) can be NULL",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toString(n)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "toNullable(a) can be NULL",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toNullable(a)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "toUInt64OrNull(b) can be NULL",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "toUInt64OrNull(b)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "tuple(n) can be NULL",
     .diagnostic = "key-nullable",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "tuple(n)",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree ORDER BY "
              "(coalesce(n, 0), isNull(n))"},
    {.section = "sorting key",
     .says = "a JSON path",
     .diagnostic = "key-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY e.x",
     .code = 549,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e JSON) ENGINE = MergeTree ORDER BY "
              "e.x::UInt64"},
    {.section = "partition key",
     .says = "an expression that is a floating point number",
     .diagnostic = "key-float",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY toFloat32(a) ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY intDiv(a, 2) ORDER BY a"},
    {.section = "partition key",
     .says = "a division",
     .diagnostic = "key-float",
     .wrong = "CREATE TABLE t (a UInt64, b String, n Nullable(UInt64), d Date, e UInt8) ENGINE = MergeTree PARTITION "
              "BY a / 2 ORDER BY a",
     .code = 36},
});

}  // namespace

std::span<const Fact> key_facts() {
    return key_rows;
}

}  // namespace facts
