// What counts as a difference and what does not; with the server's own texts: tests/live/apply_live_test.cpp.
#include <chddl/plan/stored_form.hpp>
#include <chddl/plan/stored_text.hpp>

#include "sample_pipeline.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using chddl::detail::first_difference;
using chddl::detail::stored_text;

namespace {

const chddl::detail::ServerHabits habits{
    "cur",
    {{"count", "count"}, {"substr", "substring"}, {"Exact", "exact"}},
    {{"index_granularity", "8192"}, {"on_by_default", "1"}, {"policy", "s3"}, {"a", "0"}, {"b", "0"}, {"c", "0"}}};

/// "" if equal, else "there | wanted".
std::string told(std::string_view there, std::string_view wanted) {
    const auto found = first_difference(there, wanted, habits);
    return found ? found->there + " | " + found->wanted : "";
}

/// The same for what stands behind `CREATE TABLE t (a UInt8) ENGINE = `.
std::string engine(const std::string& there, const std::string& wanted) {
    const std::string front = "CREATE TABLE cur.t (`a` UInt8) ENGINE = ";
    return told(front + there, front + wanted);
}

std::string select(const std::string& there, const std::string& wanted) {
    return told("CREATE MATERIALIZED VIEW cur.v TO cur.d (`a` UInt8) AS " + there,
                "CREATE MATERIALIZED VIEW v TO d AS " + wanted);
}

}  // namespace

TEST_CASE("a Replicated engine without arguments equals one with the server's default", "[plan]") {
    const std::string stored = "ReplicatedMergeTree('/clickhouse/tables/{uuid}/{shard}', '{replica}') ORDER BY a";
    CHECK(engine(stored, "ReplicatedMergeTree ORDER BY a") == "");
    CHECK(engine("ReplicatedMergeTree ORDER BY a", "ReplicatedMergeTree ORDER BY a") == "");
    CHECK(engine(stored, "ReplicatedMergeTree ORDER BY b") == "ORDER BY a | ORDER BY b");
    CHECK(engine(stored, "ReplicatedMergeTree('/other', '{replica}') ORDER BY a") != "");
    CHECK(engine(stored, "MergeTree ORDER BY a") != "");
    CHECK(engine("MergeTree ORDER BY a", "ReplicatedMergeTree ORDER BY a") ==
          "ENGINE = MergeTree | ENGINE = ReplicatedMergeTree");
}

TEST_CASE("a column that leaves its type to the server equals one of any type", "[plan]") {
    const auto column = [](const std::string& there, const std::string& wanted) {
        return told("CREATE TABLE cur.t (" + there + ") ENGINE = MergeTree ORDER BY a",
                    "CREATE TABLE t (" + wanted + ") ENGINE = MergeTree ORDER BY a");
    };
    CHECK(column("`x` UInt8 DEFAULT 1", "`x` DEFAULT 1") == "");
    CHECK(column("`x` Nullable(Decimal(9, 2)) DEFAULT 1", "`x` NULL DEFAULT 1") == "");
    CHECK(column("`x` UInt8 DEFAULT 1", "`x` NOT NULL DEFAULT 1") == "");
    CHECK(column("`x` DateTime DEFAULT now() CODEC(Delta(4), ZSTD(1))", "`x` DEFAULT now() CODEC(Delta, ZSTD(1))") ==
          "");
    CHECK(column("`x` UInt8 DEFAULT 1", "`x` DEFAULT 2") == "`x` UInt8 DEFAULT 1 | `x` DEFAULT 2");
    CHECK(column("`x` UInt8 DEFAULT 1", "`y` DEFAULT 1") == "`x` UInt8 DEFAULT 1 | `y` DEFAULT 1");
    CHECK(column("`x` UInt8 DEFAULT 1", "`x` MATERIALIZED 1") == "`x` UInt8 DEFAULT 1 | `x` MATERIALIZED 1");
    CHECK(column("`x` UInt8", "`x` DEFAULT 1") == "`x` UInt8 | `x` DEFAULT 1");
    CHECK(column("`x` UInt8 DEFAULT 1", "`x` UInt16 DEFAULT 1") == "`x` UInt8 DEFAULT 1 | `x` UInt16 DEFAULT 1");
}

