// What stands in a type's brackets.
#pragma once

#include <chddl/parse/type_reader.hpp>
#include <chddl/sql/whole_number.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::optional<TypeArg> TypeReader::argument(const DataType& type) {
    using enum catalog::TypeShape;
    switch (type.spec->shape) {
        case none:
        case string_length:
        case length:
        case decimal:
        case decimal_scale:
        case date_time:
        case time_zone:
        case date_time_scale:
        case time_of_day:
        case time_scale:
            return literal();
        case width:
        case anything:
            return any_text();
        case enumeration:
            return enum_item();
        case one_type:
        case key_and_value:
        case alternatives:
            return type_argument();
        case elements:
            return at_name() && is_name(next()) ? named_element() : type_argument();
        case named_elements:
            return named_element();
        case json:
            return json_argument();
        case dynamic:
            return parameter();
        case aggregate:
        case simple_aggregate:
            return aggregate_argument(type);
        case vector:
            return at_name() ? type_argument() : number_argument();
    }
    return std::nullopt;
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::type_argument() {
    auto inner = type();
    if (!inner) return std::nullopt;
    return TypeArg(std::move(*inner));
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::number_argument() {
    const auto value = number();
    if (!value) return std::nullopt;
    return TypeArg(*value);
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::literal() {
    if (now().kind != TokenKind::string) return number_argument();
    auto value = string();
    if (!value) return std::nullopt;
    return TypeArg(std::move(*value));
}

/// What the server forgets: `FLOAT(10.5)`. Numbers are kept as numbers, all else as text that is no type.
CHDDL_INLINE std::optional<TypeArg> TypeReader::any_text() {
    const bool whole = now().kind == TokenKind::number && whole_number(now().text, false);
    if (whole || now().kind == TokenKind::string) return literal();
    const std::size_t begin = at_;
    const bool sign = now().kind == TokenKind::minus || now().kind == TokenKind::plus;
    at_ += sign ? 1 : 0;
    if (now().kind != TokenKind::number && !at_name()) return fail("a number, a text or a name");
    ++at_;
    return TypeArg(DataType{nullptr, std::string(source(begin, at_)), false, {}});
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::named_element() {
    auto element = name();
    if (!element) return std::nullopt;
    auto inner = type();
    if (!inner) return std::nullopt;
    return TypeArg(TypeElement{std::move(*element), std::move(*inner)});
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::enum_item() {
    auto item = string();
    if (!item) return std::nullopt;
    if (!accept(TokenKind::equals)) return TypeArg(EnumItem{std::move(*item), std::nullopt});
    const auto value = number();
    if (!value) return std::nullopt;
    return TypeArg(EnumItem{std::move(*item), value});
}

/// `max_types = 8`.
CHDDL_INLINE std::optional<TypeArg> TypeReader::parameter() {
    auto parameter = name();
    if (!parameter) return std::nullopt;
    if (!accept(TokenKind::equals)) return fail("=");
    const auto value = number();
    if (!value) return std::nullopt;
    return TypeArg(TypeParameter{std::move(*parameter), *value});
}

/// `SKIP` is a keyword wherever it stands without quotes.
CHDDL_INLINE std::optional<TypeArg> TypeReader::json_argument() {
    if (accept_word("SKIP")) {
        const bool regexp = accept_word("REGEXP");
        const std::size_t begin = at_;
        auto skipped = regexp ? string() : path();
        if (!skipped) return std::nullopt;
        const SkipKind kind = regexp ? SkipKind::regexp : at_ == begin + 1 ? SkipKind::name : SkipKind::path;
        return TypeArg(TypeSkip{std::move(*skipped), kind});
    }
    if (next().kind == TokenKind::equals) return parameter();
    auto typed = path();
    if (!typed) return std::nullopt;
    auto inner = type();
    if (!inner) return std::nullopt;
    return TypeArg(TypeElement{std::move(*typed), std::move(*inner)});
}

/// A version may stand before the function, types behind it.
CHDDL_INLINE std::optional<TypeArg> TypeReader::aggregate_argument(const DataType& type) {
    const bool versioned = type.spec->shape == catalog::TypeShape::aggregate;
    if (type.args.empty() && versioned && now().kind == TokenKind::number) return number_argument();
    const bool first = type.args.empty() || (type.args.size() == 1 && number_at(type, 0));
    return first ? function() : type_argument();
}

CHDDL_INLINE std::optional<TypeArg> TypeReader::function() {
    auto called = name();
    if (!called) return std::nullopt;
    TypeFunction function{std::move(*called), std::nullopt};
    if (accept(TokenKind::opening_round) && !function_parameters(function)) return std::nullopt;
    return TypeArg(std::move(function));
}

/// Up to the closing bracket, each parameter as it is written.
CHDDL_INLINE bool TypeReader::function_parameters(TypeFunction& function) {
    function.parameters.emplace();
    std::size_t begin = at_;
    std::size_t depth = 0;
    for (; !at_end(); ++at_) {
        const TokenKind kind = now().kind;
        const bool closes = kind == TokenKind::closing_round || kind == TokenKind::closing_square;
        if (depth == 0 && (closes || kind == TokenKind::comma) && begin < at_) {
            function.parameters->emplace_back(std::string(source(begin, at_)));
            begin = at_ + 1;
        }
        if (depth == 0 && closes) return accept(kind);
        if (kind == TokenKind::opening_round || kind == TokenKind::opening_square) ++depth;
        if (closes) --depth;
    }
    return fail("a closing bracket"), false;
}

}  // namespace chddl::inline CHDDL_ABI::detail
