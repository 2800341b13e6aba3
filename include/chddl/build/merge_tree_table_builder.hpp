// The builder of CREATE TABLE … ENGINE = MergeTree.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/build/engines.hpp>
#include <chddl/build/expr.hpp>
#include <chddl/build/values.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/described.hpp>
#include <chddl/model/merge_tree_table.hpp>
#include <chddl/model/types.hpp>
#include <chddl/parse/data_type.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What a column can have beside name and type; of the first four at most one.
struct ColumnOptions {
    std::optional<Expr> default_value = {};
    std::optional<Expr> materialized = {};
    std::optional<Expr> alias = {};
    std::optional<Expr> ephemeral = {};  ///< given by INSERT, not stored; `sql("")` for one without a value of its own
    std::string_view comment = {};
    std::string_view codec = {};                      ///< as in CODEC(…): "Delta, ZSTD(3)"
    std::vector<std::string> statistics = {};         ///< {"tdigest", "uniq"}
    std::optional<Expr> ttl = {};                     ///< when the value becomes the type's default
    std::vector<Setting> settings = {};               ///< max_compress_block_size and the like
    NullModifier null_modifier = NullModifier::none;  ///< NULL or NOT NULL behind the type
};

namespace detail {

[[nodiscard]] Column column_of(std::string_view name, DataType type, const ColumnOptions& options, const Place& place,
                               Diagnostics& problems);

}  // namespace detail

/// What a skipping index can have beside name, expression and type.
struct IndexOptions {
    std::vector<Expr> args = {};  ///< of the type: `{lit(100)}`, `{sql("tokenizer = ngrams(3)")}`
    std::int64_t granularity = 0;
};

/// What happens when a TTL has come; nothing given: the rows go. At most one of the first four.
struct TtlOptions {
    std::string_view to_disk = {};
    std::string_view to_volume = {};
    std::string_view recompress = {};                         ///< as in CODEC(…): "ZSTD(9)"
    std::vector<Operand> group_by = {};                       ///< the rows of each group become one
    std::vector<std::pair<std::string_view, Expr>> set = {};  ///< with group_by: `{{"total", sql("sum(total)")}}`
    std::optional<Expr> where = {};                           ///< only rows for which it is true go
    bool if_exists = false;                                   ///< of to_disk and to_volume
};

/// Collects the parts of `CREATE TABLE … ENGINE = MergeTree`, the destination of a pipeline.
///
/// Setters only record; `column`, `columns`, `partition_by`, `primary_key` and `order_by` add, everything else
/// replaces. Every mistake is reported by `build()`.
class MergeTreeTableBuilder {
public:
    /// Without a name, for `MaterializedViewBuilder::inner`.
    MergeTreeTableBuilder();
    explicit MergeTreeTableBuilder(const ObjectName& name);
    /// With a column for each field of a struct; needs <chddl/describe.hpp>.
    template <class Struct>
    [[nodiscard]] static MergeTreeTableBuilder of(const ObjectName& name) {
        static_assert(detail::Described<Struct>,
                      "this struct is not described: write CHDDL_DESCRIBE(…) after it, in its namespace");
        MergeTreeTableBuilder builder(name);
        for (const StructColumn& column : chddl::columns_of<Struct>()) builder.column(column);
        return builder;
    }
    ~MergeTreeTableBuilder();
    MergeTreeTableBuilder(const MergeTreeTableBuilder&);
    MergeTreeTableBuilder(MergeTreeTableBuilder&&) noexcept;
    MergeTreeTableBuilder& operator=(const MergeTreeTableBuilder&);
    MergeTreeTableBuilder& operator=(MergeTreeTableBuilder&&) noexcept;

    MergeTreeTableBuilder& column(std::string_view name, DataType type, const ColumnOptions& options = {});
    MergeTreeTableBuilder& column(const StructColumn& column);
    MergeTreeTableBuilder& columns(const std::vector<NamedType>& columns);

