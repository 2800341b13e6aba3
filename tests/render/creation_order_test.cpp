// In which order the statements of a pipeline come.
#include <chddl/model/types.hpp>
#include <chddl/render/render.hpp>
#include <chddl/render/wiring.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace chddl;
using Names = std::vector<std::string>;

KafkaTable queue(const std::string& name) {
    return {.name = {"d", name},
            .columns = {{.name = "a", .type = types::UInt64}},
            .settings = {{.name = "kafka_broker_list", .value = "b:1"}, {.name = "kafka_topic_list", .value = name}}};
}
MergeTreeTable table(const std::string& name) {
    return {.name = {"d", name},
            .columns = {{.name = "a", .type = types::UInt64}},
            .storage = {.order_by = Key{SqlText("a")}}};
}
MaterializedView view(const std::string& name, const std::string& to, const std::string& from) {
    return {.name = {"d", name}, .to = {"d", to}, .select = SqlText("SELECT a FROM " + from)};
}

/// "CREATE TABLE d.q", "… Null" for a stand-in, "… Kafka" for what takes its place.
Names order(const Pipeline& pipeline) {
    Names all;
    for (const std::string& statement : statements(pipeline)) {
        std::string line = statement.substr(0, statement.find('\n'));
        for (const char* word : {" TO ", " AS ", " SYNC"}) line = line.substr(0, line.find(word));
        if (statement.find("ENGINE = `Null`") != std::string::npos) line += " Null";
        if (statement.find("ENGINE = Kafka") != std::string::npos) line += " Kafka";
        all.push_back(line);
    }
    return all;
}

}  // namespace

