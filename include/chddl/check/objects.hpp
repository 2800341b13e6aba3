// The rules of each kind of object by itself; `place` is the object's own root in the model that is checked.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

void check_object(const Database& database, Target target, const Place& place, Diagnostics& found);
void check_object(const NamedCollection& collection, Target target, const Place& place, Diagnostics& found);
void check_object(const KafkaTable& table, Target target, const Place& place, Diagnostics& found);
void check_object(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found);
void check_object(const MaterializedView& view, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/database.ipp>
#include <chddl/check/kafka_collection.ipp>
#include <chddl/check/kafka_table.ipp>
#include <chddl/check/materialized_view.ipp>
#include <chddl/check/merge_tree_table.ipp>
#endif
