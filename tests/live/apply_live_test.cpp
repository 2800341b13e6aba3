// apply on the embedded engine: what it creates, it finds equal again, and any change of one clause different. The
// Kafka tables name a broker that is not there: they are created, and read nothing.
#include <chddl/plan/apply.hpp>
#include <chddl/plan/cluster_task.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/writer.hpp>

#include "../plan/sample_pipeline.hpp"
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

namespace {

/// These are caught before: the view's output has no column then.
bool is_told_by_check(const std::string& change) {
    return change == "name" || change == "one column less" || change == "view target";
}

struct Change {
    std::string what;
    std::string object;
    std::function<void(chddl::Pipeline&)> make;
};

std::vector<Change> changes() {
    const auto table = [](chddl::Pipeline& p) -> chddl::MergeTreeTable& { return p.merge_tree_tables[0]; };
    const auto queue = [](chddl::Pipeline& p) -> chddl::KafkaTable& { return p.kafka_tables[0]; };
    const auto view = [](chddl::Pipeline& p) -> chddl::MaterializedView& { return p.views[0]; };
    const auto select = [=](std::string text) { return [=](chddl::Pipeline& p) { view(p).select = SqlText(text); }; };
    const std::string t = "kaf.clicks";
    const std::string q = "kaf.clicks_queue";
    const std::string v = "kaf.clicks_mv";
    const std::string from = " FROM kaf.clicks_queue";
    return {
        {"database comment", "kaf", [=](auto& p) { p.databases[0].comment = "c"; }},
        {"type", t, [=](auto& p) { table(p).columns[1].type = chddl::types::UInt32; }},
        {"type argument", t, [=](auto& p) { table(p).columns[0].type = chddl::types::DateTime64(6, "UTC"); }},
        {"nullable", t, [=](auto& p) { table(p).columns[3].type = chddl::types::Nullable(chddl::types::UInt64); }},
        {"name", t, [=](auto& p) { table(p).columns[3].name = "Offset"; }},
        {"order of columns", t, [=](auto& p) { std::swap(table(p).columns[2], table(p).columns[3]); }},
        {"one column more", t,
         [=](auto& p) { table(p).columns.push_back({.name = "x", .type = chddl::types::UInt8}); }},
        {"one column less", t, [=](auto& p) { table(p).columns.pop_back(); }},
        {"column comment", t, [=](auto& p) { table(p).columns[3].comment = "of kafka"; }},
        {"no column comment", t, [=](auto& p) { table(p).columns[3].comment = ""; }},
        {"codec", t, [=](auto& p) { table(p).columns[3].codecs[1].args = {std::int64_t{2}}; }},
        {"no codec", t, [=](auto& p) { table(p).columns[3].codecs.clear(); }},
        {"default", t,
         [=](auto& p) {
             table(p).columns[3].default_value = {chddl::DefaultKind::default_, SqlText("1")};
         }},
        {"partition key", t, [=](auto& p) { table(p).storage.partition_by = Key{SqlText("toYYYYMMDD(ts)")}; }},
        {"no partition key", t, [=](auto& p) { table(p).storage.partition_by.reset(); }},
        {"sorting key", t,
         [=](auto& p) {
             table(p).storage.order_by = Key{SqlText("ts"), SqlText("user_id")};
         }},
        {"shorter sorting key", t, [=](auto& p) { table(p).storage.order_by = Key{SqlText("user_id")}; }},
        {"no sorting key", t, [=](auto& p) { table(p).storage.order_by = Key{}; }},
        {"primary key", t, [=](auto& p) { table(p).storage.primary_key = Key{SqlText("user_id")}; }},
        {"table setting", t,
         [=](auto& p) {
             table(p).storage.settings = {{"index_granularity", std::int64_t{1024}}};
         }},
        {"another table setting", t,
         [=](auto& p) {
             table(p).storage.settings = {{"min_bytes_for_wide_part", std::int64_t{1}}};
         }},
        {"table comment", t, [=](auto& p) { table(p).comment = "clicks"; }},
        {"no table comment", t, [=](auto& p) { table(p).comment = ""; }},
        {"queue column", q, [=](auto& p) { queue(p).columns[1].type = chddl::types::Int64; }},
        {"queue column comment", q, [=](auto& p) { queue(p).columns[0].comment = ""; }},
        {"queue alias", q,
         [=](auto& p) {
             queue(p).columns.push_back({"a", chddl::types::UInt8, SqlText("1")});
         }},
        {"broker", q, [=](auto& p) { queue(p).settings[0].value = "127.0.0.1:2"; }},
        {"topic", q, [=](auto& p) { queue(p).settings[1].value = "Clicks"; }},
        {"number", q, [=](auto& p) { queue(p).settings[8].value = std::int64_t{3}; }},
        {"bool", q, [=](auto& p) { queue(p).settings[9].value = false; }},
        {"one setting more", q,
         [=](auto& p) {
             queue(p).settings.push_back({"kafka_max_block_size", std::int64_t{1000}});
         }},
        {"a format setting more", q,
         [=](auto& p) {
             queue(p).settings.push_back({"input_format_skip_unknown_fields", true});
         }},
        {"one setting less", q, [=](auto& p) { queue(p).settings.erase(queue(p).settings.begin() + 8); }},
        {"user", q, [=](auto& p) { queue(p).settings[6].value = "w"; }},
        {"no password", q, [=](auto& p) { queue(p).settings.erase(queue(p).settings.begin() + 7); }},
        {"queue comment", q, [=](auto& p) { queue(p).comment = "q"; }},
        {"view target", v, [=](auto& p) { view(p).to.name = "clicks_queue"; }},
        {"view comment", v, [=](auto& p) { view(p).comment = "v"; }},
        {"one output less", v, select("SELECT ts, user_id, country" + from)},
        {"another virtual column", v, select("SELECT ts, user_id, country, _partition AS offset" + from)},
        {"an expression", v, select("SELECT ts, user_id, country, _offset + 0 AS offset" + from)},
        {"order of outputs", v, select("SELECT user_id, ts, country, _offset AS offset" + from)},
        {"WHERE", v, select("SELECT ts, user_id, country, _offset AS offset" + from + " WHERE user_id > 1")},
        {"DISTINCT", v, select("SELECT DISTINCT ts, user_id, country, _offset AS offset" + from)},
        {"LIMIT", v, select("SELECT ts, user_id, country, _offset AS offset" + from + " LIMIT 1")},
        {"SETTINGS", v, select("SELECT ts, user_id, country, _offset AS offset" + from + " SETTINGS max_threads = 1")},
        {"source", v, select("SELECT ts, user_id, country, offset FROM kaf.clicks")},
        {"alias of the source", v, select("SELECT ts, user_id, country, _offset AS offset" + from + " AS q")},
    };
}

}  // namespace

