// Findings in words: whole texts, also of what somebody wrote to break them.
#include <chddl/core/diagnostics.hpp>
#include <chddl/core/report.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace {

using namespace chddl;

/// The message that shows this text as a setting's name.
std::string message_with(std::string_view text) {
    Diagnostics found;
    found.report<"setting-obsolete">(Place(), text);
    return found[0].message;
}

}  // namespace

TEST_CASE("no finding is no text", "[core]") {
    const Diagnostics found;
    CHECK(found.text() == "");
    CHECK(found.empty());
    CHECK(found.size() == 0);
    CHECK_FALSE(found.has(Severity::note));
}

TEST_CASE("each finding is a line with its severity, name, object, place and message, and a help line", "[core]") {
    Diagnostics found;
    found.report<"setting-range">(Place("kaf", "clicks_queue") / "settings" / "kafka_num_consumers",
                                  "kafka_num_consumers", 0, detail::Plain{"at least 1"});
    found.report<"key-missing">(Place("", "clicks") / "order_by");
    found.report<"keeper-experimental">(Place());
    CHECK(found.text() ==
          "error[setting-range] kaf.clicks_queue at /settings/kafka_num_consumers: setting 'kafka_num_consumers' is 0, "
          "expected at least 1\n"
          "  help: use a value inside the range\n"
          "warning[key-missing] clicks at /order_by: there is no ORDER BY, so the table is not sorted and reads "
          "everything\n"
          "  help: add order_by; order_by({}) says that it is meant\n"
          "note[keeper-experimental]: offsets in Keeper are experimental\n"
          "  help: the session needs allow_experimental_kafka_offsets_storage_in_keeper = 1\n");
}

TEST_CASE("a finding has the parts of its text one by one", "[core]") {
    Diagnostics found;
    found.report<"column-duplicate">(Place("kaf", "clicks") / "columns" / 1, "x");
    REQUIRE(found.size() == 1);
    const auto& [severity, name, object, at, message, help, server_code] = found[0];
    CHECK(severity == Severity::error);
    CHECK(name == "column-duplicate");
    CHECK(object == "kaf.clicks");
    CHECK(at == "/columns/1");
    CHECK(message == "column 'x' is declared twice");
    CHECK(help == "rename one of them");
    CHECK(server_code == 0);
}

TEST_CASE("the server's code stands behind the message", "[core]") {
    Diagnostics found;
    found.report<"server-refused">(Place("kaf", "clicks"), detail::Plain{"Syntax error"}).server_code = 62;
    CHECK(found.text() ==
          "error[server-refused] kaf.clicks: the server refused: Syntax error (code 62)\n"
          "  help: correct the statement; nothing after it was run\n");
}

TEST_CASE("has asks for a finding that is at least that severe", "[core]") {
    Diagnostics found;
    found.report<"keeper-experimental">(Place());
    CHECK(found.has(Severity::note));
    CHECK_FALSE(found.has(Severity::warning));
    found.report<"key-missing">(Place());
    CHECK(found.has(Severity::warning));
    CHECK_FALSE(found.has(Severity::error));
    found.report<"name-empty">(Place());
    CHECK(found.has(Severity::error));
}

TEST_CASE("findings are kept in the order in which they were made, appended ones behind", "[core]") {
    Diagnostics first;
    first.report<"name-empty">(Place());
    Diagnostics second;
    second.report<"view-no-target">(Place());
    second.report<"view-no-select">(Place());
    first.append(second);
    first.append({});
    std::string names;
    for (const Diagnostic& finding : first) names += std::string(finding.name) + " ";
    CHECK(names == "name-empty view-no-target view-no-select ");
    CHECK(second.size() == 2);
}

TEST_CASE("an argument that looks like a hole is text", "[core]") {
    Diagnostics found;
    found.report<"type-range">(Place(), detail::Plain{"{}"}, detail::Plain{"{0}"}, "{}", detail::Plain{"{"});
    CHECK(found[0].message == "the {} of {0} is '{}', expected {");
}

