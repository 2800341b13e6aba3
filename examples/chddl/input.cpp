// Files, standard streams, colours.
#include "input.hpp"

#include <fmt/core.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

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

/// Where a finding is, if it is about a text.
struct Position {
    bool in_file = false;
    TextPosition at = {};
};

[[nodiscard]] std::string file_of(const Options& options) {
    return options.spec == "-" ? "<stdin>" : options.spec;
}

[[nodiscard]] std::string as_json(const Diagnostic& found, const Options& options, const Position& position) {
    nlohmann::ordered_json json{{"severity", std::string(to_string(found.severity))},
                                {"name", std::string(found.name)},
                                {"object", found.object},
                                {"at", found.at},
                                {"message", found.message},
                                {"help", found.help}};
    if (found.server_code != 0) json["server_code"] = found.server_code;
    if (position.in_file) {
        json["file"] = file_of(options);
        json["line"] = position.at.line;
        json["column"] = position.at.column;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

[[nodiscard]] std::string place_of(const Options& options, const Position& position) {
    if (!position.in_file) return "";
    return fmt::format("{}:{}:{}: ", file_of(options), position.at.line, position.at.column);
}

/// The first findings, and how many others the reader has counted.
[[nodiscard]] std::vector<Diagnostic> shown_of(const Diagnostics& found) {
    std::vector<Diagnostic> all;
    for (const Diagnostic& one : found)
        if (all.size() < most_shown || one.name == "spec-more") all.push_back(one);
    return all;
}

[[nodiscard]] std::vector<Position> positions_of(const std::vector<Diagnostic>& all, std::string_view spec) {
    std::vector<Position> positions(all.size());
    if (spec.data() == nullptr) return positions;  // none: an empty one has data
    std::vector<std::string> pointers;
    for (const Diagnostic& one : all) pointers.push_back(one.at);
    const std::vector<TextPosition> found = find_in_spec(spec, pointers);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].at.empty() && !all[i].name.starts_with("spec-")) continue;  // of a server, not of the text
        const bool syntax = all[i].name == "spec-syntax";
        positions[i] = {true, syntax ? find_syntax_error(spec).value_or(found[i]) : found[i]};
    }
    return positions;
}

/// A text that this program cannot read, as against one with mistakes in it.
[[nodiscard]] int status_of(const Diagnostics& found) {
    for (const Diagnostic& one : found)
        for (const char* name : {"spec-syntax", "spec-depth", "spec-version"})
            if (one.name == name) return unusable;
    return findings;
}

[[nodiscard]] Spec unreadable(int status) {
    Spec spec;
    spec.status = status;
    return spec;
}

}  // namespace

void complain(std::string_view sentence) {
    fmt::print(stderr, "chddl: {}\n", sentence);
}

void show(const Diagnostics& found, const Options& options, std::string_view spec) {
    const std::vector<Diagnostic> all = shown_of(found);
    const std::vector<Position> positions = positions_of(all, spec);
    const bool json = options.format == "json";
    for (std::size_t i = 0; i < all.size(); ++i)
        fmt::print(stderr, "{}",
                   json ? as_json(all[i], options, positions[i]) : as_text(all[i], place_of(options, positions[i])));
    if (found.size() == all.size()) return;
    const std::size_t more = found.size() - all.size();
    if (json)
        fmt::print(stderr, "{{\"not_shown\":{}}}\n", more);
    else
        complain(fmt::format("{} more findings are not shown", more));
}

Spec read(const Options& options) {
    Spec spec;
    if (!options.target.empty()) {
        const auto target = target_of(options.target);
        if (!target) {
            complain("the target is " + options.target + ", expected a release such as 26.7");
            return unreadable(unusable);
        }
        spec.check.target = *target;
    }
    Result<std::string> text = text_of(options.spec);
    if (!text) return show(text.diagnostics(), options), unreadable(unusable);
    spec.text = std::move(text).value();
    Result<Pipeline> pipeline = read_spec(spec.text);
    show(pipeline.diagnostics(), options, spec.text);
    if (!pipeline) return unreadable(status_of(pipeline.diagnostics()));
    spec.pipeline = std::move(pipeline).value();
    return spec;
}

int write(std::string_view data, int status) {
    const bool written = std::fwrite(data.data(), 1, data.size(), stdout) == data.size() && std::fflush(stdout) == 0;
    if (!written) complain("standard output cannot be written");
    return written ? status : unusable;
}

}  // namespace cli
