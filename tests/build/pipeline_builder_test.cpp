// The builder of a pipeline: one build() says all that is wrong with all of it.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using sample::Names;

Names names(const PipelineBuilder& builder, const CheckOptions& options = {}) {
    return sample::names(builder.build(options).diagnostics());
}

}  // namespace

TEST_CASE("the sample pipeline checks clean, and is rendered in the order of creation", "[build]") {
    const auto built = sample::pipeline().build();
    CHECK(built.diagnostics().text() == "");
    CHECK(statements(built.value()) == std::vector<std::string>{render(sample::destination().build().value()),
                                                                render(sample::kafka().build().value()),
                                                                render(sample::view().build().value())});
}

TEST_CASE("the manual's pipeline gives its statements", "[build]") {
    const auto queue = KafkaTableBuilder("service_kaf.table_name")
                           .columns({{"x", UInt64}, {"y", String}})
                           .broker_list("kafka:9092")
                           .topic_list("topic")
                           .group_name("g")
                           .format("JSONEachRow");
    const auto destination =
        MergeTreeTableBuilder("default.destination_name").replicated().columns(queue.columns()).order_by("x");
    const auto view = MaterializedViewBuilder("default.my_view").from(queue).to(destination).select({"x", "y"});
    const Pipeline pipeline = PipelineBuilder().add(view).add(queue).add(destination).build().value();
    CHECK(render(pipeline) ==
          "CREATE TABLE default.destination_name\n(\n    `x` UInt64,\n    `y` String\n)\n"
          "ENGINE = ReplicatedMergeTree\nORDER BY x;\n"
          "CREATE TABLE service_kaf.table_name\n(\n    `x` UInt64,\n    `y` String\n)\nENGINE = Kafka\n"
          "SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'topic', kafka_group_name = 'g', "
          "kafka_format = 'JSONEachRow';\n"
          "CREATE MATERIALIZED VIEW default.my_view TO default.destination_name\n"
          "AS SELECT\n    x,\n    y\nFROM service_kaf.table_name;\n");
}

TEST_CASE("builders and models can be added in any order, and give the same", "[build]") {
    const Pipeline expected = sample::pipeline().build().value();
    CHECK(PipelineBuilder().add(sample::kafka()).add(sample::destination()).add(sample::view()).build().value() ==
          expected);
    CHECK(PipelineBuilder()
              .add(sample::view().build().value())
              .add(sample::destination().build().value())
              .add(sample::kafka().build().value())
              .build()
              .value() == expected);
    CHECK(PipelineBuilder().add(expected).build().value() == expected);
}

TEST_CASE("a pipeline is added to another", "[build]") {
    const auto extra = MergeTreeTableBuilder("kaf.audit").column("ts", DateTime).order_by("ts");
    const Pipeline both = PipelineBuilder().add(sample::pipeline().build().value()).add(extra).build().value();
    CHECK(both.merge_tree_tables.size() == 2);
    CHECK(both.merge_tree_tables.back() == extra.build().value());
}

TEST_CASE("a database is made first, if it is not there", "[build]") {
    const Pipeline pipeline =
        sample::pipeline().database("kaf").add(Database{.name = "other", .comment = "x"}).build().value();
    CHECK(statements(pipeline)[0] == "CREATE DATABASE IF NOT EXISTS kaf");
    CHECK(statements(pipeline)[1] == "CREATE DATABASE other\nCOMMENT 'x'");
}

TEST_CASE("the findings of every object are reported by one build, each at its place", "[build]") {
    const auto queue = sample::kafka().num_consumers(0);
    const auto clicks = sample::destination().column("x", UInt8, {.default_value = lit(0), .codec = "Brotli"});
    const auto view = sample::view().where(sql("(x"));
    const auto built = PipelineBuilder().database("").add(queue).add(clicks).add(view).build();
    CHECK_FALSE(built);
    Names found = sample::names(built.diagnostics(), Severity::error);
    std::sort(found.begin(), found.end());
    CHECK(found == Names{"codec-unknown at /merge_tree_tables/0/columns/3/codecs/0", "name-empty at /databases/0/name",
                         "setting-range at /kafka_tables/0/settings/kafka_num_consumers",
                         "sql-text at /views/0/select"});
}

