// HttpExecutor and a server that behaves: what is sent, and what an answer becomes.
#include <chddl/server/http_executor.hpp>

#include "raw_server.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using chddl::HttpEvent;
using chddl::HttpExecutor;
using chddl::Rows;
using chddl::Secret;
using namespace std::string_literals;

namespace {

std::string line_of(const std::string& request) {
    return request.substr(0, request.find("\r\n"));
}

bool has_line(const std::string& request, const std::string& line) {
    return request.find("\r\n" + line + "\r\n") != std::string::npos;
}

chddl::Diagnostic finding_of(HttpExecutor& server, std::string_view sql = "SELECT 1") {
    const auto answer = server.run(sql);
    REQUIRE_FALSE(answer);
    REQUIRE(answer.diagnostics().size() == 1);
    return answer.diagnostics()[0];
}

chddl::Diagnostic finding_of(const std::string& url, chddl::HttpOptions options = {}) {
    HttpExecutor server(url, std::move(options));
    return finding_of(server);
}

constexpr const char* fixed = "default_format=TabSeparated&wait_end_of_query=1&enable_http_compression=1";

}  // namespace

TEST_CASE("a statement is the body of a POST, whatever bytes it has", "[http]") {
    const raw::Server fake(raw::answer(200, "1\ta\\tb\n\\N\t\n"));
    HttpExecutor server(fake.url());
    const std::string sql = "SELECT 'a\0\r\n\r\nPOST \xFF'"s;
    CHECK(server.run(sql).value() == Rows{{"1", "a\tb"}, {"", ""}});
    const std::string request = fake.requests().at(0);
    CHECK(line_of(request) == "POST /?"s + fixed + " HTTP/1.1");
    CHECK(request.ends_with("\r\n\r\n" + sql));
    CHECK(has_line(request, "Accept-Encoding: gzip"));
    CHECK(request.find("X-ClickHouse-User") == std::string::npos);
    CHECK(request.find("Expect") == std::string::npos);
}

TEST_CASE("user and password are headers, the database and settings parameters", "[http]") {
    const raw::Server fake(raw::answer(200, ""));
    HttpExecutor server("http://someone@" + fake.address() + "/pre/fix/?max_threads=2&database=x&join_use_nulls=1",
                        {.password = Secret::text("pass word"),
                         .database = "da&ta ü",
                         .settings = {{"max_threads", "1"}, {"log_comment", "a=b&c"}}});
    CHECK(server.run("CREATE DATABASE d").value() == Rows{});
    const std::string request = fake.requests().at(0);
    CHECK(line_of(request) == "POST /pre/fix/?"s + fixed +
                                  "&database=da%26ta%20%C3%BC&join_use_nulls=1&max_threads=1&log_comment=a%3Db%26c "
                                  "HTTP/1.1");
    CHECK(has_line(request, "X-ClickHouse-User: someone"));
    CHECK(has_line(request, "X-ClickHouse-Key: pass word"));
    CHECK(has_line(request, "Host: " + fake.address()));
}

TEST_CASE("the connection is kept", "[http]") {
    const raw::Server fake(raw::answer(200, "1\n"));
    HttpExecutor server(fake.url());
    for (int i = 0; i < 5; ++i) CHECK(server.run("SELECT 1"));
    HttpExecutor moved = std::move(server);
    CHECK(moved.run("SELECT 1"));
    CHECK(fake.requests().size() == 6);
    CHECK(fake.connections() == 1);
    CHECK(finding_of(server).name == "server-lost");  // NOLINT(bugprone-use-after-move): that is what is tested
}

