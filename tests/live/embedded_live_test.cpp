// The embedded engine itself; the library is taken from CHDDL_LIBCHDB. What any server must answer is asked of another
// one, too, where CHDDL_TEST_URL names it.
#include "support_engine.hpp"

#include <catch2/catch.hpp>

#include <pthread.h>
#include <array>
#include <csignal>
#include <string>
#include <utility>

using chddl::EmbeddedExecutor;
using chddl::Rows;
using live::embedded;
using live::Folder;
using live::opened;

namespace {

std::string hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4];
        out += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

/// '…' with only what must be escaped, so that NUL and the like stand raw in the statement.
std::string raw_quoted(std::string_view bytes) {
    std::string out = "'";
    for (const char c : bytes) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out += "'";
}

std::string all_bytes() {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    return all;
}

void host_handler(int) {}

}  // namespace

TEST_CASE("every hostile byte comes back equal", "[live][any-server]") {
    auto server = opened();
    const std::string all = all_bytes();
    CHECK(server.run("SELECT unhex('" + hex(all) + "')").value() == Rows{{all}});
    for (const char a : all) {
        const std::string value = std::string{a} + '\\' + a + 'N' + a;
        const Rows rows = server.run("SELECT unhex('" + hex(value) + "'), unhex('" + hex(value + value) + "')").value();
        if (rows != Rows{{value, value + value}}) FAIL(hex(value));
    }
}

TEST_CASE("every byte, NUL too, may stand raw in a statement", "[live][any-server]") {
    auto server = opened();
    const std::string all = all_bytes();
    CHECK(server.run("SELECT hex(" + raw_quoted(all) + ")").value() == Rows{{hex(all)}});
    CHECK(server.run(std::string("SELECT length('a\0b') AS `x\0y`", 29)).value() == Rows{{"3"}});
}

TEST_CASE("rows, values, NULL and nothing are told apart", "[live][any-server]") {
    auto server = opened();
    CHECK(server.run("SELECT number, toString(number) FROM numbers(3)").value() ==
          Rows{{"0", "0"}, {"1", "1"}, {"2", "2"}});
    CHECK(server.run("SELECT ''").value() == Rows{{""}});
    CHECK(server.run("SELECT '' WHERE 0").value() == Rows{});
    CHECK(server.run("SELECT NULL, '\\\\N', isNull(NULL)").value() == Rows{{"", "\\N", "1"}});
    CHECK(server.run("CREATE DATABASE rows ENGINE = Atomic").value() == Rows{});
    CHECK(server.run("DROP DATABASE rows SYNC").value() == Rows{});
}

TEST_CASE("a refused statement has ClickHouse's code", "[live][any-server]") {
    auto server = opened();
    constexpr std::array<std::pair<const char*, int>, 5> refused{{{"SELECT missing", 47},
                                                                  {"SELECT", 62},
                                                                  {"SELECT * FROM missing.missing", 81},
                                                                  {"SELECT throwIf(1)", 395},
                                                                  {"SELECT noSuchFunction(1)", 46}}};
    for (const auto& [sql, code] : refused) {
        const auto answer = server.run(sql);
        CAPTURE(sql);
        REQUIRE_FALSE(answer);
        CHECK(answer.diagnostics()[0].name == "server-refused");
        CHECK(answer.diagnostics()[0].server_code == code);
    }
    CHECK(server.run("SELECT 1"));
}

TEST_CASE("the engine reads statements as an official server does", "[live][any-server]") {
    auto server = opened();
    CHECK_FALSE(server.run("1 + 1"));
    CHECK(server.run("SELECT value FROM system.settings WHERE name = 'implicit_select'").value() == Rows{{"0"}});
}

TEST_CASE("one process has one path, and says so", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    const Folder first;
    const Folder second;
    auto server = embedded(first.path());
    const auto other = EmbeddedExecutor::open({.path = second.path(), .config_file = {}, .library = {}});
    REQUIRE_FALSE(other);
    CHECK(other.diagnostics()[0].name == "engine-start");
    CHECK(other.diagnostics()[0].message.find(second.path()) != std::string::npos);
    CHECK(server.run("SELECT 1").value() == Rows{{"1"}});
    auto same = embedded(first.path());
    CHECK(same.run("SELECT 2").value() == Rows{{"2"}});
}

TEST_CASE("what is at a path is there again when it is opened again", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    const Folder folder;
    {
        auto server = embedded(folder.path());
        REQUIRE(server.run("CREATE DATABASE kept ENGINE = Atomic"));
        REQUIRE(server.run("CREATE TABLE kept.t (a String) ENGINE = MergeTree ORDER BY a"));
        REQUIRE(server.run("INSERT INTO kept.t VALUES ('x'), ('y')"));
    }
    auto server = embedded(folder.path());
    CHECK(server.run("SELECT a FROM kept.t ORDER BY a").value() == Rows{{"x"}, {"y"}});
}

TEST_CASE("the configuration file is read", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    const Folder folder;
    const std::string file = folder.write("config.xml", "<clickhouse><macros><shard>07</shard></macros></clickhouse>");
    auto server = embedded(folder.path() + "/data", file);
    CHECK(server.run("SELECT getMacro('shard')").value() == Rows{{"07"}});
}

TEST_CASE("a path that cannot be is refused", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    const auto server = EmbeddedExecutor::open({.path = "/proc/nowhere", .config_file = {}, .library = {}});
    REQUIRE_FALSE(server);
    CHECK(server.diagnostics()[0].name == "engine-start");
    CHECK_FALSE(EmbeddedExecutor::open({.path = std::string("/tmp\0x", 6), .config_file = {}, .library = {}}));
}

TEST_CASE("an executor can be moved, and the empty one answers", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    auto server = embedded();
    auto moved = std::move(server);
    CHECK(moved.run("SELECT 1").value() == Rows{{"1"}});
    const auto answer = server.run("SELECT 1");  // NOLINT(bugprone-use-after-move): that is what is tested
    REQUIRE_FALSE(answer);
    CHECK(answer.diagnostics()[0].name == "server-lost");
    server = std::move(moved);
    CHECK(server.run("SELECT 1").value() == Rows{{"1"}});
}

TEST_CASE("the program keeps its signal handlers and its signal mask", "[live]") {
    if (live::is_left_out("it is about the embedded engine")) return;
    constexpr std::array signals{SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTSTP, SIGSYS, SIGINT, SIGTERM};
    std::array<void (*)(int), signals.size()> before{};
    for (std::size_t i = 0; i < signals.size(); ++i) before[i] = std::signal(signals[i], host_handler);
    sigset_t mask_before{};
    pthread_sigmask(SIG_SETMASK, nullptr, &mask_before);
    {
        auto server = embedded();
        CHECK(server.run("SELECT 1"));
        CHECK_FALSE(server.run("SELECT missing"));
    }
    sigset_t mask{};
    pthread_sigmask(SIG_SETMASK, nullptr, &mask);
    CHECK(sigismember(&mask, SIGPIPE) == sigismember(&mask_before, SIGPIPE));
    for (std::size_t i = 0; i < signals.size(); ++i) CHECK(std::signal(signals[i], before[i]) == host_handler);
}
