// apply: to a server or an embedded engine.
#include <chddl/server.hpp>

#include <fmt/core.h>

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "input.hpp"
#include "server.hpp"

namespace cli {

using namespace chddl;

namespace {

/// Asked on a terminal; elsewhere --yes says it.
[[nodiscard]] bool is_wanted(const Options& options) {
    if (options.yes || options.dry_run) return true;
    if (options.spec == "-" || ::isatty(STDIN_FILENO) != 1) {
        complain("there is nobody to ask whether to go on: say --yes, or look with --dry-run");
        return false;
    }
    fmt::print(stderr, "Apply {} to {}? [y/N] ", options.spec, options.server);
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "yes";
}

[[nodiscard]] std::string step_text(const Step& step) {
    return fmt::format("{} {}\n", to_string(step.state), step.object);
}

/// The steps from one on.
[[nodiscard]] std::string steps_text(const ApplyReport& report, bool dry_run, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < report.steps().size(); ++i) {
        const Step& step = report.steps()[i];
        if (!dry_run)
            text += step_text(step);
        else if (step.state == StepState::planned)
            text += step.sql + ";\n";
    }
    return text;
}

}  // namespace

int apply(const Options& options) {
    if (!names_server(options)) return unusable;
    const Spec spec = read(options);
    if (spec.status != fine) return spec.status;
    const Diagnostics found = chddl::check(spec.pipeline, spec.check);
    if (found.has(Severity::error)) return show(found, options, spec.text), findings;
    if (!is_wanted(options)) return unusable;
    const auto server = open_server(options);
    if (server == nullptr) return cli::server;
    ApplyOptions how{.dry_run = options.dry_run, .check = spec.check};
    std::size_t told = 0;
    if (::isatty(STDOUT_FILENO) == 1)
        how.progress = [&](const Step& step) {
            const bool ends = step.state != StepState::planned;
            fmt::print("\r\x1B[K{}", ends ? step_text(step) : "... " + step.object);
            std::fflush(stdout);
            told += ends ? 1 : 0;
        };
    const ApplyReport report = chddl::apply(spec.pipeline, *server, how);
    show(report.diagnostics(), options, spec.text);
    return write(steps_text(report, options.dry_run, told), report ? fine : cli::server);
}

}  // namespace cli
