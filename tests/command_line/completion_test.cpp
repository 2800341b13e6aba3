// The completion for bash, sourced and asked as bash does it.
#include <catch2/catch.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::run;

namespace {

using Words = std::set<std::string>;

/// What is offered for the last of these words.
Words offered(const std::vector<std::string>& words) {
    std::string script = "source '" CHDDL_COMPLETION "'; COMP_WORDS=('" + command_line::program() + "'";
    for (const std::string& word : words) script += " '" + word + "'";
    script += "); COMP_CWORD=" + std::to_string(words.size()) + "; _chddl; printf '%s\\n' \"${COMPREPLY[@]}\"";
    const Finished finished = run({"bash", "-c", script});
    CHECK(finished.err == "");
    std::istringstream lines(finished.out);
    Words all;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) all.insert(line);
    return all;
}

}  // namespace

TEST_CASE("bash completes subcommands, options and their values", "[command_line]") {
    const command_line::Folder folder;
    const std::string spec = folder.file("clicks.json", "{}");
    CHECK(offered({""}) ==
          Words{"render", "check", "apply", "init", "diagram", "explain", "schema", "--help", "--version"});
    CHECK(offered({"re"}) == Words{"render"});
    CHECK(offered({"render", "--"}) == Words{"--help", "--target", "--format", "--show-secrets"});
    CHECK(offered({"apply", "--"}) == Words{"--help", "--target", "--format", "--server", "--user", "--password-file",
                                            "--ca-file", "--cert-file", "--key-file", "--connect-timeout", "--timeout",
                                            "--dry-run", "--yes"});
    CHECK(offered({"apply", "--password-file", folder.path("cl")}) == Words{spec});
    CHECK(offered({"check", "--format", ""}) == Words{"text", "json"});
    CHECK(offered({"check", "--format", "=", "j"}) == Words{"json"});
    CHECK(offered({"diagram", "--format", "="}) == Words{"mermaid", "dot"});
    CHECK(offered({"check", "--target", ""}) == Words{});
    CHECK(offered({"apply", "--server", ""}) == Words{"embedded:", "http://", "https://"});
    CHECK(offered({"explain", "view-output-mis"}) == Words{"view-output-missing"});
    CHECK(offered({"explain", "--"}) == Words{"--help", "--list"});
    CHECK(offered({"nothing", ""}) == Words{});
    CHECK(offered({"render", folder.path("cl")}) == Words{spec});
}

TEST_CASE("bash knows the function for chddl", "[command_line]") {
    CHECK(run({"bash", "-c", "source '" CHDDL_COMPLETION "'; complete -p chddl"}).out ==
          "complete -o filenames -F _chddl chddl\n");
}
