// Text that the user wrote, and its first problem.
#include <chddl/sql/text.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace {

using namespace chddl;
using namespace std::string_literals;

using ProblemAt = std::pair<TextProblem, std::size_t>;

ProblemAt problem(std::string text) {
    const SqlText sql(std::move(text));
    return {sql.problem(), sql.problem_at()};
}

}  // namespace

TEST_CASE("good text is kept as it is", "[text]") {
    for (const std::string text : {"a", "f(a)[1] + {p:UInt8}", "'(' || `;`", "a -- b\n", "a /* ; ) */", "count()"}) {
        CHECK(problem(text) == ProblemAt{TextProblem::none, 0});
        CHECK(SqlText(text).text() == text);
    }
}

TEST_CASE("what cannot stand inside a statement is found, with its place", "[text]") {
    CHECK(problem("") == ProblemAt{TextProblem::empty, 0});
    CHECK(problem(" /* a */ ") == ProblemAt{TextProblem::empty, 0});
    CHECK(problem("-- a") == ProblemAt{TextProblem::empty, 0});
    CHECK(problem("a = 'b") == ProblemAt{TextProblem::unclosed_string, 4});
    CHECK(problem("a, `b") == ProblemAt{TextProblem::unclosed_name, 3});
    CHECK(problem("a /* b") == ProblemAt{TextProblem::unclosed_comment, 2});
    CHECK(problem("a; DROP TABLE b") == ProblemAt{TextProblem::semicolon, 1});
    CHECK(problem("a;") == ProblemAt{TextProblem::semicolon, 1});
    CHECK(problem("a & b") == ProblemAt{TextProblem::stray_character, 2});
    CHECK(problem("a ^ b") == ProblemAt{TextProblem::stray_character, 2});
    CHECK(problem("toString(j.^a)") == ProblemAt{TextProblem::none, 0});
    CHECK(problem("1.5a") == ProblemAt{TextProblem::stray_character, 0});
    CHECK(problem("a\0"s) == ProblemAt{TextProblem::stray_character, 1});
    CHECK(problem("\xFF") == ProblemAt{TextProblem::stray_character, 0});
}

TEST_CASE("a line comment at the end gets its newline, so that it swallows nothing", "[text]") {
    for (const char* text : {"a -- b", "a # b", "a // b", "a --"}) {
        CHECK(problem(text) == ProblemAt{TextProblem::none, 0});
        CHECK(SqlText(text).text() == text + "\n"s);
        CHECK(SqlText(SqlText(text).text()) == SqlText(text));
    }
}

TEST_CASE("brackets are balanced and of matching kind", "[text]") {
    CHECK(problem("f(a") == ProblemAt{TextProblem::unbalanced_bracket, 1});
    CHECK(problem("f(a, g(b)") == ProblemAt{TextProblem::unbalanced_bracket, 1});
    CHECK(problem("f[(a") == ProblemAt{TextProblem::unbalanced_bracket, 2});
    CHECK(problem("a)") == ProblemAt{TextProblem::unbalanced_bracket, 1});
    CHECK(problem("(a]") == ProblemAt{TextProblem::unbalanced_bracket, 2});
    CHECK(problem("{a)}") == ProblemAt{TextProblem::unbalanced_bracket, 2});
}

TEST_CASE("the first problem wins", "[text]") {
    CHECK(problem("a) ; 'b") == ProblemAt{TextProblem::unbalanced_bracket, 1});
    CHECK(problem("(a ; 'b") == ProblemAt{TextProblem::semicolon, 3});
    CHECK(problem("(a -- b") == ProblemAt{TextProblem::unbalanced_bracket, 0});
}

TEST_CASE("a text without any is empty, and texts are compared as text", "[text]") {
    CHECK(SqlText().problem() == TextProblem::empty);
    CHECK(SqlText("a") == SqlText("a"));
    CHECK_FALSE(SqlText("a") == SqlText("a "));
}

TEST_CASE("a megabyte of brackets is read", "[text]") {
    CHECK(problem(std::string(1'000'000, '(')) == ProblemAt{TextProblem::unbalanced_bracket, 999'999});
    CHECK(problem(std::string(500'000, '[') + std::string(500'000, ']')) == ProblemAt{TextProblem::none, 0});
}
