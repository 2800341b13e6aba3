// What a server rewrites, adds, drops and hides by itself is no difference.
#include <chddl/plan/apply.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/writer.hpp>

#include "../plan/sample_pipeline.hpp"
#include "../support/types.hpp"
#include "support_apply.hpp"
#include "support_engine.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using chddl::Key;
using chddl::SqlText;
using namespace live;
using namespace std::string_literals;

TEST_CASE("what the server rewrites in a SELECT is no difference", "[live]") {
    auto server = opened();
    REQUIRE(server.run("CREATE DATABASE cur ENGINE = Atomic"));
    REQUIRE(server.run("USE cur"));
    REQUIRE(server.run("CREATE TABLE j (a UInt64, z String) ENGINE = Memory"));
    REQUIRE(server.run("CREATE TABLE dsrc (id UInt64, v String) ENGINE = Memory"));
    REQUIRE(
        server.run("CREATE DICTIONARY dic (id UInt64, v String) PRIMARY KEY id "
                   "SOURCE(CLICKHOUSE(TABLE 'dsrc' DB 'cur')) LAYOUT(FLAT()) LIFETIME(0)"));
    const chddl::KafkaTable src{.name = {"", "src"},
                                .columns = {{"a", chddl::types::UInt64},
                                            {"b", chddl::types::String},
                                            {"ts", chddl::types::DateTime},
                                            {"arr", chddl::types::Array(chddl::types::UInt64)}},
                                .settings = {{"kafka_broker_list", "127.0.0.1:1"},
                                             {"kafka_topic_list", "t"},
                                             {"kafka_group_name", "g"},
                                             {"kafka_format", "JSONEachRow"}}};
    const chddl::MergeTreeTable dst{.name = {"", "dst"},
                                    .columns = {{.name = "a", .type = chddl::types::UInt64},
                                                {.name = "b", .type = chddl::types::String},
                                                {.name = "n", .type = chddl::types::Nullable(chddl::types::Float64)},
                                                {.name = "ts", .type = chddl::types::DateTime}},
                                    .storage = {.order_by = Key{SqlText("a")}}};
    const auto pipeline = [&](const std::string& select) {
        return chddl::Pipeline{.kafka_tables = {src},
                               .merge_tree_tables = {dst},
                               .views = {{.name = {"", "v"}, .to = {"", "dst"}, .select = SqlText(select)}}};
    };
    // Refused for what check may think of a SELECT is not what is tested here: those are created by hand.
    for (const std::string select : {
             "SELECT a, b FROM src",
             "select\n a , /* x */ `b` from `src` -- y\n where 1",
             "SELECT a, COUNT(*) AS n, MAX(ts) AS ts FROM src WHERE LENGTH(b) > 0 GROUP BY a",
             "SELECT a, Substr(b, 1) AS b, SUM(a) n FROM src GROUP BY ALL",
             "SELECT s.a, j.z b FROM src s LEFT JOIN j USING a",
             "SELECT src.a AS a, j.z b FROM src, j WHERE src.a = j.a",
             "SELECT a FROM src WHERE a IN (SELECT a FROM j) AND a NOT IN (3) AND (a, b) IN ((1, 'x'))",
             "SELECT a FROM src WHERE a GLOBAL IN j OR a IN j",
             "WITH c AS (SELECT a FROM src) SELECT c.a AS a, j.z AS b FROM c JOIN j ON c.a = j.a",
             "WITH (SELECT max(a) FROM j) AS m SELECT a, m AS n FROM src",
             "WITH 1 AS one SELECT a + one AS a FROM src",
             "WITH src2 AS (SELECT a FROM j) SELECT a FROM src WHERE a IN (SELECT a FROM src2)",
             "SELECT a FROM src UNION ALL SELECT a FROM j",
             "(SELECT a FROM src)",
             "FROM src SELECT a",
             "SELECT a FROM (SELECT a FROM src) AS src",
             "SELECT dictGet('dic', 'v', a) AS b, a FROM src",
             "SELECT dictGetString('dic', 'v', a) AS b, dictHas(dic, a) AS n, a FROM src",
             "SELECT DISTINCT a FROM src ORDER BY a DESC, 1 LIMIT 5",
             "SELECT a, row_number() OVER (PARTITION BY b ORDER BY a) AS n FROM src",
             "SELECT z AS a FROM src ARRAY JOIN arr AS z",
             "SELECT * EXCEPT (arr) FROM src",
             "SELECT a, toDate(ts)::DateTime AS ts, CAST(a AS Float64) n, 0xFF::String AS b FROM src",
             "SELECT a, 1e3 n, [1,2][1]::String b, (1,2).1 + 1.50 - -1 AS ts FROM src",
             "SELECT a, if(a > 1 AND b != '' OR a BETWEEN 1 AND 2, 'x', '') AS b, CASE WHEN a=1 THEN 2 ELSE 3 END AS n "
             "FROM src",
             "SELECT a, b FROM src WHERE b LIKE '%x''y' AND NOT a = 5 AND b IS NOT NULL AND b REGEXP '\\\\d'",
             "SELECT a, ts + INTERVAL 1 DAY AS ts, date_trunc('hour', ts)::String b, EXTRACT(YEAR FROM ts) n FROM src",
             "SELECT a, arrayMap(x -> x + 1, arr)[1] AS n FROM src SETTINGS max_threads = 2",
             "SELECT a, NOW() ts, Current_Timestamp()::UInt32 n, LCASE(b) || 'x' b FROM src",
             "SELECT a, ANY_VALUE(b) AS b, STDDEV_POP(a) AS n, median(a)::DateTime ts FROM src GROUP BY a HAVING a > 1",
             "SELECT a, count(DISTINCT b) n, (SELECT count() FROM j)::String b FROM src GROUP BY a",
             "SELECT a, DATE '2020-01-01' ts, substring(b FROM 1 FOR 2) b, a DIV 2 n FROM src WHERE exists(SELECT 1 "
             "FROM j)",
             "SELECT src.a, cur.src.b FROM src",
             "SELECT d.a FROM src AS d WHERE d.a > 1 LIMIT 1 BY d.a",
             "SELECT x.a FROM src x WHERE x.a IN (SELECT x.a FROM j AS x)",
             "SELECT a FROM cur.src SEMI LEFT JOIN cur.j USING (a)",
             "SELECT a, IF(a > 1, 'x', 'y') AS b, IFNULL(a, 1) AS n, COALESCE(a, 2)::DateTime AS ts FROM src",
         }) {
        for (const std::string& sql : chddl::statements(pipeline(select), chddl::Secrets::shown)) {
            const auto created = server.run(sql);
            if (!created) FAIL(sql << created.diagnostics().text());
        }
        const auto report = chddl::apply(pipeline(select), server);
        CAPTURE(select, report.diagnostics().text());
        for (const chddl::Diagnostic& found : report.diagnostics()) CHECK(found.name != "object-differs");
        const bool sent = report.steps()[2].state != chddl::StepState::not_reached;
        if (sent) CHECK(states(report) == Names{"equal dst", "equal src", "equal v"});
        if (!sent) WARN("not sent: " << select);
        for (const char* object : {"v", "src", "dst"}) REQUIRE(server.run("DROP TABLE "s + object + " SYNC"));
    }
    REQUIRE(server.run("USE default"));
    drop(server, "cur");
}

