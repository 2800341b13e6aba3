// As ClickHouse 26.7 reads them: all of a codec's name and arguments in capitals, so that Delta is no codec here.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/setting_rules.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/catalog/time_zones.hpp>
#include <chddl/check/engine_arguments.hpp>
#include <chddl/check/setting_texts.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/text.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// `name` or `name(arguments)`.
struct NamedItem {
    std::string name;
    std::vector<SqlText> args = {};
};

/// The pieces of a text between commas outside brackets.
[[nodiscard]] CHDDL_INLINE std::vector<std::string_view> split_at_commas(std::string_view text) {
    std::vector<Token> all = tokens(text);
    all.pop_back();  // the end
    std::vector<std::string_view> pieces;
    for (const std::span<const Token> piece : between_commas(all)) {
        if (piece.empty()) continue;
        const std::size_t begin = piece.front().position;
        pieces.push_back(text.substr(begin, piece.back().position + piece.back().text.size() - begin));
    }
    return pieces;
}

/// The items between commas; nothing if the text is no such list.
[[nodiscard]] CHDDL_INLINE std::optional<std::vector<NamedItem>> read_items(std::string_view text) {
    const SqlText sql{std::string(text)};
    if (sql.problem() != TextProblem::none) return std::nullopt;
    const std::vector<Token> all = tokens(sql.text());
    std::vector<NamedItem> items;
    std::size_t i = 0;
    const auto at = [&](TokenKind kind) { return all[i].kind == kind; };
    do {
        if (!at(TokenKind::bare_word) && !at(TokenKind::quoted_name)) return std::nullopt;
        NamedItem item{at(TokenKind::bare_word) ? std::string(all[i].text) : unquote(all[i].text).value_or("")};
        ++i;
        if (at(TokenKind::opening_round)) {
            const std::size_t begin = ++i;
            std::size_t depth = 1;
            for (; !at(TokenKind::end) && depth > 0; ++i) {
                depth += at(TokenKind::opening_round) ? 1 : 0;
                depth -= at(TokenKind::closing_round) ? 1 : 0;
            }
            const std::size_t first = all[begin].position;
            const std::string_view inside = std::string_view(sql.text()).substr(first, all[i - 1].position - first);
            for (const std::string_view piece : split_at_commas(inside)) item.args.emplace_back(std::string(piece));
        }
        items.push_back(std::move(item));
        if (!at(TokenKind::comma)) break;
        ++i;
    } while (true);
    return at(TokenKind::end) || at(TokenKind::opening_round) ? std::optional(items) : std::nullopt;
}

[[nodiscard]] CHDDL_INLINE const catalog::CodecSpec* find_capital_codec(std::string_view name) {
    const auto codec = std::find_if(catalog::codecs.begin(), catalog::codecs.end(), [&](const catalog::CodecSpec& row) {
        const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
        return equals_ignoring_case(row.name, name) && std::none_of(row.name.begin(), row.name.end(), small);
    });
    return codec == catalog::codecs.end() ? nullptr : &*codec;
}

/// Only numbers: a text becomes capitals, too, and 'BYTE' is none of T64's.
[[nodiscard]] CHDDL_INLINE bool takes_argument(const catalog::CodecArgument& row, const SqlText& text) {
    const EngineArgument argument = read_argument(text);
    if (row.kind != catalog::CodecArgument::Kind::number) return false;
    if (argument.shape == ArgumentShape::unknown || argument.shape == ArgumentShape::call) return true;
    if (argument.shape != ArgumentShape::number || argument.number != std::trunc(argument.number)) return false;
    if (argument.number < 0) return row.negative;
    const auto is = [&](std::int64_t number) { return static_cast<double>(number) == argument.number; };
    if (!row.numbers.empty()) return std::any_of(row.numbers.begin(), row.numbers.end(), is);
    return argument.number >= static_cast<double>(row.min) && argument.number <= static_cast<double>(row.max);
}

[[nodiscard]] CHDDL_INLINE bool takes_arguments(const catalog::CodecSpec& codec, const std::vector<SqlText>& args) {
    if (args.size() > codec.args.size()) return false;
    for (std::size_t i = 0; i < args.size(); ++i)
        if (!takes_argument(codec.args[i], args[i])) return false;
    return true;
}

[[nodiscard]] CHDDL_INLINE bool is_right_codec(const NamedItem& item) {
    const catalog::CodecSpec* codec = find_capital_codec(item.name);
    return codec != nullptr && !codec->experimental && takes_arguments(*codec, item.args);
}

[[nodiscard]] CHDDL_INLINE bool is_right_statistics(const NamedItem& item) {
    return find_row_ignoring_case(catalog::statistics_kinds, item.name) != nullptr;
}

[[nodiscard]] CHDDL_INLINE bool is_join_order(const NamedItem& item) {
    const auto& names = catalog::join_order_algorithms;
    return item.args.empty() && std::find(std::begin(names), std::end(names), item.name) != std::end(names);
}

/// Numbers with dots between them.
[[nodiscard]] CHDDL_INLINE bool is_release(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        const bool is_digit = c >= '0' && c <= '9';
        if (!is_digit && (c != '.' || !digit)) return false;
        digit = is_digit;
    }
    return digit;
}

[[nodiscard]] CHDDL_INLINE bool is_right_text(catalog::SettingText kind, std::string_view text) {
    const auto all = [&](auto is_right) {
        const auto items = read_items(text);
        return items && std::all_of(items->begin(), items->end(), is_right);
    };
    switch (kind) {
        case catalog::SettingText::any:
            return true;
        case catalog::SettingText::codec:
            return all(is_right_codec);
        case catalog::SettingText::statistics:
            return all(is_right_statistics);
        case catalog::SettingText::release:
            return is_release(text);
        case catalog::SettingText::time_zone:
            return catalog::is_time_zone(text);
        case catalog::SettingText::join_orders:
            return all(is_join_order);
    }
    return true;
}

[[nodiscard]] CHDDL_INLINE std::string_view words_of(catalog::SettingText kind) {
    switch (kind) {
        case catalog::SettingText::any:
            return "";
        case catalog::SettingText::codec:
            return "codecs whose names are all capitals: 'ZSTD(3)'";
        case catalog::SettingText::statistics:
            return "kinds of statistics: 'minmax, uniq'";
        case catalog::SettingText::release:
            return "a release: '24.3'";
        case catalog::SettingText::time_zone:
            return "a time zone: 'Europe/Paris'";
        case catalog::SettingText::join_orders:
            return "algorithms for the order of joins: 'dpsize, greedy'";
    }
    return "";
}

CHDDL_INLINE void check_setting_text(const catalog::SettingRule& rule, const SettingValue& value, const Place& place,
                                     Diagnostics& found) {
    const auto* text = std::get_if<std::string>(&value);
    if (text != nullptr && !text->empty() && !is_right_text(rule.text, *text))
        found.report<"setting-text">(place, rule.name, *text, Plain{words_of(rule.text)});
}

}  // namespace chddl::inline CHDDL_ABI::detail
