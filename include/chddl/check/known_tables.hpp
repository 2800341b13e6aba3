// The tables of a pipeline as views see them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/select/resolved_select.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A column as a view sees it. It is a part of the pipeline, of a catalog, or of the table's `own`.
struct KnownColumn {
    std::string_view name = {};
    const DataType* type = nullptr;  ///< as the server stores it; null: not known
    std::optional<DefaultKind> computed = {};
    bool is_virtual = false;
};

/// A table or view by its columns. Of Nested these are the elements.
struct KnownTable {
    const QualifiedName* name = nullptr;  ///< of the object
    std::vector<KnownColumn> columns = {};
    bool known = false;         ///< it has no others, but for `more_virtual`
    bool more_virtual = false;  ///< there may be more that begin with _, which is the server's to know
    const KafkaTable* kafka = nullptr;
    const MergeTreeTable* table = nullptr;
    const MaterializedView* view = nullptr;
    std::vector<std::unique_ptr<const NamedType>> own = {};  ///< columns that are written nowhere as they are stored
    NameIndex places = {};                                   ///< of `columns`

    [[nodiscard]] const KnownColumn* find(std::string_view column) const;
};

/// The virtual columns of a MergeTree table, and those of a Kafka table, in the order of their rows: read once.
[[nodiscard]] const std::vector<NamedType>& merge_tree_virtual_types();
[[nodiscard]] const std::vector<NamedType>& kafka_virtual_types();

/// `errors`: the Kafka table has the columns of error mode stream, or may have them.
[[nodiscard]] KnownTable known_table(const KafkaTable& table, bool errors);
[[nodiscard]] KnownTable known_table(const MergeTreeTable& table);
/// Of a view: its own columns, else what its SELECT gives. A type without a family is not known.
[[nodiscard]] KnownTable known_table(const MaterializedView& view, std::vector<NamedType> outputs, bool known);

/// Whether an INSERT, and so a view, can give the column a value.
[[nodiscard]] bool is_written(const KnownColumn& column);

/// As `resolve` takes it.
[[nodiscard]] SourceTable source_table(const KnownTable& table);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/known_tables.ipp>
#endif
