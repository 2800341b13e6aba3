// The four statements.
#pragma once

#include <chddl/render/creation_order.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/render/render.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// "CREATE TABLE IF NOT EXISTS db.name"
CHDDL_INLINE void write_create(SqlWriter& sql, std::string_view what, bool if_not_exists, const QualifiedName& name) {
    sql.raw("CREATE ").raw(what).raw(if_not_exists ? " IF NOT EXISTS " : " ").name(name.database, name.name);
}

CHDDL_INLINE void write(SqlWriter& sql, const Database& database, Secrets /*has none*/) {
    const auto& [name, comment, if_not_exists] = database;
    write_create(sql, "DATABASE", if_not_exists, {{}, name});
    write_comment(sql, comment);
}

CHDDL_INLINE void write(SqlWriter& sql, const KafkaTable& table, Secrets secrets) {
    const auto& [name, columns, settings, comment, if_not_exists] = table;
    write_create(sql, "TABLE", if_not_exists, name);
    sql.block(columns, [&](const KafkaColumn& column) { write(sql, column); });
    sql.raw("\nENGINE = Kafka");
    write_settings(sql, settings, secrets);
    write_comment(sql, comment);
}

CHDDL_INLINE void write_engine(SqlWriter& sql, const std::string& engine,
                               const std::optional<Replication>& replication) {
    sql.raw("\nENGINE = ");
    if (!replication) {
        sql.word(engine);
        return;
    }
    const auto& [path, replica] = *replication;
    sql.word("Replicated" + engine);
    if (!path && !replica) return;
    sql.raw("(").string(path.value_or("")).raw(", ").string(replica.value_or("")).raw(")");
}

CHDDL_INLINE void write(SqlWriter& sql, const MergeTreeTable& table, Secrets secrets) {
    const auto& [name, columns, engine, replication, partition_by, primary_key, order_by, settings, comment,
                 if_not_exists] = table;
    write_create(sql, "TABLE", if_not_exists, name);
    sql.block(columns, [&](const Column& column) { write(sql, column); });
    write_engine(sql, engine, replication);
    write_key(sql, "PARTITION BY", partition_by);
    write_key(sql, "PRIMARY KEY", primary_key);
    write_key(sql, "ORDER BY", order_by);
    write_settings(sql, settings, secrets);
    write_comment(sql, comment);
}

CHDDL_INLINE void write(SqlWriter& sql, const MaterializedView& view, Secrets /*has none*/) {
    const auto& [name, to, select, comment, if_not_exists] = view;
    write_create(sql, "MATERIALIZED VIEW", if_not_exists, name);
    sql.raw(" TO ").name(to.database, to.name);
    write_comment(sql, comment);
    sql.raw("\nAS ").text(select);
}

template <class Model>
void append_statement(std::string& out, const Model& model, Secrets secrets) {
    SqlWriter sql(out);
    write(sql, model, secrets);
}

template <class Model>
[[nodiscard]] std::string statement(const Model& model, Secrets secrets) {
    std::string out;
    append_statement(out, model, secrets);
    return out;
}

}  // namespace detail

CHDDL_INLINE void render_to(std::string& out, const DataType& type) {
    SqlWriter sql(out);
    detail::write(sql, type);
}
CHDDL_INLINE void render_to(std::string& out, const Database& database) {
    detail::append_statement(out, database, Secrets::hidden);
}
CHDDL_INLINE void render_to(std::string& out, const KafkaTable& table, Secrets secrets) {
    detail::append_statement(out, table, secrets);
}
CHDDL_INLINE void render_to(std::string& out, const MergeTreeTable& table, Secrets secrets) {
    detail::append_statement(out, table, secrets);
}
CHDDL_INLINE void render_to(std::string& out, const MaterializedView& view) {
    detail::append_statement(out, view, Secrets::hidden);
}
CHDDL_INLINE void render_to(std::string& out, const Pipeline& pipeline, Secrets secrets) {
    detail::in_creation_order(pipeline, [&](const auto& object) {
        detail::append_statement(out, object, secrets);
        out += ";\n";
    });
}

CHDDL_INLINE std::string render(const DataType& type) {
    std::string out;
    render_to(out, type);
    return out;
}
CHDDL_INLINE std::string render(const Database& database) {
    return detail::statement(database, Secrets::hidden);
}
CHDDL_INLINE std::string render(const KafkaTable& table, Secrets secrets) {
    return detail::statement(table, secrets);
}
CHDDL_INLINE std::string render(const MergeTreeTable& table, Secrets secrets) {
    return detail::statement(table, secrets);
}
CHDDL_INLINE std::string render(const MaterializedView& view) {
    return detail::statement(view, Secrets::hidden);
}
CHDDL_INLINE std::string render(const Pipeline& pipeline, Secrets secrets) {
    std::string out;
    render_to(out, pipeline, secrets);
    return out;
}

CHDDL_INLINE std::vector<std::string> statements(const Pipeline& pipeline, Secrets secrets) {
    std::vector<std::string> all;
    detail::in_creation_order(pipeline, [&](const auto& object) { all.push_back(detail::statement(object, secrets)); });
    return all;
}

}  // namespace chddl::inline CHDDL_ABI
