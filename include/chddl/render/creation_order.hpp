// In which order the objects of a pipeline come to be.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// Calls `visit` with each object after those that it needs: databases, collections, destinations, Kafka tables, views.
/// A Kafka table is read as soon as its first view is there, so views come last.
template <class Visit>
void in_creation_order(const Pipeline& pipeline, Visit visit) {
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    for (const Database& database : databases) visit(database);
    for (const NamedCollection& collection : collections) visit(collection);
    for (const MergeTreeTable& table : merge_tree_tables) visit(table);
    for (const KafkaTable& table : kafka_tables) visit(table);
    for (const MaterializedView& view : views) visit(view);
}

}  // namespace chddl::inline CHDDL_ABI::detail
