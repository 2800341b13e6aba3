// apply: to an embedded engine.
#include <chddl/server.hpp>

#include <fmt/core.h>

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "input.hpp"

namespace cli {

using namespace chddl;

namespace {

constexpr std::string_view embedded = "embedded:";

/// `embedded:PATH?config=FILE&lib=FILE`
[[nodiscard]] std::optional<EmbeddedOptions> embedded_options(std::string_view url) {
    EmbeddedOptions options;
    url.remove_prefix(embedded.size());
    const std::size_t question = std::min(url.find('?'), url.size());
    options.path = url.substr(0, question);
    url.remove_prefix(std::min(question + 1, url.size()));
    while (!url.empty()) {
        const std::string_view pair = url.substr(0, url.find('&'));
        const std::size_t equals = pair.find('=');
        const std::string_view key = pair.substr(0, equals);
        const std::string value(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
        if (key != "config" && key != "lib") {
            complain("the server's URL has " + std::string(key) + ", expected config=FILE or lib=FILE");
            return std::nullopt;
        }
        (key == "config" ? options.config_file : options.library) = value;
        url.remove_prefix(std::min(pair.size() + 1, url.size()));
    }
    return options;
}

[[nodiscard]] std::optional<EmbeddedOptions> server_of(const Options& options) {
    if (std::string_view(options.server).starts_with(embedded)) return embedded_options(options.server);
    const bool http = options.server.starts_with("http://") || options.server.starts_with("https://");
    complain(http ? "servers over HTTP are not supported yet: use embedded:PATH, or give the SQL of `chddl render` to "
                    "a client"
                  : "the server is " + options.server + ", expected embedded:PATH?config=FILE&lib=FILE");
    return std::nullopt;
}

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

[[nodiscard]] std::string steps_text(const ApplyReport& report, bool dry_run) {
    std::string text;
    for (const Step& step : report.steps()) {
        if (dry_run && step.state == StepState::planned)
            text += step.sql + ";\n";
        else if (!dry_run)
            text += fmt::format("{} {}\n", to_string(step.state), step.object);
    }
    return text;
}

}  // namespace

int apply(const Options& options) {
    const auto embedded_server = server_of(options);
    if (!embedded_server) return unusable;
    const Spec spec = read(options);
    if (spec.status != fine) return spec.status;
    const Diagnostics found = chddl::check(spec.pipeline, spec.check);
    if (found.has(Severity::error)) return show(found, options, spec.text), findings;
    if (!is_wanted(options)) return unusable;
    auto server = EmbeddedExecutor::open(*embedded_server);
    if (!server) return show(server.diagnostics(), options), cli::server;
    EmbeddedExecutor engine = std::move(server).value();
    const ApplyReport report = chddl::apply(spec.pipeline, engine, {.dry_run = options.dry_run, .check = spec.check});
    show(report.diagnostics(), options, spec.text);
    return write(steps_text(report, options.dry_run), report ? fine : cli::server);
}

}  // namespace cli
