// Specs: written and read again, and every mistake told at its place.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace chddl;

/// "name at pointer" of each finding.
std::vector<std::string> findings_of(std::string_view text) {
    std::vector<std::string> all;
    const Result<Pipeline> spec = read_spec(text);
    for (const Diagnostic& found : spec.diagnostics()) all.push_back(std::string(found.name) + " at " + found.at);
    return all;
}

using Findings = std::vector<std::string>;

constexpr std::string_view kafka_spec = R"json({
  "chddl": 1,
  "kafka_tables": [
    {
      "name": "kaf.clicks_queue",
      "columns": [
        {
          "name": "ts",
          "type": "DateTime64(3, 'UTC')"
        },
        {
          "name": "raw",
          "type": "String",
          "comment": "as it came"
        }
      ],
      "settings": {
        "kafka_broker_list": "kafka:9092",
        "kafka_topic_list": "clicks",
        "kafka_group_name": "g",
        "kafka_format": "JSONEachRow",
        "kafka_num_consumers": 4,
        "kafka_sasl_password": {
          "env": "KAFKA_PASSWORD"
        },
        "kafka_fetch_min_bytes": {
          "value": 65536,
          "unlisted": true
        }
      }
    }
  ]
}
)json";

}  // namespace

TEST_CASE("a spec is what a person would write, and comes back byte for byte", "[json]") {
    const Result<Pipeline> read = read_spec(kafka_spec);
    CHECK(read.diagnostics().text() == "");
    REQUIRE(read);
    const KafkaTable& table = read.value().kafka_tables.at(0);
    CHECK(table.name == QualifiedName{"kaf", "clicks_queue"});
    CHECK(table.columns.at(0).type == types::DateTime64(3, "UTC"));
    CHECK(table.settings.at(4).value == SettingValue(4));
    CHECK(table.settings.at(5).value == SettingValue(Secret::env("KAFKA_PASSWORD")));
    CHECK(table.settings.at(6).unlisted);
    CHECK(write_spec(read.value()) == kafka_spec);
}

TEST_CASE("every mistake of a spec is told at once, each at its place", "[json]") {
    CHECK(findings_of(R"({"chddl": 1, "kafka_table": [], "views": {}, "views": [], "databases": [null, {}]})") ==
          Findings{"spec-key at /kafka_table", "spec-kind at /views", "spec-repeated at /views",
                   "spec-kind at /databases/0", "spec-missing at /databases/1"});
    CHECK(findings_of(R"({"chddl": 1, "merge_tree_tables": [{"name": "a.b.c", "columns": [
              {"name": "x", "type": "UInt8", "codecs": ["LZ4", {"name": "ZSTD", "args": [true, 1.5, 1e3]}],
               "null_modifier": "maybe", "settings": {"a": 1, "a": 2, "b": null, "c": {}, "d": {"env": "X", "sql": "y"}}}]}]})") ==
          Findings{"spec-value at /merge_tree_tables/0/name",
                   "spec-kind at /merge_tree_tables/0/columns/0/codecs/1/args/0",
                   "spec-kind at /merge_tree_tables/0/columns/0/codecs/1/args/1",
                   "spec-choice at /merge_tree_tables/0/columns/0/null_modifier",
                   "spec-repeated at /merge_tree_tables/0/columns/0/settings/a",
                   "spec-kind at /merge_tree_tables/0/columns/0/settings/b",
                   "spec-value at /merge_tree_tables/0/columns/0/settings/c",
                   "spec-value at /merge_tree_tables/0/columns/0/settings/d"});
}

TEST_CASE("an unknown key names the nearest known one", "[json]") {
    CHECK(read_spec(R"({"chddl": 1, "kafka_table": []})").diagnostics().text() ==
          "error[spec-key] at /kafka_table: there is no key 'kafka_table' here; did you mean 'kafka_tables'?\n"
          "  help: correct or remove it\n");
}

TEST_CASE("a spec of a newer version is refused by name, and one without a version too", "[json]") {
    CHECK(findings_of(R"({"chddl": 2, "something": {"new": []}})") == Findings{"spec-version at /chddl"});
    CHECK(findings_of("{}") == Findings{"spec-missing at "});
    CHECK(findings_of(R"({"chddl": 0})") == Findings{"spec-version at /chddl"});
}

