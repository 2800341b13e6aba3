// The most memory that a text takes: twice its size and 16 MiB more than a text of nothing.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "process.hpp"

using command_line::chddl;
using command_line::Finished;
using command_line::Folder;

namespace {

constexpr std::size_t mega = 1'000'000;

/// Written piece by piece: this process stays as small as the one that it measures.
std::string written(const Folder& folder, const std::function<void(std::ostream&)>& write) {
    std::string path = folder.path("spec.json");
    std::ofstream out(path, std::ios::binary);
    write(out);
    return path;
}

void repeat(std::ostream& out, std::string_view text, std::size_t bytes) {
    for (std::size_t done = 0; done < bytes; done += text.size()) out << text;
}

/// Reads it, and gives the status; at most `times` the text and 16 MiB more are taken.
int read(const char* what, const std::function<void(std::ostream&)>& write, std::size_t times = 2,
         const char* command = "check") {
    const Folder folder;
    const std::string path = written(folder, write);
    const std::size_t size = std::filesystem::file_size(path);
    const std::size_t start = chddl({"check", "-"}, R"({"chddl": 1})").peak;
    const Finished finished = chddl({command, path});
    const std::size_t above = finished.peak - std::min(start, finished.peak);
    WARN(what << ": " << size << " bytes, peak " << above << " bytes above the start");
    CHECK(above <= times * size + (std::size_t{16} << 20U));
    CHECK(finished.out.empty() == (finished.status != 0 || std::string_view(command) == "check"));
    return finished.status;
}

}  // namespace

TEST_CASE("memory is bounded by the text, whatever it is", "[command_line][memory]") {
    CHECK(read("100 MB of brackets", [](std::ostream& out) { repeat(out, "[[[[[[[[[[", 100 * mega); }) == 2);
    CHECK(read("100 MB of braces", [](std::ostream& out) { repeat(out, R"({"chddl":)", 100 * mega); }) == 2);
    CHECK(read("100 MB of blanks", [](std::ostream& out) { repeat(out, "          ", 100 * mega); }) == 2);
    CHECK(read("a 50 MB string", [](std::ostream& out) {
              out << R"({"chddl": 1, "views": [{"name": "v", "select": ")";
              repeat(out, "aaaaaaaaaa", 50 * mega);
              out << R"("}]})";
          }) == 2);
    CHECK(read("a 50 MB number", [](std::ostream& out) {
              out << R"({"chddl": 1)";
              repeat(out, "1111111111", 50 * mega);
          }) == 2);
    CHECK(read("5,000,000 errors", [](std::ostream& out) {
              out << R"({"chddl": 1, "kafka_tables": [)";
              repeat(out, "1,", 10 * mega);
              out << "1]}";
          }) == 1);
    CHECK(read("20 MB of unknown keys, each with a long place", [](std::ostream& out) {
              out << R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "settings": {")";
              repeat(out, "k", mega);
              out << R"(": {)";
              repeat(out, R"("x":1,)", 20 * mega);
              out << R"("x":1}}}]})";
          }) == 1);
    CHECK(read("20 MB of settings in one object", [](std::ostream& out) {
              out << R"({"chddl": 1, "kafka_tables": [{"name": "q", "columns": [], "settings": {)";
              for (std::size_t i = 0; i < mega; ++i) out << '"' << i << R"(": null,)";
              out << R"("x":1}}]})";
          }) == 1);
}

TEST_CASE("memory of a good spec is bounded by its text, and by model and outlines where these are larger",
          "[command_line][memory]") {
    const auto selects = [](std::ostream& out) {
        out << R"({"chddl": 1, "merge_tree_tables": [{"name": "t", "columns": [{"name": "x", "type": "String"}],
                        "storage": {"order_by": []}}], "views": [)";
        for (int view = 0; view < 100; ++view) {
            out << (view == 0 ? "" : ",") << R"({"name": "v)" << view << R"(", "to": "t", "select": "SELECT concat('')";
            repeat(out, ", 'a text that says something about it all'", 100'000);
            out << R"() AS x FROM s"})";
        }
        out << "]}";
    };
    CHECK(read("10 MB of SELECTs, drawn", selects, 2, "diagram") == 0);
    CHECK(read("10 MB of SELECTs, checked", selects, 16) == 0);
    // A column is 336 bytes and its type and name, here out of 90 bytes of text.
    const auto columns = [](std::ostream& out) {
        out << "{\n  \"chddl\": 1,\n  \"merge_tree_tables\": [";
        for (std::size_t table = 0; table < 2'000; ++table) {
            out << (table == 0 ? "" : ",") << "\n    {\n      \"name\": \"warehouse.events_" << table
                << "\",\n      \"columns\": [";
            for (int column = 0; column < 50; ++column)
                out << (column == 0 ? "" : ",") << "\n        {\n          \"name\": \"measured_value_" << column
                    << "\",\n          \"type\": \"UInt64\"\n        }";
            out << "\n      ],\n      \"storage\": {\"order_by\": []}\n    }";
        }
        out << "\n  ]\n}\n";
    };
    CHECK(read("9 MB of columns, drawn", columns, 6, "diagram") == 0);
    CHECK(read("9 MB of columns, checked", columns, 9) == 0);
}
