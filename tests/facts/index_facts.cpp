// Skipping indices and projections.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto index_rows = std::to_array<Fact>({
    {.section = "indices",
     .says = "unknown type",
     .diagnostic = "index-unknown",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE full_text) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE MinMax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "annoy is gone",
     .diagnostic = "index-unknown",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE annoy) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('hnsw', 'L2Distance', 8)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "hypothesis is gone",
     .diagnostic = "index-removed",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE hypothesis) ENGINE = MergeTree ORDER BY k",
     .code = 127,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "set needs one number",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE set) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE set(0)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "set's number is not negative",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE set(-1)) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE set(100)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "bloom_filter's rate is below 1",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter(1.5)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter(0.01)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "bloom_filter's rate has a point",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter(1)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "bloom_filter has at most one argument",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter(0.1, 0.2)) ENGINE = MergeTree ORDER BY k",
     .code = 42,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE bloom_filter(0.1)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "ngrambf_v1 has four arguments",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE ngrambf_v1(3, 256, 2)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE ngrambf_v1(3, 256, 2, 0)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "tokenbf_v1 has three arguments",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE tokenbf_v1(256, 0, 0)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE tokenbf_v1(256, 2, 0)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "sparse_grams has five arguments, or six",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE sparse_grams(3, 5, 256, 2)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE sparse_grams(3, 5, 2, 256, 2, 0)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "text needs a tokenizer",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = ngrams(3))) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "text has tokenizers of its own",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = nosuch)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "ngrams are of one byte at least",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = ngrams(0))) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = splitByString(['a', 'b']))) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a text index has arguments by name",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = array, nosuch = 1)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = array, posting_list_codec = 'bitpacking')) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a preprocessor reads the column of its index",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = array, preprocessor = lower(k))) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = array, preprocessor = lower(s))) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "vector_similarity has a method",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('ivf', 'L2Distance', 8)) ENGINE = MergeTree ORDER BY k",
     .code = 117,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('hnsw', 'cosineDistance', 8, 'bf16', 64, 128)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "vector_similarity has dimensions",
     .diagnostic = "index-arguments",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('hnsw', 'L2Distance', 0)) ENGINE = MergeTree ORDER BY k",
     .code = 117,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('hnsw', 'L2Distance', 1)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "minmax on JSON",
     .diagnostic = "index-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i j "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i j "
              "TYPE set(1)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "minmax on the state of an aggregate function",
     .diagnostic = "index-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i st "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i n "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "bloom_filter on a Map",
     .diagnostic = "index-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i m "
              "TYPE bloom_filter) ENGINE = MergeTree ORDER BY k",
     .code = 44,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "mapKeys(m) TYPE bloom_filter) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "ngrambf_v1 on numbers",
     .diagnostic = "index-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE ngrambf_v1(3, 256, 2, 0)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (s, "
              "lower(s)) TYPE ngrambf_v1(3, 256, 2, 0)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "vector_similarity on a String",
     .diagnostic = "index-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE vector_similarity('hnsw', 'L2Distance', 8)) ENGINE = MergeTree ORDER BY k",
     .code = 44,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE vector_similarity('hnsw', 'dotProduct', 8)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a constant",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i 1 "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k + "
              "1 TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a part that is a constant",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (k, "
              "1) TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (k, "
              "s) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "no part at all",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "tuple() TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "tuple(k) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "rand()",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "rand() TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "cityHash64(s) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "an aggregate function",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "sum(k) TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 184,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "length(s) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a subquery",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "IN (SELECT 1) TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "IN (1, 2) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "arrayJoin",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "arrayJoin(v) TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i v "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a part twice",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (k, "
              "k) TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (k, "
              "s) TYPE set(1)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a text index is on one expression",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (s, "
              "lower(s)) TYPE text(tokenizer = array)) ENGINE = MergeTree ORDER BY k",
     .code = 7,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "lower(s) TYPE text(tokenizer = array)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "two text indices on one column",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s "
              "TYPE text(tokenizer = array), INDEX i2 s TYPE text(tokenizer = array)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right =
         "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 EPHEMERAL 1, "
         "al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i s TYPE text(tokenizer "
         "= array), INDEX i2 lower(s) TYPE text(tokenizer = array)) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "an alias",
     .diagnostic = "index-expression",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k + "
              "1 AS z TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i (k "
              "AS z) TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "unknown column",
     .diagnostic = "index-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "nosuch TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i al "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "names of columns are case-sensitive",
     .diagnostic = "index-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i K "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX I k "
              "TYPE minmax, INDEX i k TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "an EPHEMERAL column",
     .diagnostic = "index-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i e "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i al "
              "+ 1 TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a virtual column",
     .diagnostic = "index-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i "
              "_part TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "a name twice",
     .diagnostic = "index-duplicate",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax, INDEX i s TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 127,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax, INDEX i2 k TYPE minmax) ENGINE = MergeTree ORDER BY k"},
    {.section = "indices",
     .says = "GRANULARITY is above zero",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax GRANULARITY 0) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .reason = "a model has the server's default for it"},
    {.section = "indices",
     .says = "an index has no COMMENT",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), INDEX i k "
              "TYPE minmax COMMENT 'c') ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .reason = "a model cannot hold it"},
    {.section = "indices",
     .says = "engines without keys have no indices",
     .diagnostic = "index-engine",
     .wrong = "CREATE TABLE t (k UInt8, INDEX i k TYPE minmax) ENGINE = Memory",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, INDEX i k TYPE minmax) ENGINE = ReplacingMergeTree ORDER BY k"},
    {.section = "projections",
     .says = "no FROM",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k FROM t ORDER BY k)) ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "no LIMIT",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k LIMIT 1)) ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT * ORDER BY s)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "no HAVING",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, count() GROUP BY k HAVING count() > 1)) ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, count() GROUP BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "no DESC",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY s DESC)) ENGINE = MergeTree ORDER BY k",
     .code = 62,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY s)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "GROUP BY and ORDER BY",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, sum(f) GROUP BY k ORDER BY k)) ENGINE = MergeTree ORDER BY k",
     .code = 583,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, sum(f) WHERE k > 1 GROUP BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "neither ORDER BY nor aggregation",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT count())) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "DISTINCT is read as a column",
     .diagnostic = "projection-select",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT DISTINCT k)) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k GROUP BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "unknown column",
     .diagnostic = "projection-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT nosuch ORDER BY k)) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT al, rand() ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "unknown column in ORDER BY",
     .diagnostic = "projection-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY nosuch)) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k + 1 AS z ORDER BY z)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "an ALIAS column in ORDER BY",
     .diagnostic = "projection-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY al)) ENGINE = MergeTree ORDER BY k",
     .code = 47,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT al, count() GROUP BY al)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "a column that is neither aggregated nor a key",
     .diagnostic = "projection-column",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, s GROUP BY k)) ENGINE = MergeTree ORDER BY k",
     .code = 215,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k, any(s) GROUP BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "ORDER BY a constant",
     .diagnostic = "projection-key",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY 1)) ENGINE = MergeTree ORDER BY k",
     .code = 44,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT 1 ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "ORDER BY rand()",
     .diagnostic = "projection-key",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY rand())) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT rand() ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "ORDER BY a JSON",
     .diagnostic = "projection-key",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY j)) ENGINE = MergeTree ORDER BY k",
     .code = 549,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT j ORDER BY n)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "ORDER BY a column twice",
     .diagnostic = "projection-key",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k, k)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY (k, s))) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "a name twice",
     .diagnostic = "projection-duplicate",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k), PROJECTION p (SELECT s ORDER BY k)) ENGINE = MergeTree ORDER BY k",
     .code = 583,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k), PROJECTION P (SELECT s ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "the second form has one type",
     .diagnostic = "projection-type",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p INDEX k TYPE minmax) ENGINE = MergeTree ORDER BY k",
     .code = 80,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p INDEX k, s TYPE basic) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "a projection has few settings",
     .diagnostic = "setting-unknown",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k) WITH SETTINGS (merge_max_block_size = 5)) ENGINE = MergeTree ORDER BY k",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k) WITH SETTINGS (index_granularity = 128)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "a projection has no settings of a session",
     .diagnostic = "setting-unknown",
     .wrong = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p (SELECT k ORDER BY k) WITH SETTINGS (max_threads = 1)) ENGINE = MergeTree ORDER BY k",
     .code = 115,
     .right = "CREATE TABLE t (k UInt8, s String, f Float64, m Map(String, String), n Nullable(UInt8), e UInt8 "
              "EPHEMERAL 1, al UInt8 ALIAS k, j JSON, st AggregateFunction(sum, UInt64), v Array(Float32), PROJECTION "
              "p INDEX k TYPE basic WITH SETTINGS (index_granularity = 128)) ENGINE = MergeTree ORDER BY k"},
    {.section = "projections",
     .says = "engines that fold rows need to know what becomes of it",
     .diagnostic = "projection-mode",
     .wrong = "CREATE TABLE t (k UInt8, PROJECTION p (SELECT k ORDER BY k)) ENGINE = ReplacingMergeTree ORDER BY k",
     .code = 344,
     .right = "CREATE TABLE t (k UInt8, PROJECTION p (SELECT k ORDER BY k)) ENGINE = ReplacingMergeTree ORDER BY k "
              "SETTINGS deduplicate_merge_projection_mode = 'rebuild'"},
    {.section = "projections",
     .says = "engines without keys have no projections",
     .diagnostic = "index-engine",
     .wrong = "CREATE TABLE t (k UInt8, PROJECTION p (SELECT k ORDER BY k)) ENGINE = Memory",
     .code = 36,
     .right = "CREATE TABLE t (k UInt8, PROJECTION p (SELECT k ORDER BY k)) ENGINE = MergeTree ORDER BY k"},
});

}  // namespace

std::span<const Fact> index_facts() {
    return index_rows;
}

}  // namespace facts
