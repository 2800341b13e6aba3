// What check says for older targets. Whether engines of those releases agree, support/releases.sh asks them.
#include <chddl/catalog/since.hpp>
#include <chddl/chddl.hpp>
#include <chddl/select/outline.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
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
        const bool listed = row.thing >= Thing::function;  // by the engines themselves
        CHECK(listed == (std::ranges::find(cases, key(row), key) == cases.end()));
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

TEST_CASE("every function that some release lacks is found in a SELECT", "[check]") {
    std::size_t functions = 0;
    std::size_t renamed = 0;  // the grammar makes another of them: trimBoth of trim
    for (const catalog::Since& row : catalog::since_rows()) {
        if (row.thing != Thing::function) continue;
        ++functions;
        const std::string name(row.name);
        const MaterializedView view =
            MaterializedViewBuilder("v").to("t").as(sql("SELECT " + name + "(a) AS k FROM s")).draft().model;
        const std::string words = "function " + name + " is refused by ";
        CAPTURE(name);
        const auto called = [&](const detail::ExprNode& node) { return node.text == name; };
        if (std::ranges::none_of(outline(view.select).tree.exprs, called)) {
            ++renamed;
            continue;
        }
        CHECK(check(view, {.target = row.refused}).text().find(words) != std::string::npos);
        CHECK(check(view, {.target = row.taken}).text().find(words) == std::string::npos);
    }
    CHECK(functions > 1000);
    CHECK(renamed < 15);
}

TEST_CASE("the format of messages is held against the target, wherever it is named", "[check]") {
    const auto table = [] {
        return KafkaTableBuilder("kaf.queue")
            .column("x", types::String)
            .broker_list("a:1")
            .topic_list("t")
            .group_name("g");
    };
    const auto says = [](const Pipeline& pipeline, Target target) {
        return check(pipeline, {.target = target}).text();
    };
    const auto one = [](const auto& builder) { return PipelineBuilder().add(builder).draft().model; };
    const std::string words = "format Avro is refused by 18.16 and taken from 23.10 on";
    CHECK(says(one(table().format("Avro")), {18, 16}).find(words) != std::string::npos);
    CHECK(says(one(table().format("Avro")), {23, 10}).find("refused by") == std::string::npos);
    CHECK(says(one(table().format("TSV")), {18, 16}).find("refused by") == std::string::npos);
    const Pipeline collected = PipelineBuilder()
                                   .add(NamedCollectionBuilder("nc")
                                            .value("kafka_broker_list", "a:1")
                                            .value("kafka_topic_list", "t")
                                            .value("kafka_group_name", "g")
                                            .value("kafka_format", "Avro"))
                                   .add(KafkaTableBuilder("kaf.queue").column("x", types::String).collection("nc"))
                                   .draft()
                                   .model;
    CHECK(says(collected, {18, 16}).find(words) != std::string::npos);
}

TEST_CASE("settings of a session are held against the target wherever they stand", "[check]") {
    constexpr const char* newer = "apply_mutations_on_fly";  // no row of its own says since when
    constexpr const char* told = "enable_json_type";         // its own row does
    for (const char* name : {newer, told}) {
        CAPTURE(name);
        const auto finds = [&](const auto& builder) {
            const Diagnostics found = check(builder.draft().model, {.target = {18, 16}});
            return std::any_of(found.begin(), found.end(), [&](const Diagnostic& one) {
                const bool about = one.name == "target-newer" || one.name == "setting-newer";
                return about && one.message.find(name) != std::string::npos;
            });
        };
        CHECK(finds(KafkaTableBuilder("q").column("k", types::UInt64).setting(name, 1)));
        CHECK(finds(MergeTreeTableBuilder("t").column("k", types::UInt64).order_by("k").query_setting(name, 1)));
        CHECK(finds(
            MaterializedViewBuilder("v").to("t").as(sql("SELECT k FROM s SETTINGS " + std::string(name) + " = 1"))));
        CHECK(finds(MaterializedViewBuilder("v").to("t").as(
            sql("SELECT k FROM (SELECT k FROM s SETTINGS " + std::string(name) + " = 1)"))));
    }
}

TEST_CASE("functions are held against the target wherever an expression stands", "[check]") {
    using namespace chddl::types;
    const std::string call = "firstNonDefault(k, 1)";  // since 26.1
    const Expr newer = sql(call);
    const auto table = [] { return MergeTreeTableBuilder("t").column("k", UInt64).column("d", DateTime); };
    const auto finds = [](const auto& builder, const char* at) {
        const Diagnostics found = check(builder.draft().model, {.target = {25, 8}});
        CAPTURE(found.text(), at);
        const auto is_it = [&](const Diagnostic& one) { return one.name == "target-newer" && one.at == at; };
        CHECK(std::count_if(found.begin(), found.end(), is_it) == 1);
    };
    const std::string in_days = "d + toIntervalDay(" + call + ")";
    finds(table().column("x", UInt64, {.default_value = newer}), "/columns/2/default_value");
    finds(table().column("x", UInt64, {.ttl = sql(in_days)}), "/columns/2/ttl");
    finds(table().column("x", AggregateFunction("sum", {UInt64})).order_by({"k", newer}), "/storage/order_by/1");
    finds(table().order_by("k").primary_key({newer}), "/storage/primary_key/0");
    finds(table().order_by("k").partition_by({newer}), "/storage/partition_by/0");
    finds(table().order_by("k").sample_by(newer), "/storage/sample_by");
    finds(table().order_by("k").ttl(sql(in_days)), "/storage/ttl/0/expression");
    finds(table().order_by("k").ttl(sql("d"), {.where = newer}), "/storage/ttl/0/where");
    finds(table().order_by("k").ttl(sql("d"), {.group_by = {"k"}, .set = {{"d", newer}}}), "/storage/ttl/0/set/0");
    finds(table().order_by("k").projection("p", sql("SELECT " + call + " AS x ORDER BY x")), "/projections/0/select");
    finds(table().order_by("k").index("i", newer, "minmax"), "/indices/0/expression");
    finds(table().order_by("k").constraint("c", newer), "/constraints/0");
    finds(KafkaTableBuilder("q").column("k", UInt64).column("x", UInt64, {.alias = newer}), "/columns/1/alias");
    finds(MaterializedViewBuilder("v").to("t").as(sql("FROM (SELECT " + call + " AS k FROM s) SELECT k")), "/select");
    const auto state = table().column("x", type("AggregateFunction(groupConcatIf, String, UInt8)")).draft().model;
    CHECK(check(state, {.target = {24, 5}}).text().find("function groupConcat is refused by 24.5") !=
          std::string::npos);
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
