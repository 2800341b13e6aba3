// The objects that belong together.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/materialized_view.hpp>
#include <chddl/model/merge_tree_table.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// CREATE DATABASE, with the server's default engine.
struct Database {
    std::string name = {};
    std::string comment = {};
    bool if_not_exists = false;

    friend bool operator==(const Database&, const Database&) = default;
};

/// Objects in the order in which they were added; `render` and `apply` order them by what needs what:
/// databases, destinations, Kafka tables, views.
struct Pipeline {
    std::vector<Database> databases = {};
    std::vector<KafkaTable> kafka_tables = {};
    std::vector<MergeTreeTable> merge_tree_tables = {};
    std::vector<MaterializedView> views = {};

    friend bool operator==(const Pipeline&, const Pipeline&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
