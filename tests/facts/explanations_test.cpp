// What `chddl explain` shows is what the tests asked a real engine.
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/catalog/explanations.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "support/explanations.hpp"

TEST_CASE("the explanations are those of the facts and cases", "[catalog]") {
    std::ifstream file(CHDDL_GOLDEN_DIR "/../../include/chddl/catalog/generated/explanations.ipp");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    INFO("if not: bash tests/support/explain.sh");
    CHECK((text == support::explanations_file()));  // in brackets: two files of this size are nothing to print
}

TEST_CASE("an explanation has statements", "[catalog]") {
    for (const chddl::catalog::Explanation& row : chddl::catalog::explanations()) {
        CAPTURE(row.diagnostic);
        CHECK_FALSE(row.wrong.empty());
        CHECK(chddl::catalog::find_explanation(row.diagnostic) == &row);
    }
}
