// The builder of a destination: engine, TTL, indices, constraints, projections, how it is created.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;
using sample::Names;
using std::chrono::days;

MergeTreeTableBuilder parts_table() {
    return MergeTreeTableBuilder("t").columns({{"a", UInt64}, {"ts", DateTime}, {"total", Float64}});
}

std::string engine(Engine engine) {
    const std::string text = render(MergeTreeTableBuilder("t").engine(std::move(engine)).draft().model);
    return text.substr(text.find("ENGINE = ") + 9);
}

std::string ttl(const MergeTreeTableBuilder& builder) {
    const std::string text = render(builder.draft().model);
    return text.substr(text.find("TTL ") + 4);
}

/// The line in the brackets that begins with the word.
std::string line(const MergeTreeTableBuilder& builder, const std::string& word) {
    const std::string text = render(builder.draft().model);
    const std::size_t begin = text.find(word);
    return text.substr(begin, text.find("\n)", begin) - begin);
}

std::string head(const MergeTreeTableBuilder& builder) {
    const std::string text = render(builder.draft().model);
    return text.substr(0, text.find('\n'));
}

}  // namespace

TEST_CASE("engines are written with the arguments that are given", "[build]") {
    CHECK(engine(engines::MergeTree{}) == "MergeTree");
    CHECK(engine(engines::ReplacingMergeTree{}) == "ReplacingMergeTree");
    CHECK(engine(engines::ReplacingMergeTree{.version = "ts"}) == "ReplacingMergeTree(ts)");
    CHECK(engine(engines::ReplacingMergeTree{.version = "ts", .is_deleted = "odd name!"}) ==
          "ReplacingMergeTree(ts, `odd name!`)");
    CHECK(engine(engines::SummingMergeTree{}) == "SummingMergeTree");
    CHECK(engine(engines::SummingMergeTree{.columns = {"a"}}) == "SummingMergeTree(a)");
    CHECK(engine(engines::SummingMergeTree{.columns = {"a", "odd name!"}}) == "SummingMergeTree((a, `odd name!`))");
    CHECK(engine(engines::CoalescingMergeTree{.columns = {"a", "b"}}) == "CoalescingMergeTree((a, b))");
    CHECK(engine(engines::AggregatingMergeTree{}) == "AggregatingMergeTree");
    CHECK(engine(engines::CollapsingMergeTree{.sign = "s"}) == "CollapsingMergeTree(s)");
    CHECK(engine(engines::VersionedCollapsingMergeTree{.sign = "s", .version = "v"}) ==
          "VersionedCollapsingMergeTree(s, v)");
    CHECK(engine(engines::GraphiteMergeTree{.config_section = "it's"}) == "GraphiteMergeTree('it\\'s')");
    CHECK(engine(engines::Memory{}) == "Memory");
    CHECK(engine(engines::Log{}) == "Log");
    CHECK(engine(engines::TinyLog{}) == "TinyLog");
    CHECK(engine(engines::StripeLog{}) == "StripeLog");
}

TEST_CASE("the engine Null is quoted, as the server writes it", "[build]") {
    CHECK(engine(engines::Null{}) == "`Null`");
}

TEST_CASE("Distributed has its sharding key and policy only where they are given", "[build]") {
    CHECK(engine(engines::Distributed{.cluster = "c", .database = "d", .table = "t"}) == "Distributed('c', 'd', 't')");
    CHECK(engine(engines::Distributed{.cluster = "c", .database = "d", .table = "t", .sharding_key = fn("rand", {})}) ==
          "Distributed('c', 'd', 't', rand())");
    CHECK(engine(engines::Distributed{
              .cluster = "c", .database = "d", .table = "t", .sharding_key = col("id"), .policy = "hot"}) ==
          "Distributed('c', 'd', 't', id, 'hot')");
    CHECK(engine(engines::Distributed{.cluster = "c", .database = "d", .table = "t", .policy = "hot"}) ==
          "Distributed('c', 'd', 't')");
}

TEST_CASE("Buffer has all its bounds", "[build]") {
    CHECK(engine(engines::Buffer{.database = "d", .table = "t", .min_time = 1, .max_time = 2}) ==
          "Buffer('d', 't', 16, 1, 2, 10000, 1000000, 10000000, 100000000)");
}

