// The builder of a destination.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using sample::Names;

Names names(const MergeTreeTableBuilder& builder) {
    return sample::names(builder.build().diagnostics());
}

MergeTreeTableBuilder table() {
    return MergeTreeTableBuilder("t").columns({{"a", UInt64}, {"b", UInt64}, {"odd name!", String}});
}

/// What stands behind the columns.
std::string clauses(const MergeTreeTableBuilder& builder) {
    const std::string text = render(builder.draft().model);
    return text.substr(text.find("ENGINE = MergeTree") + 18);
}

/// The column's line in the statement.
std::string column_line(const ColumnOptions& options) {
    const std::string text =
        render(MergeTreeTableBuilder("t").column("a", UInt64).column("x", UInt64, options).draft().model);
    const std::size_t begin = text.find("`x`");
    return text.substr(begin, text.find("\n)") - begin);
}

}  // namespace

TEST_CASE("the sample destination checks clean", "[build]") {
    CHECK(sample::destination().build().diagnostics().text() == "");
}

TEST_CASE("keys are columns and expressions, and are quoted where they must be", "[build]") {
    CHECK(clauses(table().order_by({"a", sql("cityHash64(b)"), col("odd name!")})) ==
          "\nORDER BY (a, cityHash64(b), `odd name!`)");
    CHECK(clauses(table().partition_by(fn("intDiv", {"a", lit(10)})).order_by("a")) ==
          "\nPARTITION BY intDiv(a, 10)\nORDER BY a");
    CHECK(clauses(table().primary_key("a").order_by({"a", "b"})) == "\nPRIMARY KEY a\nORDER BY (a, b)");
}

TEST_CASE("keys that are given again add", "[build]") {
    CHECK(clauses(table().order_by("a").order_by({"b", sql("a % 10")})) == "\nORDER BY (a, b, a % 10)");
    CHECK(clauses(table().partition_by("a").partition_by("b").primary_key("a").primary_key("b")) ==
          "\nPARTITION BY (a, b)\nPRIMARY KEY (a, b)");
}

TEST_CASE("order_by of nothing says that the table is meant to be unsorted", "[build]") {
    CHECK(clauses(table().order_by({})) == "\nORDER BY tuple()");
    CHECK(names(table().order_by({})) == Names{});
    CHECK(names(table()) == Names{"key-missing at /storage/order_by"});
    CHECK(clauses(table().order_by({}).order_by("a")) == "\nORDER BY a");
}

TEST_CASE("a column has one of DEFAULT, MATERIALIZED and ALIAS, a comment and codecs", "[build]") {
    CHECK(column_line({.default_value = lit(1)}) == "`x` UInt64 DEFAULT 1");
    CHECK(column_line({.materialized = sql("a + 1")}) == "`x` UInt64 MATERIALIZED a + 1");
    CHECK(column_line({.alias = fn("plus", {"a", lit(1)})}) == "`x` UInt64 ALIAS plus(a, 1)");
    CHECK(column_line({.default_value = lit(1), .comment = "it's", .codec = "Delta, ZSTD(3)"}) ==
          "`x` UInt64 DEFAULT 1 COMMENT 'it\\'s' CODEC(Delta, ZSTD(3))");
    CHECK(column_line({}) == "`x` UInt64");
}

TEST_CASE("two kinds of default for one column are a finding", "[build]") {
    const auto built =
        sample::destination().column("x", UInt64, {.default_value = lit(1), .materialized = lit(2)}).build();
    CHECK_FALSE(built);
    CHECK(built.diagnostics().text() ==
          "error[column-default] kaf.clicks at /columns/3: column 'x' has more than one of DEFAULT, MATERIALIZED and "
          "ALIAS\n  help: keep one\n");
}

TEST_CASE("three kinds of default are one finding", "[build]") {
    CHECK(names(sample::destination().column("x", UInt64,
                                             {.default_value = lit(1), .materialized = lit(2), .alias = lit(3)})) ==
          Names{"column-default at /columns/3"});
}

