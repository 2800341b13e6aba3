// The tables of a pipeline as views see them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/select/resolved_select.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

struct KnownColumn {
    std::string name = {};
    DataType type = {};  ///< as the server stores it; without a family: not known
    std::optional<DefaultKind> computed = {};
    bool is_virtual = false;
};

/// A table or view by its columns. Of Nested these are the elements.
struct KnownTable {
    QualifiedName name = {};
    std::vector<KnownColumn> columns = {};
    bool known = false;         ///< it has no others, but for `more_virtual`
    bool more_virtual = false;  ///< there may be more that begin with _, which is the server's to know
    const KafkaTable* kafka = nullptr;
    const MergeTreeTable* table = nullptr;
    const MaterializedView* view = nullptr;
    /// Places of columns by the hash of their names, counted from 1, 0 for none: of a table with many columns each is
    /// looked for several times. Empty: they are looked through.
    std::vector<std::uint32_t> places = {};

    [[nodiscard]] const KnownColumn* find(std::string_view column) const;
    /// Makes `places` anew, after the last column was added.
    void index();
};

/// The virtual columns of a MergeTree table, and those of a Kafka table, in the order of their rows: read once.
[[nodiscard]] const std::vector<NamedType>& merge_tree_virtual_types();
[[nodiscard]] const std::vector<NamedType>& kafka_virtual_types();

/// `errors`: the Kafka table has the columns of error mode stream, or may have them.
[[nodiscard]] KnownTable known_table(const KafkaTable& table, bool errors);
[[nodiscard]] KnownTable known_table(const MergeTreeTable& table);
/// Of a view: its own columns, else what its SELECT gives.
[[nodiscard]] KnownTable known_table(const MaterializedView& view, std::vector<KnownColumn> outputs, bool known);

/// Whether an INSERT, and so a view, can give the column a value.
[[nodiscard]] bool is_written(const KnownColumn& column);

/// As `resolve` takes it.
[[nodiscard]] SourceTable source_table(const KnownTable& table);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/known_tables.ipp>
#endif
