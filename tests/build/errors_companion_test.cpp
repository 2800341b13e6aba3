// keep_errors_of: what it adds to a pipeline. With real messages: tests/live/broker_test.cpp.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using sample::Names;

Names errors(const PipelineBuilder& builder) {
    return sample::names(builder.build().diagnostics(), Severity::error);
}

std::string text_of(const PipelineBuilder& builder, const std::string& beginning) {
    const auto built = builder.build();
    INFO(built.diagnostics().text());
    REQUIRE(built);
    for (const std::string& statement : statements(built.value()))
        if (statement.starts_with(beginning + "\n") || statement.starts_with(beginning + " ")) return statement;
    return "";
}

}  // namespace

TEST_CASE("the errors companion is a table, a view, a mode and a filter", "[build]") {
    const auto pipeline = sample::pipeline().keep_errors_of(
        sample::kafka(), {.table = "kaf.clicks_errors", .ttl = std::chrono::days(30)});
    CHECK(pipeline.build().diagnostics().text() == "");
    CHECK(text_of(pipeline, "CREATE TABLE kaf.clicks_errors") == R"(CREATE TABLE kaf.clicks_errors
(
    `topic` LowCardinality(String),
    `partition` UInt64,
    `offset` UInt64,
    `key` String,
    `timestamp` Nullable(DateTime),
    `raw` String,
    `error` String,
    `stored_at` DateTime DEFAULT now()
)
ENGINE = MergeTree
ORDER BY (topic, partition, offset)
TTL stored_at + toIntervalDay(30))");
    CHECK(text_of(pipeline, "CREATE MATERIALIZED VIEW kaf.clicks_errors_mv") ==
          "CREATE MATERIALIZED VIEW kaf.clicks_errors_mv TO kaf.clicks_errors\n"
          "AS SELECT\n    _topic AS topic,\n    _partition AS partition,\n    _offset AS offset,\n    _key AS key,\n"
          "    _timestamp AS timestamp,\n    _raw_message AS raw,\n    _error AS error\n"
          "FROM kaf.clicks_queue\nWHERE _error != ''");
    CHECK(
        text_of(pipeline, "CREATE OR REPLACE TABLE kaf.clicks_queue").ends_with("kafka_handle_error_mode = 'stream'"));
    const std::string main = text_of(pipeline, "CREATE MATERIALIZED VIEW kaf.clicks_mv");
    CHECK(main.ends_with("\nWHERE _error = ''"));
}

TEST_CASE("names follow the Kafka table where none are given", "[build]") {
    const auto pipeline = sample::pipeline().keep_errors_of("kaf.clicks_queue");
    CHECK(text_of(pipeline, "CREATE MATERIALIZED VIEW kaf.clicks_queue_errors_mv") != "");
    CHECK(text_of(pipeline, "CREATE TABLE kaf.clicks_queue_errors").find("TTL") == std::string::npos);
    const auto named =
        sample::pipeline().keep_errors_of("kaf.clicks_queue", {.table = "kaf.bad", .view = "kaf.to_bad"});
    CHECK(text_of(named, "CREATE MATERIALIZED VIEW kaf.to_bad TO kaf.bad") != "");
    CHECK(errors(sample::pipeline().keep_errors_of("kaf.clicks_queue", {.table = "a.b.c"})) ==
          Names{"name-dots at /merge_tree_tables/1/name"});
}

TEST_CASE("the errors table can be replicated", "[build]") {
    const auto engine = [](Replication replication) {
        return text_of(sample::pipeline().keep_errors_of("kaf.clicks_queue", {.replication = std::move(replication)}),
                       "CREATE TABLE kaf.clicks_queue_errors");
    };
    CHECK(engine({}).find("ENGINE = ReplicatedMergeTree\n") != std::string::npos);
    CHECK(engine({.path = "/ch/{shard}/e", .replica = "{replica}"})
              .find("ENGINE = ReplicatedMergeTree('/ch/{shard}/e', '{replica}')\n") != std::string::npos);
}

TEST_CASE("it may be asked for before the objects are added, and building twice gives the same", "[build]") {
    const auto early = PipelineBuilder()
                           .keep_errors_of(sample::kafka())
                           .add(sample::view())
                           .add(sample::kafka())
                           .add(sample::destination());
    CHECK(early.build().value().views.size() == 2);
    CHECK(early.build().value() == early.build().value());
}

