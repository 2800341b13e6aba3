// What check says for older targets. Whether engines of those releases agree, support/releases.sh asks them.
#include <chddl/catalog/since.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "release_cases.hpp"

namespace {

using namespace chddl;
using catalog::Thing;
using rules::ReleaseCase;

bool has_finding(const Diagnostics& found, std::string_view name) {
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& one) { return one.name == name; });
}

KafkaTable commented_queue() {
    return KafkaTableBuilder("kaf.queue")
        .column("x", types::LowCardinality(types::String))
        .broker_list("127.0.0.1:1")
        .topic_list("t")
        .group_name("g")
        .format("JSONEachRow")
        .draft()
        .model;
}

}  // namespace

TEST_CASE("every clause and form that may be newer has one case", "[check]") {
    std::multiset<std::string_view> known;
    const auto cases = rules::release_cases();
    for (const ReleaseCase& one : cases)
        if (one.thing == Thing::feature) known.insert(one.name);
    std::multiset<std::string_view> rows;
    for (const catalog::FeatureSpec& row : catalog::features) rows.insert(row.name);
    CHECK(known == rows);
}

TEST_CASE("what is newer than some release is sorted, has a case, and was refused before it was taken", "[check]") {
    const auto rows = catalog::since_rows();
    const auto key = [](const auto& row) { return std::pair(row.thing, std::string_view(row.name)); };
    CHECK(std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, key) == rows.end());
    const auto cases = rules::release_cases();
    for (const catalog::Since& row : rows) {
        CAPTURE(row.name);
        CHECK(row.refused < row.taken);
        CHECK(catalog::find_since(row.thing, row.name) == &row);
        CHECK(std::ranges::find(cases, key(row), key) != cases.end());
    }
    CHECK(catalog::find_since(Thing::engine, "MergeTree") == nullptr);
}

TEST_CASE("the newest release takes every case, an older one refuses what it does not know", "[check]") {
    for (const ReleaseCase& one : rules::release_cases()) {
        const Diagnostics newest = check(one.pipeline);
        CAPTURE(one.name, newest.text());
        CHECK_FALSE(newest.has(Severity::error));
        const catalog::Since* row = catalog::find_since(one.thing, one.name);
        if (row == nullptr) continue;
        CHECK(check(one.pipeline, {.target = row->refused}).has(Severity::error));
        const Diagnostics later = check(one.pipeline, {.target = row->taken});
        CAPTURE(later.text());
        CHECK_FALSE(has_finding(later, "target-newer"));
    }
}

TEST_CASE("a finding about the target says what was measured", "[check]") {
    CHECK(
        check(commented_queue(), {.target = {18, 16}}).text() ==
        "error[target-newer] kaf.queue at /columns/0/type: data type LowCardinality is refused by 18.16 and taken from "
        "23.10 on; the target is 18.16\n"
        "  help: leave it out, or raise the target\n");
    CHECK(check(commented_queue(), {.target = {21, 8}}).text() ==
          "note[target-unproved] kaf.queue at /columns/0/type: data type LowCardinality is refused by 18.16 and taken "
          "from 23.10 on; it was not tried on the target, 21.8\n"
          "  help: try it there, or leave it out\n");
    CHECK(check(commented_queue(), {.target = {23, 10}}).empty());
}

TEST_CASE("a type inside another one is held against the target, too", "[check]") {
    KafkaTable table = commented_queue();
    table.columns[0].type = types::Array(types::Tuple({{"a", types::Nullable(types::DateTime64(3))}}));
    CHECK(check(table, {.target = {18, 16}}).text().find("data type DateTime64 is refused by 18.16") !=
          std::string::npos);
}

TEST_CASE("in a pipeline, a finding about the target is at its object's place", "[check]") {
    const Diagnostics found = check(PipelineBuilder().add(commented_queue()).draft().model, {.target = {18, 16}});
    const auto first =
        std::find_if(found.begin(), found.end(), [](const Diagnostic& one) { return one.name == "target-newer"; });
    REQUIRE(first != found.end());
    CHECK(first->object == "kaf.queue");
    CHECK(first->at == "/kafka_tables/0/columns/0/type");
}
