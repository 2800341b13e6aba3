// Words, names, values and pieces of text.
#include "statement_reader.hpp"

#include <algorithm>
#include <charconv>

namespace facts {

using namespace chddl;

bool StatementReader::at(std::string_view words) const {
    std::size_t ahead = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (!is_keyword(token(ahead), words.substr(0, end))) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
        ++ahead;
    }
    return true;
}

bool StatementReader::take(std::string_view words) {
    if (!at(words)) return false;
    at_ += 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    return true;
}
bool StatementReader::take(TokenKind kind) {
    if (!at(kind)) return false;
    ++at_;
    return true;
}
void StatementReader::need(std::string_view words) {
    if (!take(words)) throw NotExpressible{"syntax: no " + std::string(words)};
}
void StatementReader::need(TokenKind kind, std::string_view what) {
    if (!take(kind)) throw NotExpressible{"syntax: no " + std::string(what)};
}

std::string StatementReader::name() {
    const Token& token = this->token();
    if (token.kind != TokenKind::bare_word && token.kind != TokenKind::quoted_name)
        throw NotExpressible{"syntax: no name"};
    ++at_;
    return token.kind == TokenKind::bare_word ? std::string(token.text) : unquote(token.text).value_or("");
}

QualifiedName StatementReader::qualified_name() {
    std::string first = name();
    if (!take(TokenKind::dot)) return {{}, std::move(first)};
    return {std::move(first), name()};
}

std::string StatementReader::string() {
    if (!at(TokenKind::string)) throw NotExpressible{"syntax: no string"};
    return unquote(tokens_[at_++].text).value_or("");
}

std::int64_t StatementReader::number() {
    const bool negative = take(TokenKind::minus);
    if (!at(TokenKind::number)) throw NotExpressible{"syntax: no number"};
    const std::string_view digits = tokens_[at_++].text;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        throw NotExpressible{"a number that is not whole"};
    return negative ? -number : number;
}

/// Over one token, or over a bracket and all that is in it.
void StatementReader::skip() {
    std::size_t depth = 0;
    do {
        const TokenKind kind = token().kind;
        if (kind == TokenKind::end) return;
        const bool opens = kind == TokenKind::opening_round || kind == TokenKind::opening_square;
        const bool closes = kind == TokenKind::closing_round || kind == TokenKind::closing_square;
        depth += opens ? 1 : 0;
        depth -= closes && depth > 0 ? 1 : 0;
        ++at_;
    } while (depth > 0);
}

std::string StatementReader::text_until(std::span<const std::string_view> words, bool commas) {
    const std::size_t begin = token().position;
    std::size_t end = begin;
    const auto stops = [&] {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return at(word); });
    };
    while (!ended() && !(commas && at(TokenKind::comma)) && !at(TokenKind::closing_round) && !stops()) {
        skip();
        end = tokens_[at_ - 1].position + tokens_[at_ - 1].text.size();
    }
    return std::string(text_.substr(begin, end - begin));
}

std::vector<std::string> StatementReader::bracketed() {
    std::vector<std::string> pieces;
    need(TokenKind::opening_round, "(");
    while (!at(TokenKind::closing_round) && !ended()) {
        pieces.push_back(text_until({}));
        take(TokenKind::comma);
    }
    need(TokenKind::closing_round, ")");
    return pieces;
}

std::string StatementReader::rest() {
    std::string_view rest = text_.substr(std::min(token().position, text_.size()));
    at_ = tokens_.size() - 1;
    return std::string(rest);
}

SettingValue StatementReader::value() {
    if (take("TRUE")) return true;
    if (take("FALSE")) return false;
    if (take("DEFAULT")) return DefaultValue{};
    if (at(TokenKind::string)) return string();
    const bool negative = at(TokenKind::minus);
    if (negative || at(TokenKind::plus)) ++at_;
    if (!at(TokenKind::number)) {
        if (at(TokenKind::bare_word) && at(TokenKind::opening_round, 1)) return SqlText(text_until({}));
        const bool one = at(TokenKind::bare_word) || at(TokenKind::quoted_name) || at(TokenKind::opening_square) ||
                         at(TokenKind::opening_round);
        if (!one || negative) throw NotExpressible{"a setting's value that is neither text nor number"};
        const std::size_t begin = token().position;
        skip();
        return SqlText(
            std::string(text_.substr(begin, tokens_[at_ - 1].position + tokens_[at_ - 1].text.size() - begin)));
    }
    const std::string_view text = tokens_[at_++].text;
    const char* end = text.data() + text.size();
    std::int64_t number = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, number); error == std::errc() && stop == end)
        return negative ? -number : number;
    std::uint64_t large = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, large); error == std::errc() && stop == end)
        return large;
    if (text.starts_with("0x")) {
        if (const auto [stop, error] = std::from_chars(text.data() + 2, end, number, 16);
            error == std::errc() && stop == end)
            return number;
    }
    double real = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, real); error == std::errc() && stop == end)
        return negative ? -real : real;
    throw NotExpressible{"a number beyond 64 bits"};
}

std::vector<Setting> StatementReader::settings() {
    std::vector<Setting> settings;
    do {
        std::string key = name();
        if (take(TokenKind::equals))
            settings.push_back({std::move(key), value(), false});
        else
            settings.push_back({std::move(key), true, false});
    } while (take(TokenKind::comma));
    return settings;
}

Engine StatementReader::engine() {
    Engine engine{.name = name()};
    if (!at(TokenKind::opening_round)) return engine;
    for (std::string& arg : bracketed()) engine.args.emplace_back(std::move(arg));
    return engine;
}

}  // namespace facts
