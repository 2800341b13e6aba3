// Rules about what a view selects, reads and writes.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/select/outline.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// The tables at the two ends of a view that a pipeline knows; null where it does not.
struct ViewEnds {
    const KafkaTable* source_kafka = nullptr;
    const MergeTreeTable* source_table = nullptr;
    const MergeTreeTable* destination = nullptr;
    bool source_errors = false;  ///< the Kafka table has the columns of error mode stream, or may have them
};

/// "database.name", or the name alone.
[[nodiscard]] std::string joined_name(const QualifiedName& name);

/// The view by itself: its statement, its own columns and REFRESH, its SELECT without what it reads.
void check_view(const MaterializedView& view, const SelectOutline& outline, Target target, const Place& place,
                Diagnostics& found);

/// The view against its ends: view-output-*, view-column-unknown, view-stream-mode.
void check_view_ends(const MaterializedView& view, const SelectOutline& outline, const ViewEnds& ends,
                     const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/views.ipp>
#endif
