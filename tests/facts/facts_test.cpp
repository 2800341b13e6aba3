// Every fact's finding fires on its statement and is silent on its neighbour.
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>

#include "facts/facts.hpp"
#include "facts/rebuild.hpp"

namespace {

using namespace chddl;
using facts::Fact;

/// All objects of the statements as one pipeline, with the findings of rebuilding and of check.
Diagnostics judged(std::string_view statements) {
    PipelineBuilder pipeline;
    Diagnostics found;
    for (const std::string& statement : facts::split(statements)) {
        const facts::Rebuilt rebuilt = facts::rebuild(statement);
        CAPTURE(statement, rebuilt.reason);
        CHECK(rebuilt.reason.empty());
        found.append(rebuilt.problems);
        pipeline.add(rebuilt.object);
    }
    found.append(check(pipeline.draft().model));
    return found;
}

const Diagnostic* find(const Diagnostics& found, std::string_view name) {
    const auto one =
        std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) { return each.name == name; });
    return one == found.end() ? nullptr : &*one;
}

}  // namespace

TEST_CASE("every fact names a finding that there is, or says why there is none", "[facts]") {
    for (const Fact& fact : facts::all()) {
        CAPTURE(fact.section, fact.says);
        CHECK(fact.diagnostic.empty() != fact.reason.empty());
        if (!fact.diagnostic.empty()) CHECK(detail::find_row(catalog::diagnostics, fact.diagnostic) != nullptr);
        CHECK(fact.probe.empty() == fact.seen.empty());
    }
}

TEST_CASE("the finding of a fact fires on its statement, and is an error where the engine refuses", "[facts]") {
    for (const Fact& fact : facts::all()) {
        if (fact.diagnostic.empty()) continue;
        CAPTURE(fact.section, fact.says, fact.diagnostic, fact.wrong);
        const Diagnostics found = judged(fact.wrong);
        CAPTURE(found.text());
        const Diagnostic* one = find(found, fact.diagnostic);
        CHECK(one != nullptr);
        if (fact.code == 0) CHECK_FALSE(found.has(Severity::error));
        // What depends on the server's machine or configuration is a note.
        if (fact.code != 0 && one != nullptr) CHECK(one->severity != Severity::warning);
    }
}

TEST_CASE("the finding of a fact is silent on the neighbour, of which the engine takes all", "[facts]") {
    for (const Fact& fact : facts::all()) {
        if (fact.right.empty()) continue;
        CAPTURE(fact.section, fact.says, fact.diagnostic, fact.right);
        const Diagnostics found = judged(fact.right);
        CAPTURE(found.text());
        CHECK(find(found, fact.diagnostic) == nullptr);
        CHECK_FALSE(found.has(Severity::error));
    }
}

TEST_CASE("what no rule can decide raises no error either where the engine takes it", "[facts]") {
    for (const Fact& fact : facts::all()) {
        if (!fact.diagnostic.empty() || fact.code != 0) continue;
        CAPTURE(fact.section, fact.says, fact.wrong);
        Diagnostics found;
        PipelineBuilder pipeline;
        for (const std::string& statement : facts::split(fact.wrong)) {
            const facts::Rebuilt rebuilt = facts::rebuild(statement);
            if (rebuilt.reason.empty()) pipeline.add(rebuilt.object);
        }
        found = check(pipeline.draft().model);
        CAPTURE(found.text());
        CHECK_FALSE(found.has(Severity::error));
    }
}

TEST_CASE("every part of the facts has rows", "[facts]") {
    CHECK_FALSE(facts::kafka_facts().empty());
    CHECK_FALSE(facts::kafka_setting_facts().empty());
    CHECK_FALSE(facts::kafka_runtime_facts().empty());
    CHECK_FALSE(facts::key_facts().empty());
    CHECK_FALSE(facts::ttl_facts().empty());
    CHECK_FALSE(facts::default_facts().empty());
    CHECK_FALSE(facts::constraint_facts().empty());
    CHECK_FALSE(facts::table_facts().empty());
    CHECK_FALSE(facts::engine_facts().empty());
    CHECK_FALSE(facts::setting_facts().empty());
    CHECK_FALSE(facts::creation_facts().empty());
    CHECK_FALSE(facts::view_facts().empty());
    CHECK_FALSE(facts::type_facts().empty());
    CHECK_FALSE(facts::codec_facts().empty());
    CHECK_FALSE(facts::index_facts().empty());
    CHECK_FALSE(facts::name_facts().empty());
}
