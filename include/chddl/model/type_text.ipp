// Writing types.
#pragma once

#include <chddl/core/overloaded.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/sql/names.hpp>

#include <concepts>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Writes types down to a depth that every server refuses.
class TypeText {
public:
    explicit TypeText(SqlWriter& sql) : sql_(&sql) {}

    void write(const DataType& type);

private:
    void name(const DataType& type);
    void element_name(const DataType& outer, std::string_view name);
    void argument(const DataType& outer, const TypeArg& arg);
    void skip(const TypeSkip& skip);
    void function(const TypeFunction& function);

    static constexpr std::size_t deepest = 2 * type_depth_limit;

    SqlWriter* sql_;
    std::size_t depth_ = 0;
};

/// `NULL` behind a type is another spelling of Nullable.
CHDDL_INLINE bool is_null_modifier(const DataType& type) {
    return !type.written.empty() && equals_ignoring_case(type.written, "NULL") && is<"Nullable">(type) &&
           inner_type(type) != nullptr;
}

CHDDL_INLINE bool is_spelling(std::string_view written) {
    for (std::size_t space = written.find(' '); space != std::string_view::npos; space = written.find(' ')) {
        if (!is_bare_word(written.substr(0, space))) return false;
        written.remove_prefix(space + 1);
    }
    return is_bare_word(written);
}

CHDDL_INLINE void TypeText::name(const DataType& type) {
    if (type.written.empty())
        sql_->raw(type.spec->name);
    else if (is_spelling(type.written))
        sql_->raw(type.written);
    else
        sql_->identifier(type.written);
}

CHDDL_INLINE void TypeText::skip(const TypeSkip& skip) {
    std::string_view path = skip.path;
    sql_->raw("SKIP ");
    switch (skip.kind) {
        case SkipKind::name:
            sql_->word(path);
            return;
        case SkipKind::path:
            for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
                sql_->word(path.substr(0, dot)).raw(".");
                path.remove_prefix(dot + 1);
            }
            sql_->word(path);
            return;
        case SkipKind::regexp:
            sql_->raw("REGEXP ").string(path);
            return;
    }
}

CHDDL_INLINE void TypeText::function(const TypeFunction& function) {
    const auto& [name, parameters] = function;
    sql_->word(name);
    if (!parameters) return;
    sql_->raw("(").list(*parameters, ", ", [&](const SqlText& parameter) { sql_->text(parameter); }).raw(")");
}

/// In a JSON a bare SKIP is a keyword.
CHDDL_INLINE void TypeText::element_name(const DataType& outer, std::string_view name) {
    const bool keyword = has_shape(outer, catalog::TypeShape::json) && equals_ignoring_case(name, "SKIP");
    (keyword ? sql_->identifier(name) : sql_->word(name)).raw(" ");
}

CHDDL_INLINE void TypeText::argument(const DataType& outer, const TypeArg& arg) {
    if (const auto* type = std::get_if<DataType>(&arg)) return write(*type);  // most are
    std::visit(
        Overloaded{
            [&](const DataType& type) { write(type); },
            [&](const TypeElement& element) {
                element_name(outer, element.name);
                write(element.type);
            },
            [&](std::same_as<std::int64_t> auto number) { sql_->integer(number); },
            [&](const std::string& text) { sql_->string(text); },
            [&](const EnumItem& item) {
                sql_->string(item.name);
                if (item.value) sql_->raw(" = ").integer(*item.value);
            },
            [&](const TypeParameter& parameter) { sql_->word(parameter.name).raw(" = ").integer(parameter.value); },
            [&](const TypeSkip& skipped) { skip(skipped); },
            [&](const TypeFunction& called) { function(called); },
        },
        static_cast<const TypeArg::variant&>(arg));
}

CHDDL_INLINE void TypeText::write(const DataType& type) {
    const auto& [spec, written, unlisted, args] = type;  // unlisted says how it is checked, not how it is written
    if (depth_ >= deepest) return;
    if (spec == nullptr) {
        if (!written.empty()) sql_->text(SqlText(written));
        return;
    }
    ++depth_;
    if (is_null_modifier(type)) {
        write(*inner_type(type));
        sql_->raw(" NULL");
    } else {
        name(type);
        if (!args.empty()) sql_->raw('(').list(args, ", ", [&](const TypeArg& arg) { argument(type, arg); }).raw(')');
    }
    --depth_;
}

CHDDL_INLINE void write(SqlWriter& sql, const DataType& type) {
    TypeText(sql).write(type);
}

}  // namespace chddl::inline CHDDL_ABI::detail
