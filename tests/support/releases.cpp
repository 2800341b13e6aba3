// releases statements: every case of check/release_cases.hpp as one JSON line, for release_engine.py.
// releases write VERDICTS...: catalog/generated/since.ipp, out of what the engines answered.
// releases check VERDICTS...: whether check, told the engine's release, finds an error where that engine refuses.
//
// VERDICTS is a file of each engine, oldest first: a line with its release, and one for each case.
#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/since.hpp>
#include <chddl/chddl.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/release_cases.hpp"

namespace {

using namespace chddl;
using catalog::Thing;
using nlohmann::json;
using rules::ReleaseCase;

/// In the order of catalog::Thing.
constexpr const char* things[] = {"feature",    "type",         "engine",        "database_engine",    "codec",
                                  "index_type", "statistics",   "kafka_setting", "merge_tree_setting", "function",
                                  "format",     "query_setting"};

std::string key_of(const ReleaseCase& one) {
    return fmt::format("{} {}", things[static_cast<std::size_t>(one.thing)], one.name);
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

/// One of the things of which engines have lists.
struct Listed {
    Thing thing;
    std::string_view name;
    std::string_view alias_to = {};  ///< of a function
    Target since = {0, 0};           ///< as its own row says
};

std::vector<Listed> listed() {
    std::vector<Listed> all;
    for (const catalog::FunctionSpec& row : catalog::functions())
        all.push_back({Thing::function, row.name, row.alias_to.empty() ? row.name : row.alias_to});
    for (const catalog::FormatSpec& row : catalog::formats())
        if (row.is_input) all.push_back({.thing = Thing::format, .name = row.name});
    for (const catalog::QuerySetting& row : catalog::query_settings())
        all.push_back({.thing = Thing::query_setting, .name = row.name, .since = row.since});
    std::ranges::sort(all, {}, [](const Listed& one) { return std::pair(one.thing, one.name); });
    return all;
}

/// What one engine answered.
struct Judge {
    Target release;
    std::string version;
    std::map<std::string, json> verdicts;
    json functions;  ///< by name: the release that it came with, and whose other name it is
    std::map<Thing, std::set<std::string>> names;  ///< of its lists; of functions in lower case

    /// Not for want of rights (497), which says nothing of the release.
    [[nodiscard]] bool refuses(const ReleaseCase& one) const {
        const int code = verdicts.at(key_of(one)).at("code");
        constexpr int access_denied = 497;
        return code != 0 && code != access_denied;
    }
    /// An older engine lists a function's name that goes in any case as it likes.
    [[nodiscard]] bool lists(const Listed& one) const {
        // The embedded engine of that release is built without a format that its servers have.
        if (one.name == "MsgPack" && release == Target{23, 10}) return true;
        return names.at(one.thing).contains(one.thing == Thing::function ? lower(one.name) : std::string(one.name));
    }
    /// The release that the engine says the function came with; {0, 0} where it says nothing.
    [[nodiscard]] Target introduced(const Listed& function) const {
        const auto row = functions.find(std::string(function.alias_to));
        Target first{0, 0};
        if (row != functions.end())
            std::sscanf(row->at(0).get<std::string>().c_str(), "%d.%d", &first.year, &first.release);
        return first;
    }
};

Judge read_engine(const char* path) {
    std::ifstream file(path);
    std::string line;
    Judge engine;
    while (std::getline(file, line)) {
        const json row = json::parse(line);
        if (row.contains("version")) {
            engine.version = row.at("version");
            engine.functions = row.at("functions");
            for (const auto& [name, facts] : engine.functions.items())
                engine.names[Thing::function].insert(lower(name));
            engine.names[Thing::format] = row.at("formats").get<std::set<std::string>>();
            engine.names[Thing::query_setting] = row.at("query_settings").get<std::set<std::string>>();
            std::sscanf(engine.version.c_str(), "%d.%d", &engine.release.year, &engine.release.release);
        } else {
            engine.verdicts[row.at("case")] = row;
        }
    }
    return engine;
}

int print_statements(const std::vector<ReleaseCase>& cases) {
    for (const ReleaseCase& one : cases) {
        auto asked = statements(one.pipeline, Secrets::shown);
        if (!one.question.empty()) asked.push_back(one.question);
        fmt::print("{}\n", json{{"case", key_of(one)}, {"statements", asked}}.dump());
    }
    return 0;
}

std::string text_of(Target target) {
    return fmt::format("{{{}, {}}}", target.year, target.release);
}

/// Up to 25.5, `Time` is another name of Int64, and taken as that.
bool has_other_meaning(const ReleaseCase& one, Target release) {
    return one.thing == Thing::type && one.name == "Time" && release <= Target{25, 5};
}

/// The row of a case; "" where there is none: all take it, or the newest refuses it too.
std::string row_of(const ReleaseCase& one, const std::vector<Judge>& engines) {
    const auto refused =
        std::find_if(engines.rbegin(), engines.rend(), [&](const Judge& engine) { return engine.refuses(one); });
    if (refused == engines.rend()) return "";
    const auto taken = refused.base();
    if (taken == engines.end()) return "";
    for (auto older = engines.begin(); older != taken; ++older)
        if (!older->refuses(one) && !has_other_meaning(one, older->release))
            fmt::print(stderr, "{}: taken by {}, refused by {}\n", key_of(one), older->version, refused->version);
    return fmt::format("    {{Thing::{}, \"{}\", {}, {}}},\n", things[static_cast<std::size_t>(one.thing)], one.name,
                       text_of(std::prev(taken)->release), text_of(taken->release));
}

/// The row of what the engines list; "" where there is none. An embedded engine may be built without a function that
/// servers of its release have: where the newest engine does not say that the function came later, nothing is said. Nor
/// is it of a setting whose own row says enough.
std::string row_of(const Listed& one, const std::vector<Judge>& engines) {
    const auto lacks = [&](const Judge& engine) { return !engine.lists(one); };
    const auto refused = std::find_if(engines.rbegin(), engines.rend(), lacks);
    if (refused == engines.rend() || refused == engines.rbegin()) return "";
    if (one.thing == Thing::function && engines.back().introduced(one) <= refused->release) return "";
    if (one.since > refused->release) return "";
    return fmt::format("    {{Thing::{}, \"{}\", {}, {}}},\n", things[static_cast<std::size_t>(one.thing)], one.name,
                       text_of(refused->release), text_of(refused.base()->release));
}

int write_rows(std::vector<ReleaseCase> cases, const std::vector<Judge>& engines) {
    std::ranges::sort(cases, {}, [](const ReleaseCase& one) { return std::pair(one.thing, one.name); });
    std::string versions;
    for (const Judge& engine : engines) versions.append(versions.empty() ? "" : ", ").append(engine.version);
    fmt::print("// Generated by tests/support/releases.sh: not to be edited by hand. From ClickHouse\n// {}.\n",
               versions);
    fmt::print(
        "#pragma once\n\n#include <chddl/catalog/since.hpp>\n#include <chddl/config.hpp>\n\n// clang-format off\n");
    fmt::print("namespace chddl::inline CHDDL_ABI::catalog::generated {{\n\ninline constexpr Since since[] = {{\n");
    for (const ReleaseCase& one : cases) fmt::print("{}", row_of(one, engines));
    for (const Listed& one : listed()) fmt::print("{}", row_of(one, engines));
    fmt::print("}};\n\n}}  // namespace chddl::inline CHDDL_ABI::catalog::generated\n");
    return 0;
}

/// What the setting's own row says; {0, 0} where it says nothing.
Target since_of(const ReleaseCase& one) {
    if (one.thing == Thing::kafka_setting) return detail::find_row(catalog::kafka_settings, one.name)->since;
    if (one.thing == Thing::merge_tree_setting) return catalog::find_merge_tree_setting(one.name)->since;
    return {0, 0};
}

/// A row must not be later than the first engine that takes the setting. One of the Kafka engine's must not be earlier
/// than the last that refuses it either; those of the MergeTree family are what the server remembers of itself, which
/// catalog::since_rows corrects.
int compare_rows(const std::vector<ReleaseCase>& cases, const std::vector<Judge>& engines) {
    int wrong = 0;
    int rows = 0;
    for (const ReleaseCase& one : cases) {
        const Target since = since_of(one);
        if (since == Target{0, 0}) continue;
        ++rows;
        for (const Judge& engine : engines) {
            const bool refuses = engine.refuses(one);
            if (refuses == (engine.release < since)) continue;
            const bool corrected = refuses && one.thing == Thing::merge_tree_setting;
            wrong += corrected ? 0 : 1;
            fmt::print("{}: its row says {}, {} {} it{}\n", key_of(one), text_of(since), engine.version,
                       refuses ? "refuses" : "takes", corrected ? ", as since.ipp says" : "");
        }
    }
    fmt::print("{} rows of settings say since when; against {} the engines speak\n", rows, wrong);
    return wrong;
}

/// Whether each engine has the functions, formats and settings that its release has by the rows, and lacks those that
/// it lacks; with all engines, whether the rows are those that `write` would write.
int compare_lists(const std::vector<Judge>& engines) {
    int wrong = 0;
    const bool all = engines.front().release.year < 20;
    for (const Listed& one : listed()) {
        const bool has_row = catalog::find_since(one.thing, one.name) != nullptr;
        if (!all || has_row != row_of(one, engines).empty()) continue;
        ++wrong;
        fmt::print("{}: its row is out of date: releases.sh write\n", one.name);
    }
    for (const Judge& engine : engines) {
        std::map<Thing, int> lacking;
        for (const Listed& one : listed()) {
            const catalog::Since* row = catalog::find_since(one.thing, one.name);
            if (row == nullptr) continue;
            const bool lacks = !engine.lists(one);
            lacking[one.thing] += lacks ? 1 : 0;
            if (lacks ? engine.release <= row->refused : engine.release >= row->taken) continue;
            ++wrong;
            fmt::print("{}, ClickHouse {}: the engine {} it\n", one.name, engine.version, lacks ? "lacks" : "has");
        }
        for (const auto& [thing, names] : engine.names)
            fmt::print("ClickHouse {}: {} things of kind {}, lacks {} that have a row\n", engine.version, names.size(),
                       things[static_cast<std::size_t>(thing)], lacking[thing]);
    }
    return wrong;
}

int compare(const std::vector<ReleaseCase>& cases, const std::vector<Judge>& engines) {
    int wrong = compare_rows(cases, engines) + compare_lists(engines);
    for (const Judge& engine : engines) {
        int refused = 0;
        int agreed = 0;
        for (const ReleaseCase& one : cases) {
            const bool refuses = engine.refuses(one) || has_other_meaning(one, engine.release);
            const Diagnostics found = check(one.pipeline, {.target = engine.release});
            refused += refuses ? 1 : 0;
            if (found.has(Severity::error) == refuses) {
                ++agreed;
                continue;
            }
            ++wrong;
            const json& verdict = engine.verdicts.at(key_of(one));
            fmt::print("{}, ClickHouse {}: the engine says {} {}; check says: {}\n", key_of(one), engine.version,
                       verdict.at("code").get<int>(), verdict.at("text").get<std::string>(), found.text());
        }
        fmt::print("ClickHouse {}: {} cases, {} refused; check agrees on {}\n", engine.version, cases.size(), refused,
                   agreed);
    }
    return wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view verb = argc > 1 ? argv[1] : "";
    const std::vector<ReleaseCase> cases = rules::release_cases();
    std::vector<Judge> engines;
    for (int i = 2; i < argc; ++i) engines.push_back(read_engine(argv[i]));
    if (verb == "statements") return print_statements(cases);
    if (verb == "write" && engines.size() > 1) return write_rows(cases, engines);
    if (verb == "check" && !engines.empty()) return compare(cases, engines);
    fmt::print(stderr, "usage: releases statements | (write | check) VERDICTS...\n");
    return 2;
}