TEST_CASE("the text of a secret is never written, and what stands for it is refused by check", "[json]") {
    const auto queue = KafkaTableBuilder("q").column("a", types::UInt8).sasl_password(Secret::text("hunter2"));
    Pipeline pipeline = PipelineBuilder().add(queue).draft().model;
    pipeline.kafka_tables[0].settings.push_back({"kafka_sasl_password", "hunter2"});
    pipeline.collections.push_back(
        {"nc", {{"kafka_sasl_password", Secret::text("hunter2")}, {"kafka_sasl_password", "hunter2"}}});
    const std::string spec = write_spec(pipeline);
    CHECK(spec.find("hunter2") == std::string::npos);
    const Diagnostics found = check(read_spec(spec).value());
    CHECK(found.text().find("setting-hidden") != std::string::npos);
}

TEST_CASE("numbers are exact to 64 bits, and beyond refused", "[json]") {
    const auto with = [](std::string_view number) {
        return R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "settings": {"n": )" +
               std::string(number) + R"(}, "positional": 2.0}]})";
    };
    const auto read = [&](std::string_view number) {
        return read_spec(with(number)).value().kafka_tables.at(0).settings.at(0).value;
    };
    CHECK(read("18446744073709551615") == SettingValue(18446744073709551615U));
    CHECK(read("-9223372036854775808") == SettingValue(INT64_MIN));
    CHECK(read("1.5") == SettingValue(1.5));
    for (const char* number : {"18446744073709551616", "-9223372036854775809", "1e20", "100000000000000000000000"})
        CHECK(findings_of(with(number)) == Findings{"spec-value at /kafka_tables/0/settings/n"});
    CHECK(findings_of(with("1e999")).size() == 1);
    CHECK(read_spec(with("1")).value().kafka_tables[0].positional == 2);
    CHECK(findings_of(
              R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "positional": 9223372036854775808}]})") ==
          Findings{"spec-value at /kafka_tables/0/positional"});
}

TEST_CASE("what is no JSON is told with line, column and what to do", "[json]") {
    const auto text_of = [](std::string_view text) {
        const std::string words = read_spec(text).diagnostics().text();
        return words.substr(0, words.find('\n'));
    };
    CHECK(text_of("") == "error[spec-syntax]: line 1, column 1: the text is empty");
    CHECK(text_of("{\n  // a comment\n}") == "error[spec-syntax]: line 2, column 3: JSON has no comments");
    CHECK(text_of("{\n  \"chddl\": 1,\n}") ==
          "error[spec-syntax]: line 3, column 1: a comma stands before the closing bracket");
    CHECK(text_of("{'chddl': 1}") == "error[spec-syntax]: line 1, column 2: a string stands in double quotes");
    CHECK(text_of("{\"chddl\": 1").starts_with("error[spec-syntax]: line 1, column 12: the text ends too early"));
    CHECK(text_of("{\"chddl\": 1} x").find("line 1, column 14") != std::string::npos);
    CHECK(text_of("\xFF\xFE").starts_with("error[spec-syntax]: line 1, column 1"));
    CHECK(text_of("{\"chddl\": 1, \"views\": [\"\xC3(\"]}").find("UTF-8") != std::string::npos);
}

TEST_CASE("any bytes can be names and texts", "[json]") {
    const std::string all = [] {
        std::string bytes;
        for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
        return bytes;
    }();
    for (std::size_t length = 0; length < 6; ++length) {
        const std::string bytes = all.substr(250 - length);
        KafkaTable table{.name = {bytes, bytes}, .columns = {{.name = bytes, .type = types::UInt8, .comment = all}}};
        table.settings = {{bytes, bytes}, {"a", all}};
        table.columns.push_back({.name = "e", .type = types::Enum8({{"\xFF", 1}})});
        const Pipeline pipeline{.kafka_tables = {table}};
        const Result<Pipeline> read = read_spec(write_spec(pipeline));
        CHECK(read.diagnostics().text() == "");
        CHECK(read.value() == pipeline);
    }
}

