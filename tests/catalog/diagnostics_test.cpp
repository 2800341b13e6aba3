// Every row about a finding reads as the others do, and something reports it.
#include <chddl/catalog/diagnostics.hpp>
#include <chddl/core/report.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

using chddl::catalog::diagnostics;
using chddl::catalog::DiagnosticSpec;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// The whole library as text.
std::string sources() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(CHDDL_GOLDEN_DIR "/../../include")) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path());
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

}  // namespace

TEST_CASE("no two findings have one name", "[catalog]") {
    STATIC_REQUIRE(chddl::detail::names_are_unique(chddl::catalog::diagnostics));
}

TEST_CASE("the name of every finding is its own, in kebab-case, of two or three words", "[catalog]") {
    std::set<std::string_view> names;
    for (const DiagnosticSpec& spec : diagnostics) {
        CAPTURE(spec.name);
        CHECK(names.insert(spec.name).second);
        CHECK(spec.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        const auto hyphens = std::count(spec.name.begin(), spec.name.end(), '-');
        CHECK((hyphens == 1 || hyphens == 2));
    }
}

TEST_CASE("every message begins lower-case and has no full stop, and has a help line", "[catalog]") {
    for (const DiagnosticSpec& spec : diagnostics) {
        CAPTURE(spec.name);
        CHECK((!is_upper(spec.message.front()) || spec.message.starts_with("ClickHouse ")));
        CHECK_FALSE(spec.message.ends_with('.'));
        CHECK_FALSE(spec.help.empty());
        CHECK_FALSE(is_upper(spec.help.front()));
        CHECK_FALSE(spec.help.ends_with('.'));
        CHECK(spec.message.find('\n') == std::string_view::npos);
        CHECK(spec.help.find('\n') == std::string_view::npos);
    }
}

TEST_CASE("every finding is reported by some rule", "[catalog]") {
    const std::string all = sources();
    REQUIRE(all.size() > 10'000);
    for (const DiagnosticSpec& spec : diagnostics) {
        CAPTURE(spec.name);
        CHECK(all.find("report<\"" + std::string(spec.name) + "\">") != std::string::npos);
    }
}

TEST_CASE("the holes of a message are counted while compiling", "[catalog]") {
    STATIC_REQUIRE(chddl::detail::holes("") == 0);
    STATIC_REQUIRE(chddl::detail::holes("{ }") == 0);
    STATIC_REQUIRE(chddl::detail::holes("{}") == 1);
    STATIC_REQUIRE(chddl::detail::holes("a {} b{}{}") == 3);
}
