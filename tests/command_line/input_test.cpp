// Specs that cannot be read, and specs with mistakes.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::Folder;
using command_line::has;

namespace {

constexpr std::string_view small = R"({
  "chddl": 1,
  "merge_tree_tables": [
    {"name": "d.t", "columns": [{"name": "x", "type": "UInt8"}], "storage": {"order_by": ["x"]}}
  ]
})";

/// Every command that reads a spec: the status, no data, and these words.
void refused(std::string_view spec, int status, std::string_view words) {
    for (const char* command : {"render", "check", "diagram"}) {
        const Finished finished = chddl({command, "-"}, spec);
        CAPTURE(command, spec, finished.out, finished.err);
        CHECK(finished.status == status);
        CHECK(finished.out.empty());
        CHECK(has(finished.err, words));
    }
}

std::string with_column(std::string_view column) {
    return R"({"chddl": 1, "merge_tree_tables": [{"name": "t", "columns": [)" + std::string(column) +
           R"(], "storage": {"order_by": []}}]})";
}

}  // namespace

TEST_CASE("a file that cannot be read is status 2, with the reason", "[command_line]") {
    const Folder folder;
    const std::string missing = folder.path("missing.json");
    for (const char* command : {"render", "check", "diagram"}) {
        const Finished no_file = chddl({command, missing});
        CHECK(no_file.status == 2);
        CHECK(no_file.out.empty());
        CHECK(has(no_file.err, "the file '" + missing + "' cannot be read: No such file or directory"));
        CHECK(has(chddl({command, folder.path("")}).err, "Is a directory"));
        CHECK(chddl({command, folder.path("")}).status == 2);
    }
}

TEST_CASE("what is no JSON is status 2, with line, column and what to do", "[command_line]") {
    refused("", 2, "<stdin>:1:1: error[spec-syntax]: line 1, column 1: the text is empty");
    refused("SELECT 1", 2, "<stdin>:1:1: error[spec-syntax]");
    refused("{\n  \"chddl\": 1 // one\n}", 2,
            "<stdin>:2:14: error[spec-syntax]: line 2, column 14: JSON has no comments");
    refused("{\n  \"chddl\": 1,\n}", 2, "<stdin>:3:1: error[spec-syntax]: line 3, column 1: a comma stands before");
    refused("{\"chddl\": 1, \"views\": \"\xC3(\"}", 2, "UTF-8");
    refused("\xFF\xFE{\0}", 2, "<stdin>:1:1: error[spec-syntax]");
    refused("{\"chddl\": 1}{", 2, "<stdin>:1:13: error[spec-syntax]");
    refused(std::string(100'000, '['), 2, "error[spec-depth]: the brackets are more than 100 deep");
    refused("{\"chddl\": 1, \"views\": \"" + std::string(2'000'000, 'a') + "\"}", 2,
            "more than 1048576 bytes of one string");
}

TEST_CASE("a spec cut anywhere is no spec, and nothing is written", "[command_line]") {
    for (std::size_t length = 0; length < small.size(); ++length) {
        const Finished finished = chddl({"render", "-"}, small.substr(0, length));
        CAPTURE(length, finished.out, finished.err);
        CHECK(finished.status == 2);
        CHECK(finished.out.empty());
        CHECK(has(finished.err, "error[spec-syntax]"));
    }
    CHECK(chddl({"render", "-"}, small).out ==
          "CREATE TABLE d.t\n(\n    `x` UInt8\n)\nENGINE = MergeTree\nORDER BY x;\n");
}

TEST_CASE("a newer version is refused by name", "[command_line]") {
    refused(R"({"chddl": 2, "streams": []})", 2, "the spec says \"chddl\": 2, and this library reads version 1");
}

TEST_CASE("what is not known is named, with the nearest known name", "[command_line]") {
    refused(R"({"chddl": 1, "kafka_table": []})", 1, "no key 'kafka_table' here; did you mean 'kafka_tables'?");
    const auto checked = [](const std::string& spec) { return chddl({"check", "-"}, spec); };
    const Finished type = checked(with_column(R"({"name": "x", "type": "UInt9"})"));
    CHECK(type.status == 1);
    CHECK(has(type.err, "'UInt9'"));
    CHECK(has(type.err, "did you mean 'UInt"));
    const Finished codec = checked(with_column(R"({"name": "x", "type": "UInt8", "codecs": ["ZSDT"]})"));
    CHECK(codec.status == 1);
    CHECK(has(codec.err, "did you mean 'ZSTD'?"));
    const Finished engine = checked(
        R"({"chddl": 1, "merge_tree_tables": [{"name": "t", "columns": [{"name": "x", "type": "UInt8"}],
            "storage": {"engine": "ReplacingMergTree", "order_by": ["x"], "settings": {"index_granularty": 1}}}]})");
    CHECK(engine.status == 1);
    CHECK(has(engine.err, "did you mean 'ReplacingMergeTree'?"));
    const Finished setting = checked(
        R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [{"name": "x", "type": "UInt8"}],
            "settings": {"kafka_broker_list": "a", "kafka_topic_list": "b", "kafka_group_name": "c",
                         "kafka_format": "JSONEachRw", "kafka_num_consumer": 1}}]})");
    CHECK(setting.status == 1);
    CHECK(has(setting.err, "did you mean 'kafka_num_consumers'?"));
    CHECK(has(setting.err, "did you mean 'JSONEachRow'?"));
}