TEST_CASE("the filter joins the conditions that are there, of every view on the table", "[build]") {
    const auto second = MergeTreeTableBuilder("kaf.second").columns(sample::kafka().columns()).order_by("user_id");
    const auto of_second = MaterializedViewBuilder("kaf.second_mv")
                               .from(sample::kafka())
                               .to(second)
                               .select(sample::kafka().columns())
                               .where(sql("user_id > 1"));
    const auto onward =
        MaterializedViewBuilder("kaf.onward_mv").from(second).to(second).select(sample::kafka().columns());
    const auto pipeline =
        sample::pipeline().add(second).add(of_second).add(onward).keep_errors_of(sample::kafka(), {.table = "kaf.e"});
    CHECK(text_of(pipeline, "CREATE MATERIALIZED VIEW kaf.second_mv")
              .ends_with("\nWHERE (user_id > 1) AND (_error = '')"));
    CHECK(text_of(pipeline, "CREATE MATERIALIZED VIEW kaf.onward_mv").find("_error") == std::string::npos);
}

TEST_CASE("a view that looks at _error itself is left alone", "[build]") {
    const auto own = sample::view().where(sql("length(`_error`) = 0"));
    const auto parts = PipelineBuilder().add(own).add(sample::kafka()).add(sample::destination());
    CHECK(text_of(PipelineBuilder(parts).keep_errors_of(sample::kafka()), "CREATE MATERIALIZED VIEW kaf.clicks_mv")
              .ends_with("\nWHERE length(`_error`) = 0"));
}

TEST_CASE("a whole SELECT is not changed, and a finding unless it looks at _error", "[build]") {
    const auto with = [](const std::string& where) {
        const std::string text(sample::view().build().value().select.text() + where);
        return PipelineBuilder()
            .add(sample::kafka())
            .add(sample::destination())
            .add(MaterializedViewBuilder("kaf.clicks_mv").to(sample::destination()).as(sql(text)))
            .keep_errors_of(sample::kafka());
    };
    CHECK(sample::names(with("").build().diagnostics()) == Names{"view-errors-mixed at /views/0/select"});
    CHECK(sample::names(with(" WHERE _error = ''").build().diagnostics()) == Names{});
    const auto model = PipelineBuilder().add(sample::pipeline().build().value()).keep_errors_of(sample::kafka());
    CHECK(sample::names(model.build().diagnostics()) == Names{"view-errors-mixed at /views/0/select"});
}

TEST_CASE("a Kafka table of another mode, or none at all, is a finding", "[build]") {
    const auto with = [](const KafkaTableBuilder& queue) {
        return PipelineBuilder()
            .add(queue)
            .add(sample::destination())
            .add(sample::view())
            .keep_errors_of(sample::kafka());
    };
    CHECK(errors(with(sample::kafka().handle_error_mode(ErrorMode::default_))) ==
          Names{"errors-mode at /kafka_tables/0/settings/kafka_handle_error_mode"});
    CHECK(errors(with(sample::kafka().handle_error_mode(ErrorMode::stream))) == Names{});
    CHECK(errors(sample::pipeline().keep_errors_of("kaf.other")) == Names{"errors-queue at /kafka_tables"});
    const auto found = errors(with(sample::kafka().handle_error_mode(ErrorMode::dead_letter_queue)));
    CHECK(found == Names{"errors-mode at /kafka_tables/0/settings/kafka_handle_error_mode"});

    // A collection may say it.
    const auto queue = sample::kafka().collection("nc");
    const auto said = [&](const char* mode) {
        return errors(with(queue).add(NamedCollectionBuilder("nc").value("kafka_handle_error_mode", mode)));
    };
    CHECK(said("stream") == Names{});
    CHECK(said("default") == Names{"errors-mode at /kafka_tables/0/settings/kafka_handle_error_mode"});
}

TEST_CASE("on_cluster places every object that has no cluster of its own", "[build]") {
    const auto pipeline = sample::pipeline()
                              .database("kaf")
                              .add(NamedCollectionBuilder("nc").value("kafka_format", "CSV"))
                              .add(MergeTreeTableBuilder("kaf.own").column("x", UInt8).order_by("x").on_cluster("own"))
                              .on_cluster("{cluster}")
                              .keep_errors_of(sample::kafka())
                              .build({.target = {24, 8}})
                              .value();
    for (const std::string& statement : statements(pipeline)) {
        CAPTURE(statement);
        const bool own = statement.starts_with("CREATE TABLE kaf.own ");
        CHECK(statement.find(own ? " ON CLUSTER own\n" : " ON CLUSTER `{cluster}`") != std::string::npos);
    }
    CHECK(pipeline.databases[0].creation.cluster == "{cluster}");
    CHECK(pipeline.views.size() == 2);
}
