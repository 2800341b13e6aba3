// Names, quoting, lengths.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto name_rows = std::to_array<Fact>({
    {.section = "names",
     .says = "an empty name",
     .diagnostic = "name-empty",
     .wrong = "CREATE TABLE t (`` UInt8) ENGINE = MergeTree ORDER BY tuple()",
     .code = 62,
     .right = "CREATE TABLE t (` ` UInt8) ENGINE = MergeTree ORDER BY tuple()"},
    {.section = "names",
     .says = "a column called not breaks the stored text",
     .diagnostic = "name-unreadable",
     .wrong = "CREATE TABLE t (`not` UInt8, k UInt8) ENGINE = MergeTree ORDER BY (`not`, k);\nSHOW CREATE TABLE t",
     .code = 62,
     .right = "CREATE TABLE t (`nota` UInt8, k UInt8) ENGINE = MergeTree ORDER BY (`nota`, k);\nSHOW CREATE TABLE t"},
    {.section = "names",
     .says = "any other byte is legal in quotes",
     .diagnostic = "",
     .wrong = "CREATE TABLE `a/b` (`ä\\n..` UInt8) ENGINE = MergeTree ORDER BY `ä\\n..`",
     .reason = "it is taken; the writer quotes names"},
    {.section = "names",
     .says = "bare words are letters of ASCII",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (é UInt8) ENGINE = MergeTree ORDER BY tuple()",
     .code = 62,
     .reason = "the writer quotes names of columns"},
    {.section = "names",
     .says = "three words are no bare names of columns",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (constraint UInt8) ENGINE = MergeTree ORDER BY tuple()",
     .code = 62,
     .reason = "the writer quotes names of columns"},
    {.section = "names",
     .says = "index and projection are no bare names of columns",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (projection UInt8) ENGINE = MergeTree ORDER BY tuple()",
     .code = 62,
     .reason = "the writer quotes names of columns"},
    {.section = "names",
     .says = "names are case-sensitive",
     .diagnostic = "index-column",
     .wrong = "CREATE TABLE t (a UInt8, INDEX i A TYPE minmax) ENGINE = MergeTree ORDER BY a",
     .code = 47,
     .right = "CREATE TABLE t (a UInt8, A UInt8) ENGINE = MergeTree ORDER BY a"},
    {.section = "names",
     .says = "no word is refused as the name of a table",
     .diagnostic = "",
     .wrong = "CREATE TABLE `select` (`from` UInt8) ENGINE = MergeTree ORDER BY `from`",
     .reason = "it is taken; the writer quotes names"},
    {.section = "names",
     .says = "an unknown escape keeps its backslash",
     .diagnostic = "",
     .wrong = "SELECT '\\q' = '\\\\q'",
     .probe = "SELECT '\\q' = '\\\\q'",
     .seen = "1",
     .reason = "about a literal alone"},
    {.section = "names",
     .says = "a cut escape",
     .diagnostic = "",
     .wrong = "SELECT '\\x4'",
     .code = 62,
     .reason = "about a literal alone"},
    {.section = "names",
     .says = "typographic quotes are quotes",
     .diagnostic = "",
     .wrong = "SELECT ‘abc’",
     .probe = "SELECT ‘abc’",
     .seen = "abc",
     .reason = "about a literal alone"},
    {.section = "names",
     .says = "an em dash is no minus",
     .diagnostic = "",
     .wrong = "SELECT 1 — 1",
     .code = 62,
     .reason = "about an expression alone"},
    {.section = "lengths",
     .says = "database and table share 213 bytes",
     .diagnostic = "name-length",
     .wrong = "CREATE TABLE "
              "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
              "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
              "tttttt (a UInt8) ENGINE = MergeTree ORDER BY a",
     .code = 69,
     .right = "CREATE TABLE "
              "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
              "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a "
              "UInt8) ENGINE = MergeTree ORDER BY a"},
    {.section = "lengths",
     .says = "a byte that is no letter of ASCII counts three",
     .diagnostic = "name-length",
     .wrong = "CREATE TABLE `éééééééééééééééééééééééééééééééééééé` (a UInt8) ENGINE = MergeTree ORDER BY a",
     .code = 69,
     .right = "CREATE TABLE `éééééééééééééééééééééééééééééé` (a UInt8) ENGINE = MergeTree ORDER BY a"},
    {.section = "lengths",
     .says = "a column's name may be long",
     .diagnostic = "",
     .wrong = "CREATE TABLE t "
              "(ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
              "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"
              "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc UInt8) "
              "ENGINE = MergeTree ORDER BY tuple()",
     .reason = "it is taken: its file has another name"},
    {.section = "lengths",
     .says = "an index's name may be long",
     .diagnostic = "",
     .wrong = "CREATE TABLE t (a UInt8, INDEX "
              "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
              "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
              "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii a TYPE "
              "minmax) ENGINE = MergeTree ORDER BY a",
     .reason = "it is taken: its file has another name"},
});

}  // namespace

std::span<const Fact> name_facts() {
    return name_rows;
}

}  // namespace facts
