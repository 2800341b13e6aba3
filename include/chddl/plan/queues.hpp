// What is to be done about a Kafka table, from what is there.
#pragma once

#include <chddl/config.hpp>
#include <chddl/plan/inspector.hpp>
#include <chddl/render/creation_order.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What is known of a Kafka table and the views around it.
struct QueueSeen {
    Presence queue = Presence::unknown;
    std::vector<Presence> readers = {};
    bool is_filled = false;  ///< a view that is there writes into it: a stand-in would take its rows
};

/// The statements about a Kafka table. A view that is missing among several is made on the stand-in, for reading may be
/// going on; from a stand-in that is there, a run that was stopped goes on. `in_place` as in replacing().
[[nodiscard]] QueueMaking queue_making(const QueueSeen& seen, bool in_place);

/// Whether a Null table is in the place of the Kafka table: nothing is read.
[[nodiscard]] bool is_stand_in(Presence queue);

/// Whether a stand-in is there, or is made.
[[nodiscard]] bool uses_stand_in(const QueueSeen& seen);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/queues.ipp>
#endif
