// One function a kind; the rows are the only source.
#include "subjects.hpp"

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/explanations.hpp>
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/catalog/types.hpp>
#include <chddl/core/diagnostics.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace cli {

using namespace chddl;

namespace {

template <class Rows>
[[nodiscard]] auto each_of(const Rows& rows) {
    return [&rows](const std::function<void(std::string_view)>& take) {
        for (const auto& row : rows) take(row.name);
    };
}

/// Of rows that stand behind a function.
template <auto Rows>
void each_row(const std::function<void(std::string_view)>& take) {
    for (const auto& row : Rows()) take(row.name);
}

[[nodiscard]] std::string since_text(Target since) {
    return since == Target{0, 0} ? "" : fmt::format("Since ClickHouse {}.{}.\n", since.year, since.release);
}

[[nodiscard]] std::string choices_text(std::span<const std::string_view> choices) {
    return choices.empty() ? "" : fmt::format("One of: {}.\n", fmt::join(choices, ", "));
}

[[nodiscard]] std::string default_text(std::string_view value) {
    return fmt::format("Default: {}.\n", value.empty() ? "empty" : value);
}

// Findings.

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

// Settings.

[[nodiscard]] std::string kind_text(const catalog::SettingSpec& row) {
    switch (row.kind) {
        case catalog::SettingKind::text:
            return row.choices.empty() ? "A text.\n" : "";
        case catalog::SettingKind::character:
            return "A text of at most one byte.\n";
        case catalog::SettingKind::boolean:
            return "true or false.\n";
        case catalog::SettingKind::real:
            return "A number.\n";
        case catalog::SettingKind::integer:
        case catalog::SettingKind::milliseconds:
            break;
    }
    const std::string most = row.max == std::numeric_limits<std::uint64_t>::max() ? "" : fmt::format(" to {}", row.max);
    const bool duration = row.kind == catalog::SettingKind::milliseconds;
    return fmt::format("A whole number from {}{}{}.\n", row.min, most, duration ? ", in milliseconds" : "");
}

[[nodiscard]] std::string kafka_setting_text(std::string_view name) {
    const catalog::SettingSpec& row = *detail::find_row(catalog::kafka_settings, name);
    std::string text = fmt::format("{}, a setting of Kafka engine tables.\n\n{}\n", name, row.doc) + kind_text(row) +
                       choices_text(row.choices);
    if (row.required) text += "The server refuses a table without it.\n";
    if (row.secret)
        text += "It is a secret: shown as [HIDDEN], and given as {\"env\": …} or {\"file\": …} in a spec.\n";
    if (row.macros) text += "The server puts macros in it: {replica}.\n";
    if (row.position > 0) text += fmt::format("Argument {} of ENGINE = Kafka(…).\n", row.position);
    return text + since_text(row.since);
}

[[nodiscard]] std::string merge_tree_setting_text(std::string_view name) {
    const catalog::MergeTreeSetting& row = *catalog::find_merge_tree_setting(name);
    constexpr std::string_view tiers[] = {"", "Beta.\n", "Experimental.\n", "Obsolete: it does nothing.\n"};
    static_assert(static_cast<int>(catalog::Tier::obsolete) == std::size(tiers) - 1);
    return fmt::format("{}, a setting of tables of the MergeTree family.\n\nType: {}.\n", name, row.type) +
           default_text(row.default_value) + choices_text(row.choices) + std::string(tiers[std::size_t(row.tier)]) +
           since_text(row.since);
}

[[nodiscard]] std::string query_setting_text(std::string_view name) {
    const catalog::QuerySetting& row = *catalog::find_query_setting(name);
    const std::string_view kafka = row.kept_by_kafka ? "A Kafka table keeps it in its SETTINGS.\n"
                                                     : "In the SETTINGS of a Kafka table it is taken, and dropped.\n";
    return fmt::format("{}, a setting of a session or query.\n\nType: {}.\n", name, row.type) +
           default_text(row.default_value) + choices_text(row.choices) +
           (row.obsolete ? "Obsolete: it does nothing.\n" : "") + std::string(kafka) + since_text(row.since);
}

// Formats, types, engines, codecs, indices.

[[nodiscard]] std::string format_text(std::string_view name) {
    const catalog::FormatSpec& row = *catalog::find_format(name);
    const std::string_view use = !row.is_input   ? "Written only: no Kafka table can read it.\n"
                                 : row.is_output ? "Read and written.\n"
                                                 : "Read only.\n";
    return fmt::format("{}, a format of rows, as in kafka_format.\n\n{}", name, use);
}

[[nodiscard]] std::string type_text(std::string_view name) {
    const catalog::TypeSpec& row = *detail::find_row(catalog::types, name);
    std::string others;
    for (const catalog::TypeFamily& family : catalog::type_families())
        if (family.alias_to == name) others += (others.empty() ? "" : ", ") + std::string(family.name);
    return fmt::format("{}, a data type.\n\n{}\n", name, row.doc) +
           (others.empty() ? "" : fmt::format("Also written {}.\n", others));
}

void each_alias(const std::function<void(std::string_view)>& take) {
    for (const catalog::TypeFamily& family : catalog::type_families())
        if (!family.alias_to.empty()) take(family.name);
}

[[nodiscard]] std::string alias_text(std::string_view name) {
    const std::string_view stored = catalog::find_type_family(name)->alias_to;
    const catalog::TypeSpec* row = detail::find_row(catalog::types, stored);
    return fmt::format("{}, another spelling of the data type {}, which is what the server stores.\n\n{}\n", name,
                       stored, row == nullptr ? "" : row->doc);
}

[[nodiscard]] std::string engine_text(std::string_view name) {
    const catalog::EngineSpec& row = *detail::find_row(catalog::engines, name);
    std::string args;
    for (const catalog::ArgumentSpec& arg : row.args) {
        if (arg.kind == catalog::ArgumentKind::none) break;
        args += fmt::format("{}{}{}", args.empty() ? "" : ", ", arg.name, arg.required ? "" : " (may be left out)");
    }
    return fmt::format("{}, a table engine.\n\n{}\n", name, row.doc) +
           (args.empty() ? "It takes no arguments.\n" : fmt::format("Arguments: {}.\n", args)) +
           (row.family == catalog::EngineFamily::merge_tree ? fmt::format("Also as Replicated{}.\n", name) : "");
}

[[nodiscard]] std::string codec_text(std::string_view name) {
    const catalog::CodecSpec& row = *detail::find_row(catalog::codecs, name);
    return fmt::format("{}, a compression codec.\n\n{}\n", name, row.doc) +
           (row.compresses ? "" : "It only prepares: a codec that compresses has to follow.\n") +
           (row.experimental ? "Experimental.\n" : "");
}

[[nodiscard]] std::string index_text(std::string_view name) {
    const catalog::IndexTypeSpec& row = *detail::find_row(catalog::index_types, name);
    return fmt::format("{}, a type of skipping index.\n\n{}\nDefault: GRANULARITY {}.\n", name, row.doc,
                       row.default_granularity) +
           (row.removed ? "The server refuses it: it was removed.\n" : "");
}

}  // namespace

std::vector<Subject> subjects() {
    return {
        {"a finding", each_of(catalog::diagnostics), diagnostic_text},
        {"a setting of Kafka engine tables", each_of(catalog::kafka_settings), kafka_setting_text},
        {"a setting of tables of the MergeTree family", each_row<catalog::merge_tree_settings>,
         merge_tree_setting_text},
        {"a setting of a session or query", each_row<catalog::query_settings>, query_setting_text},
        {"a format", each_row<catalog::formats>, format_text},
        {"a format of an official server", each_row<catalog::formats_of_other_builds>, format_text},
        {"a data type", each_of(catalog::types), type_text},
        {"another spelling of a data type", each_alias, alias_text},
        {"a table engine", each_of(catalog::engines), engine_text},
        {"a compression codec", each_of(catalog::codecs), codec_text},
        {"a type of skipping index", each_of(catalog::index_types), index_text},
    };
}

}  // namespace cli
