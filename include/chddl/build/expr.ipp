// Every part but `sql` goes through SqlWriter.
#pragma once

#include <chddl/build/expr.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

template <class Write>
Expr written(Write write) {
    std::string out;
    SqlWriter writer(out);
    write(writer);
    return {SqlText(std::move(out)), Expr::Shape::whole};
}

CHDDL_INLINE SqlText text_of(const Operand& operand) {
    return operand.expression() != nullptr ? operand.expression()->text() : col(operand.column()).text();
}

}  // namespace detail

CHDDL_INLINE Expr sql(std::string text) {
    return {SqlText(std::move(text)), Expr::Shape::open};
}
CHDDL_INLINE Expr lit(std::string_view text) {
    return detail::written([&](SqlWriter& out) { out.string(text); });
}
CHDDL_INLINE Expr lit(double number) {
    return detail::written([&](SqlWriter& out) { out.real(number); });
}
CHDDL_INLINE Expr col(std::string_view name) {
    return detail::written([&](SqlWriter& out) { out.word(name); });
}
CHDDL_INLINE Expr fn(std::string_view name, std::initializer_list<Operand> args) {
    std::string text;
    SqlWriter out(text);
    out.word(name).raw("(");
    out.list(args, ", ", [&](const Operand& arg) { out.text(detail::text_of(arg)); }).raw(")");
    SqlText call(std::move(text));
    for (const Operand& arg : args) call.inherit_problem(detail::text_of(arg));
    return {std::move(call), Expr::Shape::whole};
}

CHDDL_INLINE Expr desc(Operand part) {
    SqlText text(detail::text_of(part).text() + " DESC");
    text.inherit_problem(detail::text_of(part));
    return {std::move(text), Expr::Shape::open};
}

}  // namespace chddl::inline CHDDL_ABI
