// Expressions: `sql` for text, `fn`, `lit` and `col` for parts that are quoted.
#pragma once

#include <chddl/build/column_name.hpp>
#include <chddl/config.hpp>
#include <chddl/sql/text.hpp>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI {

/// A piece of SQL that has a value.
class Expr {
public:
    enum class Shape : std::uint8_t {
        whole,  ///< a call, a literal or a column: can stand beside an operator
        open,   ///< anything: gets brackets there
    };
    Expr(SqlText text, Shape shape) : text_(std::move(text)), shape_(shape) {}

    [[nodiscard]] const SqlText& text() const { return text_; }
    operator const SqlText&() const { return text_; }  // NOLINT(google-explicit-constructor): for a model's members
    [[nodiscard]] Shape shape() const { return shape_; }

private:
    SqlText text_;
    Shape shape_;
};

/// An expression as the user wrote it: `sql("amount > 0")`. `build()` reports what cannot stand in a statement.
[[nodiscard]] Expr sql(std::string text);
/// A quoted value: `lit("it's")` is `'it\'s'`.
[[nodiscard]] Expr lit(std::string_view text);
[[nodiscard]] inline Expr lit(const char* text) {
    return lit(std::string_view(text));
}
[[nodiscard]] inline Expr lit(const std::string& text) {
    return lit(std::string_view(text));
}
[[nodiscard]] Expr lit(double number);
[[nodiscard]] Expr lit(std::integral auto value) {
    using Value = decltype(value);
    static_assert(!std::same_as<Value, char>, "a character is a text or a number: write lit(\"x\") or lit(120)");
    if constexpr (std::same_as<Value, bool>)
        return {SqlText(value ? "true" : "false"), Expr::Shape::whole};
    else
        return {SqlText(std::to_string(value)), Expr::Shape::whole};
}
/// A column of any name, quoted where it must be.
[[nodiscard]] Expr col(std::string_view name);
/// A call: `fn("equals", {"country", lit("DE")})`.
[[nodiscard]] Expr fn(std::string_view name, std::initializer_list<Operand> args);
[[nodiscard]] inline Expr fn(std::string_view name, Operand arg) {
    return fn(name, {arg});
}

/// A part of a sorting key in descending order: `order_by({"user_id", desc("ts")})`.
[[nodiscard]] Expr desc(Operand part);

namespace detail {

/// The operand as it stands in a list.
[[nodiscard]] SqlText text_of(const Operand& operand);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/expr.ipp>
#endif
