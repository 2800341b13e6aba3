// Tokens, and the values of quoted ones.
#include <chddl/sql/lexer.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chddl;
using namespace std::string_literals;

using Kinds = std::vector<TokenKind>;
using Texts = std::vector<std::string>;

Kinds kinds(std::string_view text) {
    Kinds all;
    for (const Token& token : tokens(text)) all.push_back(token.kind);
    all.pop_back();  // the end
    return all;
}

Texts texts(std::string_view text) {
    Texts all;
    for (const Token& token : tokens(text)) all.emplace_back(token.text);
    all.pop_back();
    return all;
}

}  // namespace

TEST_CASE("a text is cut into tokens, each with its place", "[lexer]") {
    CHECK(tokens("a >= `b c`") == std::vector<Token>{
                                      {TokenKind::bare_word, "a", 0},
                                      {TokenKind::greater_or_equals, ">=", 2},
                                      {TokenKind::quoted_name, "`b c`", 5},
                                      {TokenKind::end, "", 10},
                                  });
    CHECK(tokens("") == std::vector<Token>{{TokenKind::end, "", 0}});
}

TEST_CASE("every symbol has its kind, the longest first", "[lexer]") {
    CHECK(kinds("( ) [ ] { } , . ; + - * / % = == != <> <=> < > <= >= || -> ? : :: @ @@") ==
          Kinds{
              TokenKind::opening_round,
              TokenKind::closing_round,
              TokenKind::opening_square,
              TokenKind::closing_square,
              TokenKind::opening_curly,
              TokenKind::closing_curly,
              TokenKind::comma,
              TokenKind::dot,
              TokenKind::semicolon,
              TokenKind::plus,
              TokenKind::minus,
              TokenKind::asterisk,
              TokenKind::slash,
              TokenKind::percent,
              TokenKind::equals,
              TokenKind::equals,
              TokenKind::not_equals,
              TokenKind::not_equals,
              TokenKind::null_safe_equals,
              TokenKind::less,
              TokenKind::greater,
              TokenKind::less_or_equals,
              TokenKind::greater_or_equals,
              TokenKind::concatenation,
              TokenKind::arrow,
              TokenKind::question,
              TokenKind::colon,
              TokenKind::double_colon,
              TokenKind::at,
              TokenKind::double_at,
          });
    CHECK(kinds("j. ^a") == Kinds{TokenKind::bare_word, TokenKind::dot, TokenKind::caret, TokenKind::bare_word});
    CHECK(kinds("5\xE2\x88\x92"
                "2") == Kinds{TokenKind::number, TokenKind::minus, TokenKind::number});
}

TEST_CASE("white space is what the server takes for it", "[lexer]") {
    CHECK(texts(" \t\n\v\f\ra\xC2\xA0"
                "b\xE2\x80\x8B"
                "c\xEF\xBB\xBF"
                "d") == Texts{"a", "b", "c", "d"});
    CHECK(kinds("\xE2\x80\x94") ==
          Kinds{TokenKind::stray_character, TokenKind::stray_character, TokenKind::stray_character});
}

TEST_CASE("comments are skipped", "[lexer]") {
    CHECK(texts("a -- b\nc // d\ne # f\ng #! h\ni /* j /* k */ l */ m") == Texts{"a", "c", "e", "g", "i", "m"});
    CHECK(kinds("#x") == Kinds{TokenKind::stray_character, TokenKind::bare_word});
    CHECK(kinds("a /* b /* c */") == Kinds{TokenKind::bare_word, TokenKind::unclosed_comment});
}

TEST_CASE("a line comment at the end is known, for it would swallow what follows", "[lexer]") {
    Lexer open("a -- b");
    while (open.next().kind != TokenKind::end) {
    }
    CHECK(open.open_line_comment() == 2);
    Lexer closed("a -- b\n");
    while (closed.next().kind != TokenKind::end) {
    }
    CHECK(closed.open_line_comment() == std::nullopt);
}

TEST_CASE("numbers are read whole, and x.1.1 is no number", "[lexer]") {
    for (const std::string number : {"0", "1_000", "1.5", "5.", ".5", "1e3", "1.5e-3", "0xFF", "0b101", "0x1p3"}) {
        CAPTURE(number);
        CHECK(tokens(number)[0] == Token{TokenKind::number, number, 0});
    }
    CHECK(texts("x.1.1") == Texts{"x", ".", "1", ".", "1"});
    CHECK(texts("f(x).1") == Texts{"f", "(", "x", ")", ".", "1"});
    CHECK(kinds("1a") == Kinds{TokenKind::bare_word});
    CHECK(kinds("1.5a") == Kinds{TokenKind::wrong_number});
    CHECK(texts("1__2") == Texts{"1__2"});
    CHECK(kinds("1__2") == Kinds{TokenKind::bare_word});
}