TEST_CASE("a pipeline is created once, and found equal from then on", "[live][any-server]") {
    auto server = opened();
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(report.diagnostics().text() == "");
    CHECK(states(report) == all_done);
    const chddl::Rows there = everything(server);
    CHECK(there.size() == 3);
    CHECK(states(chddl::apply(plan_sample::pipeline(), server)) == all_equal);
    CHECK(states(chddl::apply(plan_sample::pipeline(), server, {.dry_run = true})) == all_equal);
    CHECK(everything(server) == there);
    drop(server, "kaf");
}

TEST_CASE("a dry run creates nothing", "[live][any-server]") {
    auto server = opened();
    const chddl::Rows before = everything(server);
    const auto report = chddl::apply(plan_sample::pipeline(), server, {.dry_run = true});
    CHECK(states(report) ==
          Names{"planned kaf", "planned kaf.clicks", "planned kaf.clicks_queue", "planned kaf.clicks_mv"});
    CHECK(everything(server) == before);
    CHECK(server.run("SELECT count() FROM system.databases WHERE name = 'kaf'").value() == chddl::Rows{{"0"}});
}

TEST_CASE("what was begun is finished", "[live][any-server]") {
    auto server = opened();
    for (const std::size_t made : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        const auto statements = chddl::statements(plan_sample::pipeline(), chddl::Secrets::shown);
        for (std::size_t i = 0; i < made; ++i) REQUIRE(server.run(statements[i]));
        const auto report = chddl::apply(plan_sample::pipeline(), server);
        Names expected = all_done;
        for (std::size_t i = 0; i < made; ++i) expected[i] = all_equal[i];
        CHECK(states(report) == expected);
        CHECK(states(chddl::apply(plan_sample::pipeline(), server)) == all_equal);
        drop(server, "kaf");
    }
}

