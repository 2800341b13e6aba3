// The entrances: one statement, or all of a pipeline in creation order.
#pragma once

#include <chddl/model/type_text.hpp>
#include <chddl/render/creation_order.hpp>
#include <chddl/render/objects.hpp>
#include <chddl/render/render.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

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
CHDDL_INLINE void render_to(std::string& out, const NamedCollection& collection, Secrets secrets) {
    detail::append_statement(out, collection, secrets);
}
CHDDL_INLINE void render_to(std::string& out, const MaterializedView& view) {
    detail::append_statement(out, view, Secrets::hidden);
}
CHDDL_INLINE void render_to(std::string& out, const Pipeline& pipeline, Secrets secrets) {
    SqlWriter sql(out);
    for (const detail::Turn& turn : detail::creation_order(pipeline)) {
        detail::write(sql, pipeline, turn, secrets);
        sql.raw(";\n");
    }
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
CHDDL_INLINE std::string render(const NamedCollection& collection, Secrets secrets) {
    return detail::statement(collection, secrets);
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
    for (const detail::Turn& turn : detail::creation_order(pipeline)) {
        SqlWriter sql(all.emplace_back());
        detail::write(sql, pipeline, turn, secrets);
    }
    return all;
}

}  // namespace chddl::inline CHDDL_ABI
