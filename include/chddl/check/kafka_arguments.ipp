// Kafka('brokers', 'topics', …): what the engine reads of each, which is not what a SETTINGS clause reads.
#pragma once

#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/setting_values.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <concepts>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] std::string_view unreadable_argument(const SettingValue& value, const catalog::SettingSpec& spec);

/// Whether the engine reads a text, a number, or true and false.
[[nodiscard]] CHDDL_INLINE bool is_text(const catalog::SettingSpec& spec) {
    return spec.kind == catalog::SettingKind::text || spec.kind == catalog::SettingKind::character;
}

/// `(1)`, `1 + 1`
[[nodiscard]] CHDDL_INLINE bool is_arithmetic(const std::vector<Token>& all) {
    using enum TokenKind;
    constexpr TokenKind kinds[] = {number, opening_round, closing_round, plus, minus, asterisk, slash, end};
    return std::all_of(all.begin(), all.end(), [&](const Token& token) {
        return std::find(std::begin(kinds), std::end(kinds), token.kind) != std::end(kinds);
    });
}

/// Of SQL text: the brokers and choices must be literals, the topics may be an expression, the rest a name as well.
[[nodiscard]] CHDDL_INLINE std::string_view unreadable_text(const SqlText& sql, const catalog::SettingSpec& spec) {
    constexpr std::string_view text = "a text";
    const std::vector<Token> all = tokens(sql.text());
    const Literal literal = literal_of(sql);
    const bool literal_only = spec.position == 1 || !spec.choices.empty();
    if (literal.kind == WrittenKind::value) return unreadable_argument(literal.value, spec);
    if (literal_only || is_arithmetic(all) || literal.kind == WrittenKind::null ||
        all.front().kind == TokenKind::opening_square)
        return text;
    const bool name =
        all.size() == 2 && (all.front().kind == TokenKind::bare_word || all.front().kind == TokenKind::quoted_name);
    return name && spec.position == 2 ? "a text, or an expression that is one" : "";
}

/// Of SQL text where a number belongs: no expression, but brackets around one.
[[nodiscard]] CHDDL_INLINE std::string_view unreadable_number(const SqlText& sql, const catalog::SettingSpec& spec) {
    const Literal literal = literal_of(sql);
    if (literal.kind == WrittenKind::value) return unreadable_argument(literal.value, spec);
    const bool maybe = literal.kind == WrittenKind::unknown || sql.text().starts_with('(');
    return maybe ? std::string_view() : "a whole number that is not negative";
}

/// What the engine expects of the argument instead; "" where it reads the value.
CHDDL_INLINE std::string_view unreadable_argument(const SettingValue& value, const catalog::SettingSpec& spec) {
    const bool text = is_text(spec);
    const bool boolean = spec.kind == catalog::SettingKind::boolean;
    const std::string_view expected = text ? "a text" : "a whole number that is not negative";
    return std::visit(
        Overloaded{
            [&](const std::string&) { return text ? std::string_view() : expected; },
            [&](const Secret&) { return text ? std::string_view() : expected; },
            [&](std::same_as<std::int64_t> auto whole) { return text || whole < 0 ? expected : std::string_view(); },
            [&](std::same_as<std::uint64_t> auto) { return text ? expected : std::string_view(); },
            [&](std::same_as<bool> auto) { return boolean ? std::string_view() : expected; },
            [&](std::same_as<double> auto) { return expected; },
            [&](const DefaultValue&) { return text && spec.position > 2 && spec.choices.empty() ? "" : expected; },
            [&](const SqlText& sql) { return text ? unreadable_text(sql, spec) : unreadable_number(sql, spec); },
        },
        static_cast<const SettingValue::Base&>(value));
}

/// An expression or a name, which only the server reads.
[[nodiscard]] CHDDL_INLINE bool is_open(const SettingValue& value) {
    const auto* sql = std::get_if<SqlText>(&value);
    return sql != nullptr && literal_of(*sql).kind != WrittenKind::value;
}

CHDDL_INLINE void check_argument(const KafkaArgument& argument, Target target, const Place& place, Diagnostics& found) {
    if (argument.setting == nullptr) return;
    const SettingValue& value = argument.setting->value;
    const catalog::SettingSpec& spec = *argument.spec;
    if (spec.obsolete) {  // anything is taken
        found.report<"setting-obsolete">(place, spec.name);
        return;
    }
    const std::string_view expected = unreadable_argument(value, spec);
    if (!expected.empty())
        found.report<"argument-kind">(place, spec.position, spec.name, Plain{shown(value, spec.secret)},
                                      Plain{expected});
    else if (spec.kind != catalog::SettingKind::boolean && !is_open(value))  // of true and false any number will do
        check_setting(*argument.setting, spec, target, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
