// Quoting, in one function.
#pragma once

#include <chddl/sql/names.hpp>
#include <chddl/sql/writer.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The letter after the backslash that ClickHouse writes for this byte, or 0: it is written as it is.
constexpr char escape_letter(char c) {
    switch (c) {
        case '\0':
            return '0';
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        case '\\':
            return '\\';
        default:
            return 0;
    }
}

/// By byte: whether it is written as it is, in any kind of quotes.
inline constexpr auto verbatim_bytes = [] {
    std::array<bool, 256> verbatim{};
    for (std::size_t byte = 0; byte < verbatim.size(); ++byte) {
        const char c = static_cast<char>(byte);
        verbatim[byte] = c != '\'' && c != '`' && escape_letter(c) == 0;
    }
    return verbatim;
}();

}  // namespace detail

CHDDL_INLINE void SqlWriter::quoted(std::string_view value, char quote) {
    out_->push_back(quote);
    std::size_t done = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (detail::verbatim_bytes[static_cast<unsigned char>(c)]) continue;
        const char letter = c == quote ? quote : detail::escape_letter(c);
        if (letter == 0) continue;
        out_->append(value, done, i - done);
        out_->push_back('\\');
        out_->push_back(letter);
        done = i + 1;
    }
    out_->append(value, done);
    out_->push_back(quote);
}

CHDDL_INLINE SqlWriter& SqlWriter::identifier(std::string_view name) {
    return quoted(name, '`'), *this;
}
CHDDL_INLINE SqlWriter& SqlWriter::word(std::string_view name) {
    return detail::prints_bare(name) ? raw(name) : identifier(name);
}
CHDDL_INLINE SqlWriter& SqlWriter::name(std::string_view database, std::string_view name) {
    if (!database.empty()) word(database).raw(".");
    return word(name);
}
CHDDL_INLINE SqlWriter& SqlWriter::string(std::string_view value) {
    return quoted(value, '\''), *this;
}

CHDDL_INLINE SqlWriter& SqlWriter::integer(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
}

CHDDL_INLINE SqlWriter& SqlWriter::real(double value) {
    if (std::isnan(value)) return raw("nan");
    if (std::isinf(value)) return raw(value < 0 ? "-inf" : "inf");
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    const std::string_view text(digits, static_cast<std::size_t>(end - digits));
    raw(text);
    return text.find_first_of(".e") == std::string_view::npos ? raw(".") : *this;  // 3. is a float, 3 an integer
}

}  // namespace chddl::inline CHDDL_ABI
