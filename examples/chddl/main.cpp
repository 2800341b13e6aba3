// The command line: what can be said to it.
#include <chddl/config.hpp>
#include <chddl/core/nearest.hpp>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

#include "commands.hpp"
#include "input.hpp"

namespace {

using cli::Options;

struct Command {
    const char* name;
    const char* what;
    const char* example;
    int (*run)(const Options& options);
    void (*options)(CLI::App& command, Options& options);
};

void spec(CLI::App& command, Options& options) {
    command.add_option("SPEC", options.spec, "the spec's file, - for standard input")->required();
    command.add_option("--target", options.target,
                       "the ClickHouse release it is for, as in 26.7; default: the newest known");
    command.add_option("--format", options.format, "how findings are written")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
}

const Command commands[] = {
    {"render", "Print the statements in the order of creation, each ended by ';'.",
     "chddl render clicks.json | clickhouse-client --multiquery", cli::render,
     [](CLI::App& command, Options& options) {
         spec(command, options);
         command.add_flag("--show-secrets", options.shows_secrets, "write secrets instead of [HIDDEN]");
     }},
    {"check", "Print what a server would refuse, and what it takes although data would be lost.",
     "chddl check clicks.json --target 25.8", cli::check, spec},
    {"apply", "Create what is missing on a server, in the order in which no message is missed.",
     "chddl apply clicks.json --server 'embedded:data?config=config.xml' --dry-run", cli::apply,
     [](CLI::App& command, Options& options) {
         spec(command, options);
         command.add_option("--server", options.server, "embedded:PATH?config=FILE&lib=FILE")->required();
         command.add_flag("--dry-run", options.dry_run, "print the statements that would be run, and run none");
         command.add_flag("--yes", options.yes, "do not ask");
     }},
    {"init", "Print a small spec that checks clean, to start from.", "chddl init clicks > clicks.json", cli::init,
     [](CLI::App& command, Options& options) {
         command.add_option("NAME", options.topic, "of the topic, and of the database")->capture_default_str();
     }},
    {"diagram", "Print a picture of the pipeline, as mermaid or Graphviz.",
     "chddl diagram clicks.json --format dot | dot -Tsvg", cli::diagram,
     [](CLI::App& command, Options& options) {
         command.add_option("SPEC", options.spec, "the spec's file, - for standard input")->required();
         command.add_option("--format", options.picture, "of the picture")
             ->check(CLI::IsMember({"mermaid", "dot"}))
             ->capture_default_str();
     }},
    {"explain", "Explain a finding, setting, type, engine, codec or format.", "chddl explain view-output-missing",
     cli::explain,
     [](CLI::App& command, Options& options) {
         command.add_option("NAME", options.name, "its name");
         command.add_flag("--list", options.list, "print all names instead");
     }},
    {"schema", "Print the JSON Schema of specs, for editors and validators.", "chddl schema > chddl.schema.json",
     cli::schema, [](CLI::App& /*command*/, Options& /*options*/) {}},
};

/// A word that is no command, where one belongs.
[[nodiscard]] bool is_unknown_command(std::string_view word) {
    if (word.starts_with('-')) return false;
    chddl::detail::Nearest nearest(word);
    for (const Command& command : commands) {
        if (command.name == word) return false;
        nearest.offer(command.name);
    }
    cli::complain("there is no command '" + chddl::detail::shown(word) + "'" + nearest.hint());
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Typed ClickHouse DDL: from a Kafka topic to a MergeTree table.", "chddl");
    app.require_subcommand(1);
    app.set_version_flag("--version",
                         fmt::format("chddl {}.{}.{}", CHDDL_VERSION_MAJOR, CHDDL_VERSION_MINOR, CHDDL_VERSION_PATCH));
    app.footer(
        "Exit status: 0 fine, 1 findings of severity error, 2 wrong usage or unreadable input, 3 the server "
        "refused or was lost.");
    Options options;
    for (const auto& [name, what, example, run, declare] : commands) {
        CLI::App* command = app.add_subcommand(name, what);
        command->footer(fmt::format("Example: {}", example));
        declare(*command, options);
    }
    if (argc > 1 && is_unknown_command(argv[1])) return cli::unusable;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? cli::fine : cli::unusable;
    }
    for (const auto& [name, what, example, run, declare] : commands)
        if (app.got_subcommand(name)) return run(options);
    return cli::unusable;
}
