// The builder of CREATE TABLE … ENGINE = MergeTree.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/build/expr.hpp>
#include <chddl/build/values.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/merge_tree_table.hpp>
#include <chddl/model/types.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What a column can have beside name and type; of the first three at most one.
struct ColumnOptions {
    std::optional<Expr> default_value = {};
    std::optional<Expr> materialized = {};
    std::optional<Expr> alias = {};
    std::string_view comment = {};
    std::string_view codec = {};  ///< as in CODEC(…): "Delta, ZSTD(3)"
};

/// Collects the parts of `CREATE TABLE … ENGINE = MergeTree`, the destination of a pipeline.
///
/// Setters only record; `column`, `columns`, `partition_by`, `primary_key` and `order_by` add, everything else
/// replaces. Every mistake is reported by `build()`.
class MergeTreeTableBuilder {
public:
    explicit MergeTreeTableBuilder(const ObjectName& name);
    ~MergeTreeTableBuilder();
    MergeTreeTableBuilder(const MergeTreeTableBuilder&);
    MergeTreeTableBuilder(MergeTreeTableBuilder&&) noexcept;
    MergeTreeTableBuilder& operator=(const MergeTreeTableBuilder&);
    MergeTreeTableBuilder& operator=(MergeTreeTableBuilder&&) noexcept;

    MergeTreeTableBuilder& column(std::string_view name, DataType type, const ColumnOptions& options = {});
    MergeTreeTableBuilder& columns(const std::vector<NamedType>& columns);

    /// ReplicatedMergeTree with the server's default path and replica: for ON CLUSTER and Replicated databases.
    MergeTreeTableBuilder& replicated();
    /// ReplicatedMergeTree('path', 'replica'), with macros: `replicated("/clickhouse/tables/{shard}/clicks",
    /// "{replica}")`.
    MergeTreeTableBuilder& replicated(std::string_view path, std::string_view replica);

    /// The sorting key. `order_by({})` is `ORDER BY tuple()`: unsorted, and meant so.
    MergeTreeTableBuilder& order_by(Operand part) { return order_by({part}); }
    MergeTreeTableBuilder& order_by(std::initializer_list<Operand> parts);
    MergeTreeTableBuilder& partition_by(Operand part) { return partition_by({part}); }
    MergeTreeTableBuilder& partition_by(std::initializer_list<Operand> parts);
    /// A prefix of the sorting key; without it, the sorting key itself.
    MergeTreeTableBuilder& primary_key(Operand part) { return primary_key({part}); }
    MergeTreeTableBuilder& primary_key(std::initializer_list<Operand> parts);

    MergeTreeTableBuilder& setting(std::string_view name, SettingValue value);
    MergeTreeTableBuilder& setting(Unlisted name, SettingValue value);
    MergeTreeTableBuilder& comment(std::string_view text);
    MergeTreeTableBuilder& if_not_exists(bool yes = true);

    /// Names and types of the columns so far that a view on this table can read.
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
#endif
