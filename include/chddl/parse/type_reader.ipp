// The grammar of types, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/catalog/type_families.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/parse/type_reader.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>
#include <chddl/sql/whole_number.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// The row of a name that a user may write: a family's own, or an alias of one.
CHDDL_INLINE const catalog::TypeSpec* find_type(std::string_view name) {
    if (const catalog::TypeSpec* spec = find_row(catalog::types, name)) return spec;
    const catalog::TypeFamily* family = catalog::find_type_family(name);
    if (family == nullptr) return nullptr;
    return find_row(catalog::types, family->alias_to.empty() ? family->name : family->alias_to);
}

CHDDL_INLINE std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

/// `INT(11)`: the server's parser itself forgets the number behind these names.
CHDDL_INLINE bool forgets_width(std::string_view name) {
    return name.find(' ') == std::string_view::npos && upper(name).find("INT") != std::string::npos;
}

CHDDL_INLINE std::string hint_of_type(std::string_view name) {
    Nearest nearest(name);
    for (const auto& row : catalog::types) nearest.offer(row.name);
    for (const auto& row : catalog::type_families()) nearest.offer(row.name);
    return nearest.hint();
}

CHDDL_INLINE std::nullopt_t TypeReader::fail(std::string_view expected) {
    found_->report<"type-text">(place_, text_, Plain{expected}, now().position);
    return std::nullopt;
}

CHDDL_INLINE bool TypeReader::accept(TokenKind kind) {
    if (now().kind != kind) return false;
    return ++at_, true;
}

CHDDL_INLINE bool TypeReader::accept_word(std::string_view keyword) {
    if (!is_keyword(now(), keyword)) return false;
    return ++at_, true;
}

CHDDL_INLINE std::string_view TypeReader::source(std::size_t from, std::size_t to) const {
    const std::size_t begin = tokens_[from].position;
    return text_.substr(begin, tokens_[to - 1].position + tokens_[to - 1].text.size() - begin);
}

CHDDL_INLINE std::optional<std::string> TypeReader::name() {
    if (!at_name()) return fail("a name");
    std::optional<std::string> name =
        now().kind == TokenKind::bare_word ? std::string(now().text) : unquote(now().text);
    if (!name || name->empty()) return fail("a name");
    return ++at_, name;
}

/// `a.b`, `` `a b`.c ``, and the subcolumn of a type: `a.:Int64`.
CHDDL_INLINE std::optional<std::string> TypeReader::path() {
    auto path = name();
    while (path && accept(TokenKind::dot)) {
        const bool subcolumn = accept(TokenKind::colon);
        const auto part = name();
        if (!part) return std::nullopt;
        path->append(subcolumn ? ".:`" : ".").append(*part).append(subcolumn ? "`" : "");
    }
    return path;
}

CHDDL_INLINE std::optional<std::int64_t> TypeReader::number() {
    const bool negative = now().kind == TokenKind::minus;
    const bool sign = negative || now().kind == TokenKind::plus;
    const Token& digits = sign ? next() : now();
    const auto number = digits.kind == TokenKind::number ? whole_number(digits.text, negative) : std::nullopt;
    if (!number) return fail("a whole number");
    at_ += sign ? 2 : 1;
    return number;
}

CHDDL_INLINE std::optional<std::string> TypeReader::string() {
    auto value = now().kind == TokenKind::string ? unquote(now().text) : std::nullopt;
    if (!value) return fail("a text in single quotes");
    return ++at_, value;
}

/// The longest name that begins here: `DOUBLE PRECISION`, `NATIONAL CHARACTER LARGE OBJECT`.
CHDDL_INLINE bool TypeReader::family(DataType& type) {
    constexpr std::size_t longest = 4;  // words
    const std::size_t begin = at_;
    const bool bare = now().kind == TokenKind::bare_word;
    auto first = name();
    if (!first) return false;
    type.spec = bare || is_bare_word(*first) ? find_type(*first) : nullptr;
    type.written = *first;
    std::string words = *first;
    for (std::size_t i = 1; bare && i < longest && tokens_[begin + i].kind == TokenKind::bare_word; ++i) {
        words.append(" ").append(tokens_[begin + i].text);
        const catalog::TypeSpec* spec = find_type(words);
        if (spec == nullptr) continue;
        type.spec = spec;
        type.written = upper(words);
        at_ = begin + i + 1;
    }
    return type.spec != nullptr || unknown(*first, begin);
}

CHDDL_INLINE bool TypeReader::unknown(std::string_view name, std::size_t token) {
    found_->report<"type-unknown">(place_, name, Plain{hint_of_type(name)}, text_, tokens_[token].position);
    return false;
}

/// `enum8('a' = 1)` is read, `enum8('a')` is not: the server knows Enum8 and Enum16 in another case only where every
/// value has a number.
CHDDL_INLINE bool TypeReader::case_of_enum(const DataType& type, std::size_t token) {
    const bool other_case =
        type.spec->shape == catalog::TypeShape::enumeration && type.spec->width != 0 && type.written != type.spec->name;
    const bool numbered = !type.args.empty() && std::all_of(type.args.begin(), type.args.end(), [](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        return item != nullptr && item->value.has_value();
    });
    return !other_case || numbered || unknown(type.written, token);
}

/// `INT(11) UNSIGNED`.
CHDDL_INLINE bool TypeReader::sign_of_integer(DataType& type) {
    if (type.spec->shape != catalog::TypeShape::width || !forgets_width(type.written)) return true;
    type.args.clear();
    if (!is_keyword(now(), "SIGNED") && !is_keyword(now(), "UNSIGNED")) return true;
    const std::string words = upper(type.written + " " + std::string(now().text));
    type.spec = find_type(words);
    type.written = words;
    if (type.spec == nullptr) return fail("no SIGNED or UNSIGNED here"), false;
    return ++at_, true;
}

CHDDL_INLINE bool TypeReader::arguments(DataType& type) {
    if (!accept(TokenKind::opening_round)) return true;
    while (now().kind != TokenKind::closing_round) {
        auto arg = argument(type);
        if (!arg) return false;
        type.args.push_back(std::move(*arg));
        if (!accept(TokenKind::comma)) break;
    }
    if (accept(TokenKind::closing_round)) return true;
    return fail("a comma or a closing bracket"), false;
}

CHDDL_INLINE std::optional<DataType> TypeReader::type() {
    if (depth_ >= type_depth_limit) {
        found_->report<"type-depth">(place_, type_depth_limit);
        return std::nullopt;
    }
    ++depth_;
    DataType type;
    const std::size_t begin = at_;
    const bool read = family(type) && arguments(type) && sign_of_integer(type) && case_of_enum(type, begin);
    --depth_;
    if (!read) return std::nullopt;
    if (type.written == type.spec->name) type.written.clear();
    return type;
}

}  // namespace chddl::inline CHDDL_ABI::detail