TEST_CASE("brackets without end are refused at once, and many mistakes are counted", "[json]") {
    CHECK(findings_of(std::string(1'000'000, '[')) == Findings{"spec-kind at ", "spec-depth at "});
    std::string many = R"({"chddl": 1, "databases": [)";
    for (int i = 0; i < 20'000; ++i) many += "1,";
    const Result<Pipeline> read = read_spec(many += "1]}");
    CHECK(read.diagnostics().size() == 10'001);
    CHECK(read.diagnostics()[10'000].message == "10001 more findings are not listed");
}

TEST_CASE("a finding's place is found again in the text", "[json]") {
    const auto at = [&](std::string_view pointer) {
        const auto [line, column] = find_in_spec(kafka_spec, pointer);
        return std::to_string(line) + ":" + std::to_string(column);
    };
    CHECK(at("") == "1:1");
    CHECK(at("/chddl") == "2:12");
    CHECK(at("/kafka_tables/0") == "4:5");
    CHECK(at("/kafka_tables/0/columns/1/type") == "13:19");
    CHECK(at("/kafka_tables/0/settings/kafka_num_consumers") == "22:32");
    CHECK(at("/kafka_tables/0/settings/kafka_nothing") == "17:19");
    CHECK(at("/kafka_tables/0/settings/kafka_sasl_password/env") == "24:18");
    CHECK(find_in_spec(R"({"a~/b": [1, [2, 33], 4]})", "/a~0~1b/1/1") == TextPosition{1, 18});
    CHECK(find_in_spec(R"({"a": 1})", "/b/c") == TextPosition{1, 1});
}

TEST_CASE("several places are found in one reading", "[json]") {
    const std::vector<std::string> pointers{"/kafka_tables/0/columns/1/type", "/nothing", "",
                                            "/kafka_tables/0/columns/1"};
    const std::vector<TextPosition> all{{13, 19}, {1, 1}, {1, 1}, {11, 9}};
    CHECK(find_in_spec(kafka_spec, pointers) == all);
    CHECK(find_in_spec("", pointers).size() == 4);
    CHECK(find_syntax_error(kafka_spec) == std::nullopt);
    CHECK(find_syntax_error("{\n  \"chddl\": 1,\n}") == TextPosition{3, 1});
}

TEST_CASE("what would take more memory than the text is refused", "[json]") {
    const auto with = [](const std::string& value) {
        return R"({"chddl": 1, "databases": [{"name": ")" + value + "\"}]}";
    };
    CHECK(read_spec(with(std::string(1'000'000, 'a'))));
    CHECK(findings_of(with(std::string(1'100'000, 'a'))) == Findings{"spec-syntax at "});
    CHECK(findings_of("{" + std::string(2'000'000, ' ') + "}") == Findings{"spec-syntax at "});
    std::string settings = R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "settings": {"x": 1)";
    for (int i = 1; i < 10'000; ++i) settings += ", \"" + std::to_string(i) + "\": 1";
    CHECK(read_spec(settings + "}}]}"));
    CHECK(findings_of(settings + R"(, "a": 1, "b": 1}}]})") == Findings{"spec-value at /kafka_tables/0/settings"});
    // Places of findings are bounded, too: a thousand times the long key would be a gigabyte.
    std::string places = R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "settings": {")";
    places += std::string(1'000'000, 'k') + R"(": {)";
    for (int i = 0; i < 1'000; ++i) places += R"("x": 1, )";
    const Result<Pipeline> read = read_spec(places + R"("x": 1}}}]})");
    CHECK(read.diagnostics().size() < 10);
    CHECK(read.diagnostics()[read.diagnostics().size() - 1].name == "spec-more");
}

TEST_CASE("a file that cannot be read is told with the system's reason", "[json]") {
    CHECK(read_file("/no/such/spec.json").diagnostics().text() ==
          "error[file-unreadable]: the file '/no/such/spec.json' cannot be read: No such file or directory\n"
          "  help: correct the path, or who may read it\n");
}
