// The model in the form in which the server stores it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI {

/// What ClickHouse 26.7 keeps of the object (`system.tables.create_table_query`): types and codecs in their stored
/// spelling, `ORDER BY tuple()` and `index_granularity` where nothing was said, no IF NOT EXISTS. Expressions stay as
/// they are: the server rewrites them, we do not. Two objects are the same if their canonical forms are.
[[nodiscard]] Database canonical(Database database);
[[nodiscard]] NamedCollection canonical(NamedCollection collection);
[[nodiscard]] KafkaTable canonical(KafkaTable table);
[[nodiscard]] MergeTreeTable canonical(MergeTreeTable table);
[[nodiscard]] MaterializedView canonical(MaterializedView view);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/canonical.ipp>
#endif
