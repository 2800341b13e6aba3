// The program `chddl` run as a process: arguments, standard streams, exit status, memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace command_line {

struct Finished {
    int status = -1;  ///< of exit; -1: killed by a signal
    std::string out = {};
    std::string err = {};
    std::size_t peak = 0;  ///< bytes of memory at most
};

/// A folder of its own, removed at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string path(std::string_view name) const { return (path_ / name).string(); }
    /// Writes a file, and gives its path.
    [[nodiscard]] std::string file(std::string_view name, std::string_view text) const;

private:
    std::filesystem::path path_;
};

/// Runs `chddl` with these arguments, `input` on its standard input.
[[nodiscard]] Finished chddl(const std::vector<std::string>& arguments, std::string_view input = {});

/// Runs any program.
[[nodiscard]] Finished run(const std::vector<std::string>& command, std::string_view input = {});

/// The path of `chddl`.
[[nodiscard]] std::string program();

[[nodiscard]] inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace command_line
