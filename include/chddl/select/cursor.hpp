// Walks over the tokens of a SELECT.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/lexer.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A place among tokens. The last token is `end`; the cursor never moves beyond it.
class Cursor {
public:
    /// Reads from the token at `place` on; the token at `last` counts as the end.
    Cursor(const std::vector<Token>& tokens, std::size_t place, std::size_t last)
        : tokens_(&tokens), place_(place), last_(last) {}

    [[nodiscard]] const Token& token(std::size_t ahead = 0) const {
        static constexpr Token none{};
        return place_ + ahead < last_ ? (*tokens_)[place_ + ahead] : none;
    }
    [[nodiscard]] std::size_t place() const { return place_; }
    void move_to(std::size_t place) { place_ = place; }
    [[nodiscard]] bool at_end() const { return place_ >= last_; }
    void skip() {
        if (place_ < last_) ++place_;
    }

    [[nodiscard]] bool at(TokenKind kind, std::size_t ahead = 0) const { return token(ahead).kind == kind; }
    /// Whether these keywords come next: capitals, one blank between them.
    [[nodiscard]] bool at_words(std::string_view words, std::size_t ahead = 0) const {
        const Token& first = token(ahead);  // mostly the first letter tells that they do not
        constexpr unsigned small = 0x20;
        return first.kind == TokenKind::bare_word &&
               (static_cast<unsigned char>(first.text[0]) & ~small) == static_cast<unsigned char>(words[0]) &&
               at_all_words(words, ahead);
    }
    bool take(TokenKind kind);
    bool take_words(std::string_view words);
    /// The name that stands here, without its quotes; nothing for any other token.
    [[nodiscard]] std::optional<std::string> name() const;
    /// Takes a name of one part, or of several with dots between them.
    std::optional<std::string> take_dotted_name();

    /// Over the bracket that opens here and all that is inside it.
    void skip_brackets();

    /// Where the token before this place ends in the text; 0 at the start.
    [[nodiscard]] std::size_t end_of_previous() const;

private:
    [[nodiscard]] bool at_all_words(std::string_view words, std::size_t ahead) const;

    const std::vector<Token>* tokens_;
    std::size_t place_;
    std::size_t last_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/cursor.ipp>
#endif
