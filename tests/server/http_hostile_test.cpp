// HttpExecutor and a network that does not behave.
#include <chddl/server/http_executor.hpp>

#include "raw_server.hpp"

#include <catch2/catch.hpp>

#include <httplib.h>
#include <sys/resource.h>

#include <string>
#include <utility>
#include <vector>

using chddl::HttpEvent;
using chddl::HttpExecutor;
using chddl::HttpOptions;
using chddl::Rows;
using chddl::Secret;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view sent_sql = "CREATE TABLE d.t (a UInt8) ENGINE = Memory";

chddl::Diagnostic hostile(const std::string& url, HttpOptions options = {}, std::string_view sql = sent_sql) {
    const auto answer = HttpExecutor(url, std::move(options)).run(sql);
    REQUIRE_FALSE(answer);
    REQUIRE(answer.diagnostics().size() == 1);
    return answer.diagnostics()[0];
}

bool leaves_open(const chddl::Diagnostic& found) {
    return found.name == "server-lost" &&
           found.message.ends_with("; it may or may not have carried out: " + std::string(sent_sql));
}

std::size_t peak_memory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

const std::string ok_head = "HTTP/1.1 200 OK\r\nContent-Type: text/tab-separated-values\r\n";

}  // namespace

TEST_CASE("a server that is not there", "[http]") {
    raw::Server gone(raw::answer(200, ""));
    gone.stop();
    const auto found = hostile(gone.url());
    CHECK(found.name == "server-unreachable");
    CHECK(found.message.starts_with("the server at " + gone.url() + "/ cannot be reached, and nothing was sent: "));
    CHECK(hostile("http://no-such-host.invalid:1").name == "server-unreachable");
}

TEST_CASE("a server that does not answer in time", "[http]") {
    const raw::Server slow(raw::Reply{.stays_silent = true});
    const auto found = hostile(slow.url(), {.statement_timeout = 200ms});
    CHECK(found.name == "server-timeout");
    CHECK(found.message == "the server did not answer within 200 ms: " + std::string(sent_sql));
    CHECK(slow.requests().size() == 1);
}

TEST_CASE("a server that trickles is too slow, too", "[http]") {
    const raw::Server slow([](std::size_t) { return raw::Reply{ok_head + "Content-Length: 9\r\n\r\n1\n", false}; });
    CHECK(hostile(slow.url(), {.statement_timeout = 200ms}).name == "server-timeout");
}

