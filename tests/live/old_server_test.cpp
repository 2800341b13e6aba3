// HttpExecutor and a real, old server: Debian's 18.16, which support/with_old_server.sh starts. It has no header with
// the error's code.
#include <chddl/chddl.hpp>
#include <chddl/server/http_executor.hpp>
#include <chddl/server/http_outcome.hpp>

#include <catch2/catch.hpp>

#include <httplib.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using chddl::HttpExecutor;
using chddl::HttpOptions;
using chddl::Rows;
using chddl::Secret;

namespace {

std::optional<std::string> old_server() {
    const char* url = std::getenv("CHDDL_TEST_OLD_URL");
    if (url != nullptr) return url;
    WARN("left out: CHDDL_TEST_OLD_URL names no clickhouse-server 18.16");
    return std::nullopt;
}

std::pair<std::string_view, int> found_by(HttpExecutor server, const std::string& sql) {
    const auto answer = server.run(sql);
    REQUIRE_FALSE(answer);
    return {answer.diagnostics()[0].name, answer.diagnostics()[0].server_code};
}

using Found = std::pair<std::string_view, int>;

}  // namespace

TEST_CASE("an old server answers", "[live]") {
    const auto url = old_server();
    if (!url) return;
    HttpExecutor server(*url);
    CHECK(server.run("SELECT version(), NULL, 'a\\tb\\0'").value() == Rows{{"18.16.1", "", std::string("a\tb\0", 4)}});
    CHECK(server.run("CREATE DATABASE old").value() == Rows{});
    HttpExecutor in_database(*url, {.database = "old", .settings = {{"max_threads", "3"}}});
    CHECK(in_database.run("CREATE TABLE t (`a \\` b` UInt8) ENGINE = Memory").value() == Rows{});
    CHECK(in_database.run("INSERT INTO t VALUES (1), (2)").value() == Rows{});
    CHECK(server.run("SELECT * FROM old.t").value() == Rows{{"1"}, {"2"}});
    CHECK(in_database.run("SELECT value FROM system.settings WHERE name = 'max_threads'").value() == Rows{{"3"}});
    const auto many = server.run("SELECT number FROM numbers(1000000)");
    CHECK(many.value().size() == 1'000'000);
    CHECK(server.run("DROP DATABASE old").value() == Rows{});
}

TEST_CASE("an old server's error codes are read from its text", "[live]") {
    const auto url = old_server();
    if (!url) return;
    const auto code = [&](const std::string& sql) { return found_by(HttpExecutor(*url), sql); };
    CHECK(code("SELECT * FROM missing") == Found("server-refused", 60));
    CHECK(code("SELECT * FROM missing.missing") == Found("server-refused", 81));
    CHECK(code("SELEC") == Found("server-refused", 62));
    CHECK(code("SELECT missing") == Found("server-refused", 47));
    CHECK(code("SELECT noSuchFunction(1)") == Found("server-refused", 46));
    CHECK(code("SELECT throwIf(number = 3000000) FROM numbers(4000000)") == Found("server-refused", 395));
    CHECK(found_by(HttpExecutor(*url, {.settings = {{"no_such_setting", "1"}}}), "SELECT 1") ==
          Found("server-refused", 115));
    CHECK(HttpExecutor(*url).run("SELECT * FROM missing").diagnostics()[0].message ==
          "the server refused: Table default.missing doesn't exist.; the statement: SELECT * FROM missing");
}

TEST_CASE("an error that an old server writes behind rows is found", "[live]") {
    const auto url = old_server();
    if (!url) return;
    httplib::Client client(*url);
    // Without the parameters of HttpExecutor, as through something between that takes them away.
    const auto answer = client.Post("/", "SELECT number, throwIf(number = 3000000) FROM system.numbers LIMIT 4000000",
                                    "application/octet-stream");
    REQUIRE(answer);
    CHECK(answer->status == 200);
    const auto exception = chddl::detail::exception_in(answer->body, "");
    REQUIRE(exception);
    CHECK(exception->starts_with("Code: 395, e.displayText() = DB::Exception: Value passed to 'throwIf'"));
}

TEST_CASE("an old server refuses a login", "[live]") {
    const auto url = old_server();
    if (!url) return;
    const auto login = [&](const std::string& user, const std::string& password) {
        return HttpExecutor(*url, {.user = user, .password = Secret::text(password)}).run("SELECT 1");
    };
    CHECK(login("guarded", "sesame").value() == Rows{{"1"}});
    const auto refused = login("guarded", "open-sesame");
    REQUIRE_FALSE(refused);
    CHECK(refused.diagnostics()[0].name == "server-login");
    CHECK(refused.diagnostics()[0].server_code == 193);
    CHECK(refused.diagnostics()[0].message.find("sesame") == std::string::npos);
    CHECK(login("nobody", "x").diagnostics()[0].server_code == 192);
}

TEST_CASE("what is clean for an old server is taken by it, and what it does not know is a finding", "[live]") {
    const auto url = old_server();
    if (!url) return;
    using namespace chddl;
    using namespace chddl::types;
    constexpr CheckOptions for_old{.target = {18, 16}};
    const auto queue = KafkaTableBuilder("old.queue")
                           .columns({{"id", UInt64}, {"ts", DateTime}, {"note", Nullable(String)}})
                           .broker_list("127.0.0.1:1")
                           .topic_list("clicks")
                           .group_name("old")
                           .format("JSONEachRow")
                           .row_delimiter("\n")
                           .schema("")
                           .num_consumers(1)
                           .max_block_size(65536);
    const auto rows =
        MergeTreeTableBuilder("old.rows").columns(queue.columns()).partition_by(sql("toYYYYMM(ts)")).order_by("id");
    const auto view = MaterializedViewBuilder("old.view").from(queue).to(rows).select(queue.columns());
    const auto right = PipelineBuilder().database("old").add(queue).add(rows).add(view).build(for_old);
    INFO(right.diagnostics().text());
    REQUIRE(right);
    HttpExecutor server(*url);
    for (const std::string& statement : statements(right.value())) CHECK(server.run(statement));

    auto wrong = queue;
    wrong.skip_broken_messages(1);
    REQUIRE_FALSE(wrong.build(for_old));
    CHECK(server.run("DROP TABLE old.queue"));
    CHECK(found_by(HttpExecutor(*url), render(wrong.draft().model)) == Found("server-refused", 36));
    CHECK(server.run("DROP DATABASE old"));
}

TEST_CASE("the port of the native protocol says so", "[live]") {
    const auto url = old_server();
    if (!url) return;
    const auto answer = HttpExecutor(std::string("http://") + std::getenv("CHDDL_TEST_OLD_NATIVE")).run("SELECT 1");
    REQUIRE_FALSE(answer);
    CHECK(answer.diagnostics()[0].name == "server-protocol");
    CHECK(answer.diagnostics()[0].message.find("is for clickhouse-client program") != std::string::npos);
}