TEST_CASE("one view reads: its destination, the Kafka table, the view", "[render]") {
    CHECK(order({.kafka_tables = {queue("q")}, .merge_tree_tables = {table("t")}, .views = {view("v", "t", "d.q")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.q Kafka", "CREATE MATERIALIZED VIEW d.v"});
}

TEST_CASE("several views read: they are made on a stand-in, and the Kafka table takes its place", "[render]") {
    const Pipeline pipeline{.databases = {{.name = "d"}},
                            .kafka_tables = {queue("q")},
                            .merge_tree_tables = {table("t"), table("u")},
                            .views = {view("v", "t", "d.q"), view("w", "u", "d.q")}};
    CHECK(render(pipeline) == R"(CREATE DATABASE d;
CREATE TABLE d.t
(
    `a` UInt64
)
ENGINE = MergeTree
ORDER BY a;
CREATE TABLE d.u
(
    `a` UInt64
)
ENGINE = MergeTree
ORDER BY a;
CREATE TABLE d.q
(
    `a` UInt64,
    `_topic` LowCardinality(String) ALIAS defaultValueOfTypeName('LowCardinality(String)'),
    `_key` String ALIAS defaultValueOfTypeName('String'),
    `_offset` UInt64 ALIAS defaultValueOfTypeName('UInt64'),
    `_partition` UInt64 ALIAS defaultValueOfTypeName('UInt64'),
    `_timestamp` Nullable(DateTime) ALIAS defaultValueOfTypeName('Nullable(DateTime)'),
    `_timestamp_ms` Nullable(DateTime64(3)) ALIAS defaultValueOfTypeName('Nullable(DateTime64(3))'),
    `_headers.name` Array(String) ALIAS defaultValueOfTypeName('Array(String)'),
    `_headers.value` Array(String) ALIAS defaultValueOfTypeName('Array(String)'),
    `_table` LowCardinality(String) ALIAS defaultValueOfTypeName('LowCardinality(String)')
)
ENGINE = `Null`;
CREATE MATERIALIZED VIEW d.v TO d.t
AS SELECT a FROM d.q;
CREATE MATERIALIZED VIEW d.w TO d.u
AS SELECT a FROM d.q;
CREATE OR REPLACE TABLE d.q
(
    `a` UInt64
)
ENGINE = Kafka
SETTINGS kafka_broker_list = 'b:1', kafka_topic_list = 'q';
)");
}

TEST_CASE("a stand-in has what the Kafka table declares, and what its error mode offers", "[render]") {
    Pipeline pipeline{.kafka_tables = {queue("q")},
                      .merge_tree_tables = {table("t")},
                      .views = {view("v", "t", "d.q"), view("w", "t", "d.q")}};
    KafkaTable& q = pipeline.kafka_tables[0];
    q.columns.push_back({.name = "_key", .type = types::FixedString(3), .comment = "mine"});
    q.columns.push_back({.name = "b", .type = types::UInt64, .alias = SqlText("a + _offset")});
    q.settings.push_back({.name = "kafka_handle_error_mode", .value = "stream"});
    q.settings.push_back({.name = "allow_suspicious_low_cardinality_types", .value = true});
    q.query_settings = {{.name = "max_threads", .value = 1}};
    q.comment = "clicks";
    q.creation = {.if_not_exists = true, .uuid = "61f0c404-5cb3-11e7-907b-a6006ad3dba0", .cluster = "{cluster}"};
    const std::string made = statements(pipeline)[1];
    CHECK(
        made.starts_with("CREATE TABLE IF NOT EXISTS d.q ON CLUSTER `{cluster}`\n(\n    `a` UInt64,\n"
                         "    `_key` FixedString(3) COMMENT 'mine',\n    `b` UInt64 ALIAS a + _offset,\n    `_topic`"));
    CHECK(made.find("`_key` String") == std::string::npos);
    CHECK(
        made.ends_with("    `_error` String ALIAS defaultValueOfTypeName('String'),\n"
                       "    `_raw_message` String ALIAS defaultValueOfTypeName('String')\n)\nENGINE = `Null`\n"
                       "COMMENT 'clicks'\nSETTINGS allow_suspicious_low_cardinality_types = true, max_threads = 1"));
    // With a UUID of its own it is not put in the stand-in's place by one statement: the UUID has to be free.
    const std::vector<std::string> all = statements(pipeline);
    CHECK(all[all.size() - 2] == "DROP TABLE d.q ON CLUSTER `{cluster}` SYNC");
    CHECK(
        all.back().starts_with("CREATE TABLE IF NOT EXISTS d.q UUID '61f0c404-5cb3-11e7-907b-a6006ad3dba0' "
                               "ON CLUSTER `{cluster}`\n"));

    // As the server, the last value counts.
    q.settings.push_back({.name = "kafka_handle_error_mode", .value = "default"});
    CHECK(statements(pipeline)[1].find("_error") == std::string::npos);
    // What a collection says that the pipeline does not have is not known: a column too many does no harm.
    q.settings.resize(2);
    q.collection = "nc";
    CHECK(statements(pipeline)[1].find("_error") != std::string::npos);
    pipeline.collections = {{.name = "nc", .entries = {{.name = "kafka_format", .value = "CSV"}}}};
    CHECK(statements(pipeline)[2].find("_error") == std::string::npos);
    pipeline.collections[0].entries.push_back({.name = "kafka_handle_error_mode", .value = "stream"});
    CHECK(statements(pipeline)[2].find("_error") != std::string::npos);
}

TEST_CASE("a Kafka table that replaces has a stand-in that replaces", "[render]") {
    Pipeline pipeline{.kafka_tables = {queue("q")},
                      .merge_tree_tables = {table("t")},
                      .views = {view("v", "t", "d.q"), view("w", "t", "d.q")}};
    pipeline.kafka_tables[0].creation.or_replace = true;
    CHECK(order(pipeline) == Names{"CREATE TABLE d.t", "CREATE OR REPLACE TABLE d.q Null",
                                   "CREATE MATERIALIZED VIEW d.v", "CREATE MATERIALIZED VIEW d.w",
                                   "CREATE OR REPLACE TABLE d.q Kafka"});
}

TEST_CASE("a database that cannot replace drops the stand-in", "[render]") {
    for (const char* engine : {"Memory", "Ordinary"}) {
        const Pipeline pipeline{.databases = {{.name = "d", .engine = {.name = engine}}},
                                .kafka_tables = {queue("q")},
                                .merge_tree_tables = {table("t")},
                                .views = {view("v", "t", "d.q"), view("w", "t", "d.q")}};
        CHECK(order(pipeline) == Names{"CREATE DATABASE d", "CREATE TABLE d.t", "CREATE TABLE d.q Null",
                                       "CREATE MATERIALIZED VIEW d.v", "CREATE MATERIALIZED VIEW d.w", "DROP TABLE d.q",
                                       "CREATE TABLE d.q Kafka"});
        CHECK(statements(pipeline)[5] == "DROP TABLE d.q SYNC");
    }
}

TEST_CASE("fan-in: each Kafka table has its view", "[render]") {
    CHECK(order({.kafka_tables = {queue("q"), queue("r")},
                 .merge_tree_tables = {table("t")},
                 .views = {view("v", "t", "d.q"), view("w", "t", "d.r")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.q Kafka", "CREATE TABLE d.r Kafka", "CREATE MATERIALIZED VIEW d.v",
                "CREATE MATERIALIZED VIEW d.w"});
}

TEST_CASE("chains: a view on a destination comes before those that fill it", "[render]") {
    CHECK(order({.kafka_tables = {queue("q")},
                 .merge_tree_tables = {table("t"), table("u"), table("x")},
                 .views = {view("v", "t", "d.q"), view("w", "u", "d.t"), view("y", "x", "d.u")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.u", "CREATE TABLE d.x", "CREATE TABLE d.q Kafka",
                "CREATE MATERIALIZED VIEW d.y", "CREATE MATERIALIZED VIEW d.w", "CREATE MATERIALIZED VIEW d.v"});
}

TEST_CASE("a view comes behind a view that its SELECT names", "[render]") {
    Pipeline pipeline{.kafka_tables = {queue("q")},
                      .merge_tree_tables = {table("t"), table("u")},
                      .views = {view("v", "t", "d.t JOIN d.w USING a"), view("w", "u", "d.q")}};
    const Names views{"CREATE MATERIALIZED VIEW d.w", "CREATE MATERIALIZED VIEW d.v"};
    Names made = order(pipeline);
    CHECK(Names(made.end() - 2, made.end()) == views);
    // Even where it is on its destination: without it the server refuses the SELECT.
    pipeline.views[1].to = {"d", "t"};
    made = order(pipeline);
    CHECK(Names(made.end() - 2, made.end()) == views);
    // A column of that name is no table.
    pipeline.views[0].select = SqlText("SELECT w AS a, t.w FROM d.t");
    made = order(pipeline);
    CHECK(Names(made.end() - 2, made.end()) == Names{"CREATE MATERIALIZED VIEW d.v", "CREATE MATERIALIZED VIEW d.w"});
}

TEST_CASE("a table comes behind the one that its engine names", "[render]") {
    const auto with_engine = [](const std::string& name, Engine engine) {
        MergeTreeTable made = table(name);
        made.storage = {.engine = std::move(engine)};
        return made;
    };
    const auto args = [](const std::vector<std::string>& texts) {
        std::vector<SqlText> all;
        for (const std::string& text : texts) all.emplace_back(text);
        return all;
    };
    CHECK(
        order({.merge_tree_tables = {with_engine("a", {"Distributed", args({"c", "d", "'b'"})}),
                                     with_engine("b", {"Buffer", args({"'d'", "`t`", "1", "1", "1"})}), table("t")}}) ==
        Names{"CREATE TABLE d.t", "CREATE TABLE d.b", "CREATE TABLE d.a"});
    // Tables that wait for each other are made in any order.
    CHECK(order({.merge_tree_tables = {with_engine("a", {"Buffer", args({"d", "b"})}),
                                       with_engine("b", {"Buffer", args({"d", "a"})})}})
              .size() == 2);
}

TEST_CASE("a view that writes into a Kafka table comes when that is in its place", "[render]") {
    CHECK(order({.kafka_tables = {queue("q"), queue("r")},
                 .merge_tree_tables = {table("t")},
                 .views = {view("v", "r", "d.q"), view("w", "t", "d.r"), view("x", "t", "d.r")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.q Kafka", "CREATE TABLE d.r Null", "CREATE MATERIALIZED VIEW d.w",
                "CREATE MATERIALIZED VIEW d.x", "CREATE OR REPLACE TABLE d.r Kafka", "CREATE MATERIALIZED VIEW d.v"});
}

TEST_CASE("views that feed each other are all made", "[render]") {
    CHECK(order({.kafka_tables = {},
                 .merge_tree_tables = {table("t"), table("u")},
                 .views = {view("v", "t", "d.u"), view("w", "u", "d.t"), view("x", "t", "d.t")}})
              .size() == 5);
}

TEST_CASE("a chain goes on behind the tables that pass rows on", "[render]") {
    MergeTreeTable buffer = table("b");
    buffer.storage = {.engine = {"Buffer", {SqlText("d"), SqlText("c"), SqlText("1")}}};
    MergeTreeTable distributed = table("c");
    distributed.storage = {.engine = {"Distributed", {SqlText("'all'"), SqlText("'d'"), SqlText("'t'")}}};
    CHECK(order({.kafka_tables = {queue("q")},
                 .merge_tree_tables = {buffer, distributed, table("t"), table("u")},
                 .views = {view("v", "b", "d.q"), view("w", "u", "d.t")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.c", "CREATE TABLE d.b", "CREATE TABLE d.u",
                "CREATE TABLE d.q Kafka", "CREATE MATERIALIZED VIEW d.w", "CREATE MATERIALIZED VIEW d.v"});
}

TEST_CASE("a view that another writes to comes before it, whatever else would be better", "[render]") {
    MaterializedView target = view("w", "", "d.t");
    target.to = {};
    CHECK(order({.kafka_tables = {queue("q")},
                 .merge_tree_tables = {table("t")},
                 .views = {view("v", "w", "d.q"), target}}) == Names{"CREATE TABLE d.t", "CREATE TABLE d.q Kafka",
                                                                     "CREATE MATERIALIZED VIEW d.w",
                                                                     "CREATE MATERIALIZED VIEW d.v"});
    // v and w are in a circle: only that w is there first is asked for by the server.
    target.to = {"d", "u"};
    for (const bool turned : {false, true}) {
        Pipeline pipeline{.merge_tree_tables = {table("t"), table("u"), table("x")},
                          .views = {view("v", "w", "d.x"), target, view("y", "x", "d.u")}};
        if (turned) std::reverse(pipeline.views.begin(), pipeline.views.end());
        const Names made = order(pipeline);
        CHECK(std::find(made.begin(), made.end(), "CREATE MATERIALIZED VIEW d.w") <
              std::find(made.begin(), made.end(), "CREATE MATERIALIZED VIEW d.v"));
    }
}

TEST_CASE("a view that gives a Kafka table its own messages back is there before it is read", "[render]") {
    // Two views and so a stand-in; v reads what was made of the messages, and writes to the topic again.
    CHECK(order({.kafka_tables = {queue("q")},
                 .merge_tree_tables = {table("t")},
                 .views = {view("v", "q", "d.t"), view("w", "t", "d.q"), view("x", "q", "d.q")}}) ==
          Names{"CREATE TABLE d.t", "CREATE TABLE d.q Null", "CREATE MATERIALIZED VIEW d.v",
                "CREATE MATERIALIZED VIEW d.w", "CREATE MATERIALIZED VIEW d.x", "CREATE OR REPLACE TABLE d.q Kafka"});
}

TEST_CASE("who reads is seen through subqueries and WITH, and not in a refreshable view", "[render]") {
    Pipeline pipeline{.kafka_tables = {queue("q")},
                      .merge_tree_tables = {table("t")},
                      .views = {view("v", "t", "(SELECT a FROM q)"), view("w", "t", "d.q AS x ARRAY JOIN [1] AS y")}};
    CHECK(order(pipeline)[1] == "CREATE TABLE d.q Null");
    pipeline.views[1].select = SqlText("WITH x AS (SELECT a FROM d.q) SELECT a FROM x");
    CHECK(order(pipeline)[1] == "CREATE TABLE d.q Null");
    pipeline.views[1].select = SqlText("SELECT a FROM e.q");
    CHECK(order(pipeline)[1] == "CREATE TABLE d.q Kafka");
    pipeline.views[1] = view("w", "t", "d.q");
    pipeline.views[1].refresh = Refresh{.period = {{1, IntervalUnit::hour}}};
    CHECK(order(pipeline)[1] == "CREATE TABLE d.q Kafka");
}

TEST_CASE("a long chain comes to an end", "[render]") {
    Pipeline pipeline;
    for (int i = 0; i < 5000; ++i) {
        pipeline.merge_tree_tables.push_back(table("t" + std::to_string(i)));
        pipeline.views.push_back(view("v" + std::to_string(i), "t" + std::to_string(i + 1), "d.t" + std::to_string(i)));
    }
    const Names made = order(pipeline);
    CHECK(made.size() == 10'000);
    CHECK(made[5000] == "CREATE MATERIALIZED VIEW d.v4999");
}

TEST_CASE("the objects that a name may mean are found in their order", "[render]") {
    std::vector<MergeTreeTable> tables;
    for (const char* database : {"", "d", "e", "", "d", "e", "", "d", "e", ""}) {
        tables.push_back(table("t"));
        tables.back().name.database = database;
        tables.push_back(table("u"));
    }
    detail::ObjectNames names;
    names.build(tables);
    const auto places = [&](const QualifiedName& name) {
        std::vector<std::size_t> all;
        names.each(tables, name, [&](std::size_t place) { all.push_back(place); });
        return all;
    };
    CHECK(places({"d", "t"}) == std::vector<std::size_t>{0, 2, 6, 8, 12, 14, 18});
    CHECK(places({"e", "t"}) == std::vector<std::size_t>{0, 4, 6, 10, 12, 16, 18});
    CHECK(places({"f", "t"}) == std::vector<std::size_t>{0, 6, 12, 18});
    CHECK(places({"", "t"}) == std::vector<std::size_t>{0, 2, 4, 6, 8, 10, 12, 14, 16, 18});
    CHECK(places({"d", "none"}).empty());
}

TEST_CASE("objects of one name in many databases are told apart, and one without a database may be any", "[render]") {
    Pipeline pipeline;
    constexpr std::size_t count = 2000;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string database = "d" + std::to_string(i);
        pipeline.merge_tree_tables.push_back(table("t"));
        pipeline.merge_tree_tables.back().name.database = database;
        pipeline.kafka_tables.push_back(queue("q"));
        pipeline.kafka_tables.back().name.database = database;
        pipeline.views.push_back(view("v", "t", database + ".q"));
        pipeline.views.back().name.database = pipeline.views.back().to.database = database;
    }
    const Names all = order(pipeline);
    CHECK(all.size() == 3 * count);
    CHECK(std::ranges::none_of(all, [](const std::string& line) { return line.ends_with(" Null"); }));

    // A second reader of d7.q, and one of q, which may be any of them.
    pipeline.views.push_back(view("w", "t", "d7.q"));
    pipeline.views.push_back(view("z", "t", "q"));
    const Names more = order(pipeline);
    CHECK(std::ranges::count_if(more, [](const std::string& line) { return line.ends_with(" Null"); }) ==
          static_cast<std::ptrdiff_t>(count));
}