TEST_CASE("a setting of an engine outside the MergeTree family counts", "[plan]") {
    CHECK(engine("Memory", "Memory SETTINGS compress = 1") == "no setting compress | compress = 1");
    CHECK(engine("Memory SETTINGS compress = 1", "Memory SETTINGS compress = 1") == "");
}

TEST_CASE("database and table are expanded in a replica's path, other macros are not", "[plan]") {
    auto table = plan_sample::clicks();
    table.storage.replication = chddl::Replication{"/ch/{shard}/{database}/{table}/{table}", "{replica}-{database}"};
    const std::string text = stored_text(table, "kaf");
    CHECK(text.find("ENGINE = ReplicatedMergeTree('/ch/{shard}/kaf/clicks/clicks', '{replica}-kaf')\n") !=
          std::string::npos);
    table.name.database = "";
    CHECK(stored_text(table, "cur").find("'/ch/{shard}/cur/clicks/clicks'") != std::string::npos);
}

TEST_CASE("the server's default granularity is not claimed", "[plan]") {
    CHECK(stored_text(plan_sample::clicks(), "kaf").find("index_granularity") == std::string::npos);
    auto table = plan_sample::clicks();
    table.storage.settings = {{"index_granularity", std::int64_t{8192}}};
    CHECK(stored_text(table, "kaf").find("SETTINGS index_granularity = 8192") != std::string::npos);
}

TEST_CASE("a setting that the server does not keep is no difference", "[plan]") {
    CHECK(engine("MergeTree", "MergeTree SETTINGS max_threads = 4") == "");
    CHECK(engine("Kafka SETTINGS kafka_format = 'CSV'", "Kafka SETTINGS kafka_format = 'CSV', max_threads = 4") == "");
}

TEST_CASE("a secret that a server shows is not repeated", "[plan]") {
    CHECK(engine("Kafka SETTINGS kafka_sasl_password = 'hunter2'", "Kafka") ==
          "kafka_sasl_password = '[HIDDEN]' | no setting kafka_sasl_password");
}

TEST_CASE("secrets among the arguments of a Kafka table are hidden, and any", "[plan]") {
    CHECK(engine("Kafka('b:1', 't')", "Kafka('[HIDDEN]', 't')") == "");
    CHECK(engine("Kafka('b:1', 't')", "Kafka('[HIDDEN]', 'u')") ==
          "ENGINE = Kafka('[HIDDEN]', 't') | ENGINE = Kafka('[HIDDEN]', 'u')");
    // The server hides it in SETTINGS, and shows it here.
    CHECK(engine("Kafka(nc, kafka_sasl_password = 'hunter2')", "Kafka(nc, kafka_sasl_password = '[HIDDEN]')") == "");
    CHECK(engine("Kafka(nc, kafka_sasl_password = 'hunter2', kafka_format = 'CSV')",
                 "Kafka(nc, kafka_sasl_password = '[HIDDEN]', kafka_format = 'TSV')") ==
          "ENGINE = Kafka(nc, kafka_sasl_password = '[HIDDEN]', kafka_format = 'CSV') | "
          "ENGINE = Kafka(nc, kafka_sasl_password = '[HIDDEN]', kafka_format = 'TSV')");
    CHECK(engine("Kafka(nc, kafka_sasl_password = 'hunter2')", "Kafka(nc)") ==
          "ENGINE = Kafka(nc, kafka_sasl_password = '[HIDDEN]') | ENGINE = Kafka(nc)");
    CHECK(engine("ReplicatedMergeTree('/p', 'r')", "ReplicatedMergeTree('[HIDDEN]', 'r')") != "");
}

TEST_CASE("a value with many hidden places is compared in time", "[plan]") {
    std::string hidden;
    for (int i = 0; i < 200; ++i) hidden += "a[HIDDEN]";
    const std::string as(20000, 'a');
    CHECK(engine("Kafka SETTINGS x = '" + hidden + "b'", "Kafka SETTINGS x = '" + as + "'") != "");
    CHECK(engine("Kafka SETTINGS x = '" + hidden + "'", "Kafka SETTINGS x = '" + as + "'") == "");
}

