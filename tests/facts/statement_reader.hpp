// The tokens of one statement, with the words that DDL is read by.
#pragma once

#include <chddl/chddl.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// Thrown where chddl's objects cannot say what stands there; caught by `rebuild`.
struct NotExpressible {
    std::string reason;
};

class StatementReader {
public:
    explicit StatementReader(std::string_view text) : text_(text), tokens_(chddl::tokens(text)) {}

    [[nodiscard]] const chddl::Token& token(std::size_t ahead = 0) const {
        return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
    }
    [[nodiscard]] bool at(chddl::TokenKind kind, std::size_t ahead = 0) const { return token(ahead).kind == kind; }
    /// Whether these keywords come next: capitals, one blank between them.
    [[nodiscard]] bool at(std::string_view words) const;
    bool take(std::string_view words);
    bool take(chddl::TokenKind kind);
    void need(std::string_view words);
    void need(chddl::TokenKind kind, std::string_view what);
    [[nodiscard]] bool ended() const { return at(chddl::TokenKind::end); }

    /// A name, quoted or not.
    std::string name();
    chddl::QualifiedName qualified_name();
    /// The value of a string literal.
    std::string string();
    std::int64_t number();
    /// The text up to one of the keywords, a comma or a closing bracket outside brackets.
    std::string text_until(std::span<const std::string_view> words, bool commas = true);
    /// What stands in the brackets that open here, piece by piece between commas.
    std::vector<std::string> bracketed();
    /// The text from here to the end.
    std::string rest();
    /// `name = value, …`
    std::vector<chddl::Setting> settings();
    chddl::SettingValue value();
    /// `name`, `name(args)`
    chddl::Engine engine();

private:
    void skip();

    std::string_view text_;
    std::vector<chddl::Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace facts
