// CREATE MATERIALIZED VIEW … TO: what carries the rows.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/sql/text.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI {

/// A materialized view that writes into a table. It has no engine: ClickHouse refuses TO beside ENGINE (62).
struct MaterializedView {
    QualifiedName name = {};
    QualifiedName to = {};
    SqlText select = {};
    std::string comment = {};
    bool if_not_exists = false;

    friend bool operator==(const MaterializedView&, const MaterializedView&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