TEST_CASE("what a builder could not put into a model is reported with its object and its place", "[build]") {
    const auto broken = MergeTreeTableBuilder("kaf.second")
                            .column("x", UInt8, {.codec = "ZSTD("})
                            .column("y", UInt8, {.default_value = lit(0), .alias = lit(0)})
                            .order_by("x");
    const auto view = MaterializedViewBuilder("kaf.v").from("a.b.c").to(broken).select({"x", "y"});
    const auto found = sample::pipeline().add(broken).add(view).build().diagnostics();
    const auto problem = [&](std::string_view name) {
        const auto finding =
            std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.name == name; });
        return finding == found.end() ? "" : finding->object + " at " + finding->at;
    };
    CHECK(problem("codec-text") == "kaf.second at /merge_tree_tables/1/columns/0/codecs");
    CHECK(problem("column-default") == "kaf.second at /merge_tree_tables/1/columns/1");
    CHECK(problem("name-dots") == "kaf.v at /views/1/select");
}

TEST_CASE("accepted findings are notes, and do not fail", "[build]") {
    const auto builder =
        PipelineBuilder().add(sample::destination().column("more", UInt8)).add(sample::kafka()).add(sample::view());
    const Names expected{"view-output-missing at /views/0/select"};
    CHECK(names(builder) == expected);
    CHECK(builder.build());
    CHECK_FALSE(builder.build({.fails_at = Severity::warning}));
    const auto accepted = builder.build({.fails_at = Severity::warning, .accepted = {"view-output-missing"}});
    CHECK(accepted);
    CHECK(sample::names(accepted.diagnostics()) == expected);
    CHECK(accepted.diagnostics()[0].severity == Severity::note);
}

TEST_CASE("an error can be accepted too, also one that the builder made", "[build]") {
    const auto table = sample::destination().column("x", UInt8, {.codec = "ZSTD("});
    CHECK_FALSE(table.build());
    CHECK(table.build({.accepted = {"codec-text"}}));
}

TEST_CASE("accepting what is no finding is a warning with the name that was meant", "[build]") {
    const auto found = sample::kafka().build({.accepted = {"settings-range"}}).diagnostics();
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].message ==
          "accepted names 'settings-range', which is no finding of chddl; did you mean 'setting-range'?");
}

TEST_CASE("fails_at decides which findings leave no value", "[build]") {
    const auto unsorted = MergeTreeTableBuilder("t").column("x", UInt8);
    CHECK(unsorted.build());
    CHECK_FALSE(unsorted.build({.fails_at = Severity::warning}));
    const auto replicated = MergeTreeTableBuilder("t").column("x", UInt8).order_by("x").replicated();
    CHECK(replicated.build({.fails_at = Severity::warning}));
    CHECK_FALSE(replicated.build({.fails_at = Severity::note}));
}

TEST_CASE("the value of a pipeline with errors throws all that is wrong", "[build]") {
    const auto built = PipelineBuilder().add(sample::kafka().num_consumers(0)).build();
    CHECK_THROWS_WITH(built.value(), Catch::Contains("error[setting-range] kaf.clicks_queue at "
                                                     "/kafka_tables/0/settings/kafka_num_consumers: setting "
                                                     "'kafka_num_consumers' is 0, expected at least 1\n"));
}

TEST_CASE("an empty pipeline is fine, and is no statement", "[build]") {
    CHECK(names(PipelineBuilder()) == Names{});
    CHECK(render(PipelineBuilder().build().value()) == "");
}

TEST_CASE("adding an object twice is a finding", "[build]") {
    CHECK(names(sample::pipeline().add(sample::destination())) ==
          Names{"object-duplicate at /merge_tree_tables/1/name"});
}

TEST_CASE("a copy of a pipeline's builder goes its own way", "[build]") {
    const PipelineBuilder original = sample::pipeline();
    PipelineBuilder copy = original;
    copy.add(MergeTreeTableBuilder("kaf.audit").column("ts", DateTime).order_by("ts"));
    CHECK(original.build().value().merge_tree_tables.size() == 1);
    CHECK(copy.build().value().merge_tree_tables.size() == 2);
}

TEST_CASE("what a builder is changed to after it was added is not in the pipeline", "[build]") {
    KafkaTableBuilder queue = sample::kafka();
    const auto pipeline = PipelineBuilder().add(queue);
    queue.num_consumers(0);
    CHECK(names(pipeline) == Names{"queue-unread at /kafka_tables/0"});
}
