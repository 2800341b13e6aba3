// What can be said to the program, and what it answers to anything else.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::Folder;
using command_line::has;
using command_line::run;

namespace {

const std::vector<std::string> subcommands{"render", "check", "apply", "init", "diagram", "explain", "schema"};

/// Wrong usage: status 2, nothing on standard output, and these words.
void refused(const std::vector<std::string>& arguments, std::string_view words) {
    const Finished finished = chddl(arguments);
    CAPTURE(arguments, finished.out, finished.err);
    CHECK(finished.status == 2);
    CHECK(finished.out.empty());
    CHECK(has(finished.err, words));
}

}  // namespace

TEST_CASE("help is data: of the program, and of each subcommand with an example", "[command_line]") {
    const Finished whole = chddl({"--help"});
    CHECK(whole.status == 0);
    CHECK(whole.err.empty());
    CHECK(has(whole.out, "Exit status: 0 fine, 1 findings of severity error, 2 wrong usage"));
    for (const std::string& name : subcommands) {
        CAPTURE(name);
        CHECK(has(whole.out, "\n  " + name + " "));
        const Finished help = chddl({name, "--help"});
        CHECK(help.status == 0);
        CHECK(help.err.empty());
        CHECK(has(help.out, "\nExample: chddl " + name));
    }
    CHECK(chddl({"--version"}).out.starts_with("chddl "));
}

TEST_CASE("wrong usage is status 2, with a sentence on standard error", "[command_line]") {
    refused({}, "subcommand is required");
    refused({"rendr"}, "chddl: there is no command 'rendr'; did you mean 'render'?");
    refused({"render"}, "SPEC is required");
    refused({"render", "a.json", "--nothing"}, "--nothing");
    refused({"check", "a.json", "--format", "xml"}, "xml");
    refused({"diagram", "a.json", "--format", "png"}, "png");
    refused({"check", "-", "--target", "new"}, "expected a release such as 26.7");
    refused({"check", "-", "--target", "26"}, "expected a release such as 26.7");
    refused({"explain"}, "--list");
    refused({"apply", "a.json"}, "--server is required");
}

TEST_CASE("a server that cannot be had is told in one sentence", "[command_line]") {
    refused({"apply", "a.json", "--server", "localhost"}, "expected http://host:port");
    refused({"apply", "a.json", "--server", "embedded:d?colour=red"},
            "the server's URL has colour, expected config=FILE");
}

TEST_CASE("apply asks, and where nobody can be asked it does nothing", "[command_line]") {
    const Folder folder;
    const std::string spec = folder.file("a.json", chddl({"init"}).out);
    refused({"apply", spec, "--server", "embedded:" + folder.path("data")}, "say --yes");
    CHECK_FALSE(std::filesystem::exists(folder.path("data")));
}

TEST_CASE("an engine that is not there is status 3", "[command_line]") {
    const Folder folder;
    const std::string spec = folder.file("a.json", chddl({"init"}).out);
    const Finished finished = chddl({"apply", spec, "--yes", "--server", "embedded:d?lib=" + folder.path("no.so")});
    CHECK(finished.status == 3);
    CHECK(finished.out.empty());
    CHECK(has(finished.err, "error[library-missing]"));
}

TEST_CASE("a server that does not answer is status 3", "[command_line]") {
    const Folder folder;
    const std::string spec = folder.file("a.json", chddl({"init"}).out);
    const Finished finished = chddl({"apply", spec, "--yes", "--server", "http://127.0.0.1:1"});
    CAPTURE(finished.out, finished.err);
    CHECK(finished.status == 3);
    CHECK(finished.err.starts_with("error[server-unreachable]"));  // about no line of the spec
}

TEST_CASE("what cannot be written is told", "[command_line]") {
    const Finished full = run({"sh", "-c", "exec \"$0\" schema >/dev/full", command_line::program()});
    CHECK(full.status == 2);
    CHECK(full.err == "chddl: standard output cannot be written\n");
}

TEST_CASE("colours are for terminals", "[command_line]") {
    const std::string command = "echo '{' | '" + command_line::program() + "' check -";
    const auto on_terminal = [&](const std::string& before) {
        return run({"script", "--quiet", "--command", before + command, "/dev/null"}).out;
    };
    CHECK(has(on_terminal(""), "\x1b[1;31merror[spec-syntax]\x1b[0m"));
    CHECK(has(on_terminal("export NO_COLOR=1; "), "error[spec-syntax]"));
    CHECK_FALSE(has(on_terminal("export NO_COLOR=1; "), "\x1b"));
    CHECK_FALSE(has(chddl({"check", "-"}, "{").err, "\x1b"));
}