TEST_CASE("an engine by its name takes columns and expressions, an unlisted one is written as it is", "[build]") {
    const auto named = parts_table().engine("SummingMergeTree", {"total"}).draft().model;
    CHECK(named.storage.engine == Engine{.name = "SummingMergeTree", .args = {SqlText("total")}});
    CHECK(engine(engines::Other{unlisted("FancyMergeTree"), {"id", lit("x"), sql("a + 1")}}) ==
          "FancyMergeTree(id, 'x', a + 1)");
    CHECK(parts_table().engine(engines::Other{unlisted("Fancy"), {}}).draft().model.storage.engine.unlisted);
}

TEST_CASE("an engine that is given again replaces, and stays replicated", "[build]") {
    const auto model = parts_table()
                           .replicated("/p", "r")
                           .engine(engines::SummingMergeTree{})
                           .engine(engines::ReplacingMergeTree{.version = "ts"})
                           .draft()
                           .model;
    CHECK(render(model).find("ENGINE = ReplicatedReplacingMergeTree('/p', 'r', ts)") != std::string::npos);
}

TEST_CASE("a TTL by age is written in the largest unit of which it is a whole number", "[build]") {
    CHECK(ttl(parts_table().ttl("ts", days(90))) == "ts + toIntervalDay(90)");
    CHECK(ttl(parts_table().ttl("ts", 36h)) == "ts + toIntervalHour(36)");
    CHECK(ttl(parts_table().ttl("ts", 90min)) == "ts + toIntervalMinute(90)");
    CHECK(ttl(parts_table().ttl("ts", 61s)) == "ts + toIntervalSecond(61)");
    CHECK(ttl(parts_table().ttl("ts", 48h)) == "ts + toIntervalDay(2)");
    CHECK(ttl(parts_table().ttl(col("odd name!"), days(1))) == "`odd name!` + toIntervalDay(1)");
    CHECK(ttl(parts_table().ttl(sql("a ? ts : ts"), days(1))) == "(a ? ts : ts) + toIntervalDay(1)");
    CHECK(ttl(parts_table().ttl(sql("ts + toIntervalDay(a)"))) == "ts + toIntervalDay(a)");
}

TEST_CASE("TTLs add, each with what it does", "[build]") {
    CHECK(ttl(parts_table()
                  .ttl("ts", days(1), {.to_disk = "cold"})
                  .ttl("ts", days(2), {.to_volume = "it's", .if_exists = true})
                  .ttl("ts", days(3), {.recompress = "Delta, ZSTD(9)"})
                  .ttl("ts", days(4), {.where = sql("total = 0")})) ==
          "ts + toIntervalDay(1) TO DISK 'cold', ts + toIntervalDay(2) TO VOLUME IF EXISTS 'it\\'s', "
          "ts + toIntervalDay(3) RECOMPRESS CODEC(Delta, ZSTD(9)), ts + toIntervalDay(4) WHERE total = 0");
    CHECK(ttl(parts_table().ttl("ts", days(1),
                                {.group_by = {"a", fn("toDate", "ts")}, .set = {{"odd name!", sql("sum(total)")}}})) ==
          "ts + toIntervalDay(1) GROUP BY a, toDate(ts) SET `odd name!` = sum(total)");
}

TEST_CASE("a TTL that does two things is a finding", "[build]") {
    CHECK(sample::names(parts_table()
                            .order_by("a")
                            .ttl("ts", days(1))
                            .ttl("ts", days(2), {.to_disk = "x", .recompress = "ZSTD"})
                            .build()
                            .diagnostics()) == Names{"ttl-actions at /storage/ttl/1"});
    CHECK(sample::names(parts_table().order_by("a").ttl("ts", days(2), {.recompress = "ZSTD("}).build().diagnostics())
              .front() == "codec-text at /storage/ttl/0/codecs");
}

TEST_CASE("a broken TTL stays broken with an age", "[build]") {
    const Ttl element = parts_table().ttl(sql("(ts"), days(1)).draft().model.storage.ttl.front();
    CHECK(element.expression.problem() == TextProblem::unbalanced_bracket);
}

TEST_CASE("an index has a type, its arguments and a granularity", "[build]") {
    CHECK(line(parts_table().index("i", "a", "minmax"), "INDEX") == "INDEX i a TYPE minmax GRANULARITY 1");
    CHECK(line(parts_table().index("odd name!", sql("a * 2"), "bloom_filter", {.args = {lit(0.01)}, .granularity = 4}),
               "INDEX") == "INDEX `odd name!` a * 2 TYPE bloom_filter(0.01) GRANULARITY 4");
    CHECK(line(parts_table().index("i", "a", "text", {.args = {sql("tokenizer = ngrams(3)")}}), "INDEX") ==
          "INDEX i a TYPE text(tokenizer = ngrams(3)) GRANULARITY 100000000");
}