TEST_CASE("half an answer is none", "[http]") {
    for (const std::string& bytes :
         {ok_head + "Content-Length: 100\r\n\r\n1\n2\n", ok_head + "Transfer-Encoding: chunked\r\n\r\n4\r\n1\n2\n\r\n",
          ok_head + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n", std::string("HTTP/1.1 20"), ok_head,
          ok_head + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nno gzip\n\n"}) {
        CAPTURE(bytes);
        const raw::Server half(raw::Reply{bytes});
        const auto found = hostile(half.url());
        CAPTURE(found.message);
        CHECK(leaves_open(found));
    }
}

TEST_CASE("an error that ends a broken answer is the server's word", "[http]") {
    const std::string error = "Code: 241. DB::Exception: Memory limit exceeded (version 24.8.1.1)\n";
    const raw::Server broken(raw::Reply{ok_head + "Transfer-Encoding: chunked\r\n\r\n" + "49\r\n" + "1\n2\n" + error});
    const auto found = hostile(broken.url());
    CHECK(found.name == "server-refused");
    CHECK(found.server_code == 241);
}

TEST_CASE("a server that goes away in the middle", "[http]") {
    const raw::Server mute(raw::Reply{});
    const auto found = hostile(mute.url());
    CHECK(leaves_open(found));
    CHECK(found.message.find("a port for https answers http like this") != std::string::npos);
    const raw::Server hasty(raw::Reply{.closes_unread = true});
    const std::string large = "SELECT '" + std::string(8'000'000, 'x') + "'";
    CHECK(hostile(hasty.url(), {}, large).name == "server-lost");
}

TEST_CASE("a statement is never sent a second time", "[http]") {
    const raw::Server moody([](std::size_t number) { return number == 0 ? raw::answer(200, "") : raw::Reply{}; });
    HttpExecutor server(moody.url());
    CHECK(server.run("SELECT 1"));
    // On the connection that is kept: libcurl itself would try again.
    const auto answer = server.run(sent_sql);
    REQUIRE_FALSE(answer);
    CHECK(leaves_open(answer.diagnostics()[0]));
    CHECK(moody.requests().size() == 2);
    // The next statement is another matter.
    CHECK_FALSE(server.run(sent_sql));
    CHECK(moody.requests().size() == 3);
}

TEST_CASE("a server that is gone on a kept connection has perhaps done it", "[http]") {
    raw::Server* dying = nullptr;
    raw::Server server_itself(
        [](std::size_t number) { return number == 0 ? raw::answer(200, "") : raw::Reply{.stays_silent = true}; });
    dying = &server_itself;
    HttpExecutor server(dying->url());
    CHECK(server.run("SELECT 1"));
    std::thread killer([&] {
        while (dying->requests().size() < 2) std::this_thread::sleep_for(5ms);
        dying->stop();
    });
    const auto answer = server.run(sent_sql);
    killer.join();
    REQUIRE_FALSE(answer);
    CHECK(leaves_open(answer.diagnostics()[0]));
    CHECK(server.run("SELECT 1").diagnostics()[0].name == "server-unreachable");
}

TEST_CASE("a redirect is not followed, and its secrets are not told", "[http]") {
    const raw::Server target(raw::answer(200, "1\n"));
    for (const int status : {301, 302, 303, 307, 308}) {
        const raw::Server fake(
            raw::answer(status, "", "Location: http://u:hunter2@" + target.address() + "/x?password=hunter2\r\n"));
        const auto found = hostile(fake.url());
        CHECK(found.name == "server-redirect");
        CHECK(found.message == "the server at " + fake.url() + "/ redirects to 'http://" + target.address() +
                                   "/x', which is not followed: statements and passwords go nowhere else");
    }
    CHECK(target.connections() == 0);
}

TEST_CASE("of an error of 100 MB the beginning is read", "[http]") {
    const std::string head =
        "HTTP/1.1 500 X\r\nX-ClickHouse-Exception-Code: 60\r\nContent-Length: 100000000\r\n\r\nCode: 60. "
        "DB::Exception: ";
    const raw::Server loud(raw::Reply{.bytes = head, .never_ends = true});
    const std::size_t before = peak_memory();
    const auto found = hostile(loud.url());
    CHECK(found.name == "server-refused");
    CHECK(found.server_code == 60);
    CHECK(found.message.size() < 2000);
    CHECK(found.message.ends_with("; the statement: " + std::string(sent_sql)));
    CHECK(loud.bytes_sent() < 50'000'000);
    CHECK(peak_memory() - before < 20'000'000);
}

TEST_CASE("an answer without an end is cut at the bound", "[http]") {
    const raw::Server loud(raw::Reply{.bytes = ok_head + "Content-Length: 100000000\r\n\r\n", .never_ends = true});
    const auto found = hostile(loud.url(), {.most_bytes = 1'000'000});
    CHECK(found.message ==
          "the server answered more than 1000000 bytes, expected no more than HttpOptions::most_bytes");
    const std::string thousand(999, 'x');
    const raw::Server fits(raw::answer(200, thousand + "\n"));
    CHECK(HttpExecutor(fits.url(), {.most_bytes = 1000}).run("SELECT 1").value() == Rows{{thousand}});
    CHECK(hostile(fits.url(), {.most_bytes = 999}).name == "server-answer");
}

TEST_CASE("headers without an end are given up", "[http]") {
    const raw::Server loud(raw::Reply{.bytes = "HTTP/1.1 200 OK\r\nX: ", .never_ends = true});
    CHECK(leaves_open(hostile(loud.url())));
}

TEST_CASE("a packed answer is unpacked up to the bound", "[http]") {
    httplib::Server packing;
    packing.Post("/", [](const httplib::Request& request, httplib::Response& response) {
        const std::size_t size = request.body == "large" ? 100'000'000 : 1'000'000;
        response.set_content(std::string(size - 1, 'x') + "\n", "text/tab-separated-values");
    });
    const int port = packing.bind_to_any_port("127.0.0.1");
    std::thread thread([&] { packing.listen_after_bind(); });
    HttpExecutor server("http://127.0.0.1:" + std::to_string(port), {.most_bytes = 2'000'000});
    CHECK(server.run("small").value().at(0).at(0).size() == 999'999);
    const auto large = server.run("large");
    packing.stop();
    thread.join();
    REQUIRE_FALSE(large);
    CHECK(large.diagnostics()[0].name == "server-answer");
}

TEST_CASE("another protocol is not taken for HTTP", "[http]") {
    const raw::Server ssh(raw::Reply{"SSH-2.0-OpenSSH_9.2\r\n"});
    CHECK(hostile(ssh.url()).name == "server-protocol");
    // As a TLS server answers: an alert.
    const raw::Server tls(raw::Reply{std::string("\x15\x03\x01\x00\x02\x02\x46", 7)});
    CHECK(hostile(tls.url()).name == "server-protocol");
    // TLS spoken to a port for http.
    const raw::Server plain(raw::answer(400, "what?"));
    const auto found = hostile("https://" + plain.address());
    CHECK(found.name == "server-protocol");
    CHECK(found.message.starts_with("the server at https://" + plain.address() + "/ is not understood: "));
}

TEST_CASE("no secret is in any message or in what the observer sees, whatever goes wrong", "[http]") {
    const std::string password = "hunter2-of-the-server";
    const std::string secret = "hunter2-of-kafka's";
    const std::string quoted = "hunter2-of-kafka\\'s";
    const std::string sql = "CREATE TABLE d.q (a UInt8) ENGINE = Kafka SETTINGS kafka_sasl_password = '" + quoted + "'";
    const std::string echo = "cannot parse " + sql + " of " + password + " and " + secret;
    raw::Server gone(raw::Reply{});
    gone.stop();
    const std::vector<raw::Reply> replies{
        raw::Reply{},
        raw::Reply{.stays_silent = true},
        raw::Reply{ok_head + "Content-Length: 9999\r\n\r\n" + echo},
        raw::Reply{"HTTP/1.1 500 X\r\nContent-Length: 9999\r\n\r\n" + echo},
        raw::Reply{echo},
        raw::answer(500, "Code: 62. DB::Exception: " + echo, "X-ClickHouse-Exception-Code: 62\r\n"),
        raw::answer(403, "Code: 516. DB::Exception: " + echo),
        raw::answer(200, "1\nCode: 62. DB::Exception: " + echo + " (version 1)"),
        raw::answer(400, echo),
        raw::answer(401, echo),
        raw::answer(404, echo),
        raw::answer(502, echo),
        raw::answer(302, echo, "Location: http://x:" + password + "@y/" + secret + "?" + password + "\r\n"),
        raw::answer(200, echo, "Content-Type: text/html\r\n"),
        raw::answer(500, "Code: 62. DB::Exception: " + std::string(1480, 'x') + echo),
        raw::answer(200, ""),
    };
    std::string all;
    const auto watch = [&](const std::string& url) {
        HttpExecutor server(url, {.user = "u",
                                  .password = Secret::text(password),
                                  .statement_timeout = 300ms,
                                  .observer = [&](const HttpEvent& event) {
                                      all.append(event.sql).append("\n").append(event.found.text()).append("\n");
                                  }});
        all += server.run(sql).diagnostics().text();
        all += server.run_hiding("SELECT '" + secret.substr(0, 16) + "' " + echo, {secret}).diagnostics().text();
    };
    for (const raw::Reply& reply : replies) {
        const raw::Server fake(reply);
        watch(fake.url());
    }
    watch(gone.url());
    watch("https://" + gone.address());
    watch("http://u:" + password + "@h");
    CHECK(all.size() > 5000);
    CHECK(all.find("[HIDDEN]") != std::string::npos);
    const std::size_t at = all.find("hunter");
    CAPTURE(at == std::string::npos ? "" : all.substr(at > 300 ? at - 300 : 0, 400));
    CHECK(at == std::string::npos);
}
