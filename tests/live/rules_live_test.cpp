// The engine's verdict on every rule's wrong pipeline and on its right neighbour.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include "check/rule_cases.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;

/// The code of the first statement that is refused, 0 if none is; what was created is dropped again.
int verdict(Executor& engine, const Pipeline& pipeline, std::string& text) {
    int code = 0;
    CHECK(engine.run("CREATE DATABASE rules ENGINE = Atomic"));
    for (const std::string& statement : statements(pipeline, Secrets::shown)) {
        const auto result = engine.run(statement);
        if (result) continue;
        code = result.diagnostics()[0].server_code;
        text = statement + "\n" + result.diagnostics().text();
        break;
    }
    CHECK(engine.run("DROP DATABASE rules SYNC"));
    CHECK(engine.run("DROP NAMED COLLECTION IF EXISTS rules_nc"));
    return code;
}

}  // namespace

TEST_CASE("the engine refuses what a rule says it refuses, and takes its neighbour", "[live]") {
    auto engine = live::opened();
    for (const rules::Case& row : rules::cases()) {
        std::string text;
        rules::Parts wrong;
        row.wrong(wrong);
        const int wrong_code = verdict(engine, wrong.pipeline(), text);
        CAPTURE(row.diagnostic, text);
        CHECK(wrong_code == row.code);

        text.clear();
        rules::Parts right;
        row.right(right);
        const int right_code = verdict(engine, right.pipeline(), text);
        CAPTURE(text);
        CHECK(right_code == 0);
    }
}
