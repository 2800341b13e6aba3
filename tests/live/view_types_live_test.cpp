// Whole views through `check`, against the engine's CREATE and INSERT: columns, literals and states of every
// sample type into every other one.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "check/conversion_samples.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using conversions::Sample;

struct ViewTally {
    std::size_t tried = 0;
    std::size_t refused = 0;
    std::size_t foreseen = 0;
    std::size_t false_alarms = 0;
    std::size_t silent_failures = 0;  // nothing was said, and an INSERT failed
    std::size_t wrong_failures = 0;   // every INSERT was said to fail, and one did not
    std::string disagreements = {};
};

class WholeViews {
public:
    explicit WholeViews(std::string_view name) : name_(name), engine_(live::opened()) {
        for (const char* statement :
             {"CREATE DATABASE views ENGINE = Atomic", "SET session_timezone = 'UTC'",
              "SET allow_suspicious_low_cardinality_types = 1, allow_suspicious_variant_types = 1"})
            CHECK(engine_.run(statement));
    }

    /// One view `SELECT output AS x`, and what is inserted into its source.
    void judge(std::string_view from, const std::string& output, std::string_view to,
               const std::vector<std::string_view>& values) {
        const auto source = MergeTreeTableBuilder("views.s").column("c", type(from)).engine("Null");
        const auto destination = MergeTreeTableBuilder("views.o").column("x", type(to)).engine("Memory");
        const auto view =
            MaterializedViewBuilder("views.v").to("views.o").as(sql("SELECT " + output + " AS x FROM views.s"));
        for (const Diagnostic& one : check(PipelineBuilder().add(source).add(destination).add(view).draft().model))
            if (one.object == "views.v" && one.name.starts_with("view-type")) says_ = one.name;
        for (const char* table : {"v", "o", "s"}) run("DROP TABLE IF EXISTS views." + std::string(table));
        run(render(source.draft().model));
        run(render(destination.draft().model));
        const bool taken = static_cast<bool>(engine_.run(render(view.draft().model)));
        const bool error = says_ == "view-type-refused";
        ++tally_.tried;
        tally_.refused += taken ? 0 : 1;
        tally_.foreseen += !taken && error ? 1 : 0;
        tally_.false_alarms += taken && error ? 1 : 0;
        const std::string what = std::string(from) + ": " + output + " -> " + std::string(to);
        if (taken && error) tally_.disagreements += "false alarm: " + what + '\n';
        if (taken && !error) insert(values, what);
        says_ = {};
    }

    /// At most so many of 1000 refusals may be missed.
    void finish(std::size_t missed) {
        std::cout << name_ << ": tried " << tally_.tried << ", refused " << tally_.refused << ", foreseen "
                  << tally_.foreseen << ", false alarms " << tally_.false_alarms << ", failed unforeseen "
                  << tally_.silent_failures << ", did not fail " << tally_.wrong_failures << '\n';
        CHECK(tally_.disagreements == "");
        CHECK((tally_.refused - tally_.foreseen) * 1000 <= tally_.refused * missed);
    }

private:
    void run(const std::string& statement) {
        const auto answer = engine_.run(statement);
        CAPTURE(statement, answer.diagnostics().text());
        CHECK(answer);
    }

    void insert(const std::vector<std::string_view>& values, const std::string& what) {
        std::size_t failed = 0;
        for (const std::string_view value : values)
            failed += engine_.run("INSERT INTO views.s SELECT " + std::string(value)) ? 0 : 1;
        const bool silent = says_.empty() && failed > 0;
        const bool wrong = says_ == "view-type-fails" && failed < values.size();
        tally_.silent_failures += silent ? 1 : 0;
        tally_.wrong_failures += wrong ? 1 : 0;
        if (silent) tally_.disagreements += "fails: " + what + '\n';
        if (wrong) tally_.disagreements += "does not fail: " + what + '\n';
    }

    std::string_view name_;
    live::Server engine_;
    ViewTally tally_;
    std::string_view says_;
};

constexpr std::string_view literals[] = {
    "0",
    "1",
    "300",
    "-1",
    "18446744073709551615",
    "1.5",
    "true",
    "NULL",
    "'abc'",
    "''",
    "'1'",
    "'[1]'",
    "'a'",
    "'{}'",
    "'b'",
    "'12'",
    "'2024-01-02'",
    "'2024-01-02 03:04:05'",
    "'::1'",
    "'x'",
    "'1.2.3.4'",
};

}  // namespace

TEST_CASE("a view of a column is judged as the engine does", "[live]") {
    WholeViews views("columns");
    for (const Sample& from : conversions::samples())
        for (const Sample& to : conversions::samples()) views.judge(from.type, "c", to.type, from.values);
    views.finish(10);
}

TEST_CASE("a view of a literal is judged as the engine does", "[live]") {
    WholeViews views("literals");
    for (const std::string_view literal : literals)
        for (const Sample& to : conversions::samples()) views.judge("UInt8", std::string(literal), to.type, {"1"});
    views.finish(350);
}

TEST_CASE("a view of a state is judged as the engine does", "[live]") {
    WholeViews views("states");
    for (const char* function : {"sumState", "uniqState", "anyState", "groupArrayState", "avgState", "countState"})
        for (const char* from : {"UInt8", "UInt64", "String", "Nullable(UInt64)"}) {
            const bool numbers = std::string_view(function) == "sumState" || std::string_view(function) == "avgState";
            if (numbers && std::string_view(from) == "String") continue;
            for (const Sample& to : conversions::samples())
                views.judge(from, std::string(function) + "(c)", to.type, {});
            for (const std::string_view to : conversions::states())
                views.judge(from, std::string(function) + "(c)", to, {});
        }
    views.finish(100);
}
