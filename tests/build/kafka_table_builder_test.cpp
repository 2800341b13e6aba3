// The builder of a Kafka table: setters record, build() says everything at once.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;
using sample::Names;

Names names(const KafkaTableBuilder& builder) {
    return sample::names(builder.build().diagnostics());
}

/// The SETTINGS of a table that has nothing else.
std::string settings(const KafkaTableBuilder& builder) {
    const std::string text = render(builder.draft().model);
    const std::size_t begin = text.find("SETTINGS ");
    return begin == std::string::npos ? "" : text.substr(begin + 9);
}

}  // namespace

TEST_CASE("the first program of the manual gives its statement", "[build]") {
    const auto queue =
        KafkaTableBuilder("kaf.clicks_queue")
            .columns({{"ts", DateTime64(3, "UTC")}, {"user_id", UInt64}, {"country", LowCardinality(String)}})
            .broker_list({"kafka-1:9092", "kafka-2:9092"})
            .topic_list("clicks")
            .group_name("ch_clicks")
            .format("JSONEachRow")
            .num_consumers(4)
            .flush_interval(500ms)
            .build();
    REQUIRE(queue);
    CHECK(queue.diagnostics().text() == "");
    CHECK(render(queue.value()) ==
          "CREATE TABLE kaf.clicks_queue\n(\n    `ts` DateTime64(3, 'UTC'),\n    `user_id` UInt64,\n"
          "    `country` LowCardinality(String)\n)\nENGINE = Kafka\n"
          "SETTINGS kafka_broker_list = 'kafka-1:9092,kafka-2:9092', kafka_topic_list = 'clicks', "
          "kafka_group_name = 'ch_clicks', kafka_format = 'JSONEachRow', kafka_num_consumers = 4, "
          "kafka_flush_interval_ms = 500");
}

TEST_CASE("the sample checks clean", "[build]") {
    CHECK(sample::kafka().build().diagnostics().text() == "");
}

TEST_CASE("every mistake is reported in one build", "[build]") {
    CHECK(names(KafkaTableBuilder("queue").topic_list("t").format("JSONEachRow").num_consumers(0)) ==
          Names{"columns-none at /columns", "setting-range at /settings/kafka_num_consumers",
                "setting-missing at /settings", "setting-missing at /settings"});
    CHECK_FALSE(KafkaTableBuilder("queue").build());
}

TEST_CASE("columns add, one by one or several", "[build]") {
    const auto queue =
        KafkaTableBuilder("q").column("a", UInt8).columns({{"b", UInt8}, {"c", String}}).column("d", Date);
    CHECK(queue.columns() == std::vector<NamedType>{{"a", UInt8}, {"b", UInt8}, {"c", String}, {"d", Date}});
}

TEST_CASE("a column can have a comment and an alias", "[build]") {
    const auto queue = sample::kafka().column("day", Date, {.alias = fn("toDate", "ts"), .comment = "of the click"});
    CHECK(render(queue.build().value()).find("    `day` Date ALIAS toDate(ts) COMMENT 'of the click'\n") !=
          std::string::npos);
    CHECK(queue.columns().back() == NamedType{"day", Date});
}

TEST_CASE("a setting that is given again takes the place of the first", "[build]") {
    CHECK(settings(KafkaTableBuilder("q").num_consumers(1).format("CSV").num_consumers(2)) ==
          "kafka_num_consumers = 2, kafka_format = 'CSV'");
    CHECK(
        settings(KafkaTableBuilder("q").setting("kafka_format", "CSV").format("JSON").setting<"kafka_format">("TSV")) ==
        "kafka_format = 'TSV'");
    CHECK(names(sample::kafka().format("CSV")) == Names{});
}

TEST_CASE("a comment and IF NOT EXISTS that are given again replace", "[build]") {
    const auto model = sample::kafka().comment("a").comment("b").if_not_exists().if_not_exists(false).draft().model;
    CHECK(model.comment == "b");
    CHECK_FALSE(model.creation.if_not_exists);
}

TEST_CASE("a setting of the catalog takes its own kind of value", "[build]") {
    const std::string text = "JSON";
    CHECK(settings(KafkaTableBuilder("q")
                       .setting<"kafka_format">("CSV")
                       .setting<"kafka_schema">(text)
                       .setting<"kafka_client_id">(std::string_view(text))
                       .setting<"kafka_num_consumers">(4)
                       .setting<"kafka_max_block_size">(std::uint32_t{65536})
                       .setting<"kafka_flush_interval_ms">(2s)
                       .setting<"kafka_commit_on_select">(false)
                       .setting<"kafka_sasl_password">(Secret::text("x"))) ==
          "kafka_format = 'CSV', kafka_schema = 'JSON', kafka_client_id = 'JSON', kafka_num_consumers = 4, "
          "kafka_max_block_size = 65536, kafka_flush_interval_ms = 2000, kafka_commit_on_select = false, "
          "kafka_sasl_password = '[HIDDEN]'");
}

