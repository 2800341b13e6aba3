// Columns, indices, constraints and projections as SQL, each in the server's own order of clauses.
#pragma once

#include <chddl/model/type_text.hpp>
#include <chddl/render/columns.hpp>
#include <chddl/render/parts.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// " UInt64", or nothing where the server is to find it out.
CHDDL_INLINE void write_column_type(SqlWriter& sql, const DataType& type) {
    if (type.spec == nullptr && type == DataType{}) return;
    sql.raw(' ');
    write(sql, type);
}

CHDDL_INLINE void write_column_comment(SqlWriter& sql, const std::string& comment) {
    if (!comment.empty()) sql.raw(" COMMENT ").string(comment);
}

CHDDL_INLINE void write(SqlWriter& sql, const KafkaColumn& column) {
    const auto& [name, type, alias, comment] = column;
    sql.identifier(name);
    write_column_type(sql, type);
    if (alias) sql.raw(" ALIAS ").text(*alias);
    write_column_comment(sql, comment);
}

CHDDL_INLINE std::string_view words_of(NullModifier modifier) {
    switch (modifier) {
        case NullModifier::none:
            return "";
        case NullModifier::null:
            return " NULL";
        case NullModifier::not_null:
            return " NOT NULL";
    }
    return "";
}

CHDDL_INLINE void write(SqlWriter& sql, const ColumnDefault& value) {
    const auto& [kind, expression] = value;
    sql.raw(" ").raw(to_string(kind));
    if (expression.problem() != TextProblem::empty) sql.raw(" ").text(expression);
}

CHDDL_INLINE void write(SqlWriter& sql, const Column& column) {
    const auto& [name, type, null_modifier, default_value, comment, codecs, statistics, ttl, settings] = column;
    sql.identifier(name);
    write_column_type(sql, type);
    sql.raw(words_of(null_modifier));
    if (default_value) write(sql, *default_value);
    write_column_comment(sql, comment);
    if (!codecs.empty()) {
        sql.raw(" CODEC(");
        write_codecs(sql, codecs);
        sql.raw(")");
    }
    if (!statistics.empty()) {
        sql.raw(" STATISTICS(").list(statistics, ", ", [&](const std::string& kind) { sql.word(kind); });
        sql.raw(")");
    }
    if (ttl) sql.raw(" TTL ").text(*ttl);
    if (settings.empty()) return;
    sql.raw(" SETTINGS (");
    write_list(sql, settings, Secrets::hidden);
    sql.raw(")");
}

CHDDL_INLINE void write(SqlWriter& sql, const Index& index) {
    const auto& [name, expression, type, args, given] = index;  // granularity_of has the last
    sql.raw("INDEX ").word(name).raw(" ").text(expression).raw(" TYPE ").word(type);
    if (!args.empty()) sql.raw("(").list(args, ", ", [&](const SqlText& arg) { sql.text(arg); }).raw(")");
    const std::int64_t granularity = granularity_of(index);
    if (granularity != 0) sql.raw(" GRANULARITY ").integer(granularity);
}

CHDDL_INLINE void write(SqlWriter& sql, const Constraint& constraint) {
    const auto& [name, kind, expression] = constraint;
    sql.raw("CONSTRAINT ").word(name);
    switch (kind) {
        case ConstraintKind::check:
            sql.raw(" CHECK ");
            break;
        case ConstraintKind::assume:
            sql.raw(" ASSUME ");
            break;
    }
    sql.text(expression);
}

CHDDL_INLINE void write(SqlWriter& sql, const Projection& projection) {
    const auto& [name, select, expression, type, settings] = projection;
    sql.raw("PROJECTION ").word(name);
    if (type.empty())
        sql.raw("\n    (\n        ").text(select).raw("\n    )");
    else
        sql.raw(" INDEX ").text(expression).raw(" TYPE ").word(type);
    if (settings.empty()) return;
    sql.raw(" WITH SETTINGS (");
    write_list(sql, settings, Secrets::hidden);
    sql.raw(")");
}

}  // namespace chddl::inline CHDDL_ABI::detail