TEST_CASE("a connection that the server has closed is opened again", "[http]") {
    raw::Reply closing = raw::answer(200, "1\n");
    closing.closes = true;
    const raw::Server fake(closing);
    HttpExecutor server(fake.url());
    for (int i = 0; i < 3; ++i) {
        CHECK(server.run("SELECT 1"));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(fake.connections() == 3);
}

TEST_CASE("the server's code is that of the header, else that of the text", "[http]") {
    const std::string text = "Code: 60. DB::Exception: Table d.t does not exist. (UNKNOWN_TABLE)\n";
    const std::string old_text =
        "Code: 60, e.displayText() = DB::Exception: Table d.t doesn't exist., e.what() = DB::Exception\n";
    const std::string help = "\n  help: correct the statement; nothing after it was run\n";
    const auto found_in = [](int status, const std::string& body, const std::string& headers) {
        const raw::Server fake(raw::answer(status, body, headers));
        HttpExecutor server(fake.url());
        return server.run("SELECT *\n  FROM d.t").diagnostics().text();
    };
    CHECK(found_in(404, text, "X-ClickHouse-Exception-Code: 60\r\n") ==
          "error[server-refused]: the server refused: Table d.t does not exist. (UNKNOWN_TABLE); the statement: SELECT "
          "* FROM d.t (code 60)" +
              help);
    CHECK(found_in(500, old_text, "") ==
          "error[server-refused]: the server refused: Table d.t doesn't exist.; the statement: SELECT * FROM d.t (code "
          "60)" +
              help);
    CHECK(found_in(200, "", "x-clickhouse-exception-code: 241\r\n").find("(code 241)") != std::string::npos);
    CHECK(found_in(404, "no such page", "") ==
          "error[server-refused]: the server refused: HTTP status 404, no such page; the statement: SELECT * FROM d.t" +
              help);
}

TEST_CASE("an error behind rows is an error", "[http]") {
    const auto run = [](const std::string& body, const std::string& headers = {}) {
        const raw::Server fake(raw::answer(200, body, headers));
        return HttpExecutor(fake.url()).run("SELECT 1");
    };
    const std::string error = "Code: 395. DB::Exception: Value is non-zero: while executing. (version 23.8.1.1)";
    for (const std::string& body :
         {"1\n2\n" + error + "\n", error, "1\n__exception__\r\n" + error + "\n",
          "1\nCode: 395, e.displayText() = DB::Exception: Value is non-zero, e.what() = DB::Exception\n"s}) {
        const auto answer = run(body);
        CAPTURE(body);
        REQUIRE_FALSE(answer);
        CHECK(answer.diagnostics()[0].name == "server-refused");
        CHECK(answer.diagnostics()[0].server_code == 395);
        CHECK(answer.diagnostics()[0].message.find("Value is non-zero") != std::string::npos);
    }
    const std::string tag = "abcdefghijklmnop";
    const std::string header = "X-ClickHouse-Exception-Tag: " + tag + "\r\n";
    const auto tagged =
        run("1\n__exception__\r\n" + tag + "\r\n" + error + "\n99 " + tag + "\r\n__exception__\r\n", header);
    REQUIRE_FALSE(tagged);
    CHECK(tagged.diagnostics()[0].message ==
          "the server refused: Value is non-zero: while executing. (version 23.8.1.1); the statement: SELECT 1");
    // With a tag no value can imitate it, without only one that has the version, too.
    CHECK(run(error + "\n", header).value() == Rows{{error}});
    CHECK(run("__exception__\n" + error + "\n", header).value() == Rows{{"__exception__"}, {error}});
    CHECK(run("Code: 60. DB::Exception: x\n").value() == Rows{{"Code: 60. DB::Exception: x"}});
    CHECK(run("a\t" + error + "\n").value() == Rows{{"a", error}});
}

TEST_CASE("a refused login is told from a refused statement", "[http]") {
    const auto found_in = [](int status, const std::string& body) {
        const raw::Server fake(raw::answer(status, body));
        auto found = finding_of(fake.url(), {.user = "me"});
        found.message.replace(found.message.find(fake.url()), fake.url().size(), "URL");
        return std::pair(found.name, found.message);
    };
    using Found = std::pair<std::string_view, std::string>;
    CHECK(found_in(403, "Code: 516. DB::Exception: me: Authentication failed") ==
          Found("server-login", "the server at URL/ refuses user 'me': me: Authentication failed"));
    CHECK(found_in(500, "Code: 193, e.displayText() = DB::Exception: Wrong password for user me, e.what() = DB::Exc") ==
          Found("server-login", "the server at URL/ refuses user 'me': Wrong password for user me"));
    CHECK(found_in(401, "") == Found("server-login", "the server at URL/ refuses user 'me': HTTP status 401"));
}

TEST_CASE("what is no ClickHouse is not taken for one", "[http]") {
    const raw::Server page(raw::answer(200, "<html></html>", "Content-Type: text/html; charset=utf-8\r\n"));
    CHECK(finding_of(page.url()).message == "the server answered a web page, expected rows of ClickHouse");
    const raw::Server endless(raw::Reply{"HTTP/1.0 200 OK\r\n\r\n1\n"});
    CHECK(finding_of(endless.url()).message ==
          "the server answered without saying where it ends, expected a Content-Length or chunks");
    const raw::Server gateway(raw::answer(502, "Bad Gateway"));
    const auto lost = finding_of(gateway.url());
    CHECK(lost.name == "server-lost");
    CHECK(lost.message ==
          "the server was lost: HTTP status 502, Bad Gateway; it may or may not have carried out: SELECT 1");
    const raw::Server native(raw::answer(400, "Port 9000 is for clickhouse-client program\r\n"));
    CHECK(finding_of(native.url()).name == "server-protocol");
}

TEST_CASE("a URL that cannot be used is told without what is secret in it", "[http]") {
    const auto told = [](std::string_view url) {
        HttpExecutor server(url);
        const auto found = finding_of(server);
        CHECK(found.name == "server-url");
        CHECK(found.message.find("hunter") == std::string::npos);
        return found.message;
    };
    CHECK(told("") == "the server's URL '' begins with neither http:// nor https://");
    CHECK(told("localhost:8123") == "the server's URL 'localhost:8123' begins with neither http:// nor https://");
    CHECK(told("ftp://u:hunter@h/") == "the server's URL 'ftp://h/' begins with neither http:// nor https://");
    CHECK(told("http://u:hunter2@h:8123/x") == "the server's URL 'http://h:8123/x' has a password in it");
    CHECK(told("http://u:hunter/2@h:8123/?password=hunter2").starts_with("the server's URL 'http://h:8123/' "));
    CHECK(told("http://h/?x=hunter#part") == "the server's URL 'http://h/' has a part behind '#'");
    CHECK(told(std::string_view("http://h\0/", 10)) == "the server's URL 'http://h\\x00/' has a NUL byte");
    CHECK(told("http://h:99999/").starts_with("the server's URL 'http://h:99999/' cannot be read: "));
    CHECK(told("http:///").starts_with("the server's URL 'http:///' cannot be read: "));
    CHECK(told("http://h/" + std::string(5000, 'x')).ends_with(" is longer than 4096 bytes"));
}

TEST_CASE("options that cannot be are findings, and nothing is sent", "[http]") {
    const raw::Server fake(raw::answer(200, ""));
    ::unsetenv("CHDDL_TEST_NO_PASSWORD");
    const std::vector<std::pair<chddl::HttpOptions, std::string>> rows{
        {{.user = "a\r\nX: y"}, "the option user of HttpExecutor has a control character, which no header can carry"},
        {{.password = Secret::text("a\n")},
         "the option password of HttpExecutor has a control character, which no header can carry"},
        {{.password = Secret::text(" pass")},
         "the option password of HttpExecutor begins or ends with a blank, which headers lose"},
        {{.password = Secret::env("CHDDL_TEST_NO_PASSWORD")},
         "the option password of HttpExecutor comes from the environment variable CHDDL_TEST_NO_PASSWORD, which is not "
         "there"},
        {{.password = Secret::file("/nowhere/password")},
         "the option password of HttpExecutor comes from the file /nowhere/password, which is not there"},
        {{.settings = {{"password", "x"}}},
         "the option settings of HttpExecutor has password, which is no setting of a statement"},
        {{.settings = {{"a&b", "x"}}},
         "the option settings of HttpExecutor has a&b, which is no setting of a statement"},
    };
    for (const auto& [options, message] : rows) {
        const auto found = finding_of(fake.url(), options);
        CHECK(found.name == "http-option");
        CHECK(found.message == message);
    }
    CHECK(finding_of(fake.url() + "/?query=DROP").name == "http-option");
    CHECK(fake.connections() == 0);
}

TEST_CASE("a password is read for each statement", "[http]") {
    const raw::Server fake(raw::answer(200, ""));
    HttpExecutor server(fake.url(), {.password = Secret::env("CHDDL_TEST_PASSWORD")});
    for (const char* password : {"one", "two"}) {
        ::setenv("CHDDL_TEST_PASSWORD", password, 1);
        CHECK(server.run("SELECT 1"));
        CHECK(has_line(fake.requests().back(), std::string("X-ClickHouse-Key: ") + password));
    }
    ::unsetenv("CHDDL_TEST_PASSWORD");
}

TEST_CASE("the observer gets each statement, its time and what became of it", "[http]") {
    const raw::Server fake([](std::size_t number) {
        return number == 0 ? raw::answer(200, "1\n2\n") : raw::answer(500, "Code: 57. DB::Exception: is there");
    });
    std::vector<std::string> log;
    HttpExecutor server(fake.url(), {.observer = [&](const HttpEvent& event) {
                            CHECK(event.time.count() > 0);
                            const std::string found = event.found.empty() ? "done" : event.found[0].message;
                            log.push_back(std::string(event.sql) + " | " + std::to_string(event.rows) + " | " + found);
                        }});
    CHECK(server.run("SELECT 1"));
    CHECK_FALSE(server.run_hiding("CREATE TABLE t SETTINGS a = 'top', kafka_sasl_password = 'p''w'", {"top"}));
    CHECK(log == std::vector<std::string>{
                     "SELECT 1 | 2 | done",
                     "CREATE TABLE t SETTINGS a = '[HIDDEN]', kafka_sasl_password = '[HIDDEN]' | 0 | the server "
                     "refused: is there; the statement: CREATE TABLE t SETTINGS a = '[HIDDEN]', kafka_sasl_password = "
                     "'[HIDDEN]'"});
    CHECK(fake.requests().at(1).ends_with("a = 'top', kafka_sasl_password = 'p''w'"));
}

TEST_CASE("a long statement is shown by its beginning", "[http]") {
    const raw::Server fake(raw::answer(500, "Code: 62. DB::Exception: no"));
    HttpExecutor server(fake.url());
    CHECK(finding_of(server, "SELECT '" + std::string(500, 'x') + "'").message ==
          "the server refused: no; the statement: SELECT '" + std::string(92, 'x') + "…");
    CHECK(finding_of(server, "\x1B[31m SELECT").message == "the server refused: no; the statement: \\x1B[31m SELECT");
    CHECK(finding_of(server, "").message == "the server refused: no; the statement: ");
}

TEST_CASE("an IPv6 address is an address", "[http]") {
    // Nobody is there, or somebody is: it is asked in any case.
    const auto found = finding_of("http://me@[::1]:1/p?x=1");
    CHECK(found.name == "server-unreachable");
    CHECK(found.message.starts_with("the server at http://[::1]:1/p cannot be reached, and nothing was sent: "));
}

TEST_CASE("a URL without a port means ClickHouse's own", "[http]") {
    CHECK(finding_of("http://no-such-host.invalid")
              .message.starts_with("the server at http://no-such-host.invalid:8123/ cannot be reached"));
    CHECK(finding_of("https://no-such-host.invalid/x")
              .message.starts_with("the server at https://no-such-host.invalid:8443/x cannot be reached"));
}

TEST_CASE("no proxy of the environment is asked", "[http]") {
    const raw::Server fake(raw::answer(200, "1\n"));
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"}) ::setenv(name, "http://127.0.0.1:1", 1);
    CHECK(HttpExecutor(fake.url()).run("SELECT 1").value() == Rows{{"1"}});
    for (const char* name : {"http_proxy", "all_proxy", "ALL_PROXY"}) ::unsetenv(name);
}