TEST_CASE("before a restart", "[.][live-part]") {
    auto server = embedded(std::getenv("CHDDL_LIVE_FOLDER"));
    CHECK(states(chddl::apply(plan_sample::pipeline(), server)) == all_done);
}

TEST_CASE("behind a restart", "[.][live-part]") {
    auto server = embedded(std::getenv("CHDDL_LIVE_FOLDER"));
    CHECK(states(chddl::apply(plan_sample::pipeline(), server)) == all_equal);
}

TEST_CASE("after a restart everything is still equal", "[live]") {
    if (live::is_left_out("it restarts the engine")) return;
    const live::Folder folder;
    ::setenv("CHDDL_LIVE_FOLDER", folder.path().c_str(), 1);
    CHECK(live::passes("before a restart"));
    CHECK(live::passes("behind a restart"));
}

TEST_CASE("every change of one clause is refused by name, and nothing is touched", "[live][any-server]") {
    auto server = opened();
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    const chddl::Rows there = everything(server);
    for (const auto& [what, object, make] : changes()) {
        auto pipeline = plan_sample::pipeline();
        make(pipeline);
        const auto report =
            chddl::apply(pipeline, server, {.check = {.fails_at = chddl::Severity::error, .accepted = {}}});
        CAPTURE(what, report.diagnostics().text());
        CHECK_FALSE(report);
        Names refused;
        for (const chddl::Diagnostic& found : report.diagnostics())
            if (found.name == "object-differs") refused.push_back(found.object);
        const bool caught_before = refused.empty() && report.diagnostics().has(chddl::Severity::error);
        if (!caught_before) CHECK(refused == Names{object});
        if (caught_before) CHECK(is_told_by_check(what));
    }
    CHECK(everything(server) == there);
    drop(server, "kaf");
}

TEST_CASE("a change is seen in both directions", "[live]") {
    auto server = opened();
    for (const auto& [what, object, make] : changes()) {
        if (what == "view target" || what == "source") continue;  // not both can be created
        auto changed = plan_sample::pipeline();
        make(changed);
        const auto created = chddl::apply(changed, server);
        if (!created) CHECK(is_told_by_check(what));
        if (created) {
            const auto report = chddl::apply(plan_sample::pipeline(), server);
            CAPTURE(what, report.diagnostics().text());
            CHECK_FALSE(report);
            CHECK(not_equal_again(changed, server) == "");
        }
        drop(server, "kaf");
    }
}

TEST_CASE("another password is not seen", "[live][any-server]") {
    auto server = opened();
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    auto pipeline = plan_sample::pipeline();
    pipeline.kafka_tables[0].settings[7].value = chddl::Secret::text("another");
    CHECK(states(chddl::apply(pipeline, server)) == all_equal);
    drop(server, "kaf");
}

TEST_CASE("a missing object before one that differs is not made", "[live][any-server]") {
    auto server = opened();
    REQUIRE(chddl::apply(plan_sample::pipeline(), server));
    REQUIRE(server.run("DROP TABLE kaf.clicks_mv SYNC"));
    REQUIRE(server.run("DROP TABLE kaf.clicks SYNC"));
    REQUIRE(server.run("CREATE VIEW kaf.clicks_mv AS SELECT 1 AS one"));
    const auto report = chddl::apply(plan_sample::pipeline(), server);
    CHECK(states(report) ==
          Names{"equal kaf", "not_reached kaf.clicks", "equal kaf.clicks_queue", "refused kaf.clicks_mv"});
    CHECK(everything(server).size() == 2);
    drop(server, "kaf");
}

