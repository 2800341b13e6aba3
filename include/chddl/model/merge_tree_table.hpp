// CREATE TABLE … ENGINE = MergeTree: the destination.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/model/table_parts.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A table of the MergeTree family; by `storage.engine` also any other that keeps or passes on rows: Null, Memory, Log,
/// Buffer, Distributed.
struct MergeTreeTable {
    QualifiedName name = {};
    std::vector<Column> columns = {};
    std::vector<Index> indices = {};
    std::vector<Constraint> constraints = {};
    std::vector<Projection> projections = {};
    Storage storage = {};
    /// A SETTINGS clause of the statement itself, behind that of the table.
    std::vector<Setting> query_settings = {};
    std::string comment = {};
    Creation creation = {};

    friend bool operator==(const MergeTreeTable&, const MergeTreeTable&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::MergeTreeTable>;
#endif
