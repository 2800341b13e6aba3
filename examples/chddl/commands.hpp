// The commands: each reads its options out of one struct, and gives the exit status.
#pragma once

#include <string>

namespace cli {

/// 0 fine; 1 findings of severity error; 2 wrong usage or what cannot be read or written; 3 the server refused or was
/// lost.
enum Status : int { fine = 0, findings = 1, unusable = 2, server = 3 };

struct Options {
    std::string spec;  ///< a file's path, or - for standard input
    std::string target;
    std::string format = "text";      ///< of findings: text or json
    std::string picture = "mermaid";  ///< of a diagram: mermaid or dot
    std::string server;               ///< embedded:PATH?config=FILE&lib=FILE
    std::string topic = "events";     ///< that init makes a spec for
    std::string name;                 ///< that explain explains
    bool shows_secrets = false;
    bool dry_run = false;
    bool yes = false;
    bool list = false;
};

int render(const Options& options);
int check(const Options& options);
int apply(const Options& options);
int explain(const Options& options);
int schema(const Options& options);
int init(const Options& options);
int diagram(const Options& options);

}  // namespace cli
