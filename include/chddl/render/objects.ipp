// The five statements.
#pragma once

#include <chddl/render/columns.hpp>
#include <chddl/render/objects.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/render/refresh.hpp>
#include <chddl/render/storage.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void write(SqlWriter& sql, const Database& database, Secrets /*has none*/) {
    const auto& [name, engine, comment, creation] = database;
    write_create(sql, "DATABASE", {{}, name}, creation);
    if (!engine.name.empty()) {
        sql.raw("\nENGINE = ");
        write(sql, engine);
    }
    write_comment(sql, comment);
}

CHDDL_INLINE void write(SqlWriter& sql, const CollectionEntry& entry, Secrets secrets) {
    const auto& [name, value, overridable] = entry;
    sql.word(name).raw(" = ");
    write_value(sql, name, value, secrets);
    switch (overridable) {
        case Overridable::as_configured:
            return;
        case Overridable::yes:
            sql.raw(" OVERRIDABLE");
            return;
        case Overridable::no:
            sql.raw(" NOT OVERRIDABLE");
            return;
    }
}

CHDDL_INLINE void write(SqlWriter& sql, const NamedCollection& collection, Secrets secrets) {
    const auto& [name, entries, creation] = collection;
    write_create(sql, "NAMED COLLECTION", {{}, name}, creation);
    sql.raw(" AS ").list(entries, ", ", [&](const CollectionEntry& entry) { write(sql, entry, secrets); });
}

CHDDL_INLINE void write(SqlWriter& sql, const KafkaTable& table, Secrets secrets) {
    // write_storage has the settings, the arguments and the collection
    const auto& [name, columns, settings, positional, collection, overrides, query_settings, comment, creation] = table;
    write_create(sql, "TABLE", name, creation);
    sql.block(columns, [&](const KafkaColumn& column) { write(sql, column); });
    write_storage(sql, table, secrets);
    write_comment(sql, comment);
    write_settings(sql, query_settings, secrets);
}

/// Columns, indices, constraints and projections, in this order as the server has them.
template <class... Lists>
void write_block(SqlWriter& sql, const Lists&... lists) {
    std::string_view before = "\n(\n    ";
    const auto write_all = [&](const auto& list) {
        for (const auto& item : list) {
            sql.raw(before);
            before = ",\n    ";
            write(sql, item);
        }
    };
    (write_all(lists), ...);
    if (before.front() == ',') sql.raw("\n)");
}

CHDDL_INLINE void write(SqlWriter& sql, const MergeTreeTable& table, Secrets secrets) {
    const auto& [name, columns, indices, constraints, projections, storage, query_settings, comment, creation] = table;
    write_create(sql, "TABLE", name, creation);
    write_block(sql, columns, indices, constraints, projections);
    write(sql, storage, secrets);
    write_comment(sql, comment);
    write_settings(sql, query_settings, secrets);
}

CHDDL_INLINE void write_security(SqlWriter& sql, const std::string& definer, SqlSecurity security) {
    if (definer.empty() && security == SqlSecurity::as_configured) return;
    sql.raw("\n");
    if (!definer.empty()) {
        sql.raw("DEFINER = ");
        if (definer == "CURRENT_USER")
            sql.raw(definer);
        else
            sql.word(definer);
    }
    if (security == SqlSecurity::as_configured) return;
    sql.raw(definer.empty() ? "" : " ").raw("SQL SECURITY ");
    switch (security) {
        case SqlSecurity::as_configured:
            return;
        case SqlSecurity::definer:
            sql.raw("DEFINER");
            return;
        case SqlSecurity::invoker:
            sql.raw("INVOKER");
            return;
        case SqlSecurity::none:
            sql.raw("NONE");
            return;
    }
}

CHDDL_INLINE std::string_view words_of(ViewFill fill) {
    switch (fill) {
        case ViewFill::new_rows:
            return "";
        case ViewFill::populate:
            return " POPULATE";
        case ViewFill::empty:
            return " EMPTY";
    }
    return "";
}

/// `(b, a)`, in the server's own layout.
CHDDL_INLINE void write_names(SqlWriter& sql, const std::vector<Column>& columns) {
    sql.raw("\n(").list(columns, ", ", [&](const Column& column) { sql.word(column.name); }).raw("\n)");
}

CHDDL_INLINE void write(SqlWriter& sql, const MaterializedView& view, Secrets secrets) {
    const auto& [name, to, columns, indices, constraints, projections, storage, refresh, fill, definer, security,
                 select, comment, creation] = view;
    write_create(sql, "MATERIALIZED VIEW", name, creation);
    if (refresh) write(sql, *refresh);
    if (!to.name.empty()) sql.raw(" TO ").name(to.database, to.name);
    if (has_names_alone(view))
        write_names(sql, columns);
    else
        write_block(sql, columns, indices, constraints, projections);
    if (storage) write(sql, *storage, secrets);
    sql.raw(words_of(fill));
    write_security(sql, definer, security);
    write_comment(sql, comment);
    sql.raw("\nAS ").text(select);
}

}  // namespace chddl::inline CHDDL_ABI::detail
