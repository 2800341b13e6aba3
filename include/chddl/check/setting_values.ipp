// Texts and numbers as ClickHouse 26.7 reads them: each shape was tried with each type of settings.
#pragma once

#include <chddl/check/setting_values.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>

#include <charconv>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The whole of a text as a number of that type.
template <class Number, class... Base>
[[nodiscard]] std::optional<Number> number_in(std::string_view text, Base... base) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number, base...);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

/// `0xFF`, `0b11`, `1_000`: as plain digits.
[[nodiscard]] CHDDL_INLINE std::string plain_digits(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != '_') digits += c;
    const int base = digits.starts_with("0x") ? 16 : digits.starts_with("0b") ? 2 : 10;
    if (base == 10) return digits;
    const auto number = number_in<std::uint64_t>(std::string_view(digits).substr(2), base);
    return number ? std::to_string(*number) : digits;
}

[[nodiscard]] CHDDL_INLINE Literal literal_number(std::string_view text, bool negative) {
    const std::string digits = plain_digits(text);
    if (const auto small = number_in<std::int64_t>(digits))
        return {WrittenKind::value, SettingValue(negative ? -*small : *small)};
    const auto large = number_in<std::uint64_t>(digits);
    if (large && !negative) return {WrittenKind::value, SettingValue(*large)};
    const auto real = number_in<double>(digits);
    return real ? Literal{WrittenKind::value, SettingValue(negative ? -*real : *real)} : Literal{WrittenKind::unknown};
}

[[nodiscard]] CHDDL_INLINE Literal literal_word(const Token& word) {
    if (is_keyword(word, "TRUE")) return {WrittenKind::value, SettingValue(true)};
    if (is_keyword(word, "FALSE")) return {WrittenKind::value, SettingValue(false)};
    if (is_keyword(word, "DEFAULT")) return {WrittenKind::value, SettingValue(DefaultValue{})};
    if (is_keyword(word, "NULL")) return {WrittenKind::null};
    if (is_keyword(word, "INF")) return {WrittenKind::value, SettingValue(std::numeric_limits<double>::infinity())};
    if (is_keyword(word, "NAN")) return {WrittenKind::value, SettingValue(std::numeric_limits<double>::quiet_NaN())};
    return {WrittenKind::none};
}

CHDDL_INLINE Literal literal_of(const SqlText& text) {
    std::vector<Token> all = tokens(text.text());
    all.pop_back();  // the end
    if (all.empty()) return {WrittenKind::none};
    const bool called = all.size() > 1 && all[1].kind == TokenKind::opening_round;
    if (all.front().kind == TokenKind::opening_curly || all.front().kind == TokenKind::plus)
        return {WrittenKind::unknown};
    if (all.front().kind == TokenKind::bare_word && called)
        return {is_keyword(all.front(), "DISK") ? WrittenKind::unknown : WrittenKind::none};
    const bool negative = all.front().kind == TokenKind::minus;
    if (all.size() == 2 && negative && all[1].kind == TokenKind::number) return literal_number(all[1].text, true);
    if (all.size() != 1) return {WrittenKind::none};
    if (all.front().kind == TokenKind::number) return literal_number(all.front().text, false);
    if (all.front().kind == TokenKind::bare_word) return literal_word(all.front());
    if (all.front().kind != TokenKind::string) return {WrittenKind::none};
    const auto string = unquote(all.front().text);
    return string ? Literal{WrittenKind::value, SettingValue(*string)} : Literal{WrittenKind::unknown};
}

CHDDL_INLINE SettingValue literal_read(SettingValue value) {
    const auto* sql = std::get_if<SqlText>(&value);
    if (sql == nullptr) return value;
    Literal literal = literal_of(*sql);
    return literal.kind == WrittenKind::value ? std::move(literal.value) : value;
}

