// A real engine behind HTTP that a test starts, and may kill: the program of support/engine_host.cpp.
#pragma once

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>
#include <string>
#include <utility>

namespace live {

class EngineHost {
public:
    /// `path` keeps the data.
    explicit EngineHost(std::string path, std::string config_file = {}) {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions{};
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        ::posix_spawn_file_actions_addclose(&actions, ends[0]);
        std::string program = CHDDL_ENGINE_HOST;
        std::array<char*, 4> arguments{program.data(), path.data(), config_file.empty() ? nullptr : config_file.data()};
        ::posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        char letter = 0;
        while (::read(ends[0], &letter, 1) == 1 && letter != '\n') url_ += letter;
        ::close(ends[0]);
        if (url_.empty()) throw std::runtime_error("engine_host does not start");
    }
    ~EngineHost() { end(SIGTERM); }
    EngineHost(const EngineHost&) = delete;
    EngineHost(EngineHost&&) = delete;
    EngineHost& operator=(const EngineHost&) = delete;
    EngineHost& operator=(EngineHost&&) = delete;

    [[nodiscard]] const std::string& url() const { return url_; }
    /// It takes what is sent to it, and does nothing with it.
    void freeze() const { ::kill(pid_, SIGSTOP); }
    void end(int signal) {
        if (pid_ <= 0) return;
        ::kill(pid_, signal);
        ::waitpid(pid_, nullptr, 0);
        pid_ = 0;
    }

private:
    pid_t pid_ = 0;
    std::string url_;
};

}  // namespace live
