// The objects that belong together.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/database.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/materialized_view.hpp>
#include <chddl/model/merge_tree_table.hpp>
#include <chddl/model/named_collection.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Objects in the order in which they were added; `render` and `apply` order them by what needs what.
struct Pipeline {
    std::vector<Database> databases = {};
    std::vector<NamedCollection> collections = {};
    std::vector<KafkaTable> kafka_tables = {};
    std::vector<MergeTreeTable> merge_tree_tables = {};
    std::vector<MaterializedView> views = {};

    friend bool operator==(const Pipeline&, const Pipeline&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
