// The engine's verdict on every pair of families, and what becomes of values.
#include <chddl/check/conversions.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include "check/conversion_samples.hpp"
#include "live/support_engine.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace chddl;
using catalog::ConversionVerdict;
using conversions::Sample;

/// What the engine did with one sample's values.
struct Outcome {
    int refused = 0;            // the code of CREATE MATERIALIZED VIEW
    std::vector<int> failures;  // the codes of the inserts that failed
    std::size_t inserted = 0;
    std::size_t unreadable = 0;
    std::size_t changed = 0;  // does not come back by a CAST
    std::string last;         // the last value, as it is read
};

int code_of(const Result<Rows>& answer) {
    return answer ? 0 : answer.diagnostics()[0].server_code;
}

class Pair {
public:
    Pair(Executor& engine, const Sample& from, std::string_view to) : engine_(engine), from_(from), to_(to) {}

    Outcome outcome() {
        Outcome out;
        for (const char* table : {"v", "o", "s"}) run("DROP TABLE IF EXISTS " + std::string(table));
        run("CREATE TABLE s (c " + std::string(from_.type) + ") ENGINE = Null");
        run("CREATE TABLE o (x " + to_ + ") ENGINE = Memory");
        out.refused = code_of(engine_.run("CREATE MATERIALIZED VIEW v TO o AS SELECT c AS x FROM s"));
        if (out.refused != 0) return out;
        for (const std::string_view value : from_.values) insert(std::string(value), out);
        return out;
    }

private:
    void run(const std::string& sql) {
        const auto answer = engine_.run(sql);
        CAPTURE(sql, answer.diagnostics().text());
        CHECK(answer);
    }
    void insert(const std::string& value, Outcome& out) {
        run("TRUNCATE TABLE o");
        if (const int code = code_of(engine_.run("INSERT INTO s SELECT " + value)); code != 0) {
            out.failures.push_back(code);
            return;
        }
        ++out.inserted;
        const auto read = engine_.run("SELECT ifNull(toString(x), 'NULL') FROM o");
        if (!read) ++out.unreadable;
        if (read) out.last = read.value().at(0).at(0);
        const std::string type = lit(from_.type).text().text();
        const auto back =
            engine_.run("SELECT toString(CAST(x, " + type + ")) = toString(CAST(" + value + ", " + type + ")) FROM o");
        if (back && back.value().at(0).at(0) == "0") ++out.changed;
    }

    Executor& engine_;
    const Sample& from_;
    std::string to_;
};

/// "" if the engine does what the rows say.
std::string contradiction(const catalog::Conversion& said, const Outcome& seen) {
    const auto& [verdict, code] = said;
    const auto fails_for_its_type = [](int one) { return one == 43 || one == 44 || one == 48; };
    const bool all_fail = !seen.failures.empty() && seen.inserted == 0;
    if (seen.refused != 0)
        return verdict == ConversionVerdict::refused && code == seen.refused
                   ? ""
                   : "refused with " + std::to_string(seen.refused);
    switch (verdict) {
        case ConversionVerdict::refused:
            return "taken";
        case ConversionVerdict::fails:
            return all_fail && seen.failures.front() == code ? "" : "an insert does not fail so";
        case ConversionVerdict::fits:
            return !seen.failures.empty() ? "an insert fails" : seen.changed + seen.unreadable > 0 ? "changed" : "";
        case ConversionVerdict::narrows:
        case ConversionVerdict::changes:
            return all_fail && fails_for_its_type(seen.failures.front()) ? "every insert fails" : "";
        case ConversionVerdict::may_fail:
            return all_fail && fails_for_its_type(seen.failures.front()) ? "every insert fails" : "";
        case ConversionVerdict::poisons:
            return seen.unreadable > 0 ? "" : "readable";
        case ConversionVerdict::by_arguments:
            return "undecided";
    }
    return "";
}

live::Server opened_for_all_types() {
    auto engine = live::opened();
    for (const char* statement :
         {"CREATE DATABASE conversions ENGINE = Atomic", "USE conversions", "SET session_timezone = 'UTC'",
          "SET allow_suspicious_low_cardinality_types = 1, allow_suspicious_variant_types = 1"})
        CHECK(engine.run(statement));
    return engine;
}

}  // namespace

TEST_CASE("every pair of families behaves as its row says", "[live]") {
    auto engine = opened_for_all_types();
    std::string wrong;
    std::size_t turn = 0;
    for (const Sample& from : conversions::samples()) {
        ++turn;
        for (std::size_t i = 0; i < conversions::samples().size(); ++i) {
            if (!live::is_tried(turn + i)) continue;
            const Sample& to = conversions::samples()[i];
            const auto said = detail::conversion_of(type(from.type), type(to.type));
            const std::string why =
                said ? contradiction(*said, Pair(engine, from, to.type).outcome()) : "nothing is known";
            if (!why.empty()) wrong.append(from.type).append(" -> ").append(to.type).append(": ").append(why) += '\n';
        }
    }
    CHECK(wrong == "");
}

TEST_CASE("what depends on the arguments of types behaves as it is said", "[live]") {
    auto engine = opened_for_all_types();
    for (const conversions::Expected& row : conversions::expected()) {
        CAPTURE(row.from.type, row.to);
        const auto said = detail::conversion_of(type(row.from.type), type(row.to));
        REQUIRE(said);
        const Outcome seen = Pair(engine, row.from, row.to).outcome();
        CHECK(contradiction(*said, seen) == "");
        if (said->verdict == ConversionVerdict::may_fail) CHECK_FALSE(seen.failures.empty());
        if (!row.becomes.empty()) CHECK(seen.last == row.becomes);
    }
}

TEST_CASE("states of one aggregate function are taken as those of another as it is said", "[live]") {
    auto engine = opened_for_all_types();
    std::string wrong;
    for (const std::string_view from : conversions::states())
        for (const std::string_view to : conversions::states()) {
            const auto said = detail::same_states(canonical(type(from)), canonical(type(to)));
            if (!said) continue;
            const Sample sample{from, {}};
            const bool taken = Pair(engine, sample, to).outcome().refused == 0;
            if (taken != *said) wrong.append(from).append(" -> ").append(to) += '\n';
        }
    CHECK(wrong == "");
}
