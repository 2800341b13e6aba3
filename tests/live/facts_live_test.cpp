// The engine's verdict on every fact: the code of its refusal, or the loss seen.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <iostream>
#include <string>

#include "facts/facts.hpp"
#include "facts/rebuild.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using facts::Fact;

/// The code of the first statement that is refused; 0 if none is. `last` says whether it was the last one, `answer` is
/// the last answer.
struct Verdict {
    int code = 0;
    bool last = false;
    std::string answer;
    std::string text;
};

Verdict verdict(Executor& engine, std::string_view statements) {
    Verdict verdict;
    const std::vector<std::string> all = facts::split(statements);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto answer = engine.run(all[i]);
        verdict.last = i + 1 == all.size();
        if (!answer) {
            verdict.code = answer.diagnostics()[0].server_code;
            verdict.text = all[i] + "\n" + answer.diagnostics().text();
            return verdict;
        }
        verdict.answer.clear();
        for (const Row& row : answer.value()) {
            verdict.answer += verdict.answer.empty() ? "" : "\n";
            for (std::size_t k = 0; k < row.size(); ++k) verdict.answer += (k == 0 ? "" : "\t") + row[k];
        }
    }
    return verdict;
}

void clear(Executor& engine) {
    REQUIRE(engine.run("DROP DATABASE IF EXISTS facts SYNC"));
    for (const char* collection : {"nc", "nc2"})
        REQUIRE(engine.run("DROP NAMED COLLECTION IF EXISTS " + std::string(collection)));
    REQUIRE(engine.run("CREATE DATABASE facts ENGINE = Atomic"));
    REQUIRE(engine.run("USE facts"));
}

}  // namespace

TEST_CASE("the engine refuses what a fact says it refuses, loses what it says is lost, and takes the neighbour",
          "[live]") {
    auto engine = live::opened();
    REQUIRE(engine.run("SET implicit_select = 0, session_timezone = 'UTC'"));
    std::size_t refused = 0;
    std::size_t lost = 0;
    for (const Fact& fact : facts::all()) {
        CAPTURE(fact.section, fact.says);
        clear(engine);
        const Verdict wrong = verdict(engine, fact.wrong);
        CAPTURE(wrong.text);
        CHECK(wrong.code == fact.code);
        CHECK(wrong.last);
        refused += fact.code != 0 ? 1 : 0;
        if (!fact.probe.empty()) {
            const Verdict probed = verdict(engine, fact.probe);
            CAPTURE(probed.text);
            const std::string seen = probed.code != 0 ? "code " + std::to_string(probed.code) : probed.answer;
            CHECK(seen == fact.seen);
            ++lost;
        }
        if (fact.right.empty()) continue;
        clear(engine);
        const Verdict right = verdict(engine, fact.right);
        CAPTURE(right.text);
        CHECK(right.code == 0);
    }
    std::cout << "facts: " << facts::all().size() << ", refused by the engine: " << refused << ", loss seen: " << lost
              << '\n';
}