TEST_CASE("a codec text that is no list is a finding at its column", "[build]") {
    const auto built = sample::destination().column("x", UInt64, {.codec = "ZSTD(3"}).build();
    CHECK_FALSE(built);
    CHECK(built.diagnostics().text() ==
          "error[codec-text] kaf.clicks at /columns/3/codecs: 'ZSTD(3' cannot be read as a list of codecs\n"
          "  help: write it as in \"Delta, ZSTD(3)\"\n");
    CHECK(names(sample::destination().column("x", UInt64, {.codec = "zstd"})) ==
          Names{"codec-unknown at /columns/3/codecs/0"});
}

TEST_CASE("a broken default is a finding", "[build]") {
    CHECK(names(sample::destination().column("x", UInt64, {.default_value = sql("(1")})) ==
          Names{"sql-text at /columns/3/default_value"});
}

TEST_CASE("a broken key is a finding at its part", "[build]") {
    CHECK(names(table().order_by({"a", sql("b) -- (")})) == Names{"sql-text at /storage/order_by/1"});
    CHECK(names(table().order_by({"a", fn("f", sql("b) + (b"))})) == Names{"sql-text at /storage/order_by/1"});
}

TEST_CASE("a key that names no column is a finding", "[build]") {
    const auto found = table().order_by("c").build().diagnostics();
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "the sorting key names column 'c', which is not there");
}

TEST_CASE("replicated takes both arguments or none, and the last call counts", "[build]") {
    const auto engine = [](const MergeTreeTableBuilder& builder) {
        const std::string text = render(builder.draft().model);
        return text.substr(text.find("ENGINE = ") + 9);
    };
    CHECK(engine(MergeTreeTableBuilder("t").replicated()) == "ReplicatedMergeTree");
    CHECK(engine(MergeTreeTableBuilder("t").replicated("/x/{shard}", "{replica}")) ==
          "ReplicatedMergeTree('/x/{shard}', '{replica}')");
    CHECK(engine(MergeTreeTableBuilder("t").replicated("/x", "r").replicated()) == "ReplicatedMergeTree");
    CHECK(engine(MergeTreeTableBuilder("t").replicated().replicated("/y", "s")) == "ReplicatedMergeTree('/y', 's')");
}

TEST_CASE("settings of a table are named at run time, and one given again replaces", "[build]") {
    CHECK(clauses(table()
                      .setting("index_granularity", 1024)
                      .setting("storage_policy", "hot")
                      .setting("index_granularity", 2048)
                      .setting("ratio_of_defaults_for_sparse_serialization", 0.5)
                      .setting(unlisted("newer_than_chddl"), true)) ==
          "\nSETTINGS index_granularity = 2048, storage_policy = 'hot', "
          "ratio_of_defaults_for_sparse_serialization = 0.5, newer_than_chddl = true");
}

TEST_CASE("columns are those of the source, and more", "[build]") {
    const auto destination = MergeTreeTableBuilder("t").columns(sample::kafka().columns()).column("offset", UInt64);
    CHECK(destination.columns() == std::vector<NamedType>{{"ts", DateTime64(3, "UTC")},
                                                          {"user_id", UInt64},
                                                          {"country", LowCardinality(String)},
                                                          {"offset", UInt64}});
}

TEST_CASE("a comment and IF NOT EXISTS of a destination replace", "[build]") {
    const auto model = table().comment("a").comment("b").if_not_exists().draft().model;
    CHECK(model.comment == "b");
    CHECK(model.creation.if_not_exists);
}

TEST_CASE("a copy of a destination's builder goes its own way", "[build]") {
    const MergeTreeTableBuilder original = sample::destination();
    MergeTreeTableBuilder copy = original;
    copy.column("more", UInt8).partition_by("more");
    CHECK(original.columns().size() == 3);
    CHECK_FALSE(original.build().value().storage.partition_by);
    CHECK(copy.build().value().storage.partition_by);
}

TEST_CASE("a destination's name with several dots is a finding", "[build]") {
    CHECK(names(MergeTreeTableBuilder("a.b.c").column("x", UInt8).order_by("x")) == Names{"name-dots at /name"});
}