TEST_CASE("settings are compared by name, and defaults that the server added do not count", "[plan]") {
    CHECK(engine("MergeTree SETTINGS a = 1, b = 'x'", "MergeTree SETTINGS b = 'x', a = 1") == "");
    CHECK(engine("MergeTree SETTINGS index_granularity = 8192, on_by_default = true, policy = 's3'", "MergeTree") ==
          "");
    CHECK(engine("MergeTree SETTINGS index_granularity = 4096", "MergeTree") ==
          "index_granularity = 4096 | no setting index_granularity");
    CHECK(engine("MergeTree", "MergeTree SETTINGS a = 1") == "no setting a | a = 1");
    CHECK(engine("MergeTree SETTINGS a = 1", "MergeTree SETTINGS a = 2") == "a = 1 | a = 2");
    CHECK(engine("MergeTree SETTINGS a = 1", "MergeTree SETTINGS a = '1'") == "a = 1 | a = '1'");
    CHECK(engine("MergeTree SETTINGS a = 1, a = 2", "MergeTree SETTINGS a = 2, a = 1") != "");
    CHECK(engine("MergeTree SETTINGS a = 1, c = 3", "MergeTree SETTINGS a = 1, b = 2, c = 3") ==
          "no setting b | b = 2");
}

TEST_CASE("a Kafka table does not keep settings of the session", "[plan]") {
    CHECK(engine("Kafka SETTINGS kafka_format = 'x'",
                 "Kafka SETTINGS max_threads = 4, kafka_format = 'x', kafka_max_wait_ms = 1") == "");
    CHECK(engine("Kafka SETTINGS kafka_format = 'x'", "Kafka SETTINGS kafka_format = 'x', kafka_schema = 's'") ==
          "no setting kafka_schema | kafka_schema = 's'");
    CHECK(engine("Kafka SETTINGS kafka_format = 'x'", "Kafka SETTINGS kafka_format = 'x', input_format_x = 1") != "");
    CHECK(engine("Kafka SETTINGS max_threads = 4", "Kafka SETTINGS max_threads = 5") != "");
}

TEST_CASE("[HIDDEN] stands for anything, but only in a setting's text", "[plan]") {
    CHECK(engine("Kafka SETTINGS p = '[HIDDEN]'", "Kafka SETTINGS p = 'secret'") == "");
    CHECK(engine("Kafka SETTINGS p = 'secret'", "Kafka SETTINGS p = '[HIDDEN]'") == "");
    CHECK(engine("Kafka SETTINGS u = 'http://x:[HIDDEN]@h/'", "Kafka SETTINGS u = 'http://x:y@h/'") == "");
    CHECK(engine("Kafka SETTINGS u = 'http://x:[HIDDEN]@h/'", "Kafka SETTINGS u = 'http://x:y@i/'") != "");
    CHECK(engine("Kafka SETTINGS p = '[HIDDEN]'", "Kafka SETTINGS p = 1") != "");
    CHECK(engine("Kafka COMMENT '[HIDDEN]'", "Kafka COMMENT 'secret'") != "");
    CHECK(engine("Kafka SETTINGS p = '[HIDDEN]x'", "Kafka SETTINGS p = 'x'") == "");
    CHECK(engine("Kafka SETTINGS p = '[HIDDEN]'", "Kafka") == "p = '[HIDDEN]' | no setting p");
}

TEST_CASE("the current database is added to tables, and to nothing else", "[plan]") {
    CHECK(select("SELECT a FROM cur.s", "SELECT a FROM s") == "");
    CHECK(select("SELECT a FROM cur.s", "SELECT a FROM cur.s") == "");
    CHECK(select("SELECT a FROM other.s", "SELECT a FROM s") != "");
    CHECK(select("SELECT a FROM other.s", "SELECT a FROM cur.s") != "");
    CHECK(select("SELECT a FROM cur.cur", "SELECT a FROM cur") == "");
    CHECK(select("SELECT cur.a FROM cur.s", "SELECT a FROM s") != "");
    CHECK(select("SELECT dictGet('cur.x', 'y', 1)", "SELECT dictGet('x', 'y', 1)") == "");
    CHECK(select("SELECT concat('cur.x', 'y', 1)", "SELECT concat('x', 'y', 1)") != "");
    CHECK(told("CREATE MATERIALIZED VIEW cur.v TO other.d AS SELECT 1",
               "CREATE MATERIALIZED VIEW v TO d AS SELECT 1") == "TO other.d | TO d");
}

