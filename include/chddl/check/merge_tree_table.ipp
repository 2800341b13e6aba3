// The rules of a table, topic by topic.
#pragma once

#include <chddl/check/columns.hpp>
#include <chddl/check/constraints.hpp>
#include <chddl/check/creation.hpp>
#include <chddl/check/defaults.hpp>
#include <chddl/check/engine_types.hpp>
#include <chddl/check/engines.hpp>
#include <chddl/check/keys.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/check/table_settings.hpp>
#include <chddl/check/ttl.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void check_object(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found) {
    check_object_name(table.name, place / "name", found);
    check_table_creation(table.creation, table.name, table.storage.replication.has_value(), place / "creation", found);
    check_engine(table, target, place, found);
    check_replication(table, place / "storage" / "replication", found);
    check_table_settings(table, target, place, found);
    if (takes_columns(table)) return;  // what they are, the server knows
    check_columns(table.columns, {&table.storage.settings, &table.query_settings}, place / "columns", found);
    check_engine_types(table, place, found);
    check_defaults(table.columns, place / "columns", found);
    check_constraints(table, place / "constraints", found);
    const TableKeys keys = keys_of(table, place / "storage");
    check_keys(table, keys, place / "storage", found);
    check_ttl(table, keys, place, found);
    check_indices(table, place / "indices", found);
    check_projections(table, place / "projections", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
