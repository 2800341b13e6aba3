// The builder of CREATE MATERIALIZED VIEW.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/build/expr.hpp>
#include <chddl/build/kafka_table_builder.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/build/period.hpp>
#include <chddl/build/values.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/materialized_view.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Collects the parts of `CREATE MATERIALIZED VIEW … TO … AS SELECT …`. There is no engine here: it belongs to the
/// destination, and ClickHouse refuses both together. A view without a destination keeps its rows itself: `inner`.
///
/// Setters only record; `select`, `where`, `group_by`, `column`, `columns` and `depends_on` add, everything else
/// replaces. The SELECT is built from them, or given whole with `as`. Every mistake is reported by `build()`.
class MaterializedViewBuilder {
public:
    explicit MaterializedViewBuilder(const ObjectName& name);
    ~MaterializedViewBuilder();
    MaterializedViewBuilder(const MaterializedViewBuilder&);
    MaterializedViewBuilder(MaterializedViewBuilder&&) noexcept;
    MaterializedViewBuilder& operator=(const MaterializedViewBuilder&);
    MaterializedViewBuilder& operator=(MaterializedViewBuilder&&) noexcept;

    /// The table whose blocks trigger the view. Only its name is kept.
    MaterializedViewBuilder& from(const ObjectName& table);
    MaterializedViewBuilder& from(const KafkaTableBuilder& table) { return from(table.name()); }
    MaterializedViewBuilder& from(const MergeTreeTableBuilder& table) { return from(table.name()); }
    // Templates, because an aggregate could be made of {"database", "name"} too.
    MaterializedViewBuilder& from(const std::same_as<KafkaTable> auto& table) { return from(table.name); }
    MaterializedViewBuilder& from(const std::same_as<MergeTreeTable> auto& table) { return from(table.name); }

    /// The table that the view writes into. ClickHouse matches columns by name, and fills the rest with defaults
    /// without a word; `check` reports that as `view-output-missing`.
    MaterializedViewBuilder& to(const ObjectName& table);
    MaterializedViewBuilder& to(const MergeTreeTableBuilder& table) { return to(table.name()); }
    MaterializedViewBuilder& to(const std::same_as<MergeTreeTable> auto& table) { return to(table.name); }

    /// Columns of the source, each under its own name.
    MaterializedViewBuilder& select(ColumnName column) { return select({column}); }
    MaterializedViewBuilder& select(std::initializer_list<ColumnName> columns);
    MaterializedViewBuilder& select(const std::vector<NamedType>& columns);
    /// An expression, under the name of a column of the destination.
    MaterializedViewBuilder& select(Operand expression, std::string_view alias);
    MaterializedViewBuilder& select(const Expr& without_alias) = delete;

    /// A condition; several are joined with AND.
    MaterializedViewBuilder& where(const Expr& condition);
    template <std::size_t N>
    MaterializedViewBuilder& where(const char (&)[N]) {
        static_assert(N == 0, "a condition is an expression: where(sql(\"amount > 0\"))");
        return *this;
    }

    MaterializedViewBuilder& group_by(Operand part) { return group_by({part}); }
    MaterializedViewBuilder& group_by(std::initializer_list<Operand> parts);

    /// The whole SELECT as text, instead of the parts above.
    MaterializedViewBuilder& as(const Expr& select);

    /// The view keeps its rows itself, in a table like this one: what stands between its brackets, its engine, keys,
    /// TTL and settings. Its name, comment and the like are not the view's, so it is best made without a name:
    ///
    ///     view.inner(MergeTreeTableBuilder().order_by("x"))    // CREATE MATERIALIZED VIEW … ENGINE = MergeTree ORDER
    ///     BY x
    MaterializedViewBuilder& inner(const MergeTreeTableBuilder& table);
    /// What the source holds already is taken over at once; rows that are inserted meanwhile are missed. Not with `to`.
    MaterializedViewBuilder& populate(bool yes = true);
    /// A view with REFRESH is not run at once. Not with `to`, unless there is a REFRESH.
    MaterializedViewBuilder& empty(bool yes = true);

    /// A column of the view's own list. With `to` mostly none: it says what reading the view gives, not what is
    /// written; the server infers it.
    MaterializedViewBuilder& column(std::string_view name, DataType type, const ColumnOptions& options = {});
    MaterializedViewBuilder& columns(const std::vector<NamedType>& columns);
    /// New names for what the SELECT gives, in its order: `(b, a)`.
    MaterializedViewBuilder& columns(std::initializer_list<ColumnName> names);

    /// `REFRESH EVERY 1 HOUR OFFSET 10 MINUTE`: run by the clock, not by inserts; the rows of before are replaced.
    MaterializedViewBuilder& refresh_every(const Period& period, const Period& offset = {});
    /// `REFRESH AFTER 1 HOUR`: that long after the last run ended.
    MaterializedViewBuilder& refresh_after(const Period& pause);
    /// Only after these views were refreshed; without a period of its own whenever they were.
    MaterializedViewBuilder& depends_on(const ObjectName& view) { return depends_on({view}); }
    MaterializedViewBuilder& depends_on(std::initializer_list<ObjectName> views);
    /// `RANDOMIZE FOR 5 MINUTE`: each run at most that much earlier or later.
    MaterializedViewBuilder& randomize(const Period& spread);
    /// Each run adds rows instead of replacing those of before.
    MaterializedViewBuilder& append(bool yes = true);
    /// `refresh_retries` and its like.
    MaterializedViewBuilder& refresh_setting(std::string_view name, SettingValue value);
    /// All of REFRESH at once.
    MaterializedViewBuilder& refresh(Refresh refresh);

    /// The user as whom the SELECT runs; "CURRENT_USER" for who creates the view.
    MaterializedViewBuilder& definer(std::string_view user);
    MaterializedViewBuilder& sql_security(SqlSecurity security);

    MaterializedViewBuilder& comment(std::string_view text);
    MaterializedViewBuilder& if_not_exists(bool yes = true);
    /// Whatever has the name is replaced, also a table with rows.
    MaterializedViewBuilder& or_replace(bool yes = true);
    MaterializedViewBuilder& uuid(std::string_view text);
    /// `ON CLUSTER`: a cluster's name or a macro, "{cluster}".
    MaterializedViewBuilder& on_cluster(std::string_view cluster);

    [[nodiscard]] const QualifiedName& name() const { return draft_.model.name; }
    /// Whether the SELECT is built from parts, to which more can be added.
    [[nodiscard]] bool has_parts() const { return !whole_; }

    /// The view and all findings about it by itself; what its source and destination say to it, a pipeline's `build`
    /// knows.
    [[nodiscard]] Result<MaterializedView> build(const CheckOptions& options = {}) const;
    [[nodiscard]] detail::Draft<MaterializedView> draft() const;

private:
    struct Output {
        SqlText expression;
        std::string alias;  // empty: a column under its own name
    };
    [[nodiscard]] SqlText written_select() const;
    [[nodiscard]] Refresh& refreshing();

    detail::Draft<MaterializedView> draft_;
    std::optional<ObjectName> from_;
    std::optional<ObjectName> to_;
    std::vector<Output> outputs_;
    std::vector<Expr> conditions_;
    std::vector<SqlText> groups_;
    std::optional<SqlText> whole_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/materialized_view_builder.ipp>
#include <chddl/build/view_parts.ipp>
#else
extern template class chddl::Result<chddl::MaterializedView>;
#endif