TEST_CASE("another spelling of a function is the same function", "[plan]") {
    CHECK(select("SELECT count(), substring(x, 1)", "SELECT COUNT(), SubStr(x, 1)") == "");
    CHECK(select("SELECT exact(x)", "SELECT Exact(x)") == "");
    CHECK(select("SELECT exact(x)", "SELECT EXACT(x)") != "");
    CHECK(select("SELECT count", "SELECT COUNT") != "");
    CHECK(select("SELECT `count`(x)", "SELECT COUNT(x)") != "");
}

TEST_CASE("a view's inferred columns and default security do not count", "[plan]") {
    const std::string wanted = "CREATE MATERIALIZED VIEW v TO d AS SELECT 1";
    const std::string front = "CREATE MATERIALIZED VIEW cur.v TO cur.d ";
    CHECK(told(front + "(`a` UInt8, `b,)` String) AS SELECT 1", wanted) == "");
    CHECK(told(front + "DEFINER = default SQL SECURITY DEFINER AS SELECT 1", wanted) == "");
    CHECK(told(front + "SQL SECURITY NONE AS SELECT 1", wanted) == "SQL SECURITY NONE | no SQL SECURITY");
    CHECK(told("CREATE MATERIALIZED VIEW cur.v ENGINE = Memory AS SELECT 1", wanted) == "no TO | TO d");
    CHECK(told("CREATE MATERIALIZED VIEW cur.v REFRESH EVERY 1 DAY TO cur.d AS SELECT 1", wanted) != "");
    CHECK(told("CREATE VIEW cur.v AS SELECT 1", wanted) == "CREATE VIEW | CREATE MATERIALIZED VIEW");
    CHECK(told("CREATE DICTIONARY cur.v (`a` UInt8)", wanted) == "CREATE DICTIONARY | CREATE MATERIALIZED VIEW");
}

TEST_CASE("a difference far behind is shown where it is", "[plan]") {
    std::string many = "SELECT a0";
    for (int i = 1; i < 60; ++i) many += ", a" + std::to_string(i);
    CHECK(select(many + " FROM s WHERE x = 1 AND y = 2", many + " FROM s WHERE x = 2 AND y = 2") ==
          "SELECT a0 … WHERE x = 1 AND y = 2 | SELECT a0 … WHERE x = 2 AND y = 2");
    CHECK(select(many + " LIMIT 1", many) != "");
    CHECK(select(many, many + " LIMIT 1") != "");
}

TEST_CASE("clauses that no model has are differences", "[plan]") {
    CHECK(engine("MergeTree ORDER BY a TTL a + 1", "MergeTree ORDER BY a") != "");
    CHECK(engine("MergeTree ORDER BY a SAMPLE BY a", "MergeTree ORDER BY a") == "SAMPLE BY a | no SAMPLE BY");
    CHECK(told("CREATE TABLE t (`a` UInt8, INDEX i a TYPE minmax) ENGINE = Memory",
               "CREATE TABLE t (`a` UInt8) ENGINE = Memory") == "INDEX i a TYPE minmax | no column INDEX");
}

TEST_CASE("columns called like keywords are read", "[plan]") {
    const std::string key = "MergeTree ORDER BY (settings, comment, engine) SETTINGS a = 1";
    CHECK(engine(key, key) == "");
    CHECK(engine("MergeTree ORDER BY settings SETTINGS a = 1", "MergeTree ORDER BY settings SETTINGS a = 2") ==
          "a = 1 | a = 2");
    CHECK(engine("MergeTree ORDER BY comment COMMENT 'x'", "MergeTree ORDER BY comment COMMENT 'y'") ==
          "COMMENT 'x' | COMMENT 'y'");
}

TEST_CASE("no text is too strange to be compared", "[plan]") {
    const std::string whole =
        "CREATE MATERIALIZED VIEW a.b TO c.d (`x` Y) COMMENT 'z' AS SELECT f(1) FROM g SETTINGS h = 1";
    const std::string table =
        "CREATE TABLE a.b (`x` Y CODEC(DoubleDelta(4))) ENGINE = E(1) ORDER BY (p, q) SETTINGS h = 1, i = '2'";
    for (const std::string& text : {whole, table}) {
        for (std::size_t from = 0; from < text.size(); ++from)
            for (std::size_t length = 0; length <= text.size() - from; ++length) {
                const std::string piece = text.substr(from, length);
                if (!told(piece, piece).empty()) FAIL(piece);
                (void)told(piece, text);
                (void)told(text, piece);
            }
    }
}
