// Types, columns, settings and keys as SQL.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/render/parts.hpp>

#include <concepts>
#include <optional>

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

CHDDL_INLINE void write(SqlWriter& sql, const Codec& codec) {
    const auto& [name, args] = codec;
    sql.word(name);
    if (args.empty()) return;
    sql.raw("(").list(args, ", ", [&](const auto& arg) {
        std::visit(Overloaded{
                       [&](std::same_as<std::int64_t> auto number) { sql.integer(number); },
                       [&](const std::string& text) { sql.string(text); },
                   },
                   arg);
    });
    sql.raw(")");
}

CHDDL_INLINE void write(SqlWriter& sql, const KafkaColumn& column) {
    const auto& [name, type, alias, comment] = column;
    sql.identifier(name).raw(" ");
    write(sql, type);
    if (alias) sql.raw(" ALIAS ").text(*alias);
    if (!comment.empty()) sql.raw(" COMMENT ").string(comment);
}

CHDDL_INLINE void write(SqlWriter& sql, const Column& column) {
    const auto& [name, type, default_value, comment, codecs] = column;
    sql.identifier(name).raw(" ");
    write(sql, type);
    if (default_value) {
        const auto& [kind, expression] = *default_value;
        sql.raw(" ").raw(to_string(kind)).raw(" ").text(expression);
    }
    if (!comment.empty()) sql.raw(" COMMENT ").string(comment);
    if (codecs.empty()) return;
    sql.raw(" CODEC(").list(codecs, ", ", [&](const Codec& codec) { write(sql, codec); }).raw(")");
}

CHDDL_INLINE void write(SqlWriter& sql, const SettingValue& value, Secrets secrets) {
    std::visit(Overloaded{
                   [&](const std::string& text) { sql.string(text); },
                   [&](std::same_as<std::int64_t> auto number) { sql.integer(number); },
                   [&](std::same_as<bool> auto yes) { sql.boolean(yes); },
                   [&](std::same_as<double> auto number) { sql.real(number); },
                   [&](const Secret& secret) {
                       const auto shown = secrets == Secrets::shown ? resolve(secret) : std::nullopt;
                       sql.string(shown ? std::string_view(*shown) : hidden_text);
                   },
               },
               static_cast<const SettingValue::variant&>(value));
}

/// Whether the row of that name says so: a password is one also where it was given as plain text.
CHDDL_INLINE bool is_secret(std::string_view name) {
    const catalog::SettingSpec* spec = find_row(catalog::kafka_settings, name);
    return spec != nullptr && spec->secret;
}

CHDDL_INLINE void write_settings(SqlWriter& sql, const std::vector<Setting>& settings, Secrets secrets) {
    if (settings.empty()) return;
    sql.raw("\nSETTINGS ").list(settings, ", ", [&](const Setting& setting) {
        const auto& [name, value, unlisted] = setting;  // unlisted says how it is checked, not how it is written
        sql.word(name).raw(" = ");
        if (secrets == Secrets::hidden && is_secret(name))
            sql.string(hidden_text);
        else
            write(sql, value, secrets);
    });
}

CHDDL_INLINE void write_key(SqlWriter& sql, std::string_view keyword, const std::optional<Key>& key) {
    if (!key) return;
    sql.raw("\n").raw(keyword).raw(" ");
    if (key->empty()) {
        sql.raw("tuple()");
    } else if (key->size() == 1) {
        sql.text(key->front());
    } else {
        sql.raw("(").list(*key, ", ", [&](const SqlText& part) { sql.text(part); }).raw(")");
    }
}

CHDDL_INLINE void write_comment(SqlWriter& sql, std::string_view comment) {
    if (!comment.empty()) sql.raw("\nCOMMENT ").string(comment);
}

}  // namespace chddl::inline CHDDL_ABI::detail
