// Quotes: what is written is read back, and what is read can be written.
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/writer.hpp>

#include <string>
#include <vector>

#include "fuzz.hpp"

namespace {

using namespace chddl;
using fuzz::claim;

void read_back(const std::string& written, std::string_view value, TokenKind kind) {
    const std::vector<Token> all = tokens(written);
    claim(all.size() == 2 && all[0].kind == kind && all[0].text == written, "what is quoted is one token", written);
    claim(unquote(written) == value, "what is quoted is read back", written);
}

void quote(std::string_view value) {
    std::string literal;
    SqlWriter(literal).string(value);
    read_back(literal, value, TokenKind::string);
    std::string name;
    SqlWriter(name).identifier(value);
    read_back(name, value, TokenKind::quoted_name);
    std::string word;
    SqlWriter(word).word(value);
    if (word == value)
        claim(tokens(word).size() == 2 && tokens(word)[0].kind == TokenKind::bare_word, "a plain name is one word",
              word);
    else
        read_back(word, value, TokenKind::quoted_name);
}

/// Every byte is in one token or between two, and none is read twice.
void lex(std::string_view text) {
    std::size_t end = 0;
    for (const Token& token : tokens(text)) {
        claim(token.position >= end && token.position <= text.size(), "tokens stand one behind the other", text);
        claim(text.substr(token.position, token.text.size()) == token.text, "a token is a piece of the text", text);
        end = token.position + token.text.size();
        const bool quoted = token.kind == TokenKind::string || token.kind == TokenKind::quoted_name;
        if (const auto value = quoted ? unquote(token.text) : std::nullopt) quote(*value);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    quote(text);
    lex(text);
    return 0;
}
