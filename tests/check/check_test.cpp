// Every rule fires where it should, and is silent beside it.
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

#include "check/rule_cases.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using namespace rules;

bool reports(const Diagnostics& found, std::string_view name) {
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& one) { return one.name == name; });
}

Pipeline wrong(const Case& row) {
    Parts parts;
    row.wrong(parts);
    return parts.pipeline();
}
Pipeline right(const Case& row) {
    Parts parts;
    row.right(parts);
    return parts.pipeline();
}

}  // namespace

TEST_CASE("the small pipeline that the rules change has no finding", "[check]") {
    CHECK(check(Parts().pipeline()).text().empty());
}

TEST_CASE("every rule fires on its wrong pipeline and is silent on its right one", "[check]") {
    for (const Case& row : cases()) {
        CAPTURE(row.diagnostic, row.code, render(wrong(row)));
        const Diagnostics found = check(wrong(row));
        CAPTURE(found.text());
        CHECK(reports(found, row.diagnostic));
        CHECK_FALSE(reports(check(right(row)), row.diagnostic));
    }
}

TEST_CASE("what the server refuses is an error or a note, what it accepts is never nothing", "[check]") {
    for (const Case& row : cases()) {
        CAPTURE(row.diagnostic, row.code);
        const auto* spec = detail::find_row(catalog::diagnostics, row.diagnostic);
        REQUIRE(spec != nullptr);
        if (row.code != 0) CHECK(spec->severity != Severity::warning);
    }
}

TEST_CASE("the right neighbours have no error", "[check]") {
    for (const Case& row : cases()) {
        CAPTURE(row.diagnostic, render(right(row)));
        const Diagnostics found = check(right(row));
        CAPTURE(found.text());
        CHECK_FALSE(found.has(Severity::error));
    }
}

TEST_CASE("every finding has a case or says where it is tested", "[check]") {
    std::set<std::string_view> known;
    for (const Case& row : cases()) known.insert(row.diagnostic);
    for (const Elsewhere& row : elsewhere()) CHECK(known.insert(row.diagnostic).second);
    std::set<std::string_view> rows;
    for (const auto& row : catalog::diagnostics) rows.insert(row.name);
    CHECK(known == rows);
}

TEST_CASE("findings say what, where and what to do", "[check]") {
    Parts parts;
    parts.queue.num_consumers(0);
    parts.view.select("x").select(sql("lower(Y)"), "y");
    CHECK(check(parts.pipeline()).text() ==
          "error[setting-range] rules.queue at /kafka_tables/0/settings/kafka_num_consumers: setting "
          "'kafka_num_consumers' is 0, expected at least 1\n"
          "  help: use a value inside the range\n"
          "error[view-column-unknown] rules.v at /views/0/select: the SELECT reads 'Y', which 'rules.queue' does not "
          "have; did you mean 'y'?\n"
          "  help: correct the name\n");
}

TEST_CASE("all findings come at once, of all objects", "[check]") {
    Parts parts;
    parts.queue.num_consumers(0).column("x", Nullable(Array(UInt8))).client_id("{");
    parts.destination.order_by("nowhere");
    parts.view = MaterializedViewBuilder("rules.v").from("rules.queue").to("rules.d").select("z");
    std::multiset<std::string_view> names;
    for (const Diagnostic& found : check(parts.pipeline())) names.insert(found.name);
    CHECK(names == std::multiset<std::string_view>{
                       "column-duplicate", "key-column", "macro-unbalanced", "setting-range", "type-nullable",
                       "view-column-unknown", "view-output-missing", "view-output-missing", "view-output-unknown"});
}

TEST_CASE("a setting that is newer than the target is an error", "[check]") {
    Parts parts;
    parts.queue.aws_region("eu-central-1");
    CHECK_FALSE(reports(check(parts.pipeline()), "setting-newer"));
    CHECK(
        check(parts.pipeline(), {.target = {26, 5}}).text() ==
        "error[setting-newer] rules.queue at /kafka_tables/0/settings/kafka_aws_region: setting 'kafka_aws_region' is "
        "there since 26.7, the target is 26.5\n"
        "  help: leave it out, or raise the target\n");
}

TEST_CASE("what depends on the server's machine or configuration is only a note", "[check]") {
    Parts parts;
    parts.queue.num_consumers(17).handle_error_mode(ErrorMode::dead_letter_queue);
    parts.destination.replicated();
    parts.view.select("x").select(sql("no_such_function(y)"), "y").sql_security(SqlSecurity::none).definer("somebody");
    const Diagnostics found = check(parts.pipeline());
    for (const char* name : {"consumers-cores", "dead-letter-queue", "replica-default", "view-definer",
                             "view-security-grant", "view-function-unknown"})
        CHECK(reports(found, name));
    CHECK_FALSE(found.has(Severity::warning));
}

TEST_CASE("a model can repeat a setting, and hears of it", "[check]") {
    KafkaTable table = Parts().queue.draft().model;
    table.settings.push_back({"kafka_format", "CSV", false});
    CHECK(reports(check(table), "setting-duplicate"));
}

TEST_CASE("accepted findings become notes, and a name that is none is reported", "[check]") {
    Parts parts;
    parts.queue.topic_list("");
    const Diagnostics found = check(parts.pipeline(), {.accepted = {"setting-empty", "setting-emty"}});
    CHECK(found.text() ==
          "note[setting-empty] rules.queue at /kafka_tables/0/settings/kafka_topic_list: setting 'kafka_topic_list' is "
          "empty: the table is created, and never reads\n"
          "  help: give it a value\n"
          "warning[accepted-unknown]: accepted names 'setting-emty', which is no finding of chddl; did you mean "
          "'setting-empty'?\n"
          "  help: correct the name\n");
}

