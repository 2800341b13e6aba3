// In which order the statements of a pipeline are run, so that no view misses a row.
//
// A Kafka table is read as soon as one view is attached to its name; a view made later misses what was read before.
// So where several views read one, they are made on a stand-in, and the Kafka table takes its place at the end. A view
// on a destination comes before the views that fill it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/render/wiring.hpp>
#include <chddl/sql/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

using ObjectPointer = std::variant<const Database*, const NamedCollection*, const KafkaTable*, const MergeTreeTable*,
                                   const MaterializedView*>;

/// What a statement does about its object.
enum class Making : std::uint8_t {
    create,
    stand_in,  ///< CREATE TABLE … ENGINE = Null under the Kafka table's name
    pause,     ///< the stand-in in the place of the Kafka table that is there
    drop,      ///< of a Kafka table or its stand-in, where CREATE OR REPLACE does not do
    replace,   ///< the Kafka table in the place of its stand-in
};

/// One statement.
struct Turn {
    ObjectPointer object;
    std::size_t index = 0;  ///< among the pipeline's objects of its kind
    Making making = Making::create;
};

/// The statements about one Kafka table, in order.
struct QueueMaking {
    std::vector<Making> before_views = {Making::create};
    std::vector<Making> behind_views = {};
};

/// The statements that put a Kafka table in the place of its stand-in, or the stand-in in its place: one statement
/// `in_place`, two with the name free between them.
[[nodiscard]] std::vector<Making> replacing(Making replacement, bool in_place);

/// Each Kafka table's way on a server that has none of the objects: a stand-in where several views read it.
[[nodiscard]] std::vector<QueueMaking> queue_makings(const Pipeline& pipeline, const Wiring& wiring);

/// Databases, collections, tables, Kafka tables or their stand-ins, views, Kafka tables in place of their stand-ins
/// (before a view that writes into one). `queues` has an entry for each Kafka table.
[[nodiscard]] std::vector<Turn> creation_order(const Pipeline& pipeline, const Wiring& wiring,
                                               const std::vector<QueueMaking>& queues);

/// On a server that has none of the objects.
[[nodiscard]] std::vector<Turn> creation_order(const Pipeline& pipeline);

/// The statement, without `;`.
void write(SqlWriter& sql, const Pipeline& pipeline, const Turn& turn, Secrets secrets);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/creation_order.ipp>
#endif