TEST_CASE("what the server rewrites in a table is no difference", "[live]") {
    using namespace chddl;  // the types are many here
    auto server = opened();
    REQUIRE(server.run("CREATE DATABASE cur ENGINE = Atomic"));
    REQUIRE(server.run("USE cur"));
    MergeTreeTable table{.name = {"", "t"},
                         .columns = {{.name = "a", .type = types::UInt64}},
                         .storage = {.primary_key = Key{SqlText("a")}}};
    std::size_t next = 0;
    const auto add = [&](DataType type, std::vector<Codec> codecs = {}) {
        table.columns.push_back(
            {.name = "c" + std::to_string(next++), .type = std::move(type), .codecs = std::move(codecs)});
    };
    for (const DataType& type : sample::one_of_each_type())
        if (type.spec->name != "Nested") add(type);
    add(types::FixedString(3));
    add(types::Decimal(18, 4));
    add(types::DateTime("UTC"));
    add(types::DateTime64(9, "Europe/Berlin"));
    add(types::Enum8({{"b", 2}, {"a'\\\n", 1}, {"", -3}}));
    add(types::Enum16({{"x", 1000}}));
    add(types::Map(types::String, types::Array(types::Nullable(types::UInt8))));
    add(types::LowCardinality(types::Nullable(types::String)));
    add(types::DateTime, {{"DoubleDelta"}});
    add(types::UInt32, {{"DoubleDelta", {std::int64_t{4}}}, {"LZ4"}});
    add(types::Nullable(types::UInt32), {{"Delta"}, {"LZ4"}});
    add(types::Array(types::UInt16), {{"Delta"}, {"ZSTD"}});
    add(types::Decimal(10, 2), {{"Delta"}, {"ZSTD", {std::int64_t{3}}}});
    add(types::Float64, {{"FPC"}});
    add(types::Float64, {{"Gorilla"}});
    add(types::UInt64, {{"T64"}});
    add(types::UInt64, {{"T64", {std::string("bit")}}, {"LZ4HC"}});
    add(types::UInt32, {{"GCD"}, {"LZ4"}});
    add(types::String, {{"NONE"}});
    add(types::String, {{"Default"}});
    table.comment = "it's";
    for (const char* text : {"UPPER(toString(a))", "NOW()", "a+1", "1e3", "CASE WHEN a = 1 THEN 2 ELSE 3 END",
                             "a BETWEEN 1 AND 2", "NOT (a = 1)", "a || 'x'", "concat('it''s', '\\x41')", "a::String",
                             "-1", "[a, 2][1]", "arrayMap(q -> q + 1, [1])", "SUBSTR(toString(a), 1)", "a IN (1, 2)"})
        table.columns.push_back({.name = "d" + std::to_string(next++),
                                 .type = types::String,
                                 .default_value = ColumnDefault{DefaultKind::alias, SqlText(text)}});
    table.columns.push_back({.name = "m",
                             .type = types::DateTime,
                             .default_value = ColumnDefault{DefaultKind::materialized, SqlText("NOW()")},
                             .comment = "c"});
    CHECK(not_equal_again({.merge_tree_tables = {table}}, server) == "");
    REQUIRE(server.run("DROP TABLE t SYNC"));

    table.storage.order_by = Key{SqlText("a"), SqlText("a % 10"), SqlText("c0::String")};
    table.storage.partition_by = Key{SqlText("Date_Trunc('day', m)"), SqlText("a > 1 AND a != 2")};
    table.storage.settings = {{"ttl_only_drop_parts", true},
                              {"merge_with_ttl_timeout", std::int64_t{1000}},
                              {"storage_policy", "default"},
                              {"index_granularity", std::int64_t{1024}}};
    CHECK(not_equal_again({.merge_tree_tables = {table}}, server) == "");
    std::swap(table.storage.settings[0], table.storage.settings[3]);
    CHECK(states(apply({.merge_tree_tables = {table}}, server)) == Names{"equal t"});
    REQUIRE(server.run("USE default"));
    drop(server, "cur");
}