TEST_CASE("aliases of aliases are followed as far as it takes no time", "[check]") {
    const auto text = [](int count, const std::string& link, const std::string& end) {
        std::string select = "SELECT max(x) AS q0";
        for (int i = 1; i <= count; ++i) {
            const std::string last = "q" + std::to_string(i - 1);
            select.append(", ").append(last).append(link.empty() ? "" : link + last).append(" AS q");
            select.append(std::to_string(i));
        }
        return select + " FROM rules.queue" + end;
    };
    for (const std::string& select : {text(30, " + ", " GROUP BY y"), text(800, "", ""),
                                      text(5000, "", " WHERE q5000 > 0"), text(3, "", " WHERE q3 > 0")}) {
        Parts parts;
        parts.view = MaterializedViewBuilder("rules.v").to("rules.d").as(sql(select));
        const Diagnostics found = check(parts.pipeline());
        CHECK(reports(found, "view-output-unknown"));
        CHECK(reports(found, "view-aggregate-nested") == select.ends_with("q3 > 0"));
    }
}

TEST_CASE("a secret is in no finding", "[check]") {
    Parts parts;
    parts.queue.sasl_password(Secret::text("hunter2")).setting("kafka_sasl_password", "hunter2");
    CHECK(check(parts.pipeline()).text().find("hunter2") == std::string::npos);
    parts.queue.setting("kafka_sasl_password", 123456789);
    CHECK(check(parts.pipeline()).text().find("123456789") == std::string::npos);
}

TEST_CASE("joins and other things that the outline does not know raise no finding", "[check]") {
    for (const char* select :
         {"SELECT q.x AS x, y FROM rules.queue AS q JOIN elsewhere.t AS t ON q.x = t.id",
          "WITH c AS (SELECT x, y FROM rules.queue) SELECT x, y FROM c",
          "SELECT x, y FROM (SELECT x, y FROM rules.queue)",
          "SELECT x, y FROM (SELECT x, y FROM rules.queue UNION ALL SELECT x, y FROM rules.queue)"}) {
        Parts parts;
        parts.view = MaterializedViewBuilder("rules.v").to("rules.d").as(sql(select));
        CAPTURE(select);
        const Diagnostics found = check(parts.pipeline());
        CAPTURE(found.text());
        CHECK_FALSE(found.has(Severity::warning));
    }
}

TEST_CASE("a table outside the pipeline is taken to be as it should", "[check]") {
    const auto view = MaterializedViewBuilder("rules.v").from("other.queue").to("other.d").select({"anything"});
    CHECK(PipelineBuilder().add(view).build().diagnostics().empty());
}

TEST_CASE("of a pipeline that is said to be whole nothing may be missing", "[check]") {
    const CheckOptions closed{.closed = true};
    Parts parts;
    parts.more.databases.push_back({.name = "rules"});
    CHECK_FALSE(reports(check(parts.pipeline(), closed), "object-missing"));
    const Diagnostics without_database = check(Parts().pipeline(), closed);
    const auto is_missing = [](const Diagnostic& one) { return one.name == "object-missing"; };
    CHECK(std::count_if(without_database.begin(), without_database.end(), is_missing) == 3);  // once for each object
    const auto missing = [&](Parts changed) {
        changed.more.databases.push_back({.name = "rules"});
        for (const Diagnostic& one : check(changed.pipeline(), closed))
            if (one.name == "object-missing") return one.message.substr(0, one.message.find(" is not"));
        return std::string();
    };
    parts = {};
    parts.view.to("rules.nowhere");
    CHECK(missing(parts) == "the table 'rules.nowhere'");
    parts = {};
    parts.view = MaterializedViewBuilder("rules.v").to("rules.d").as(
        sql("SELECT q.x AS x, q.y AS y FROM rules.queue AS q JOIN rules.nowhere AS n ON n.x = q.x"));
    CHECK(missing(parts) == "the table 'rules.nowhere'");
    parts.view = MaterializedViewBuilder("rules.v").to("rules.d").as(
        sql("SELECT q.x AS x, q.y AS y FROM rules.queue AS q JOIN system.one AS n ON n.dummy = q.x"));
    CHECK(missing(parts).empty());
    parts.view = MaterializedViewBuilder("rules.v").to("rules.d").as(sql("SELECT x, y FROM queue"));
    CHECK(missing(parts).empty());  // perhaps the current database is rules
    parts = {};
    parts.queue = KafkaTableBuilder("rules.queue").columns({{"x", UInt64}, {"y", String}}).collection("nc");
    CHECK(missing(parts) == "the named collection 'nc'");
}

TEST_CASE("a column that is left out says what it was for", "[check]") {
    Parts parts;
    parts.destination.engine("ReplacingMergeTree", {"v"}).column("v", UInt64).column("d", Date);
    parts.destination.partition_by(sql("toYYYYMM(d)"));
    const std::string text = check(parts.pipeline()).text();
    CHECK(text.find("column 'v' of 'rules.d' is not selected, so every row has its default, and as the version") !=
          std::string::npos);
    CHECK(text.find("column 'd' of 'rules.d' is not selected, so every row has its default, and the partitions") !=
          std::string::npos);
}
