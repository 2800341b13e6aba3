// The reading of the catalogs of settings.
#include "catalog_settings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <compare>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogs {
namespace {

using chddl::Executor;
using chddl::Row;
using chddl::Rows;

Rows ask(Executor& engine, const std::string& sql) {
    return engine.run(sql).value();
}

/// The error's text; empty if the engine took it.
std::string refusal(Executor& engine, const std::string& sql) {
    const auto answer = engine.run(sql);
    return answer ? "" : answer.diagnostics().text();
}

struct Release {
    int year = 0;
    int month = 0;
    friend auto operator<=>(const Release&, const Release&) = default;
};

Release release(const std::string& text) {
    const std::size_t dot = text.find('.');
    return {std::stoi(text.substr(0, dot)), std::stoi(text.substr(dot + 1))};
}

/// As it stands on every machine: MaxThreads says auto(2) on one of two cores.
std::string default_value(const std::string& text) {
    return text.starts_with("auto(") ? "auto" : text;
}

/// When settings were introduced: the first change of each, where its reason calls it new. Others were there before.
std::map<std::string, Release> introduced(Executor& engine, std::string_view type) {
    const Rows changes =
        ask(engine,
            fmt::format("SELECT version, change.1, match(change.4, '(?i)^(added?|an?|new)( an?)?( new)?( experimental)?"
                        " settings?\\\\b') FROM system.settings_changes ARRAY JOIN changes AS change WHERE type = '{}'",
                        type));
    std::map<std::string, std::pair<Release, bool>> first;
    for (const Row& change : changes) {
        const Release when = release(change[0]);
        const bool is_new = change[2] == "1";
        const auto [place, inserted] = first.try_emplace(change[1], when, is_new);
        if (when < place->second.first) place->second = {when, is_new};
        if (when == place->second.first) place->second.second |= is_new;
    }
    // What an engine has is no newer than the engine, whatever its list of changes says.
    const Release own = release(ask(engine, "SELECT version()")[0][0]);
    std::map<std::string, Release> found;
    for (const auto& [name, change] : first)
        if (change.second) found.emplace(name, std::min(change.first, own));
    return found;
}

/// The values in `Must be one of ['a', 'b']` of an error; none if it does not say so.
std::set<std::string> offered(const std::string& error) {
    static constexpr std::string_view opening = "Must be one of [";
    std::set<std::string> values;
    std::size_t at = error.find(opening);
    if (at == std::string::npos) return values;
    const std::size_t end = error.find(']', at);
    for (at += opening.size(); at < end; at = error.find('\'', at) + 1) {
        const std::size_t open = error.find('\'', at);
        if (open > end) break;
        at = error.find('\'', open + 1);
        values.insert(error.substr(open + 1, at - open - 1));
    }
    return values;
}

/// Adds the choices of each type, which the engine tells when one of its settings is given a wrong value. A type that
/// takes lists (`hash,direct`) is left out. `use` makes a statement of a setting and a value.
template <class Use>
void add_choices(Executor& engine, const std::string& system_table, Choices& choices, Use use) {
    for (const Row& row :
         ask(engine, "SELECT type, min(name) FROM system." + system_table + " GROUP BY type ORDER BY type")) {
        const std::set<std::string> values = offered(refusal(engine, use(row[1], "zzz_no")));
        if (values.empty() || refusal(engine, use(row[1], *values.begin() + "," + *values.rbegin())).empty()) continue;
        choices[row[0]].insert(values.begin(), values.end());
    }
}

/// What follows the columns of its own in a row about a setting: when it came, and its choices.
std::string setting_tail(const std::map<std::string, Release>& since, const Choices& choices, const std::string& name,
                         const std::string& type) {
    const auto when = since.find(name);
    std::string tail =
        when == since.end() ? "{0, 0}" : fmt::format("{{{}, {}}}", when->second.year, when->second.month);
    if (choices.contains(type)) tail += ", choices::" + type;
    return tail;
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out.append(c == '\'' || c == '\\' ? "\\" : "").append(1, c);
    return out + "'";
}

/// The session settings that a Kafka table keeps: it is given all of them with their defaults.
std::set<std::string> kept_by_kafka(Executor& engine, const Rows& settings) {
    std::string sql =
        "CREATE TABLE catalogs.k (a Int8) ENGINE = Kafka SETTINGS kafka_broker_list = 'b', "
        "kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV'";
    for (const Row& row : settings) sql += ", " + row[0] + " = " + quoted(default_value(row[2]));
    ask(engine, sql);
    const Rows kept = ask(engine,
                          "SELECT arrayJoin(extractAll(create_table_query, '[ ,](\\\\w+) = ')) FROM system.tables "
                          "WHERE database = 'catalogs' AND name = 'k'");
    ask(engine, "DROP TABLE catalogs.k SYNC");
    std::set<std::string> names;
    for (const Row& row : kept) names.insert(row[0]);
    return names;
}

}  // namespace

Choices measured_choices(Executor& engine) {
    Choices choices;
    add_choices(engine, "settings", choices, [](const std::string& name, const std::string& value) {
        return fmt::format("SELECT 1 SETTINGS {} = '{}'", name, value);
    });
    add_choices(engine, "merge_tree_settings", choices, [](const std::string& name, const std::string& value) {
        return fmt::format(
            "CREATE OR REPLACE TABLE catalogs.t (a Int8) ENGINE = MergeTree ORDER BY a SETTINGS {} = '{}'", name,
            value);
    });
    return choices;
}

Table choices_table(const std::string& version, const Choices& choices) {
    Table made{"setting_choices.ipp", preamble(version, {}), {}, ending()};
    made.before.back() = "namespace choices {  // by the name of the type";
    made.before.emplace_back();
    made.after.insert(made.after.begin(), "}  // namespace choices");
    for (const auto& [type, values] : choices) {
        std::vector<std::string> literals;
        for (const std::string& value : values) literals.push_back(literal(value));
        made.rows.push_back(
            fmt::format("inline constexpr std::string_view {}[] = {{{}}};", type, fmt::join(literals, ", ")));
    }
    return made;
}

Table merge_tree_settings(Executor& engine, const std::string& version, const Choices& choices) {
    const auto since = introduced(engine, "MergeTree");
    NamedRows rows;
    for (const Row& row : ask(engine, "SELECT name, type, default, tier FROM system.merge_tree_settings"))
        rows.emplace_back(row[0], fmt::format("{{{}, {}, {}, Tier::{}, {}}}", literal(row[0]), literal(row[1]),
                                              literal(default_value(row[2])), lower(row[3]),
                                              setting_tail(since, choices, row[0], row[1])));
    return table(version,
                 {"merge_tree_settings", "MergeTreeSetting", "", {"chddl/catalog/generated/setting_choices.ipp"}},
                 std::move(rows));
}

Table query_settings(Executor& engine, const std::string& version, const Choices& choices) {
    const auto since = introduced(engine, "Session");
    const Rows settings = ask(engine, "SELECT name, type, default, is_obsolete FROM system.settings");
    const std::set<std::string> kept = kept_by_kafka(engine, settings);
    NamedRows rows;
    for (const Row& row : settings)
        rows.emplace_back(row[0], fmt::format("{{{}, {}, {}, {}, {}, {}}}", literal(row[0]), literal(row[1]),
                                              literal(default_value(row[2])), truth(row[3]), kept.contains(row[0]),
                                              setting_tail(since, choices, row[0], row[1])));
    return table(version, {"query_settings", "QuerySetting", "", {"chddl/catalog/generated/setting_choices.ipp"}},
                 std::move(rows));
}

}  // namespace catalogs
