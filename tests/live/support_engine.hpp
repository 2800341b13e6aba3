// For the tests that need a real server: the embedded engine or, where CHDDL_TEST_URL names one, another; and folders
// that go away again. The user and the password of CHDDL_TEST_URL are CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.
//
// support/each_case.sh gives each test case a process of its own: an engine that was closed leaves none behind that
// could open a Kafka table.
#pragma once

#include <chddl/server/embedded_executor.hpp>
#include <chddl/server/http_executor.hpp>
#include <chddl/sql/writer.hpp>

#include <catch2/catch.hpp>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace live {

/// A new folder under the system's temporary one, removed at the end.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "chddl-live-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder& operator=(Folder&&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ + "/" + name, std::ios::binary) << text;
        return path_ + "/" + name;
    }

private:
    std::string path_;
};

/// Whether another server is asked, which cannot be what the case needs: then it is left out, and the reason printed.
inline bool is_left_out(const std::string& reason) {
    if (std::getenv("CHDDL_TEST_URL") == nullptr) return false;
    WARN("left out on the server of CHDDL_TEST_URL: " << reason);
    return true;
}

/// The server that is asked.
class Server final : public chddl::Executor {
public:
    explicit Server(std::unique_ptr<chddl::Executor> executor) : executor_(std::move(executor)) {}
    chddl::Result<chddl::Rows> run(std::string_view sql) override { return executor_->run(sql); }
    chddl::Result<chddl::Rows> run_hiding(std::string_view sql, const std::vector<std::string>& secrets) override {
        return executor_->run_hiding(sql, secrets);
    }

private:
    std::unique_ptr<chddl::Executor> executor_;
};

/// A session with the server of CHDDL_TEST_URL. At its end it drops the databases, tables of `default` and named
/// collections that were not there at its begin, and takes back what was SET: the next case has the same names, and the
/// same session.
class Visitor final : public chddl::Executor {
public:
    explicit Visitor(chddl::HttpExecutor server) : server_(std::move(server)), before_(things()) {}
    ~Visitor() override {
        (void)server_.run("USE default");
        for (const chddl::Row& thing : things()) {
            if (std::find(before_.begin(), before_.end(), thing) != before_.end()) continue;
            std::string name;
            chddl::SqlWriter(name).word(thing[1]);
            if (thing[0] == "SETTING") (void)server_.run("SET " + name + " = DEFAULT");
            if (thing[0] == "TABLE") (void)server_.run("DROP TABLE IF EXISTS default." + name + " SYNC");
            if (thing[0] == "DATABASE") (void)server_.run("DROP DATABASE IF EXISTS " + name + " SYNC");
            if (thing[0] == "COLLECTION") (void)server_.run("DROP NAMED COLLECTION IF EXISTS " + name);
        }
    }
    Visitor(const Visitor&) = delete;
    Visitor(Visitor&&) = delete;
    Visitor& operator=(const Visitor&) = delete;
    Visitor& operator=(Visitor&&) = delete;

    chddl::Result<chddl::Rows> run(std::string_view sql) override { return server_.run(sql); }
    chddl::Result<chddl::Rows> run_hiding(std::string_view sql, const std::vector<std::string>& secrets) override {
        return server_.run_hiding(sql, secrets);
    }

private:
    [[nodiscard]] chddl::Rows things() {
        const auto rows = server_.run(
            "SELECT 'SETTING', name FROM system.settings WHERE changed UNION ALL SELECT 'DATABASE', name FROM "
            "system.databases UNION ALL SELECT 'TABLE', name FROM system.tables WHERE database = 'default' UNION ALL "
            "SELECT 'COLLECTION', name FROM system.named_collections");
        return rows ? rows.value() : chddl::Rows{};
    }

    chddl::HttpExecutor server_;
    chddl::Rows before_;
};

/// An embedded engine, of which a process has one: the last executor must be gone before another path is opened. Cases
/// that need it ask `is_left_out` first.
inline chddl::EmbeddedExecutor embedded(std::string path = {}, std::string config_file = {}) {
    return chddl::EmbeddedExecutor::open({std::move(path), std::move(config_file), {}}).value();
}

/// A session with the server of CHDDL_TEST_URL, else an embedded engine in memory.
inline Server opened() {
    const char* url = std::getenv("CHDDL_TEST_URL");
    if (url == nullptr) return Server(std::make_unique<chddl::EmbeddedExecutor>(embedded()));
    const char* user = std::getenv("CLICKHOUSE_USER");
    const bool has_password = std::getenv("CLICKHOUSE_PASSWORD") != nullptr;
    static int sessions = 0;
    const std::string session = "chddl-" + std::to_string(::getpid()) + "-" + std::to_string(++sessions);
    return Server(std::make_unique<Visitor>(chddl::HttpExecutor(
        url, {.user = user == nullptr ? "" : user,
              .password = has_password ? chddl::Secret::env("CLICKHOUSE_PASSWORD") : chddl::Secret(),
              .settings = {{"session_id", session}, {"session_timeout", "600"}}})));
}

/// Whether the nth of many like cases is tried: every third, or all where CHDDL_TEST_ALL is set, as `.ci/run --full`
/// does.
inline bool is_tried(std::size_t n) {
    static const bool all = std::getenv("CHDDL_TEST_ALL") != nullptr;
    return all || n % 3 == 0;
}

/// Runs another test case of this program, to its end; whether it passes. For what a restart leaves behind.
inline bool passes(std::string test) {
    std::string program = "/proc/self/exe";
    std::array<char*, 3> arguments{program.data(), test.data(), nullptr};
    pid_t child = 0;
    int status = -1;
    if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) == 0)
        ::waitpid(child, &status, 0);
    return status == 0;
}

}  // namespace live