TEST_CASE("strings and names come in many quotes", "[lexer]") {
    CHECK(kinds("'a' \"b\" `c` x'41' B'01' $$d'e$$ $t$f$$g$t$ \xE2\x80\x98h\xE2\x80\x99 \xE2\x80\x9Ci\xE2\x80\x9D") ==
          Kinds{TokenKind::string, TokenKind::quoted_name, TokenKind::quoted_name, TokenKind::string, TokenKind::string,
                TokenKind::string, TokenKind::string, TokenKind::string, TokenKind::quoted_name});
    CHECK(texts("'it''s' 'a\\'b' 'c'") == Texts{"'it''s'", "'a\\'b'", "'c'"});
    CHECK(kinds("'a") == Kinds{TokenKind::unclosed_string});
    CHECK(kinds("'a\\'") == Kinds{TokenKind::unclosed_string});
    CHECK(kinds("\"a") == Kinds{TokenKind::unclosed_name});
    CHECK(kinds("x'4g'") == Kinds{TokenKind::unclosed_string});
    CHECK(kinds("\xE2\x80\x98h'") == Kinds{TokenKind::unclosed_string});
    CHECK(texts("a$b $c $d$") == Texts{"a$b", "$c", "$d$"});
}

TEST_CASE("quotes and escapes are resolved as the server does", "[unquote]") {
    CHECK(unquote("'it''s'") == "it's");
    CHECK(unquote("`a``b\\`c`") == "a`b`c");
    CHECK(unquote("\"a\"\"b\"") == "a\"b");
    CHECK(unquote(R"('\0\a\b\e\f\n\r\t\v\\\'\"\`\/\=\x41')") == "\0\a\b\x1B\f\n\r\t\v\\'\"`/=A"s);
    CHECK(unquote(R"('a\Nb')") == "ab");
    CHECK(unquote(R"('\q\%\_\d\u0041')") == R"(\q\%\_\d\u0041)");
    CHECK(unquote("'\\\x01'") == "\x01");
    CHECK(unquote(R"('\xZZ')") == "\xEF");
    CHECK(unquote(R"('\x4')") == std::nullopt);
    CHECK(unquote("'a\0b'"s) == "a\0b"s);
    CHECK(unquote("\xE2\x80\x98\\n''\xE2\x80\x99") == "\\n''");
    CHECK(unquote("$$a'b\\n$$") == "a'b\\n");
    CHECK(unquote("$t$a$$b$t$") == "a$$b");
    CHECK(unquote("x'4142'") == "AB");
    CHECK(unquote("X'4'") == "\x04");
    CHECK(unquote("b'101000001'") ==
          "\x01"
          "A");
    CHECK(unquote("''") == "");
}

TEST_CASE("what is no quoted token has no value", "[unquote]") {
    for (const std::string text : {"", "'", "a", "'a", "a'", "$", "$$", "x'", "\xE2\x80\x98"}) {
        CAPTURE(text);
        CHECK(unquote(text) == std::nullopt);
    }
}

TEST_CASE("keywords are compared without case", "[lexer]") {
    CHECK(is_keyword(tokens("SeLeCt")[0], "SELECT"));
    CHECK_FALSE(is_keyword(tokens("selects")[0], "SELECT"));
    CHECK_FALSE(is_keyword(tokens("`select`")[0], "SELECT"));
}

TEST_CASE("any bytes are read, in linear time", "[lexer]") {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    CHECK(tokens(bytes).back().kind == TokenKind::end);
    CHECK(kinds("\0"s) == Kinds{TokenKind::stray_character});
    for (const std::string piece : {"(", "'", "$a$ ", "/*", "\xE2\x80\x98", "\xFF", "1", ".", "x'"}) {
        std::string huge;
        while (huge.size() < 1'000'000) huge += piece;
        CAPTURE(piece);
        CHECK(tokens(huge).back().kind == TokenKind::end);
    }
    std::string heredocs;
    for (int i = 0; i < 100'000; ++i) heredocs += "$a" + std::to_string(i) + "$ ";
    CHECK(tokens(heredocs).size() == 100'001);
}
