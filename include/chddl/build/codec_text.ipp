// A list of names, each with literals in brackets or without.
#pragma once

#include <chddl/build/codec_text.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>

#include <charconv>
#include <system_error>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Reads the tokens of a codec list one by one; each function eats what it reads.
class CodecReader {
public:
    explicit CodecReader(std::string_view text) : lexer_(text), token_(lexer_.next()) {}

    [[nodiscard]] std::optional<std::vector<Codec>> list() {
        std::vector<Codec> codecs;
        do {
            if (token_.kind != TokenKind::bare_word) return std::nullopt;
            codecs.push_back({.name = std::string(token_.text)});
            step();
            if (take(TokenKind::opening_round) && !args(codecs.back())) return std::nullopt;
        } while (take(TokenKind::comma));
        if (token_.kind != TokenKind::end) return std::nullopt;
        return codecs;
    }

private:
    void step() { token_ = lexer_.next(); }
    bool take(TokenKind kind) {
        if (token_.kind != kind) return false;
        step();
        return true;
    }
    bool args(Codec& codec) {
        do {
            if (!arg(codec)) return false;
        } while (take(TokenKind::comma));
        return take(TokenKind::closing_round);
    }
    bool arg(Codec& codec) {
        const bool negative = take(TokenKind::minus);
        if (token_.kind == TokenKind::number) {
            std::int64_t value = 0;
            const char* end = token_.text.data() + token_.text.size();
            const auto [stopped, error] = std::from_chars(token_.text.data(), end, value);
            if (error != std::errc() || stopped != end) return false;
            codec.args.emplace_back(negative ? -value : value);
        } else if (token_.kind == TokenKind::string && !negative) {
            auto value = unquote(token_.text);
            if (!value) return false;
            codec.args.emplace_back(std::move(*value));
        } else {
            return false;
        }
        step();
        return true;
    }

    Lexer lexer_;
    Token token_;
};

CHDDL_INLINE std::optional<std::vector<Codec>> read_codecs(std::string_view text) {
    return CodecReader(text).list();
}

CHDDL_INLINE std::vector<Codec> codecs_of(std::string_view text, const Place& place, Diagnostics& problems) {
    if (text.empty()) return {};
    auto codecs = read_codecs(text);
    if (!codecs) problems.report<"codec-text">(place, text);
    return std::move(codecs).value_or(std::vector<Codec>());
}

}  // namespace chddl::inline CHDDL_ABI::detail
