// What each command gives where all is well, and what no command gives away.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>
#include <vector>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::Folder;
using command_line::has;

namespace {

std::string with_secrets(const Folder& folder) {
    return R"({"chddl": 1, "kafka_tables": [{"name": "d.q", "columns": [{"name": "x", "type": "UInt8"}], "settings": {
        "kafka_broker_list": "a", "kafka_topic_list": "b", "kafka_group_name": "c", "kafka_format": "CSV",
        "kafka_security_protocol": "sasl_ssl", "kafka_sasl_mechanism": "PLAIN",
        "kafka_sasl_username": {"env": "CHDDL_TEST_USER"},
        "kafka_sasl_password": {"file": ")" +
           folder.file("secret", "from-a-file-81f3\n") + R"("}}}]})";
}

}  // namespace

TEST_CASE("init gives a spec that checks clean, or none", "[command_line]") {
    const Finished odd = chddl({"init", "odd name\xFF"});
    CHECK(odd.status == 2);
    CHECK(odd.out.empty());
    CHECK(has(odd.err, "[topic-name]"));
    for (const std::string name : {"events", "click-events.v1", "1", "SELECT", "_"}) {
        const Finished init = chddl({"init", name});
        CAPTURE(name, init.out, init.err);
        CHECK(init.status == 0);
        CHECK(init.err.empty());
        const Finished check = chddl({"check", "-"}, init.out);
        CHECK(check.status == 0);
        CHECK(check.err == "");
    }
    CHECK(chddl({"init"}).out == chddl({"init", "events"}).out);
}

TEST_CASE("render, diagram and schema write data and nothing else", "[command_line]") {
    const std::string spec = chddl({"init", "clicks"}).out;
    const Finished sql = chddl({"render", "-"}, spec);
    CHECK(sql.status == 0);
    CHECK(sql.err.empty());
    CHECK(sql.out.starts_with("CREATE DATABASE clicks;\nCREATE TABLE clicks.rows\n"));
    CHECK(sql.out.ends_with(";\n"));
    const Finished mermaid = chddl({"diagram", "-"}, spec);
    CHECK(mermaid.status == 0);
    CHECK(mermaid.err.empty());
    CHECK(has(mermaid.out, "flowchart"));
    CHECK(has(chddl({"diagram", "-", "--format=dot"}, spec).out, "digraph"));
    CHECK(has(chddl({"schema"}).out, R"("$schema": "https://json-schema.org/draft/2020-12/schema")"));
}

TEST_CASE("a target is what findings are about", "[command_line]") {
    const std::string spec = R"j({"chddl": 1, "merge_tree_tables": [{"name": "t",
        "columns": [{"name": "x", "type": "Variant(UInt8)"}],
        "storage": {"order_by": [], "settings": {"add_minmax_index_for_numeric_columns": 1}}}]})j";
    CHECK(chddl({"check", "-"}, spec).err == "");
    CHECK(has(chddl({"check", "-", "--target", "24.3"}, spec).err, "24.3"));
}

TEST_CASE("secrets are in no output but the one that is asked for", "[command_line]") {
    const Folder folder;
    const std::string spec = with_secrets(folder);
    ::setenv("CHDDL_TEST_USER", "from-the-environment-52c1", 1);
    const std::vector<std::vector<std::string>> commands{{"render", "-"},
                                                         {"check", "-"},
                                                         {"check", "-", "--format=json"},
                                                         {"diagram", "-"},
                                                         {"diagram", "-", "--format=dot"}};
    for (const auto& command : commands) {
        // Also where the spec is wrong just behind them.
        for (const std::string& text :
             {spec, spec.substr(0, spec.size() - 2), spec.substr(0, spec.size() - 1) + R"(, "x": 1})"}) {
            const Finished finished = chddl(command, text);
            CAPTURE(command, finished.out, finished.err);
            for (const std::string* stream : {&finished.out, &finished.err})
                for (const char* secret : {"from-a-file-81f3", "from-the-environment-52c1"})
                    CHECK_FALSE(has(*stream, secret));
        }
    }
    CHECK(has(chddl({"render", "-"}, spec).out, "kafka_sasl_password = '[HIDDEN]'"));
    const std::string shown = chddl({"render", "-", "--show-secrets"}, spec).out;
    CHECK(has(shown, "kafka_sasl_password = 'from-a-file-81f3'"));
    CHECK(has(shown, "kafka_sasl_username = 'from-the-environment-52c1'"));

    ::unsetenv("CHDDL_TEST_USER");
    const Finished unset = chddl({"render", "-", "--show-secrets"}, spec);
    CAPTURE(unset.out, unset.err);
    CHECK(unset.status == 1);
    CHECK(unset.out.empty());
    CHECK(has(unset.err, "CHDDL_TEST_USER"));
}
