// Recording a view, and writing its SELECT in the layout of `formatQuery`.
#pragma once

#include <chddl/build/judge.hpp>
#include <chddl/build/materialized_view_builder.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/writer.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// One item behind the keyword, several on a line each.
template <class Items, class Write>
void write_clause(SqlWriter& sql, std::string_view keyword, const Items& items, Write write) {
    const bool one = items.size() == 1;
    sql.raw(keyword).raw(one ? " " : "\n    ").list(items, ",\n    ", write);
}

}  // namespace detail

CHDDL_INLINE MaterializedViewBuilder::MaterializedViewBuilder(const ObjectName& name) {
    detail::record_name(draft_.model.name, name, Place({}, name.name().name) / "name", draft_.problems);
}
CHDDL_INLINE MaterializedViewBuilder::~MaterializedViewBuilder() = default;
CHDDL_INLINE MaterializedViewBuilder::MaterializedViewBuilder(const MaterializedViewBuilder&) = default;
CHDDL_INLINE MaterializedViewBuilder::MaterializedViewBuilder(MaterializedViewBuilder&&) noexcept = default;
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::operator=(const MaterializedViewBuilder&) = default;
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::operator=(MaterializedViewBuilder&&) noexcept = default;

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::from(const ObjectName& table) {
    from_ = table;
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::to(const ObjectName& table) {
    to_ = table;
    return *this;
}

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::select(std::initializer_list<ColumnName> columns) {
    for (const ColumnName column : columns) outputs_.push_back({col(column.name()).text(), {}});
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::select(const std::vector<NamedType>& columns) {
    for (const NamedType& column : columns) outputs_.push_back({col(column.name).text(), {}});
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::select(Operand expression, std::string_view alias) {
    outputs_.push_back({detail::text_of(expression), std::string(alias)});
    if (alias.empty()) {
        const auto& [database, name] = draft_.model.name;
        draft_.problems.report<"name-empty">(Place(database, name) / "select");
    }
    return *this;
}

CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::where(const Expr& condition) {
    conditions_.push_back(condition);
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::group_by(std::initializer_list<Operand> parts) {
    for (const Operand& part : parts) groups_.push_back(detail::text_of(part));
    return *this;
}
CHDDL_INLINE MaterializedViewBuilder& MaterializedViewBuilder::as(const Expr& select) {
    whole_ = select.text();
    return *this;
}

CHDDL_INLINE SqlText MaterializedViewBuilder::written_select() const {
    std::string text;
    SqlWriter sql(text);
    detail::write_clause(sql, "SELECT", outputs_, [&](const Output& output) {
        sql.text(output.expression);
        if (!output.alias.empty()) sql.raw(" AS ").word(output.alias);
    });
    if (from_) sql.raw("\nFROM ").name(from_->name().database, from_->name().name);
    if (!conditions_.empty())
        sql.raw("\nWHERE ").list(conditions_, " AND ", [&](const Expr& condition) {
            const bool brackets = conditions_.size() > 1 && condition.shape() == Expr::Shape::open;
            sql.raw(brackets ? "(" : "").text(condition.text()).raw(brackets ? ")" : "");
        });
    if (!groups_.empty()) {
        sql.raw("\n");
        detail::write_clause(sql, "GROUP BY", groups_, [&](const SqlText& part) { sql.text(part); });
    }
    SqlText select(std::move(text));
    for (const Output& output : outputs_) select.inherit_problem(output.expression);
    for (const Expr& condition : conditions_) select.inherit_problem(condition.text());
    for (const SqlText& part : groups_) select.inherit_problem(part);
    return select;
}

CHDDL_INLINE detail::Draft<MaterializedView> MaterializedViewBuilder::draft() const {
    detail::Draft<MaterializedView> draft = draft_;
    const auto& [database, name] = draft_.model.name;
    const Place place(database, name);
    QualifiedName source;  // the SELECT holds it already
    if (from_) detail::record_name(source, *from_, place / "select", draft.problems);
    if (from_ && source.name.empty()) draft.problems.report<"name-empty">(place / "select");
    if (to_) detail::record_name(draft.model.to, *to_, place / "to", draft.problems);
    if (whole_) {
        draft.model.select = *whole_;
        const auto beside = [&](bool given, std::string_view part) {
            if (given) draft.problems.report<"view-two-selects">(place / "select", detail::Plain{part});
        };
        beside(from_.has_value(), "from");
        beside(!outputs_.empty(), "select");
        beside(!conditions_.empty(), "where");
        beside(!groups_.empty(), "group_by");
    } else if (!outputs_.empty()) {
        draft.model.select = written_select();
    }
    return draft;
}

CHDDL_INLINE Result<MaterializedView> MaterializedViewBuilder::build(const CheckOptions& options) const {
    return detail::judged(draft(), options);
}

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
template class chddl::Result<chddl::MaterializedView>;
#endif
