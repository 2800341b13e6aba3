// Every row of every catalog can be explained, and says something.
#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>

#include "../../examples/chddl/subjects.hpp"
#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::has;

namespace {

/// What the prose of each kind must have.
const std::map<std::string_view, std::vector<std::string_view>> words{
    {"a finding", {"\nHelp: "}},
    {"a setting of Kafka engine tables", {}},
    {"a setting of tables of the MergeTree family", {"\nType: ", "\nDefault: "}},
    {"a setting of a session or query", {"\nType: ", "\nDefault: ", "Kafka table"}},
    {"a format", {}},
    {"a format of an official server", {}},
    {"a data type", {}},
    {"another spelling of a data type", {"which is what the server stores"}},
    {"a table engine", {"rgument"}},
    {"a compression codec", {}},
    {"a type of skipping index", {"\nDefault: GRANULARITY "}},
};

/// `NAME, what it is.`, an empty line, and at least one sentence.
void explains(std::string_view name, std::string_view text) {
    CHECK(text.starts_with(std::string(name) + ", "));
    const std::size_t body = text.find("\n\n");
    REQUIRE(body != std::string_view::npos);
    const std::string_view sentence = text.substr(body + 2, text.find('\n', body + 2) - body - 2);
    CHECK(sentence.size() >= std::string_view("A UUID.").size());
    CHECK(sentence.ends_with('.'));
    CHECK_FALSE(has(sentence, "{}"));  // a hole that nobody filled
    CHECK(text.ends_with(".\n"));
}

}  // namespace

TEST_CASE("each row of each catalog is explained", "[command_line]") {
    std::size_t count = 0;
    std::set<std::string_view> kinds;
    for (const cli::Subject& subject : cli::subjects()) {
        REQUIRE(words.contains(subject.kind));
        kinds.insert(subject.kind);
        subject.each([&](std::string_view name) {
            ++count;
            const std::string text = subject.explain(name);
            CAPTURE(subject.kind, name, text);
            explains(name, text);
            for (const std::string_view word : words.at(subject.kind)) CHECK(has(text, word));
        });
    }
    CHECK(kinds.size() == words.size());
    CHECK(count > 2'500);
}

TEST_CASE("explain takes every name that it lists, and names the nearest to any other", "[command_line]") {
    const Finished list = chddl({"explain", "--list"});
    CHECK(list.status == 0);
    CHECK(list.err.empty());
    for (const cli::Subject& subject : cli::subjects()) {
        std::string first;
        subject.each([&](std::string_view name) { first = first.empty() ? name : first; });
        CAPTURE(subject.kind, first);
        CHECK(has("\n" + list.out, "\n" + first + "\t" + std::string(subject.kind) + "\n"));
        const Finished one = chddl({"explain", first});
        CHECK(one.status == 0);
        CHECK(one.err.empty());
        CHECK(has(one.out, subject.explain(first)));
    }
    const Finished unknown = chddl({"explain", "kafka_num_consumer"});
    CHECK(unknown.status == 2);
    CHECK(unknown.out.empty());
    CHECK(unknown.err == "chddl: nothing is known of 'kafka_num_consumer'; did you mean 'kafka_num_consumers'?\n");
    CHECK(chddl({"explain", "zzzzzzzz"}).err == "chddl: nothing is known of 'zzzzzzzz'\n");
}