    /// The engine, without Replicated: `engine(engines::ReplacingMergeTree{.version = "ts"})`.
    MergeTreeTableBuilder& engine(Engine engine);
    /// Any engine of the catalog by name: `engine("SummingMergeTree", {"total"})`.
    MergeTreeTableBuilder& engine(std::string_view name, std::initializer_list<Operand> args = {});
    /// ReplicatedMergeTree with the server's default path and replica: for ON CLUSTER and Replicated databases.
    MergeTreeTableBuilder& replicated();
    /// ReplicatedMergeTree('path', 'replica'), with macros: `replicated("/clickhouse/tables/{shard}/clicks",
    /// "{replica}")`.
    MergeTreeTableBuilder& replicated(std::string_view path, std::string_view replica);

    /// The sorting key; `desc("ts")` for a part in descending order. `order_by({})` is `ORDER BY tuple()`: unsorted,
    /// and meant so.
    MergeTreeTableBuilder& order_by(Operand part) { return order_by({part}); }
    MergeTreeTableBuilder& order_by(std::initializer_list<Operand> parts);
    MergeTreeTableBuilder& partition_by(Operand part) { return partition_by({part}); }
    MergeTreeTableBuilder& partition_by(std::initializer_list<Operand> parts);
    /// A prefix of the sorting key; without it, the sorting key itself.
    MergeTreeTableBuilder& primary_key(Operand part) { return primary_key({part}); }
    MergeTreeTableBuilder& primary_key(std::initializer_list<Operand> parts);

    /// An expression of the primary key, an unsigned number.
    MergeTreeTableBuilder& sample_by(Operand expression);

    /// Rows go when the column is that old: `ttl("ts", std::chrono::days(90))` is `TTL ts + toIntervalDay(90)`.
    MergeTreeTableBuilder& ttl(Operand time, Seconds age, const TtlOptions& options = {});
    /// The same by an expression that is a Date or DateTime.
    MergeTreeTableBuilder& ttl(const Expr& expression, const TtlOptions& options = {});
    /// A skipping index: `index("by_user", "user_id", "bloom_filter", {.args = {lit(0.01)}, .granularity = 4})`.
    MergeTreeTableBuilder& index(std::string_view name, Operand expression, std::string_view type,
                                 const IndexOptions& options = {});
    /// Rows for which the condition is false are refused.
    MergeTreeTableBuilder& constraint(std::string_view name, const Expr& condition);
    /// The server believes the condition and never looks.
    MergeTreeTableBuilder& assume(std::string_view name, const Expr& condition);
    /// A second order or an aggregation of the same rows: a SELECT without FROM.
    MergeTreeTableBuilder& projection(std::string_view name, const Expr& select,
                                      const std::vector<Setting>& settings = {});
    /// A projection that is an index: `PROJECTION name INDEX expression TYPE type`.
    MergeTreeTableBuilder& projection_index(std::string_view name, Operand expression, std::string_view type);

    MergeTreeTableBuilder& setting(std::string_view name, SettingValue value);
    MergeTreeTableBuilder& setting(Unlisted name, SettingValue value);
    MergeTreeTableBuilder& comment(std::string_view text);
    MergeTreeTableBuilder& if_not_exists(bool yes = true);
    MergeTreeTableBuilder& or_replace(bool yes = true);
    /// Of the session alone; such a table has no database.
    MergeTreeTableBuilder& temporary(bool yes = true);
    MergeTreeTableBuilder& uuid(std::string_view text);
    /// `ON CLUSTER`: a cluster's name or a macro, "{cluster}".
    MergeTreeTableBuilder& on_cluster(std::string_view cluster);
    /// A setting of the CREATE statement itself, not of the table.
    MergeTreeTableBuilder& query_setting(std::string_view name, SettingValue value);

    /// Names and types of the columns so far that a view on this table can read; of a Nested column these are its parts
    /// (`items.sku`), unless a setting keeps it whole.
    [[nodiscard]] std::vector<NamedType> columns() const;
    [[nodiscard]] const QualifiedName& name() const { return draft_.model.name; }

    /// The table and all findings about it; no value if one of them fails.
    [[nodiscard]] Result<MergeTreeTable> build(const CheckOptions& options = {}) const;
    [[nodiscard]] const detail::Draft<MergeTreeTable>& draft() const { return draft_; }

private:
    detail::Draft<MergeTreeTable> draft_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/merge_tree_table_builder.ipp>
#include <chddl/build/table_parts.ipp>
#else
extern template class chddl::Result<chddl::MergeTreeTable>;
#endif