TEST_CASE("constraints are checked or believed", "[build]") {
    CHECK(line(parts_table().constraint("c", sql("a > 0")).assume("odd name!", fn("equals", {"a", lit(1)})),
               "CONSTRAINT") == "CONSTRAINT c CHECK a > 0,\n    CONSTRAINT `odd name!` ASSUME equals(a, 1)");
}

TEST_CASE("a projection is a SELECT or an index", "[build]") {
    CHECK(line(parts_table().projection("p", sql("SELECT a ORDER BY ts"), {{"index_granularity", 1}}), "PROJECTION") ==
          "PROJECTION p\n    (\n        SELECT a ORDER BY ts\n    ) WITH SETTINGS (index_granularity = 1)");
    CHECK(line(parts_table().projection_index("p", "a", "basic"), "PROJECTION") == "PROJECTION p INDEX a TYPE basic");
}

TEST_CASE("a column can be ephemeral, without a type, NULL, and have statistics, a TTL and settings", "[build]") {
    const auto column = [](const DataType& type, const ColumnOptions& options) {
        return line(MergeTreeTableBuilder("t").column("x", type, options), "`x`");
    };
    CHECK(column(UInt8, {.ephemeral = sql("")}) == "`x` UInt8 EPHEMERAL");
    CHECK(column(UInt8, {.ephemeral = lit(1)}) == "`x` UInt8 EPHEMERAL 1");
    CHECK(column({}, {.materialized = sql("a + 1")}) == "`x` MATERIALIZED a + 1");
    CHECK(column(UInt8, {.null_modifier = NullModifier::null}) == "`x` UInt8 NULL");
    CHECK(column(UInt8, {.default_value = lit(1),
                         .comment = "c",
                         .codec = "ZSTD",
                         .statistics = {"tdigest", "uniq"},
                         .ttl = sql("ts + toIntervalDay(1)"),
                         .settings = {{"min_compress_block_size", 1}},
                         .null_modifier = NullModifier::not_null}) ==
          "`x` UInt8 NOT NULL DEFAULT 1 COMMENT 'c' CODEC(ZSTD) STATISTICS(tdigest, uniq) TTL ts + toIntervalDay(1) "
          "SETTINGS (min_compress_block_size = 1)");
}

TEST_CASE("how a table is created stands in front of its columns", "[build]") {
    CHECK(head(parts_table().or_replace()) == "CREATE OR REPLACE TABLE t");
    CHECK(head(parts_table().temporary().if_not_exists()) == "CREATE TEMPORARY TABLE IF NOT EXISTS t");
    CHECK(head(parts_table().uuid("u").on_cluster("{cluster}")) == "CREATE TABLE t UUID 'u' ON CLUSTER `{cluster}`");
    CHECK(head(parts_table().on_cluster("main")) == "CREATE TABLE t ON CLUSTER main");
    CHECK(head(parts_table().or_replace().or_replace(false).temporary().temporary(false)) == "CREATE TABLE t");
}

TEST_CASE("settings of the statement stand behind those of the table, and one given again replaces", "[build]") {
    const std::string text = render(parts_table()
                                        .order_by("a")
                                        .setting("index_granularity", 1)
                                        .comment("c")
                                        .query_setting("max_threads", 1)
                                        .query_setting("max_threads", 2)
                                        .draft()
                                        .model);
    CHECK(text.ends_with("ORDER BY a\nSETTINGS index_granularity = 1\nCOMMENT 'c'\nSETTINGS max_threads = 2"));
}

TEST_CASE("a descending part of a key is written so", "[build]") {
    const std::string text = render(parts_table().order_by({"a", desc("ts")}).draft().model);
    CHECK(text.ends_with("\nORDER BY tuple(a, ts DESC)"));
    CHECK(render(parts_table().order_by(desc("ts")).draft().model).ends_with("\nORDER BY ts DESC"));
}

TEST_CASE("SAMPLE BY stands behind the sorting key", "[build]") {
    CHECK(render(parts_table().sample_by("a").order_by("a").draft().model).ends_with("\nORDER BY a\nSAMPLE BY a"));
}
