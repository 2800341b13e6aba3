// apply on an embedded engine: looked at, made, found equal, refused.
#include <catch2/catch.hpp>

#include <string>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::Folder;
using command_line::has;

TEST_CASE("init, check, apply, and apply again", "[live]") {
    const Folder folder;
    const std::string spec = folder.file("clicks.json", chddl({"init", "clicks"}).out);
    CHECK(chddl({"check", spec}).err == "");
    const std::string server = "embedded:" + folder.path("data");

    const Finished look = chddl({"apply", spec, "--server", server, "--dry-run"});
    CAPTURE(look.err);
    CHECK(look.status == 0);
    CHECK(look.out == chddl({"render", spec}).out);

    const Finished made = chddl({"apply", spec, "--server", server, "--yes"});
    CHECK(made.status == 0);
    CHECK(made.err == "");
    CHECK(made.out == "done clicks\ndone clicks.rows\ndone clicks.queue\ndone clicks.view\n");

    const Finished again = chddl({"apply", spec, "--server", server, "--yes"});
    CHECK(again.status == 0);
    CHECK(again.err == "");
    CHECK(again.out == "equal clicks\nequal clicks.rows\nequal clicks.queue\nequal clicks.view\n");
    CHECK(chddl({"apply", spec, "--server", server, "--dry-run"}).out == "");

    std::string other = chddl({"init", "clicks"}).out;
    other.replace(other.find("keeps the rows"), 5, "holds");
    const Finished refused = chddl({"apply", folder.file("other.json", other), "--server", server, "--yes"});
    CHECK(refused.status == 3);
    CHECK(has(refused.err, "clicks.rows"));
    CHECK_FALSE(has(refused.out, "done"));
}

TEST_CASE("a spec with errors does not get as far as the engine", "[live]") {
    const Folder folder;
    const std::string spec =
        folder.file("a.json", R"({"chddl": 1, "views": [{"name": "v", "to": "t", "select": "SELECT ("}]})");
    const Finished finished = chddl({"apply", spec, "--server", "embedded:" + folder.path("data"), "--yes"});
    CHECK(finished.status == 1);
    CHECK(finished.out.empty());
    CHECK_FALSE(std::filesystem::exists(folder.path("data")));
}

TEST_CASE("no output of apply has a secret in it", "[live]") {
    const Folder folder;
    const std::string secret = "from-a-file-81f3";
    const std::string spec = folder.file("a.json", R"({"chddl": 1, "kafka_tables": [{"name": "q",
        "columns": [{"name": "x", "type": "UInt8"}], "settings": {
        "kafka_broker_list": "a", "kafka_topic_list": "b", "kafka_group_name": "c", "kafka_format": "CSV",
        "kafka_security_protocol": "sasl_ssl", "kafka_sasl_mechanism": "PLAIN", "kafka_sasl_username": "u",
        "kafka_sasl_password": {"file": ")" + folder.file("secret", secret) +
                                                       R"("}}}]})");
    const std::string server = "embedded:" + folder.path("data");
    for (const char* how : {"--dry-run", "--yes", "--yes"}) {
        const Finished finished = chddl({"apply", spec, "--server", server, how});
        CAPTURE(how, finished.out, finished.err);
        CHECK(finished.status == 0);
        CHECK_FALSE(has(finished.out, secret));
        CHECK_FALSE(has(finished.err, secret));
    }
}