TEST_CASE("a statement that the server refuses ends it, and the secret is not told", "[live][any-server]") {
    auto server = opened();
    auto pipeline = plan_sample::pipeline();
    pipeline.kafka_tables[0].settings.push_back({"kafka_no_such_setting", true, true});
    const auto report = chddl::apply(pipeline, server);
    CHECK(states(report) ==
          Names{"done kaf", "done kaf.clicks", "refused kaf.clicks_queue", "not_reached kaf.clicks_mv"});
    CHECK(report.diagnostics()[report.diagnostics().size() - 1].server_code == 115);
    CHECK(report.diagnostics().text().find("wörd") == std::string::npos);
    drop(server, "kaf");
}

TEST_CASE("names without a database belong to the current one, whatever it is called", "[live][any-server]") {
    auto server = opened();
    for (const std::string database : {"`cur`", "`da ta.base`", "`from`", "`d\\`\\'\\\\x`", "`clicks`", "`été`"}) {
        REQUIRE(server.run("CREATE DATABASE " + database + " ENGINE = Atomic"));
        REQUIRE(server.run("USE " + database));
        CAPTURE(database);
        CHECK(not_equal_again(plan_sample::pipeline_without_database(), server) == "");
        REQUIRE(server.run("USE default"));
        drop(server, database);
    }
}

TEST_CASE("hostile names come back equal", "[live][any-server]") {
    auto server = opened();
    for (const std::string& name :
         {"a b"s, "select"s, "a`b"s, "a'b\"c"s, "a\\b"s, "a\nb\tc"s, "a/b..c"s, "'; DROP TABLE x --"s, "été ☃"s,
          "a\0b"s, "\x01\x7F"s, "\xFF\xFE"s, "settings"s, "null"s, "COMMENT"s, "[HIDDEN]"s}) {
        auto pipeline = plan_sample::pipeline();
        pipeline.databases[0].name = "d" + name;
        auto& queue = pipeline.kafka_tables[0];
        queue.name = {"d" + name, "q" + name};
        queue.columns[1] = {.name = name, .type = chddl::types::UInt64, .alias = {}, .comment = name};
        queue.settings[2].value = "g" + name;
        queue.comment = name;
        auto& table = pipeline.merge_tree_tables[0];
        table.name = {"d" + name, "t" + name};
        table.columns[1] = {.name = name, .type = chddl::types::UInt64, .comment = name};
        table.comment = name;
        std::string column;
        chddl::SqlWriter(column).word(name);
        table.storage.order_by = Key{SqlText(column)};
        auto& view = pipeline.views[0];
        view.name = {"d" + name, "v" + name};
        view.to = table.name;
        view.comment = name;
        std::string from;
        chddl::SqlWriter(from).name(queue.name.database, queue.name.name);
        view.select = SqlText("SELECT ts, " + column + ", country FROM " + from);
        CAPTURE(name);
        CHECK(not_equal_again(pipeline, server) == "");
        std::string database;
        drop(server, (chddl::SqlWriter(database).word("d" + name), database));
    }
}

// The embedded engine has no cluster, so it refuses to give rows; but unknown columns it would refuse before.
TEST_CASE("the table of a cluster's tasks has the columns that are asked for", "[live]") {
    auto server = live::opened();
    const auto queue = chddl::detail::outcomes_in_queue(server, "/clickhouse/task_queue/ddl/query-0000000000");
    REQUIRE_FALSE(queue);
    CHECK(queue.diagnostics()[0].server_code == 139);
    CHECK(server.run("SELECT nodes FROM system.distributed_ddl_queue").diagnostics()[0].server_code == 47);
}