/// `10`, `+10`, `10K`, `10Ki`: k or K, M, G, T.
[[nodiscard]] CHDDL_INLINE std::optional<WholeNumber> whole_of(std::string_view text) {
    WholeNumber number{.text = true};
    if (text.starts_with('+') || text.starts_with('-')) {
        number.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
        number.magnitude = number.magnitude * 10 + static_cast<std::uint64_t>(text[digits] - '0');
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    if (text.empty()) return number;
    constexpr std::string_view units = "kKMGT";
    constexpr int powers[] = {1, 1, 2, 3, 4};
    const std::size_t unit = units.find(text.front());
    const bool binary = text.size() == 2 && text[1] == 'i';
    if (unit == std::string_view::npos || (text.size() > 1 && !binary)) return std::nullopt;
    for (int power = 0; power < powers[unit]; ++power) number.magnitude *= binary ? 1024U : 1000U;
    number.multiplied = true;
    return number;
}

[[nodiscard]] CHDDL_INLINE std::optional<WholeNumber> whole_of(double real) {
    constexpr double beyond = 18446744073709551616.0;  // the first that 64 bits do not hold
    if (!std::isfinite(real)) return std::nullopt;
    const double size = std::abs(std::trunc(real));
    WholeNumber number{.negative = real < 0, .beyond = size >= beyond, .cut = std::trunc(real) != real};
    number.magnitude = number.beyond ? 0 : static_cast<std::uint64_t>(size);
    return number;
}

CHDDL_INLINE std::optional<WholeNumber> as_whole(const SettingValue& value) {
    using Whole = std::optional<WholeNumber>;
    return std::visit(
        Overloaded{
            [](const std::string& text) { return whole_of(text); },
            [](std::same_as<std::int64_t> auto number) {
                const auto size = static_cast<std::uint64_t>(number);
                return Whole({.negative = number < 0, .magnitude = number < 0 ? 0 - size : size});
            },
            [](std::same_as<std::uint64_t> auto number) { return Whole({.magnitude = number}); },
            [](std::same_as<bool> auto yes) { return Whole({.magnitude = yes ? 1U : 0U}); },
            [](std::same_as<double> auto real) { return whole_of(real); },
            [](const Secret&) { return Whole(); },
            [](const DefaultValue&) { return Whole(); },
            [](const SqlText& text) {
                const Literal literal = literal_of(text);
                const bool is_value = literal.kind == WrittenKind::value;
                return is_value && !std::holds_alternative<SqlText>(literal.value) ? as_whole(literal.value) : Whole();
            },
        },
        static_cast<const SettingValue::Base&>(value));
}

CHDDL_INLINE std::optional<std::int64_t> as_number(const SettingValue& value) {
    const auto whole = as_whole(value);
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!whole || whole->beyond || whole->magnitude > most) return std::nullopt;
    const auto number = static_cast<std::int64_t>(whole->magnitude);
    return whole->negative ? -number : number;
}

CHDDL_INLINE std::optional<bool> as_boolean(const SettingValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (*text == "1" || equals_ignoring_case(*text, "true")) return true;
        if (*text == "0" || equals_ignoring_case(*text, "false")) return false;
        return std::nullopt;
    }
    if (const auto* sql = std::get_if<SqlText>(&value)) {
        const Literal literal = literal_of(*sql);
        return literal.kind == WrittenKind::value ? as_boolean(literal.value) : std::nullopt;
    }
    const auto number = as_whole(value);
    if (!number || number->beyond || number->magnitude > 1) return std::nullopt;
    if (number->cut) return number->negative || number->magnitude > 0 ? std::nullopt : std::optional(true);  // 0.5
    return number->negative && number->magnitude == 1 ? std::nullopt : std::optional(number->magnitude == 1);
}

CHDDL_INLINE bool is_default(const SettingValue& value) {
    const auto* sql = std::get_if<SqlText>(&value);
    if (sql == nullptr) return std::holds_alternative<DefaultValue>(value);
    const Literal literal = literal_of(*sql);
    return literal.kind == WrittenKind::value && std::holds_alternative<DefaultValue>(literal.value);
}

CHDDL_INLINE std::optional<double> real_of(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
    if (digits.front() != '.' && (digits.front() < '0' || digits.front() > '9')) return std::nullopt;
    return number_in<double>(text);
}

CHDDL_INLINE std::string shown(const SettingValue& value, bool secret) {
    std::string text;
    SqlWriter sql(text);
    if (secret)
        sql.string(hidden_text);
    else
        write(sql, value, Secrets::hidden);
    return text;
}

}  // namespace chddl::inline CHDDL_ABI::detail
