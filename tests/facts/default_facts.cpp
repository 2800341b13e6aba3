// DEFAULT, MATERIALIZED, ALIAS and EPHEMERAL.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto default_rows = std::to_array<Fact>({
    {.section = "default",
     .says = "an unknown column",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT y) ENGINE = MergeTree ORDER BY a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT a) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "an unknown column in a table that keeps nothing",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 ALIAS y) ENGINE = Null",
     .code = 47},
    {.section = "default",
     .says = "ALIAS and EPHEMERAL columns are there",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 EPHEMERAL, y UInt64 ALIAS a, z UInt64 "
              "DEFAULT x + y) ENGINE = MergeTree ORDER BY a",
     .reason = "it is what they are for"},
    {.section = "default",
     .says = "itself",
     .diagnostic = "default-cycle",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT x + 1) ENGINE = MergeTree ORDER BY a",
     .code = 174,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT a + 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "each other",
     .diagnostic = "default-cycle",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT y, y UInt64 MATERIALIZED z, z "
              "UInt64 EPHEMERAL x) ENGINE = MergeTree ORDER BY a",
     .code = 174,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT y, y UInt64 MATERIALIZED z, z "
              "UInt64 EPHEMERAL 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "an aggregate function",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (x UInt64 DEFAULT count()) ENGINE = MergeTree ORDER BY ()",
     .code = 184,
     .right = "CREATE TABLE t (x UInt64 DEFAULT sum(x2) OVER (), x2 UInt8) ENGINE = MergeTree ORDER BY ()"},
    {.section = "default",
     .says = "an aggregate function beside another default",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT sum(a), y UInt64 DEFAULT a) ENGINE "
              "= MergeTree ORDER BY a",
     .code = 215},
    {.section = "default",
     .says = "a subquery",
     .diagnostic = "expression-subquery",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT (SELECT 1)) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 116},
    {.section = "default",
     .says = "arrayJoin",
     .diagnostic = "expression-array-join",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT arrayJoin(m)) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 116},
    {.section = "default",
     .says = "a query parameter",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT {y:UInt8}) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 456},
    {.section = "default",
     .says = "an unknown function",
     .diagnostic = "expression-function",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT nosuchfunction(a)) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 46},
    {.section = "default",
     .says = "a map in curly brackets",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT {'a': 1}) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT map('a', 1)) ENGINE = "
              "MergeTree ORDER BY a"},
    {.section = "default",
     .says = "an empty map in curly brackets",
     .diagnostic = "expression-parameter",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT {}) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT map()) ENGINE = "
              "MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'abc' is no UInt8",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT 'abc') ENGINE = MergeTree ORDER BY a",
     .code = 6,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT '12') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'' is no UInt8",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT '') ENGINE = MergeTree ORDER BY a",
     .code = 32,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT 0) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'1.5' is no Int8",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Int8 DEFAULT '1.5') ENGINE = MergeTree ORDER BY a",
     .code = 6,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Int8 DEFAULT '-1') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'-1' is no UInt8",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT '-1') ENGINE = MergeTree ORDER BY a",
     .code = 72,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT '+1') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'x' is no Float64",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Float64 DEFAULT 'x') ENGINE = MergeTree ORDER BY a",
     .code = 72,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Float64 DEFAULT '1e3') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'2' is no Bool",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Bool DEFAULT '2') ENGINE = MergeTree ORDER BY a",
     .code = 467,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Bool DEFAULT 'yes') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'abcd' is no FixedString(3)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x FixedString(3) DEFAULT 'abcd') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 131,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x FixedString(3) DEFAULT 'ab') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "12 is no FixedString(3)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x FixedString(3) DEFAULT 12) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 48,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x FixedString(3) DEFAULT '12') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'61f0c404' is no UUID",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UUID DEFAULT '61f0c404') ENGINE = MergeTree ORDER BY a",
     .code = 376,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UUID DEFAULT '61f0c4045cb311e7907ba6006ad3dba0') "
              "ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "1 is no UUID",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UUID DEFAULT 1) ENGINE = MergeTree ORDER BY a",
     .code = 48,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UUID DEFAULT NULL) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'1.2.3' is no IPv4",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv4 DEFAULT '1.2.3') ENGINE = MergeTree ORDER BY a",
     .code = 675,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv4 DEFAULT '1.2.3.4') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "-1 is no IPv4",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv4 DEFAULT -1) ENGINE = MergeTree ORDER BY a",
     .code = 48,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv4 DEFAULT 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'::g' is no IPv6",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv6 DEFAULT '::g') ENGINE = MergeTree ORDER BY a",
     .code = 676,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x IPv6 DEFAULT '::1') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'garbage' is no Date",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date DEFAULT 'garbage') ENGINE = MergeTree ORDER BY a",
     .code = 38,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date DEFAULT '2020-01-31') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'2020-01' is no Date",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date DEFAULT '2020-01') ENGINE = MergeTree ORDER BY a",
     .code = 38,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date DEFAULT '2020/1/31') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'now' is no Date32",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date32 DEFAULT 'now') ENGINE = MergeTree ORDER BY a",
     .code = 38,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Date32 DEFAULT '20200131') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'now' is no DateTime",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime DEFAULT 'now') ENGINE = MergeTree ORDER BY a",
     .code = 41,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime DEFAULT '2020-01-31') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'' is no DateTime64(3)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime64(3) DEFAULT '') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 41,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime64(3) DEFAULT '2020-01-31T00:00:00Z') "
              "ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'abc' is no Decimal(9, 2)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Decimal(9, 2) DEFAULT 'abc') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 6,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Decimal(9, 2) DEFAULT '1.5') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'' is no Decimal(9, 2)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Decimal(9, 2) DEFAULT '') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 32,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Decimal(9, 2) DEFAULT 1.5) ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'b' is no Enum8('a' = 1)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Enum8('a' = 1) DEFAULT 'b') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 691,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Enum8('a' = 1) DEFAULT 'a') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "2 is no Enum8('a' = 1)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Enum8('a' = 1) DEFAULT 2) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 691,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Enum8('a' = 1) DEFAULT 1) ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'abc' is no LowCardinality(FixedString(2))",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x LowCardinality(FixedString(2)) DEFAULT 'abc') "
              "ENGINE = MergeTree ORDER BY a",
     .code = 131,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x LowCardinality(FixedString(2)) DEFAULT 'ab') "
              "ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'1' is no Array(UInt8)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT '1') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 130,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT '[1]') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "1 is no Array(UInt8)",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT 1) ENGINE = MergeTree ORDER BY a",
     .code = 53,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT [1]) ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "'' is no Tuple(UInt8, String)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Tuple(UInt8, String) DEFAULT '') ENGINE = "
              "MergeTree ORDER BY a",
     .code = 27,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Tuple(UInt8, String) DEFAULT (1, 'a')) ENGINE = "
              "MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'{}' is no Map(String, UInt8)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT '{}') ENGINE = "
              "MergeTree ORDER BY a",
     .code = 53,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Map(String, UInt8) DEFAULT map()) ENGINE = "
              "MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'x' is no JSON",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x JSON DEFAULT 'x') ENGINE = MergeTree ORDER BY a",
     .code = 117,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x JSON DEFAULT '{}') ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "[1] is no UInt8",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT [1]) ENGINE = MergeTree ORDER BY a",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT (1)) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "(1, 2) is no DateTime",
     .diagnostic = "default-value",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime DEFAULT (1, 2)) ENGINE = MergeTree ORDER BY a",
     .code = 43,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DateTime DEFAULT 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'x' is no SimpleAggregateFunction(max, UInt8)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x SimpleAggregateFunction(max, UInt8) DEFAULT 'x') "
              "ENGINE = MergeTree ORDER BY a",
     .code = 6,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x SimpleAggregateFunction(max, UInt8) DEFAULT '1') "
              "ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "'x' is no Nullable(Bool)",
     .diagnostic = "default-value",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(Bool) DEFAULT 'x') ENGINE = MergeTree "
              "ORDER BY a",
     .code = 467,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(Bool) DEFAULT 'true') ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "NULL for a type that can have none",
     .diagnostic = "default-null",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT NULL) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Array(UInt8) DEFAULT []) ENGINE = MergeTree ORDER "
              "BY a"},
    {.section = "default",
     .says = "NULL for a Tuple",
     .diagnostic = "default-null",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Tuple(UInt8) DEFAULT NULL) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 44,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Tuple(UInt8) DEFAULT tuple(1)) ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "NULL behind NOT NULL",
     .diagnostic = "default-null",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 NOT NULL DEFAULT NULL) ENGINE = MergeTree "
              "ORDER BY a",
     .code = 70,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 NOT NULL DEFAULT 1) ENGINE = MergeTree "
              "ORDER BY a"},
    {.section = "default",
     .says = "NULL in MATERIALIZED",
     .diagnostic = "default-null",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 MATERIALIZED NULL) ENGINE = MergeTree ORDER BY a",
     .code = 70,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(UInt8) MATERIALIZED NULL) ENGINE = "
              "MergeTree ORDER BY a"},
    {.section = "default",
     .says = "NULL in ALIAS",
     .diagnostic = "default-null",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x String ALIAS NULL) ENGINE = MergeTree ORDER BY a",
     .code = 70,
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Dynamic ALIAS NULL) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "NULL in EPHEMERAL",
     .diagnostic = "default-null",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 EPHEMERAL NULL) ENGINE = MergeTree ORDER BY a",
     .code = 70,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 EPHEMERAL 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "NULL without a type",
     .diagnostic = "type-unusable",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DEFAULT NULL) ENGINE = MergeTree ORDER BY a",
     .code = 370,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DEFAULT 1) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "NULL makes the column Nullable",
     .diagnostic = "default-nullable",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT NULL) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(UInt64) DEFAULT NULL) ENGINE = MergeTree "
              "ORDER BY a",
     .probe = "SELECT type FROM system.columns WHERE database = 'facts' AND name = 'x'",
     .seen = "Nullable(UInt64)"},
    {.section = "default",
     .says = "a number that is too large wraps around",
     .diagnostic = "default-changed",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT 300) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt16 DEFAULT 300) ENGINE = MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1);\n"
              "SELECT x FROM t",
     .seen = "44"},
    {.section = "default",
     .says = "a negative number for an unsigned type wraps around",
     .diagnostic = "default-changed",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT -1) ENGINE = MergeTree ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Int64 DEFAULT -1) ENGINE = MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1);\n"
              "SELECT x FROM t",
     .seen = "18446744073709551615"},
    {.section = "default",
     .says = "a fraction is cut off",
     .diagnostic = "default-changed",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Int32 DEFAULT 1.5) ENGINE = MergeTree ORDER BY a",
     .right =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Float32 DEFAULT 1.5) ENGINE = MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1);\n"
              "SELECT x FROM t",
     .seen = "1"},
    {.section = "default",
     .says = "a text that is no number becomes NULL in a Nullable column",
     .diagnostic = "default-changed",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(UInt8) DEFAULT 'abc') ENGINE = MergeTree "
              "ORDER BY a",
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x Nullable(UInt8) DEFAULT '1') ENGINE = MergeTree "
              "ORDER BY a",
     .probe = "INSERT INTO t (a) VALUES (1);\n"
              "SELECT x IS NULL FROM t",
     .seen = "1"},
    {.section = "default",
     .says = "another column of another type is read for each row",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt8 DEFAULT b) ENGINE = MergeTree ORDER BY a",
     .probe = "INSERT INTO t (a, b) VALUES (1, 'x')",
     .seen = "code 6",
     .reason = "the texts may all be numbers"},
    {.section = "default",
     .says = "rand()",
     .diagnostic = "",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT rand()) ENGINE = MergeTree ORDER BY a",
     .reason = "it is computed for each row, and meant so"},
    {.section = "default",
     .says = "a type is found out",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DEFAULT a + 1) ENGINE = MergeTree ORDER BY a",
     .reason = "the server takes the expression's"},
    {.section = "default",
     .says = "EPHEMERAL alone needs a type",
     .diagnostic = "type-missing",
     .wrong = "CREATE TABLE t (a UInt64, x EPHEMERAL) ENGINE = MergeTree ORDER BY a",
     .code = 62,
     .right = "CREATE TABLE t (a UInt64, x UInt8 EPHEMERAL) ENGINE = MergeTree ORDER BY a"},
    {.section = "default",
     .says = "a dictionary that is not there",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x UInt64 DEFAULT dictGet('x', 'y', a)) ENGINE = "
              "MergeTree ORDER BY a",
     .code = 36,
     .reason = "which dictionaries there are, the server knows"},
    {.section = "default",
     .says = "a call with such arguments",
     .diagnostic = "expression-call",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x String DEFAULT lower(a)) ENGINE = MergeTree ORDER BY a",
     .code = 43,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x String DEFAULT lower(b)) ENGINE = MergeTree ORDER "
              "BY a"},
    {.section = "default",
     .says = "an empty array without a type",
     .diagnostic = "type-unusable",
     .wrong = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DEFAULT []) ENGINE = MergeTree ORDER BY a",
     .code = 370,
     .right = "CREATE TABLE t (a UInt64, b String, m Array(UInt8), x DEFAULT [1]) ENGINE = MergeTree ORDER BY a"},
});

}  // namespace

std::span<const Fact> default_facts() {
    return default_rows;
}

}  // namespace facts
