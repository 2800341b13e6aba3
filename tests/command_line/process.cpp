// With posix_spawn; the streams are files, so that nobody waits for anybody.
#include "process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

extern char** environ;

namespace command_line {

namespace {

std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "chddl_test.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Folder::file(std::string_view name, std::string_view text) const {
    std::ofstream(path(name), std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
    return path(name);
}

Finished run(const std::vector<std::string>& command, std::string_view input) {
    const Folder folder;
    const std::string in = folder.file("in", input);
    const std::string out = folder.path("out");
    const std::string err = folder.path("err");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::pid_t process = 0;
    const int refused = ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (refused != 0) throw std::runtime_error(command[0] + " cannot be run");
    int state = 0;
    ::rusage usage{};
    ::wait4(process, &state, 0, &usage);
    return {.status = WIFEXITED(state) ? WEXITSTATUS(state) : -1,
            .out = content(out),
            .err = content(err),
            .peak = static_cast<std::size_t>(usage.ru_maxrss) * 1024};
}

std::string program() {
    return CHDDL_PROGRAM;
}

Finished chddl(const std::vector<std::string>& arguments, std::string_view input) {
    std::vector<std::string> command{program()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run(command, input);
}

}  // namespace command_line