TEST_CASE("what the server drops and hides in a Kafka table is no difference", "[live]") {
    auto server = opened();
    auto pipeline = plan_sample::pipeline();
    auto& settings = pipeline.kafka_tables[0].settings;
    for (chddl::Setting setting :
         std::vector<chddl::Setting>{{"max_threads", std::int64_t{4}, true},
                                     {"stream_flush_interval_ms", std::int64_t{4}, true},
                                     {"input_format_skip_unknown_fields", std::int64_t{1}, true},
                                     {"format_avro_schema_registry_url", "http://user:pass@host/", true},
                                     {"kafka_client_id", "{database}-{table}"},
                                     {"kafka_max_rows_per_message", 2.0},
                                     {"kafka_poll_timeout_ms", "100"}})
        settings.push_back(std::move(setting));
    CHECK(not_equal_again(pipeline, server) == "");
    std::swap(settings[0], settings[5]);
    CHECK(states(chddl::apply(pipeline, server)) == all_equal);
    settings[settings.size() - 4].value = "http://user:pass@other/";
    CHECK_FALSE(chddl::apply(pipeline, server));
    drop(server, "kaf");
}

TEST_CASE("a server with another default granularity", "[live]") {
    if (live::is_left_out("it needs a configuration of its own")) return;
    const live::Folder folder;
    const std::string config = folder.write(
        "config.xml", "<clickhouse><merge_tree><index_granularity>4096</index_granularity></merge_tree></clickhouse>");
    auto server = embedded(folder.path() + "/data", config);
    CHECK(not_equal_again(plan_sample::pipeline(), server) == "");
    auto pipeline = plan_sample::pipeline();
    pipeline.merge_tree_tables[0].storage.settings = {{"index_granularity", std::int64_t{8192}}};
    CHECK_FALSE(chddl::apply(pipeline, server));
}