TEST_CASE("numbers of every kind are shown as numbers", "[core]") {
    Diagnostics found;
    found.report<"codec-order">(Place(), std::int64_t{-1}, std::numeric_limits<std::int64_t>::min());
    CHECK(found[0].message == "codec -1 -9223372036854775808");
}

TEST_CASE("control characters in a message are escaped", "[core]") {
    CHECK(message_with(std::string_view("a\0b\n\r\t\x1b[2J\x7f", 11)) ==
          R"(setting 'a\x00b\x0A\x0D\x09\x1B[2J\x7F' has no effect any more)");
    CHECK(message_with("\xC2\x9B[2J") == R"(setting '\xC2\x9B[2J' has no effect any more)");
}

TEST_CASE("text of any language is shown as it is", "[core]") {
    CHECK(message_with("Größe 日本 😀 \xC2\xA0") == "setting 'Größe 日本 😀 \xC2\xA0' has no effect any more");
}

TEST_CASE("bytes that are no UTF-8 are escaped one by one", "[core]") {
    using detail::shown;
    CHECK(shown("\x80") == R"(\x80)");
    CHECK(shown("\xC3(") == R"(\xC3()");
    CHECK(shown("\xC0\xAF") == R"(\xC0\xAF)");                  // overlong
    CHECK(shown("\xE0\x80\xAF") == R"(\xE0\x80\xAF)");          // overlong
    CHECK(shown("\xED\xA0\x80") == R"(\xED\xA0\x80)");          // surrogate
    CHECK(shown("\xF4\x90\x80\x80") == R"(\xF4\x90\x80\x80)");  // beyond U+10FFFF
    CHECK(shown("\xF0\x9F\x98") == R"(\xF0\x9F\x98)");          // cut off
    CHECK(shown("\xFF") == R"(\xFF)");
}

TEST_CASE("every byte alone is shown as printable text", "[core]") {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text(1, static_cast<char>(byte));
        CAPTURE(byte);
        const bool printable = byte >= 0x20 && byte < 0x7f;
        const std::string digits = "0123456789ABCDEF";
        const auto high = static_cast<std::size_t>(byte / 16);
        const auto low = static_cast<std::size_t>(byte % 16);
        CHECK(detail::shown(text) == (printable ? text : std::string("\\x") + digits[high] + digits[low]));
    }
}

TEST_CASE("a long text is cut and says how long it was", "[core]") {
    CHECK(detail::shown(std::string(200, 'x')) == std::string(200, 'x'));
    CHECK(detail::shown(std::string(201, 'x')) == std::string(200, 'x') + "… (201 bytes)");
    CHECK(detail::shown(std::string(1'000'000, 'x')) == std::string(200, 'x') + "… (1000000 bytes)");
}

TEST_CASE("a text is not cut inside a character", "[core]") {
    const std::string text = std::string(199, 'x') + "日" + "y";
    CHECK(detail::shown(text) == std::string(199, 'x') + "日… (203 bytes)");
}

TEST_CASE("a hostile name cannot forge a second finding", "[core]") {
    Diagnostics found;
    const std::string name = "x\nerror[fake]: y";
    found.report<"column-duplicate">(Place("kaf", name) / name, name);
    CHECK(found.text() ==
          "error[column-duplicate] kaf.x\\x0Aerror[fake]: y at /x\\x0Aerror[fake]: y: column 'x\\x0Aerror[fake]: y' is "
          "declared twice\n"
          "  help: rename one of them\n");
}

TEST_CASE("severities have a word and an order", "[core]") {
    CHECK(to_string(Severity::note) == "note");
    CHECK(to_string(Severity::warning) == "warning");
    CHECK(to_string(Severity::error) == "error");
    STATIC_REQUIRE(Severity::note < Severity::warning);
    STATIC_REQUIRE(Severity::warning < Severity::error);
}
