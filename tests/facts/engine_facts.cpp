// Engines, their arguments and what rows they fold.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto engine_rows = std::to_array<Fact>({
    {.section = "engines",
     .says = "names are case-sensitive",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = mergetree ORDER BY a",
     .code = 56,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree ORDER BY a"},
    {.section = "engines",
     .says = "names are case-sensitive, in capitals, too",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MERGETREE ORDER BY a",
     .code = 56},
    {.section = "engines",
     .says = "the engine of ClickHouse Cloud is not there",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SharedMergeTree ORDER BY a",
     .code = 56},
    {.section = "engines",
     .says = "an engine that there is not",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = FooMergeTree ORDER BY a",
     .code = 56},
    {.section = "engines",
     .says = "Null is written with a capital",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = null",
     .code = 56,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Null"},
    {.section = "engines",
     .says = "only the MergeTree family is replicated",
     .diagnostic = "engine-unknown",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplicatedLog('/t', 'r')",
     .code = 56},
    {.section = "engines",
     .says = "MergeTree takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree(a) ORDER BY a",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree() ORDER BY a"},
    {.section = "engines",
     .says = "the old syntax beside ORDER BY",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree(d, a, 8192) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "the old syntax alone",
     .diagnostic = "engine-no-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree(d, a, 8192)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree(d, a, 8192) SETTINGS "
              "allow_deprecated_syntax_for_merge_tree = 1"},
    {.section = "engines",
     .says = "the old syntax with two arguments",
     .diagnostic = "engine-no-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree(d, a)",
     .code = 42},
    {.section = "engines",
     .says = "arguments without a key are taken for the old syntax",
     .diagnostic = "engine-no-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(a)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(a) SETTINGS "
              "index_granularity = 10"},
    {.section = "engines",
     .says = "path and replica without a key are taken for the old syntax",
     .diagnostic = "engine-no-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplicatedMergeTree('/t', 'r')",
     .code = 42},
    {.section = "engines",
     .says = "no key, and a session that wants one",
     .diagnostic = "engine-no-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree SETTINGS "
              "create_table_empty_primary_key_by_default = 0",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = MergeTree ORDER BY tuple() SETTINGS "
              "create_table_empty_primary_key_by_default = 0"},
    {.section = "engines",
     .says = "a version that is not stored: nosuch",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(nosuch) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is not stored: al",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(al) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is not stored: ep",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ep) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is not stored: A",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(A) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is not stored: nest",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(nest) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is not stored: t.a",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(t.a) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(ma) ORDER BY a"},
    {.section = "engines",
     .says = "a version of a type that is none: n",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(n) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version of a type that is none: b",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(b) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version of a type that is none: e",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(e) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version of a type that is none: u",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(u) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version of a type that is none: dec",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(dec) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version of a type that is none: arr",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(arr) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f) ORDER BY b"},
    {.section = "engines",
     .says = "a version may be Float64, Bool or Date",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(bo) ORDER BY a",
     .reason = "nothing is wrong with it"},
    {.section = "engines",
     .says = "is_deleted is UInt8 or Bool, not i8",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, i8) ORDER BY a",
     .code = 169,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, bo) ORDER BY a"},
    {.section = "engines",
     .says = "is_deleted is UInt8 or Bool, not n",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, n) ORDER BY a",
     .code = 169,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, bo) ORDER BY a"},
    {.section = "engines",
     .says = "is_deleted is UInt8 or Bool, not b",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, b) ORDER BY a",
     .code = 169,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, bo) ORDER BY a"},
    {.section = "engines",
     .says = "is_deleted is UInt8 or Bool, not e",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, e) ORDER BY a",
     .code = 169,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, bo) ORDER BY a"},
    {.section = "engines",
     .says = "is_deleted is UInt8 or Bool, not ma",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, ma) ORDER BY a",
     .code = 169,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, bo) ORDER BY a"},
    {.section = "engines",
     .says = "is_deleted is not there",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, nosuch) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "is_deleted is an ALIAS",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, al) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "version and is_deleted are one column",
     .diagnostic = "engine-column-twice",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(u8, u8) ORDER BY a",
     .code = 36,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, u8) ORDER BY a"},
    {.section = "engines",
     .says = "a version in quotes",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree('f') ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(`f`) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is an expression",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f + 1) ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree((f)) ORDER BY a"},
    {.section = "engines",
     .says = "a version that is a number",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(1) ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "a version that is a list",
     .diagnostic = "engine-argument",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree((f, u8)) ORDER BY a",
     .code = 36,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, u8) ORDER BY a"},
    {.section = "engines",
     .says = "three arguments",
     .diagnostic = "engine-arguments",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = ReplacingMergeTree(f, u8, u8) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "the version in the sorting key: nothing is replaced",
     .diagnostic = "fold-key",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64) ENGINE = ReplacingMergeTree(v) ORDER BY (k, v)",
     .right = "CREATE TABLE t (k UInt64, v UInt64) ENGINE = ReplacingMergeTree(v) ORDER BY k",
     .probe = "INSERT INTO t VALUES (1, 1), (1, 2);\nOPTIMIZE TABLE t FINAL;\nSELECT count() FROM t",
     .seen = "2"},
    {.section = "engines",
     .says = "no sorting key: one row is left",
     .diagnostic = "fold-all",
     .wrong = "CREATE TABLE t (k UInt64) ENGINE = ReplacingMergeTree ORDER BY tuple()",
     .right = "CREATE TABLE t (k UInt64) ENGINE = ReplacingMergeTree ORDER BY k",
     .probe = "INSERT INTO t VALUES (1), (2), (3);\nOPTIMIZE TABLE t FINAL;\nSELECT count() FROM t",
     .seen = "1"},
    {.section = "engines",
     .says = "a sign is Int8, not u8",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(u8) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8) ORDER BY a"},
    {.section = "engines",
     .says = "a sign is Int8, not bo",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(bo) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8) ORDER BY a"},
    {.section = "engines",
     .says = "a sign is Int8, not n",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(n) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8) ORDER BY a"},
    {.section = "engines",
     .says = "a sign is Int8, not a",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(a) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8) ORDER BY a"},
    {.section = "engines",
     .says = "a sign is Int8, not e",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(e) ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8) ORDER BY a"},
    {.section = "engines",
     .says = "a sign that is not there",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(nosuch) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "a sign that is an ALIAS",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(al) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "no sign",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "no sign, with brackets",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree() ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "a sign in quotes",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree('i8') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "two signs",
     .diagnostic = "engine-arguments",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CollapsingMergeTree(i8, i8) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "the sign in the sorting key: no pair goes",
     .diagnostic = "fold-key",
     .wrong = "CREATE TABLE t (k UInt64, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY (k, s)",
     .right = "CREATE TABLE t (k UInt64, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY k",
     .probe = "INSERT INTO t VALUES (1, 1), (1, -1);\nOPTIMIZE TABLE t FINAL;\nSELECT count() FROM t",
     .seen = "2"},
    {.section = "engines",
     .says = "no sorting key: pairs of other rows go",
     .diagnostic = "fold-all",
     .wrong = "CREATE TABLE t (k UInt64, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY tuple()",
     .probe = "INSERT INTO t VALUES (1, 1), (2, -1);\nOPTIMIZE TABLE t FINAL;\nSELECT count() FROM t",
     .seen = "0"},
    {.section = "engines",
     .says = "the sign comes first",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(a, i8) "
              "ORDER BY a",
     .code = 169,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, a) "
              "ORDER BY a"},
    {.section = "engines",
     .says = "no version",
     .diagnostic = "engine-arguments",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "no argument",
     .diagnostic = "engine-arguments",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree() ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "a version that can be NULL, which the sorting key refuses",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, n) "
              "ORDER BY a",
     .code = 44},
    {.section = "engines",
     .says = "a version of a type that is none",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, b) "
              "ORDER BY a",
     .code = 169},
    {.section = "engines",
     .says = "a version that may stand in no key",
     .diagnostic = "engine-column-type",
     .wrong = "CREATE TABLE t (k UInt64, s Int8, v SimpleAggregateFunction(max, UInt64)) ENGINE = "
              "VersionedCollapsingMergeTree(s, v) ORDER BY k",
     .code = 549,
     .right =
         "CREATE TABLE t (k UInt64, v SimpleAggregateFunction(max, UInt64)) ENGINE = ReplacingMergeTree(v) ORDER BY k"},
    {.section = "engines",
     .says = "sign and version are one column",
     .diagnostic = "engine-column-twice",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, i8) "
              "ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "a version that is not there",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, "
              "nosuch) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "a version that is an ALIAS",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = VersionedCollapsingMergeTree(i8, al) "
              "ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "Summing: a column that is not there",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(nosuch) ORDER BY a",
     .code = 16,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree((f, u8)) ORDER BY a"},
    {.section = "engines",
     .says = "Summing: one of two is not there",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree((f, nosuch)) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "Summing: an ALIAS",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(al) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "Summing: a part of a Nested",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(nest.v) ORDER BY a",
     .code = 16,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(nest) ORDER BY a"},
    {.section = "engines",
     .says = "Summing: a column of the sorting key",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(a) ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Summing: a column that an expression of the sorting key reads",
     .diagnostic = "engine-column-key",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(f) ORDER BY (a, floor(f))",
     .code = 36,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(f) ORDER BY (a, floor(a))"},
    {.section = "engines",
     .says = "Summing: a column of the partition key",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(u8) PARTITION BY u8 "
              "ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Summing: a column twice",
     .diagnostic = "engine-column-twice",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree((f, f)) ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Summing: an array of columns",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree([f, u8]) ORDER BY a",
     .code = 223},
    {.section = "engines",
     .says = "Summing: columns without brackets",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(f, u8) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "Summing: a column in quotes",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree('f') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Summing: an expression among columns",
     .diagnostic = "engine-argument",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree((f, u8 + 1)) ORDER BY a",
     .code = 223},
    {.section = "engines",
     .says = "Coalescing: a column that is not there",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(nosuch) ORDER BY a",
     .code = 16,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree((f, u8)) ORDER BY a"},
    {.section = "engines",
     .says = "Coalescing: one of two is not there",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree((f, nosuch)) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "Coalescing: an ALIAS",
     .diagnostic = "engine-column",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(al) ORDER BY a",
     .code = 16},
    {.section = "engines",
     .says = "Coalescing: a part of a Nested",
     .diagnostic = "engine-column",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(nest.v) ORDER BY a",
     .code = 16,
     .right =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(nest) ORDER BY a"},
    {.section = "engines",
     .says = "Coalescing: a column of the sorting key",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(a) ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Coalescing: a column that an expression of the sorting key reads",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(f) ORDER BY (a, "
              "floor(f))",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(f) ORDER BY (a, "
              "floor(a))"},
    {.section = "engines",
     .says = "Coalescing: a column of the partition key",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(u8) PARTITION BY "
              "u8 ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Coalescing: a column twice",
     .diagnostic = "engine-column-twice",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree((f, f)) ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Coalescing: an array of columns",
     .diagnostic = "engine-argument",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree([f, u8]) ORDER BY a",
     .code = 223},
    {.section = "engines",
     .says = "Coalescing: columns without brackets",
     .diagnostic = "engine-arguments",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(f, u8) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "Coalescing: a column in quotes",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree('f') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "Coalescing: an expression among columns",
     .diagnostic = "engine-argument",
     .wrong =
         "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, e "
         "Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, ma "
         "UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree((f, u8 + 1)) ORDER BY a",
     .code = 223},
    {.section = "engines",
     .says = "a column of the key is summed where a setting lets it",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(a) ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = SummingMergeTree(a) ORDER BY a "
              "SETTINGS allow_summing_columns_in_partition_or_order_key = 1"},
    {.section = "engines",
     .says = "a column of the key is coalesced where a setting lets it",
     .diagnostic = "engine-column-key",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(a) ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = CoalescingMergeTree(a) ORDER BY a "
              "SETTINGS allow_coalescing_columns_in_partition_or_order_key = 1"},
    {.section = "engines",
     .says = "what is no number is taken for summing, and one of its values stays",
     .diagnostic = "sum-type",
     .wrong = "CREATE TABLE t (k UInt64, s String) ENGINE = SummingMergeTree(s) ORDER BY k",
     .right = "CREATE TABLE t (k UInt64, s UInt64) ENGINE = SummingMergeTree(s) ORDER BY k",
     .probe = "INSERT INTO t VALUES (1, 'a'), (1, 'b');\nOPTIMIZE TABLE t FINAL;\nSELECT s FROM t",
     .seen = "a"},
    {.section = "engines",
     .says = "beside a state, a column that is neither a state nor of a key",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree "
              "ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree "
              "ORDER BY (k, v)"},
    {.section = "engines",
     .says = "a SimpleAggregateFunction is a state, too",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64, g SimpleAggregateFunction(sum, UInt64)) ENGINE = "
              "AggregatingMergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree "
              "PARTITION BY v % 2 ORDER BY k"},
    {.section = "engines",
     .says = "no key at all",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree",
     .code = 36,
     .right = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree "
              "ORDER BY k SETTINGS allow_dimensions_outside_sorting_key = 1"},
    {.section = "engines",
     .says = "a part of a column in the key is not the column",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k Tuple(x UInt8, y UInt8), g AggregateFunction(sum, UInt64)) ENGINE = "
              "AggregatingMergeTree ORDER BY k.x",
     .code = 36,
     .right = "CREATE TABLE t (k Tuple(x UInt8, y UInt8), g AggregateFunction(sum, UInt64)) ENGINE = "
              "AggregatingMergeTree ORDER BY tupleElement(k, 'x')"},
    {.section = "engines",
     .says = "columns that are computed are exempt",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64 DEFAULT k, g AggregateFunction(sum, UInt64)) ENGINE = "
              "AggregatingMergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt64, v UInt64 MATERIALIZED k, w UInt64 ALIAS k, x UInt64 EPHEMERAL, g "
              "AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree ORDER BY k"},
    {.section = "engines",
     .says = "no state at all: one row of each key stays",
     .diagnostic = "aggregate-none",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64) ENGINE = AggregatingMergeTree ORDER BY k",
     .right = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree "
              "ORDER BY (k, v)",
     .probe = "INSERT INTO t VALUES (1, 1), (1, 2);\nOPTIMIZE TABLE t FINAL;\nSELECT count() FROM t",
     .seen = "1"},
    {.section = "engines",
     .says = "it takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, b String, d Date, n Nullable(UInt64), f Float64, i8 Int8, u8 UInt8, bo Bool, "
              "e Enum8('x' = 1), u UUID, dec Decimal(9, 2), arr Array(UInt8), al UInt64 ALIAS a, ep UInt64 EPHEMERAL, "
              "ma UInt64 MATERIALIZED a, nest Nested(k UInt8, v UInt64)) ENGINE = AggregatingMergeTree(a) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "Graphite needs a section of the configuration",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = GraphiteMergeTree "
              "ORDER BY Path",
     .code = 42},
    {.section = "engines",
     .says = "Graphite, the same with brackets",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = "
              "GraphiteMergeTree() ORDER BY Path",
     .code = 42},
    {.section = "engines",
     .says = "Graphite with two arguments",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = "
              "GraphiteMergeTree('a', 'b') ORDER BY Path",
     .code = 42},
    {.section = "engines",
     .says = "Graphite with a name",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = "
              "GraphiteMergeTree(graphite_rollup) ORDER BY Path",
     .code = 36},
    {.section = "engines",
     .says = "Graphite with a number",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = "
              "GraphiteMergeTree(1) ORDER BY Path",
     .code = 36},
    {.section = "engines",
     .says = "Graphite with a section that the server has not",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (Path String, Time DateTime, Value Float64, Timestamp UInt32) ENGINE = "
              "GraphiteMergeTree('nosuch') ORDER BY Path",
     .code = 139,
     .reason = "the server's configuration"},
    {.section = "engines",
     .says = "Graphite looks at no column before it has its section",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (x UInt8) ENGINE = GraphiteMergeTree('nosuch') ORDER BY x",
     .code = 139,
     .reason = "the server's configuration"},
    {.section = "engines",
     .says = "a path without a replica",
     .diagnostic = "replica-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "an empty path",
     .diagnostic = "replica-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('', 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "a path without / in front",
     .diagnostic = "replica-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('t', 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "an empty replica",
     .diagnostic = "replica-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t', '') ORDER BY a",
     .code = 237},
    {.section = "engines",
     .says = "a macro that is not closed",
     .diagnostic = "replica-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t/{shard', 'r') ORDER BY a",
     .code = 62},
    {.section = "engines",
     .says = "a macro that the server has not",
     .diagnostic = "replica-configuration",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t/{nomacro}', 'r') ORDER BY a",
     .code = 139},
    {.section = "engines",
     .says = "another Keeper",
     .diagnostic = "replica-configuration",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('zk2:/t', 'r') ORDER BY a",
     .code = 225},
    {.section = "engines",
     .says = "a path with the macro uuid, and nothing that gives it",
     .diagnostic = "replica-default",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t/{uuid}', 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "neither path nor replica: the default has the macro uuid",
     .diagnostic = "replica-default",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "the same in an Atomic database",
     .diagnostic = "replica-uuid",
     .wrong = "CREATE DATABASE facts_atomic;\nCREATE TABLE facts_atomic.t (a UInt64) ENGINE = ReplicatedMergeTree "
              "ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "a path that is a name",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree(t, 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "a path that is a number",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree(1, 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "the engine's own arguments come behind",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t', 'r', a) ORDER BY a",
     .code = 42},
    {.section = "engines",
     .says = "a sign is needed there, too",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedCollapsingMergeTree('/t', 'r') ORDER BY a",
     .code = 36},
    {.section = "engines",
     .says = "beside states, a column is of a key there, too",
     .diagnostic = "aggregate-dimension",
     .wrong = "CREATE TABLE t (k UInt64, v UInt64, g AggregateFunction(sum, UInt64)) ENGINE = "
              "ReplicatedAggregatingMergeTree('/t', 'r') ORDER BY k",
     .code = 36},
    {.section = "engines",
     .says = "a right replicated table needs a Keeper",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = ReplicatedMergeTree('/t', 'r') ORDER BY a",
     .code = 225,
     .reason =
         "the server's configuration; with one: a replica that is there (253), other columns (122), another key (342)"},
    {.section = "engines",
     .says = "Null has no ORDER BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Null ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Null"},
    {.section = "engines",
     .says = "Null takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Null(1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Null()"},
    {.section = "engines",
     .says = "Memory has no ORDER BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Memory ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Memory"},
    {.section = "engines",
     .says = "Memory takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Memory(1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Memory()"},
    {.section = "engines",
     .says = "Log has no ORDER BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Log ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Log"},
    {.section = "engines",
     .says = "Log takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Log(1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Log()"},
    {.section = "engines",
     .says = "TinyLog has no ORDER BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = TinyLog ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = TinyLog"},
    {.section = "engines",
     .says = "TinyLog takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = TinyLog(1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = TinyLog()"},
    {.section = "engines",
     .says = "StripeLog has no ORDER BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = StripeLog ORDER BY a",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = StripeLog"},
    {.section = "engines",
     .says = "StripeLog takes no argument",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = StripeLog(1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = StripeLog()"},
    {.section = "engines",
     .says = "Null has no PARTITION BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Null PARTITION BY a",
     .code = 36},
    {.section = "engines",
     .says = "Null has no PRIMARY KEY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Null PRIMARY KEY a",
     .code = 36},
    {.section = "engines",
     .says = "Null has no SAMPLE BY",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Null SAMPLE BY a",
     .code = 36},
    {.section = "engines",
     .says = "Memory has no TTL",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (d Date) ENGINE = Memory TTL d + INTERVAL 1 DAY",
     .code = 36},
    {.section = "engines",
     .says = "Null has no TTL of a column",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64, d Date TTL d + INTERVAL 1 DAY) ENGINE = Null",
     .code = 36},
    {.section = "engines",
     .says = "Log has no index",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64, INDEX i a TYPE minmax) ENGINE = Log",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64 CODEC(LZ4), CONSTRAINT c CHECK a > 1) ENGINE = Log"},
    {.section = "engines",
     .says = "Memory has no projection",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64, PROJECTION p (SELECT a ORDER BY a)) ENGINE = Memory",
     .code = 36},
    {.section = "engines",
     .says = "an engine of another kind has no index either",
     .diagnostic = "engine-clause",
     .wrong = "CREATE TABLE t (a UInt64, INDEX i a TYPE minmax) ENGINE = File(CSV)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = File(CSV)"},
    {.section = "engines",
     .says = "Buffer with 8 arguments",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 16, 10, 100, 10000, 1000000, 10000000)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 16, 10, 100, 10000, 1000000, 10000000, 100000000)"},
    {.section = "engines",
     .says = "Buffer with 13 arguments",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)",
     .code = 42,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Buffer('facts', 'x', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)"},
    {.section = "engines",
     .says = "Buffer without layers",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 0, 10, 100, 1, 1, 1, 1)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1, 0, 0, 0, 0, 0, 0)"},
    {.section = "engines",
     .says = "Buffer with a number below 0",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1, -1, 100, 1, 1, 1, 1)",
     .code = 36,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1.5, 1e2, 0x10, true, 1, 1, 1)"},
    {.section = "engines",
     .says = "Buffer with a number in quotes",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1, '1', 100, 1, 1, 1, 1)",
     .code = 70},
    {.section = "engines",
     .says = "Buffer with NULL",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 1, NULL, 100, 1, 1, 1, 1)",
     .code = 70},
    {.section = "engines",
     .says = "Buffer with a sum",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(facts, x, 8 + 8, 1, 100, 1, 1, 1, 1)",
     .code = 36},
    {.section = "engines",
     .says = "Buffer with a number for the database",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64) ENGINE = Buffer(1, x, 1, 1, 100, 1, 1, 1, 1)",
     .code = 170,
     .right = "CREATE TABLE t (a UInt64) ENGINE = Buffer(currentDatabase(), x, 1, 1, 100, 1, 1, 1, 1)"},
    {.section = "engines",
     .says = "Buffer without columns has those of its table",
     .diagnostic = "",
     .wrong = "CREATE TABLE x (a UInt64) ENGINE = Null;\nCREATE TABLE t ENGINE = Buffer(facts, x, 1, 1, 1, 1, 1, 1, 1)",
     .reason = "nothing is wrong with it"},
    {.section = "engines",
     .says = "Distributed with two arguments",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d)",
     .code = 42},
    {.section = "engines",
     .says = "Distributed with six arguments",
     .diagnostic = "engine-arguments",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, a, p, 1)",
     .code = 42},
    {.section = "engines",
     .says = "a cluster that is an expression",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(concat('c', ''), d, t)",
     .code = 36},
    {.section = "engines",
     .says = "a database that is a number",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, 1, t)",
     .code = 36},
    {.section = "engines",
     .says = "a table without a name",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, '')",
     .code = 60},
    {.section = "engines",
     .says = "a policy that is a number",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, a, 1)",
     .code = 36},
    {.section = "engines",
     .says = "a sharding key of text",
     .diagnostic = "engine-argument",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, s)",
     .code = 53},
    {.section = "engines",
     .says = "a sharding key that is not there",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, zz)",
     .code = 47},
    {.section = "engines",
     .says = "a sharding key that is an ALIAS",
     .diagnostic = "expression-column",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, al)",
     .code = 47},
    {.section = "engines",
     .says = "a sharding key that aggregates",
     .diagnostic = "expression-aggregate",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, sum(a))",
     .code = 184},
    {.section = "engines",
     .says = "a cluster that the server has not",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt64, s String, al UInt64 ALIAS a) ENGINE = Distributed(c, d, t, a)",
     .code = 701,
     .reason = "the server's configuration"},
});

}  // namespace

std::span<const Fact> engine_facts() {
    return engine_rows;
}

}  // namespace facts
