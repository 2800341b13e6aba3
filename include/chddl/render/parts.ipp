// Beginnings of statements, engines, codecs, settings and keys as SQL.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <concepts>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void write_create(SqlWriter& sql, std::string_view what, const QualifiedName& name,
                               const Creation& creation) {
    const auto& [or_replace, if_not_exists, temporary, uuid, cluster] = creation;
    sql.raw(or_replace ? "CREATE OR REPLACE " : "CREATE ").raw(temporary ? "TEMPORARY " : "").raw(what);
    sql.raw(if_not_exists ? " IF NOT EXISTS " : " ").name(name.database, name.name);
    if (!uuid.empty()) sql.raw(" UUID ").string(uuid);
    write_cluster(sql, creation);
}

CHDDL_INLINE void write_cluster(SqlWriter& sql, const Creation& creation) {
    if (!creation.cluster.empty()) sql.raw(" ON CLUSTER ").word(creation.cluster);
}

CHDDL_INLINE void write(SqlWriter& sql, const Engine& engine) {
    const auto& [name, args, unlisted] = engine;  // unlisted says how it is checked, not how it is written
    sql.word(name);
    if (args.empty()) return;
    sql.raw("(").list(args, ", ", [&](const SqlText& arg) { sql.text(arg); }).raw(")");
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

CHDDL_INLINE void write_codecs(SqlWriter& sql, const std::vector<Codec>& codecs) {
    sql.list(codecs, ", ", [&](const Codec& codec) { write(sql, codec); });
}

CHDDL_INLINE void write(SqlWriter& sql, const SettingValue& value, Secrets secrets) {
    std::visit(Overloaded{
                   [&](const std::string& text) { sql.string(text); },
                   [&](std::same_as<std::int64_t> auto number) { sql.integer(number); },
                   [&](std::same_as<std::uint64_t> auto number) { sql.raw(std::to_string(number)); },
                   [&](std::same_as<bool> auto yes) { sql.boolean(yes); },
                   [&](std::same_as<double> auto number) { sql.real(number); },
                   [&](const Secret& secret) {
                       const auto shown = secrets == Secrets::shown ? resolve(secret) : std::nullopt;
                       sql.string(shown ? std::string_view(*shown) : hidden_text);
                   },
                   [&](const DefaultValue&) { sql.raw("DEFAULT"); },
                   [&](const SqlText& text) { sql.text(text); },
               },
               static_cast<const SettingValue::Base&>(value));
}

CHDDL_INLINE void write_value(SqlWriter& sql, std::string_view name, const SettingValue& value, Secrets secrets) {
    if (secrets == Secrets::hidden && is_secret(name))
        sql.string(hidden_text);
    else
        write(sql, value, secrets);
}

CHDDL_INLINE void write_list(SqlWriter& sql, const std::vector<Setting>& settings, Secrets secrets) {
    sql.list(settings, ", ", [&](const Setting& setting) {
        const auto& [name, value, unlisted] = setting;  // unlisted says how it is checked, not how it is written
        sql.word(name).raw(" = ");
        write_value(sql, name, value, secrets);
    });
}

CHDDL_INLINE void write_settings(SqlWriter& sql, const std::vector<Setting>& settings, Secrets secrets) {
    if (settings.empty()) return;
    sql.raw("\nSETTINGS ");
    write_list(sql, settings, secrets);
}

CHDDL_INLINE bool is_descending(const SqlText& part) {
    const std::vector<Token> all = tokens(part.text());
    return all.size() > 2 && is_keyword(all[all.size() - 2], "DESC");
}

CHDDL_INLINE void write_key(SqlWriter& sql, std::string_view keyword, const std::optional<Key>& key) {
    if (!key) return;
    sql.raw("\n").raw(keyword).raw(" ");
    if (key->empty()) {
        sql.raw("tuple()");
    } else if (key->size() == 1) {
        sql.text(key->front());
    } else {
        sql.raw(std::any_of(key->begin(), key->end(), is_descending) ? "tuple(" : "(");
        sql.list(*key, ", ", [&](const SqlText& part) { sql.text(part); }).raw(")");
    }
}

CHDDL_INLINE void write_comment(SqlWriter& sql, std::string_view comment) {
    if (!comment.empty()) sql.raw("\nCOMMENT ").string(comment);
}

}  // namespace chddl::inline CHDDL_ABI::detail
