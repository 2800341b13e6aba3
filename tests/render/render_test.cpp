// Whole statements. tests/golden has more, which are created in a real engine too.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
namespace t = chddl::types;

constexpr const char* kafka_sql =
    "CREATE TABLE kaf.clicks_queue\n(\n    `ts` DateTime64(3, 'UTC'),\n    `user_id` UInt64,\n"
    "    `country` LowCardinality(String)\n)\nENGINE = Kafka\n"
    "SETTINGS kafka_broker_list = 'kafka:9092', kafka_topic_list = 'clicks', kafka_group_name = 'ch_clicks', "
    "kafka_format = 'JSONEachRow'";
constexpr const char* destination_sql =
    "CREATE TABLE kaf.clicks\n(\n    `ts` DateTime64(3, 'UTC'),\n    `user_id` UInt64,\n"
    "    `country` LowCardinality(String)\n)\nENGINE = MergeTree\nORDER BY (user_id, ts)";
constexpr const char* view_sql =
    "CREATE MATERIALIZED VIEW kaf.clicks_mv TO kaf.clicks\n"
    "AS SELECT\n    ts,\n    user_id,\n    country\nFROM kaf.clicks_queue";

Pipeline pipeline() {
    return {.databases = {{.name = "kaf"}},
            .kafka_tables = {sample::kafka().build().value()},
            .merge_tree_tables = {sample::destination().build().value()},
            .views = {sample::view().build().value()}};
}

std::string rendered(const Storage& storage) {
    const std::string text = render(MergeTreeTable{.name = {"", "t"}, .storage = storage});
    return text.substr(text.find("ENGINE"));
}

}  // namespace

TEST_CASE("each object is one statement without an end", "[render]") {
    CHECK(render(sample::kafka().build().value()) == kafka_sql);
    CHECK(render(sample::destination().build().value()) == destination_sql);
    CHECK(render(sample::view().build().value()) == view_sql);
    CHECK(render(Database{.name = "kaf"}) == "CREATE DATABASE kaf");
}

TEST_CASE("a pipeline is created in the order in which its objects need each other", "[render]") {
    CHECK(statements(pipeline()) ==
          std::vector<std::string>{"CREATE DATABASE kaf", destination_sql, kafka_sql, view_sql});
}

TEST_CASE("the text of a pipeline is its statements, each ended by ; and a newline", "[render]") {
    std::string expected;
    for (const std::string& statement : statements(pipeline())) expected += statement + ";\n";
    CHECK(render(pipeline()) == expected);
    CHECK(render(Pipeline{}) == "");
    CHECK(statements(Pipeline{}).empty());
}

TEST_CASE("objects of one kind keep the order in which they were added", "[render]") {
    const Pipeline two{.databases = {{.name = "b"}, {.name = "a"}}};
    CHECK(statements(two) == std::vector<std::string>{"CREATE DATABASE b", "CREATE DATABASE a"});
}

TEST_CASE("render_to appends to what is there", "[render]") {
    std::string out = "-- mine\n";
    render_to(out, sample::kafka().build().value());
    CHECK(out == std::string("-- mine\n") + kafka_sql);

    out = "x";
    render_to(out, DataType(t::UInt8));
    render_to(out, Database{.name = "kaf"});
    CHECK(out == "xUInt8CREATE DATABASE kaf");

    out = "x";
    render_to(out, sample::destination().build().value());
    render_to(out, sample::view().build().value());
    render_to(out, pipeline());
    CHECK(out == "x" + std::string(destination_sql) + view_sql + render(pipeline()));
}

TEST_CASE("IF NOT EXISTS stands before the name", "[render]") {
    CHECK(render(Database{.name = "kaf", .creation = {.if_not_exists = true}}) == "CREATE DATABASE IF NOT EXISTS kaf");
    CHECK(render(sample::kafka().if_not_exists().build().value())
              .starts_with("CREATE TABLE IF NOT EXISTS kaf.clicks_queue\n"));
    CHECK(render(sample::destination().if_not_exists().build().value())
              .starts_with("CREATE TABLE IF NOT EXISTS kaf.clicks\n"));
    CHECK(render(sample::view().if_not_exists().build().value())
              .starts_with("CREATE MATERIALIZED VIEW IF NOT EXISTS kaf.clicks_mv TO kaf.clicks\n"));
}

TEST_CASE("a comment is the last clause of a table, and stands before the SELECT of a view", "[render]") {
    CHECK(render(Database{.name = "kaf", .comment = "it's"}) == "CREATE DATABASE kaf\nCOMMENT 'it\\'s'");
    CHECK(render(sample::kafka().comment("it's").build().value()) == std::string(kafka_sql) + "\nCOMMENT 'it\\'s'");
    CHECK(render(sample::destination().setting("index_granularity", 1024).comment("x").build().value()) ==
          std::string(destination_sql) + "\nSETTINGS index_granularity = 1024\nCOMMENT 'x'");
    CHECK(render(MaterializedView{.name = {"", "v"}, .to = {"", "d"}, .select = SqlText("SELECT 1"), .comment = "x"}) ==
          "CREATE MATERIALIZED VIEW v TO d\nCOMMENT 'x'\nAS SELECT 1");
}

