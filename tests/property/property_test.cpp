// Random pipelines have no error, and everything in the catalogs is met.
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "property/mutations.hpp"
#include "property/pipelines.hpp"

namespace {

using namespace chddl;

bool reports(const Diagnostics& found, std::string_view name) {
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& one) { return one.name == name; });
}

std::string errors(const Diagnostics& found) {
    std::string text;
    for (const Diagnostic& one : found)
        if (one.severity == Severity::error) text += std::string(one.name) + " " + one.at + ": " + one.message + "\n";
    return text;
}

}  // namespace

TEST_CASE("random pipelines of everything that the catalogs know have no error", "[property][slow]") {
    property::PipelineMaker maker(2026);
    for (int i = 0; i < 2000; ++i) {
        const Pipeline pipeline = maker.next();
        const std::string wrong = errors(check(pipeline));
        if (wrong.empty()) continue;
        CAPTURE(i, render(pipeline));
        CHECK(wrong.empty());
    }
    const auto& counts = maker.counts();
    const auto met = [&](std::string_view kind, std::string_view name) {
        const auto row = counts.find(std::string(kind) + " " + std::string(name));
        CAPTURE(kind, name);
        CHECK((row == counts.end() ? 0 : row->second) >= 20);
    };
    for (const auto& row : catalog::types) met("type", row.name);
    for (const auto& row : catalog::engines)
        if (row.family != catalog::EngineFamily::queue) met("engine", row.name);
    for (const auto& row : catalog::index_types)
        if (!row.removed) met("index", row.name);
    for (const auto& [what, times] : counts) {
        CAPTURE(what);
        CHECK(times >= 20);
    }
}

TEST_CASE("each mistake that is made in a random pipeline is named", "[property][slow]") {
    property::PipelineMaker maker(1970);
    for (const property::Mutation& mutation : property::mutations()) {
        int made = 0;
        for (int i = 0; i < 400 && made < 20; ++i) {
            Pipeline pipeline = maker.next();
            if (!mutation.make(pipeline)) continue;
            ++made;
            const Diagnostics found = check(pipeline);
            CAPTURE(mutation.says, render(pipeline), found.text());
            CHECK(reports(found, mutation.diagnostic));
            CHECK(found.has(Severity::error));
        }
        CAPTURE(mutation.says);
        CHECK(made == 20);
    }
}
