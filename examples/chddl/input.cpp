// Files, standard streams, colours.
#include "input.hpp"

#include <fmt/core.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace cli {

namespace {

using namespace chddl;

constexpr std::size_t most_shown = 100;

[[nodiscard]] Result<std::string> text_of(const std::string& path) {
    return read_file(path == "-" ? "/dev/stdin" : path);
}

/// "26.7" as a Target.
[[nodiscard]] std::optional<Target> target_of(std::string_view text) {
    Target target;
    const char* const end = text.data() + text.size();
    const auto year = std::from_chars(text.data(), end, target.year);
    if (year.ec != std::errc() || year.ptr == end || *year.ptr != '.') return std::nullopt;
    const auto release = std::from_chars(year.ptr + 1, end, target.release);
    if (release.ec != std::errc() || release.ptr != end) return std::nullopt;
    return target;
}

[[nodiscard]] bool has_colours() {
    const char* const no = std::getenv("NO_COLOR");
    return ::isatty(STDERR_FILENO) == 1 && (no == nullptr || *no == '\0');
}

[[nodiscard]] std::string_view colour(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "\x1b[1;31m";
        case Severity::warning:
            return "\x1b[1;33m";
        case Severity::note:
            return "\x1b[1;36m";
    }
    return "";
}

[[nodiscard]] std::string as_text(const Diagnostic& found, std::string_view place) {
    const bool coloured = has_colours();
    std::string line(place);
    line += fmt::format("{}{}[{}]{}", coloured ? colour(found.severity) : "", to_string(found.severity), found.name,
                        coloured ? "\x1b[0m" : "");
    if (!found.object.empty()) line += " " + found.object;
    line += ": " + found.message;
    if (found.server_code != 0) line += fmt::format(" (code {})", found.server_code);
    return line + "\n  help: " + found.help + "\n";
}

[[nodiscard]] std::string as_json(const Diagnostic& found, const Options& options, std::string_view spec) {
    nlohmann::ordered_json json{{"severity", std::string(to_string(found.severity))},
                                {"name", std::string(found.name)},
                                {"object", found.object},
                                {"at", found.at},
                                {"message", found.message},
                                {"help", found.help}};
    if (found.server_code != 0) json["server_code"] = found.server_code;
    if (!spec.empty()) {
        const auto [line, column] = find_in_spec(spec, found.at);
        json["file"] = options.spec;
        json["line"] = line;
        json["column"] = column;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// A finding that names its own place in the text has no other.
[[nodiscard]] std::string place_of(const Diagnostic& found, const Options& options, std::string_view spec) {
    if (spec.empty()) return "";
    const std::string file = options.spec == "-" ? "<stdin>" : options.spec;
    if (found.name == "spec-syntax") return file + ": ";
    const auto [line, column] = find_in_spec(spec, found.at);
    return fmt::format("{}:{}:{}: ", file, line, column);
}

}  // namespace

void complain(std::string_view sentence) {
    fmt::print(stderr, "chddl: {}\n", sentence);
}

void show(const Diagnostics& found, const Options& options, std::string_view spec) {
    std::size_t shown = 0;
    for (const Diagnostic& one : found) {
        if (shown++ == most_shown) break;
        const bool json = options.format == "json";
        fmt::print(stderr, "{}", json ? as_json(one, options, spec) : as_text(one, place_of(one, options, spec)));
    }
    if (found.size() > most_shown) complain(fmt::format("{} more findings are not shown", found.size() - most_shown));
}

std::optional<Spec> read(const Options& options) {
    Spec spec;
    if (!options.target.empty()) {
        const auto target = target_of(options.target);
        if (!target)
            return complain("the target is " + options.target + ", expected a release such as 26.7"), std::nullopt;
        spec.check.target = *target;
    }
    Result<std::string> text = text_of(options.spec);
    if (!text) return show(text.diagnostics(), options), std::nullopt;
    spec.text = std::move(text).value();
    Result<Pipeline> pipeline = read_spec(spec.text);
    show(pipeline.diagnostics(), options, spec.text);
    if (!pipeline) return std::nullopt;
    spec.pipeline = std::move(pipeline).value();
    return spec;
}

int write(std::string_view data, int status) {
    const bool written = std::fwrite(data.data(), 1, data.size(), stdout) == data.size() && std::fflush(stdout) == 0;
    if (!written) complain("standard output cannot be written");
    return written ? status : unusable;
}

}  // namespace cli
