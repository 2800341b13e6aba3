// explain: a row of a catalog in prose.
#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/explanations.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/catalog/types.hpp>
#include <chddl/core/nearest.hpp>

#include <fmt/format.h>

#include <functional>
#include <vector>

#include "input.hpp"

namespace cli {

using namespace chddl;

namespace {

/// What can be explained: a kind, its names, and the prose of one.
struct Subject {
    std::string_view kind;
    std::function<void(const std::function<void(std::string_view)>&)> each;
    std::function<std::string(std::string_view)> explain;
};

template <class Rows>
[[nodiscard]] auto each_of(const Rows& rows) {
    return [&rows](const std::function<void(std::string_view)>& take) {
        for (const auto& row : rows) take(row.name);
    };
}

[[nodiscard]] std::string indented(std::string_view text) {
    std::string out = "    ";
    for (const char c : text) out.append(1, c).append(c == '\n' ? "    " : "");
    return out + "\n";
}

[[nodiscard]] std::string statements_text(const catalog::Explanation& row) {
    std::string text = "\nWrong:\n" + indented(row.wrong);
    if (!row.probe.empty()) text += indented(row.probe) + "which answers:\n" + indented(row.seen);
    if (!row.right.empty()) text += "Right:\n" + indented(row.right);
    const std::string verdict = row.code != 0 ? fmt::format("refuses the wrong one with code {}", row.code)
                                              : std::string("takes the wrong one, too");
    return text + fmt::format("Proved by running both on ClickHouse 26.7, which {}.\n", verdict);
}

/// What a message says of any object: its holes as dots.
[[nodiscard]] std::string without_holes(std::string_view message) {
    std::string out(message);
    for (std::size_t hole = out.find("{}"); hole != std::string::npos; hole = out.find("{}")) out.replace(hole, 2, "…");
    return out;
}

[[nodiscard]] std::string diagnostic_text(std::string_view name) {
    const catalog::DiagnosticSpec* row = detail::find_row(catalog::diagnostics, name);
    constexpr std::string_view why[] = {"advice, or up to the server's configuration",
                                        "the server takes it, and data is lost, defaulted, doubled or never read",
                                        "the server refuses it, or it cannot mean what it says"};
    std::string text =
        fmt::format("{}, a finding of severity {}: {}.\n\n{}.\nHelp: {}.\n", name, to_string(row->severity),
                    why[static_cast<std::size_t>(row->severity)], without_holes(row->message), row->help);
    const catalog::Explanation* explanation = catalog::find_explanation(name);
    if (explanation == nullptr) return text;
    if (!explanation->says.empty()) text += fmt::format("\nFor instance: {}.\n", explanation->says);
    return text + statements_text(*explanation);
}

[[nodiscard]] std::string kafka_setting_text(std::string_view name) {
    const catalog::SettingSpec& row = *detail::find_row(catalog::kafka_settings, name);
    std::string text = fmt::format("{}, a setting of Kafka engine tables.\n\n{}\n", name, row.doc);
    if (row.required) text += "The server refuses a table without it.\n";
    if (row.secret) text += "It is a secret: shown as [HIDDEN].\n";
    if (!row.choices.empty()) text += fmt::format("One of: {}.\n", fmt::join(row.choices, ", "));
    if (row.since != Target{0, 0}) text += fmt::format("Since ClickHouse {}.{}.\n", row.since.year, row.since.release);
    return text;
}

template <class Rows>
[[nodiscard]] Subject documented(std::string_view kind, const Rows& rows) {
    return {kind, each_of(rows), [kind, &rows](std::string_view name) {
                return fmt::format("{}, {}.\n\n{}\n", name, kind, detail::find_row(rows, name)->doc);
            }};
}

[[nodiscard]] std::vector<Subject> subjects() {
    return {
        {"a finding", each_of(catalog::diagnostics), diagnostic_text},
        {"a setting of Kafka engine tables", each_of(catalog::kafka_settings), kafka_setting_text},
        documented("a data type", catalog::types),
        documented("a table engine", catalog::engines),
        documented("a compression codec", catalog::codecs),
        documented("a type of skipping index", catalog::index_types),
    };
}

/// Every explanation of the name: LowCardinality is a type, and Memory may be two things.
[[nodiscard]] std::string all_texts(const std::vector<Subject>& all, std::string_view name) {
    std::string text;
    for (const Subject& subject : all)
        subject.each([&](std::string_view known) {
            if (known == name) text.append(text.empty() ? "" : "\n").append(subject.explain(name));
        });
    return text;
}

[[nodiscard]] std::string list(const std::vector<Subject>& all) {
    std::string text;
    for (const Subject& subject : all)
        subject.each([&](std::string_view name) { text += fmt::format("{}\t{}\n", name, subject.kind); });
    return text;
}

}  // namespace

int explain(const Options& options) {
    const std::vector<Subject> all = subjects();
    if (options.list) return write(list(all));
    if (options.name.empty()) return complain("name what is to be explained, or say --list"), unusable;
    const std::string text = all_texts(all, options.name);
    if (!text.empty()) return write(text);
    detail::Nearest nearest(options.name);
    for (const Subject& subject : all) subject.each([&](std::string_view name) { nearest.offer(name); });
    complain("nothing is known of " + options.name + nearest.hint());
    return unusable;
}

}  // namespace cli
