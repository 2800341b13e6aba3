// What is said when there is no engine; with one: tests/live/embedded_live_test.cpp.
#include <chddl/server/embedded_executor.hpp>

#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <string>

using chddl::EmbeddedExecutor;

namespace {

constexpr const char* no_library = "/nowhere/libchdb.so";

chddl::Diagnostic only(const chddl::EmbeddedOptions& options) {
    const auto opened = EmbeddedExecutor::open(options);
    REQUIRE_FALSE(opened);
    REQUIRE(opened.diagnostics().size() == 1);
    return opened.diagnostics()[0];
}

void on_interrupt(int) {}

}  // namespace

TEST_CASE("a missing library is named, with the loader's reason", "[server]") {
    const auto found = only({.path = {}, .config_file = {}, .library = no_library});
    CHECK(found.name == "library-missing");
    CHECK(
        found.message ==
        "the ClickHouse library '/nowhere/libchdb.so' cannot be loaded: /nowhere/libchdb.so: cannot open shared object "
        "file: No such file or directory");
}

TEST_CASE("a library's name with a NUL byte is not cut at it", "[server]") {
    CHECK(only({.path = {}, .config_file = {}, .library = std::string("libm.so.6\0x", 11)}).name == "library-missing");
}

TEST_CASE("without an option the environment names the library", "[server]") {
    const char* set = std::getenv("CHDDL_LIBCHDB");
    const std::string before = set == nullptr ? "" : set;
    ::setenv("CHDDL_LIBCHDB", "/nowhere/else.so", 1);
    CHECK(only({}).message.starts_with("the ClickHouse library '/nowhere/else.so' cannot be loaded"));
    CHECK(only({.path = {}, .config_file = {}, .library = no_library}).message.find("else.so") == std::string::npos);
    set == nullptr ? ::unsetenv("CHDDL_LIBCHDB") : ::setenv("CHDDL_LIBCHDB", before.c_str(), 1);
}

TEST_CASE("another library is refused with the function that it lacks", "[server]") {
    const auto found = only({.path = {}, .config_file = {}, .library = "libm.so.6"});
    CHECK(found.name == "library-symbol");
    CHECK(found.message == "the library 'libm.so.6' has no function 'chdb_connect'");
}

TEST_CASE("a missing configuration file is an error before anything is loaded", "[server]") {
    for (const std::string& file :
         {std::string("/nowhere/config.xml"), std::string("/"), std::string("/etc/passwd\0", 12)}) {
        const auto found = only({.path = {}, .config_file = file, .library = no_library});
        CHECK(found.name == "config-missing");
        CHECK(found.message.starts_with("the configuration file '" + file.substr(0, 5)));
    }
}

TEST_CASE("a failed open leaves the signal handlers alone", "[server]") {
    const auto before = std::signal(SIGINT, on_interrupt);
    (void)EmbeddedExecutor::open({.path = {}, .config_file = {}, .library = "libm.so.6"});
    CHECK(std::signal(SIGINT, before) == on_interrupt);
}
