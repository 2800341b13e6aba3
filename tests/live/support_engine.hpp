// For the tests that need the real engine: opens it, and makes folders that go away again.
//
// support/each_case.sh gives each test case a process of its own: an engine that was closed leaves none behind that
// could open a Kafka table.
#pragma once

#include <chddl/server/embedded_executor.hpp>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

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

/// The engine, of which a process has one: the last executor must be gone before another path is opened.
inline chddl::EmbeddedExecutor opened(std::string path = {}, std::string config_file = {}) {
    return chddl::EmbeddedExecutor::open({std::move(path), std::move(config_file), {}}).value();
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
