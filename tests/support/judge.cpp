// judge [--text] [--closed] FILE...: statements with a real engine's verdict, one JSON object a line: {"label", "sql",
// "verdict": "OK" or "ERR", "code"}. Each CREATE is rebuilt through chddl's objects and judged by `check` beside those
// that were made before it. Printed: how many refusals were foreseen, each one that was missed, each false alarm, and
// what could not be said, by reason. With --closed, what no statement has made is not there.
#include <chddl/chddl.hpp>
#include <chddl/check/views.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

#include "facts/rebuild.hpp"
#include "facts/statement_reader.hpp"

namespace {

using namespace chddl;

struct Counts {
    std::size_t judged = 0;
    std::size_t refused = 0;
    std::size_t foreseen = 0;
    std::size_t noted = 0;
    std::size_t false_alarms = 0;
    std::map<std::string, std::size_t> not_said;

    void add(const Counts& more) {
        judged += more.judged;
        refused += more.refused;
        foreseen += more.foreseen;
        noted += more.noted;
        false_alarms += more.false_alarms;
        for (const auto& [reason, count] : more.not_said) not_said[reason] += count;
    }
};

/// What was made so far and is still there.
class World {
public:
    void make(const Pipeline& object) {
        const std::string name = name_of(object);
        drop(name);
        objects_.emplace_back(name, object);
    }
    void drop(const std::string& name) {
        std::erase_if(objects_, [&](const auto& one) { return one.first == name; });
    }
    /// What the statement names of it, but what the object replaces, and the object.
    [[nodiscard]] Pipeline with(const Pipeline& object, std::string_view statement) const {
        PipelineBuilder all;
        for (const auto& [name, one] : objects_) {
            const std::string_view last = std::string_view(name).substr(name.find_last_of(". ") + 1);
            if (name != name_of(object) && statement.find(last) != std::string_view::npos) all.add(one);
        }
        return all.add(object).draft().model;
    }
    /// Statements that were taken and could not be said: what they name is there, too.
    void note(const std::string& statement) { unsaid_ += statement + "\n"; }
    [[nodiscard]] bool mentions(const std::string& finding) const {
        const std::size_t begin = finding.find('\'') + 1;
        const std::string name = finding.substr(begin, finding.find('\'', begin) - begin);
        return unsaid_.find(name.substr(name.find('.') + 1)) != std::string::npos;
    }
    [[nodiscard]] static std::string name_of(const Pipeline& object) {
        if (!object.databases.empty()) return "database " + object.databases[0].name;
        if (!object.collections.empty()) return "collection " + object.collections[0].name;
        if (!object.kafka_tables.empty()) return detail::joined_name(object.kafka_tables[0].name);
        if (!object.merge_tree_tables.empty()) return detail::joined_name(object.merge_tree_tables[0].name);
        if (!object.views.empty()) return detail::joined_name(object.views[0].name);
        return "";
    }

private:
    std::vector<std::pair<std::string, Pipeline>> objects_;
    std::string unsaid_;
};

/// The worst finding about the object itself, and all of them in words.
struct Judgement {
    bool error = false;
    bool note = false;
    std::string text;
};

Judgement judge(const World& world, const facts::Rebuilt& rebuilt, std::string_view statement, bool closed) {
    Diagnostics found = rebuilt.problems;
    found.append(check(world.with(rebuilt.object, statement), {.closed = closed}));
    const std::string name = World::name_of(rebuilt.object);
    const std::string object = name.substr(name.find(' ') + 1);
    Judgement judgement;
    for (const Diagnostic& one : found) {
        if (!one.object.empty() && one.object != object) continue;
        if (one.name == "object-missing" && world.mentions(one.message)) continue;
        judgement.error = judgement.error || one.severity == Severity::error;
        judgement.note = judgement.note || one.severity == Severity::note;
        judgement.text += " " + std::string(one.name);
    }
    return judgement;
}

void drop(World& world, std::string_view statement) {
    facts::StatementReader in(statement);
    if (!in.take("DROP")) return;
    const bool database = in.take("DATABASE");
    if (!database && !in.take("TABLE") && !in.take("VIEW")) return;
    in.take("IF EXISTS");
    world.drop((database ? "database " : "") + detail::joined_name(in.qualified_name()));
}

Counts judge_file(const std::string& path, bool shows_text, bool closed) {
    Counts counts;
    World world;
    std::ifstream lines(path);
    std::string line;
    while (std::getline(lines, line)) {
        const auto record = nlohmann::json::parse(line);
        const std::string sql = record.value("sql", "");
        const bool taken = record.value("verdict", "") == "OK";
        if (taken) drop(world, sql);
        const facts::Rebuilt rebuilt = facts::rebuild(sql);
        if (taken && (!rebuilt.creates || !rebuilt.reason.empty())) world.note(sql);
        if (!rebuilt.creates) continue;
        if (!rebuilt.reason.empty()) {
            ++counts.not_said[(taken ? "taken: " : "refused: ") + rebuilt.reason];
            continue;
        }
        ++counts.judged;
        const Judgement judgement = judge(world, rebuilt, sql, closed);
        if (taken) {
            world.make(rebuilt.object);
            if (judgement.error) {
                ++counts.false_alarms;
                fmt::print("FALSE ALARM{}: {}\n", judgement.text, sql);
            }
            continue;
        }
        ++counts.refused;
        counts.foreseen += judgement.error ? 1 : 0;
        counts.noted += !judgement.error && judgement.note ? 1 : 0;
        if (judgement.error) continue;
        const std::string text = record.value("text", "");
        fmt::print("MISSED {} [{}]: {}{}\n", record.value("code", 0), judgement.text, sql,
                   shows_text ? "\n    " + text.substr(0, std::min<std::size_t>(text.size(), 200)) : "");
    }
    return counts;
}

void print(std::string_view name, const Counts& counts) {
    fmt::print("{}: judged {}, refused by the engine {}, foreseen {}, only noted {}, false alarms {}\n", name,
               counts.judged, counts.refused, counts.foreseen, counts.noted, counts.false_alarms);
}

}  // namespace

int main(int argc, char** argv) {
    Counts all;
    bool shows_text = false;
    bool closed = false;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--text") {
            shows_text = true;
            continue;
        }
        if (std::string_view(argv[i]) == "--closed") {
            closed = true;
            continue;
        }
        const Counts counts = judge_file(argv[i], shows_text, closed);
        print(argv[i], counts);
        all.add(counts);
    }
    for (const auto& [reason, count] : all.not_said) fmt::print("not said, {} of them, {}\n", count, reason);
    print("all", all);
}
