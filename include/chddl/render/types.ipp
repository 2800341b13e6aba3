// Types as they were written.
#pragma once

#include <chddl/core/overloaded.hpp>
#include <chddl/render/types.hpp>

#include <concepts>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void write(SqlWriter& sql, const TypeArg& arg) {
    std::visit(Overloaded{
                   [&](const DataType& inner) { write(sql, inner); },
                   [&](std::same_as<std::int64_t> auto number) { sql.integer(number); },
                   [&](const std::string& text) { sql.string(text); },
                   [&](const EnumItem& item) { sql.string(item.name).raw(" = ").integer(item.value); },
               },
               static_cast<const TypeArg::variant&>(arg));
}

CHDDL_INLINE void write(SqlWriter& sql, const DataType& type) {
    const auto& [spec, args] = type;
    if (spec != nullptr) sql.raw(spec->name);
    if (args.empty()) return;
    sql.raw("(").list(args, ", ", [&](const TypeArg& arg) { write(sql, arg); }).raw(")");
}

}  // namespace chddl::inline CHDDL_ABI::detail