TEST_CASE("a column is name, type, default, comment, codec", "[render]") {
    const MergeTreeTable table{.name = {"", "t"},
                               .columns = {{.name = "a", .type = t::UInt8},
                                           {.name = "b",
                                            .type = t::UInt64,
                                            .default_value = ColumnDefault{DefaultKind::default_, SqlText("a + 1")},
                                            .comment = "one more",
                                            .codecs = {{.name = "Delta", .args = {4}}, {.name = "ZSTD"}}},
                                           {.name = "c",
                                            .type = t::UInt8,
                                            .default_value = ColumnDefault{DefaultKind::materialized, SqlText("2")}},
                                           {.name = "d",
                                            .type = t::UInt8,
                                            .default_value = ColumnDefault{DefaultKind::alias, SqlText("a")},
                                            .codecs = {{.name = "T64", .args = {"bit"}}}}},
                               .storage = {.order_by = Key{}}};
    CHECK(render(table) ==
          "CREATE TABLE t\n(\n    `a` UInt8,\n"
          "    `b` UInt64 DEFAULT a + 1 COMMENT 'one more' CODEC(Delta(4), ZSTD),\n"
          "    `c` UInt8 MATERIALIZED 2,\n"
          "    `d` UInt8 ALIAS a CODEC(T64('bit'))\n"
          ")\nENGINE = MergeTree\nORDER BY tuple()");
}

TEST_CASE("a column of a Kafka table is name, type, ALIAS, comment", "[render]") {
    const KafkaTable table{
        .name = {"", "q"},
        .columns = {{.name = "a", .type = t::UInt8, .alias = SqlText("1 + 1"), .comment = "two"}, {.name = "b"}}};
    CHECK(render(table) == "CREATE TABLE q\n(\n    `a` UInt8 ALIAS 1 + 1 COMMENT 'two',\n    `b`\n)\nENGINE = Kafka");
}

TEST_CASE("keys stand in the server's order, one part bare and several in brackets", "[render]") {
    const auto key = [](auto... parts) { return Key{SqlText(parts)...}; };
    CHECK(rendered({.partition_by = key("toYYYYMM(ts)"), .primary_key = key("a"), .order_by = key("a", "b")}) ==
          "ENGINE = MergeTree\nPARTITION BY toYYYYMM(ts)\nPRIMARY KEY a\nORDER BY (a, b)");
    CHECK(rendered({.partition_by = key("a", "b"), .order_by = key()}) ==
          "ENGINE = MergeTree\nPARTITION BY (a, b)\nORDER BY tuple()");
    CHECK(rendered({}) == "ENGINE = MergeTree");
}

TEST_CASE("a replicated engine has both its arguments or none", "[render]") {
    CHECK(rendered({.replication = Replication{}}) == "ENGINE = ReplicatedMergeTree");
    CHECK(rendered({.replication = Replication{"/x/{shard}", "{replica}"}}) ==
          "ENGINE = ReplicatedMergeTree('/x/{shard}', '{replica}')");
    CHECK(rendered({.replication = Replication{"/it's", std::nullopt}}) ==
          "ENGINE = ReplicatedMergeTree('/it\\'s', '')");
}

TEST_CASE("each kind of setting is written so that the server reads the same", "[render]") {
    CHECK(rendered({.settings = {{.name = "a", .value = 1},
                                 {.name = "b", .value = true},
                                 {.name = "c", .value = 0.5},
                                 {.name = "d", .value = "it's"},
                                 {.name = "e", .value = Secret::text("x")},
                                 {.name = "f", .value = 2.0, .unlisted = true}}}) ==
          "ENGINE = MergeTree\nSETTINGS a = 1, b = true, c = 0.5, d = 'it\\'s', e = '[HIDDEN]', f = 2.");
}

TEST_CASE("a model that nobody checked cannot break out of its statement", "[render]") {
    const std::string evil = "x'`\"); DROP TABLE y; --";
    const KafkaTable table{.name = {evil, evil},
                           .columns = {{.name = evil, .type = t::DateTime(evil), .comment = evil}},
                           .settings = {{.name = evil, .value = evil}},
                           .comment = evil};
    CHECK(render(table) ==
          R"(CREATE TABLE `x'\`"); DROP TABLE y; --`.`x'\`"); DROP TABLE y; --`
(
    `x'\`"); DROP TABLE y; --` DateTime('x\'`"); DROP TABLE y; --') COMMENT 'x\'`"); DROP TABLE y; --'
)
ENGINE = Kafka
SETTINGS `x'\`"); DROP TABLE y; --` = 'x\'`"); DROP TABLE y; --'
COMMENT 'x\'`"); DROP TABLE y; --')");
    const MergeTreeTable destination{.name = {"", "t"},
                                     .columns = {{.name = "x", .codecs = {{.name = evil}}}},
                                     .storage = {.engine = {.name = evil}}};
    CHECK(render(destination) ==
          R"(CREATE TABLE t
(
    `x` CODEC(`x'\`"); DROP TABLE y; --`)
)
ENGINE = `x'\`"); DROP TABLE y; --`)");
}