TEST_CASE("a hundred findings are shown, and the others counted", "[command_line]") {
    std::string spec = R"({"chddl": 1, "databases": [)";
    for (int i = 1; i < 10'000; ++i) spec += "1,";
    const Folder folder;
    const std::string file = folder.file("many.json", spec + "1]}");
    const Finished text = chddl({"check", file});
    CHECK(text.status == 1);
    CHECK(has(text.err, file + ":1:28: error[spec-kind]: this is a number, expected an object\n"));
    std::size_t shown = 0;
    for (std::size_t at = 0; (at = text.err.find("error[", at)) != std::string::npos; ++at) ++shown;
    CHECK(shown == 100);
    CHECK(text.err.ends_with("chddl: 9900 more findings are not shown\n"));
    CHECK(chddl({"check", file, "--format", "json"}).err.ends_with("{\"not_shown\":9900}\n"));
}

TEST_CASE("findings have file, line and column, as text and as JSON", "[command_line]") {
    const Folder folder;
    const std::string file = folder.file("a.json", R"({
  "chddl": 1,
  "merge_tree_tables": [
    {"name": "d.t", "columns": [{"name": "x", "type": "UInt8"}], "storage": {"order_by": ["y"]}},
    {"name": "d.u", "columns": [{"name": "x", "type": "UInt8"}], "storage": {"order_by": ["x"]}}
  ]
})");
    const Finished text = chddl({"render", file});
    CHECK(text.status == 1);
    CHECK(text.out.empty());  // not the right table either
    CHECK(text.err.starts_with(file + ":4:91: error["));
    CHECK(has(text.err, "] d.t: "));
    CHECK(has(text.err, "\n  help: "));

    const Finished json = chddl({"check", file, "--format=json"});
    CHECK(json.status == 1);
    std::istringstream lines(json.err);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto found = nlohmann::json::parse(line);
        CHECK(found.at("severity") == "error");
        CHECK(found.at("object") == "d.t");
        CHECK(found.at("at") == "/merge_tree_tables/0/storage/order_by/0");
        CHECK(found.at("file") == file);
        CHECK(found.at("line") == 4);
        CHECK(found.at("column") == 91);
    }
    CHECK(count == 1);
}

TEST_CASE("warnings stop nothing, and stand on the other stream", "[command_line]") {
    const std::string spec = R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [{"name": "x", "type": "UInt8"}],
        "settings": {"kafka_broker_list": "a", "kafka_topic_list": "b", "kafka_group_name": "c", "kafka_format": "CSV"}}]})";
    const Finished render = chddl({"render", "-"}, spec);
    CHECK(render.status == 0);
    CHECK(render.out.starts_with("CREATE TABLE q\n"));
    CHECK(has(render.err, "<stdin>:1:31: warning[queue-unread] q: "));
    const Finished check = chddl({"check", "-"}, spec);
    CHECK(check.status == 0);
    CHECK(check.out.empty());
    CHECK(check.err == render.err);
}
