// Every golden pipeline renders to exactly its SQL.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "golden/goldens.hpp"

TEST_CASE("every golden pipeline renders to its file", "[render]") {
    golden::each([](const golden::Golden& golden) {
        CAPTURE(golden.name);
        const std::string path = CHDDL_GOLDEN_DIR "/" + std::string(golden.name) + ".sql";
        std::ifstream file(path, std::ios::binary);
        CHECK(chddl::render(golden.make(golden::Twin::original)) ==
              std::string(std::istreambuf_iterator<char>(file), {}));
    });
}

TEST_CASE("every golden pipeline has a twin that renders to something else", "[render]") {
    golden::each([](const golden::Golden& golden) {
        CAPTURE(golden.name);
        CHECK(chddl::render(golden.make(golden::Twin::original)) != chddl::render(golden.make(golden::Twin::changed)));
    });
}
