// What a server's words become.
#include <chddl/server/executor.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

/// Answers from a list, as a user's own executor would.
class Scripted final : public chddl::Executor {
public:
    chddl::Result<chddl::Rows> run(std::string_view sql) override {
        if (sql == "SELECT 1") return chddl::Rows{{"1"}};
        if (sql == "SELECT x") return chddl::server_refused(47, "Unknown expression identifier `x`");
        return chddl::server_lost("connection reset");
    }
};

}  // namespace

TEST_CASE("an executor of one's own gives rows, refusals and losses", "[server]") {
    Scripted scripted;
    chddl::Executor& server = scripted;
    CHECK(server.run("SELECT 1").value() == chddl::Rows{{"1"}});
    const auto refused = server.run("SELECT x");
    REQUIRE_FALSE(refused);
    CHECK(refused.diagnostics()[0].server_code == 47);
    CHECK(refused.diagnostics().text() ==
          "error[server-refused]: the server refused: Unknown expression identifier `x` (code 47)\n"
          "  help: correct the statement; nothing after it was run\n");
    const auto lost = server.run("SELECT 2");
    REQUIRE_FALSE(lost);
    CHECK(lost.diagnostics()[0].name == "server-lost");
    CHECK(lost.diagnostics()[0].server_code == 0);
    CHECK(lost.diagnostics()[0].message == "the server was lost: connection reset");
}

TEST_CASE("the code is read from ClickHouse's own error text", "[server]") {
    const auto found = chddl::server_refused("Code: 60. DB::Exception: Table d.t does not exist. (UNKNOWN_TABLE)");
    REQUIRE(found.size() == 1);
    CHECK(found[0].server_code == 60);
    CHECK(found[0].message == "the server refused: Table d.t does not exist. (UNKNOWN_TABLE)");
}

TEST_CASE("a text without a code is kept whole", "[server]") {
    for (const std::string text :
         {"no code", "", "Code: ", "Code: x. DB::Exception: y", "Code: 99999999999. DB::Exception: y", "Code: 60: y"}) {
        const auto found = chddl::server_refused(text);
        CAPTURE(text);
        CHECK(found[0].server_code == 0);
        CHECK(found[0].message == "the server refused: " + text);
    }
}

TEST_CASE("control characters of a server do not reach a terminal", "[server]") {
    const auto found = chddl::server_refused(1, std::string_view("a\x1B[31m\0b", 8));
    CHECK(found[0].message == "the server refused: a\\x1B[31m\\x00b");
}