TEST_CASE("columns and settings of run-time names are checked by build", "[build]") {
    KafkaTableBuilder queue = sample::kafka();
    for (const auto& [name, type] : {std::pair{"id", DataType(UInt64)}, std::pair{"tags", Array(String)}})
        queue.column(name, type);
    queue.setting("kafka_num_consumers", "many").setting("kafka_no_such", 1);
    CHECK(names(queue) ==
          Names{"setting-kind at /settings/kafka_num_consumers", "setting-unknown at /settings/kafka_no_such"});
}

TEST_CASE("an unknown setting is reported with the name that was meant", "[build]") {
    const auto found = sample::kafka().setting("kafka_num_consumer", 1).build().diagnostics();
    CHECK(found.text() ==
          "error[setting-unknown] kaf.clicks_queue at /settings/kafka_num_consumer: Kafka has no setting "
          "'kafka_num_consumer'; did you mean 'kafka_num_consumers'?\n"
          "  help: correct the name, or write unlisted(\"name\") for one that is newer than chddl\n");
}

TEST_CASE("an unlisted setting is written as it is", "[build]") {
    const auto queue = sample::kafka().setting(unlisted("kafka_fetch_min_bytes"), 65536);
    CHECK(sample::names(queue.build().diagnostics(), Severity::warning) == Names{});
    CHECK(render(queue.build().value()).ends_with(", kafka_fetch_min_bytes = 65536"));
}

TEST_CASE("an unlisted setting that the catalog knows is a warning, and is checked all the same", "[build]") {
    CHECK(names(sample::kafka().setting(unlisted("kafka_num_consumers"), 0)) ==
          Names{"unlisted-known at /settings/kafka_num_consumers", "setting-range at /settings/kafka_num_consumers"});
}

TEST_CASE("a setting of the input format needs no row", "[build]") {
    const auto queue = sample::kafka().setting("input_format_skip_unknown_fields", true);
    CHECK(names(queue) == Names{});
    CHECK(render(queue.build().value()).ends_with(", input_format_skip_unknown_fields = true"));
}

TEST_CASE("a negative count is a finding, not a huge number", "[build]") {
    const auto found = sample::kafka().num_consumers(-1).build().diagnostics();
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "setting 'kafka_num_consumers' is -1, expected at least 1");
}

TEST_CASE("a name with several dots is kept whole, and a finding", "[build]") {
    const auto found = KafkaTableBuilder("a.b.c").columns(sample::kafka().columns()).build().diagnostics();
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].name == "name-dots");
    CHECK(found[0].object == "a.b.c");
    CHECK(found[0].at == "/name");
    CHECK(KafkaTableBuilder({"my.db", "ta.ble"}).name() == QualifiedName{"my.db", "ta.ble"});
    CHECK(KafkaTableBuilder({"my.db", "ta.ble"}).draft().problems.empty());
}

TEST_CASE("a copy of a builder goes its own way", "[build]") {
    const KafkaTableBuilder original = sample::kafka();
    auto copy = original;
    copy.num_consumers(2).column("more", UInt8);
    CHECK(names(copy) == Names{});
    CHECK(original.columns().size() == 3);
    CHECK(render(original.build().value()).find("num_consumers") == std::string::npos);
    const KafkaTableBuilder moved = std::move(copy);
    CHECK(moved.columns().size() == 4);
    copy = original;
    CHECK(copy.columns().size() == 3);
}

TEST_CASE("build leaves the builder usable, and gives the same again", "[build]") {
    KafkaTableBuilder queue = sample::kafka();
    const KafkaTable first = queue.build().value();
    CHECK(queue.build().value() == first);
    queue.num_consumers(2);
    CHECK_FALSE(queue.build().value() == first);
}

TEST_CASE("the target decides which settings there are", "[build]") {
    const auto queue = sample::kafka().security_protocol("sasl_ssl");
    CHECK(queue.build());
    const auto built = queue.build({.target = {24, 8}});
    CHECK_FALSE(built);
    CHECK(built.diagnostics()[0].message ==
          "setting 'kafka_security_protocol' is there since 25.5, the target is 24.8");
}
