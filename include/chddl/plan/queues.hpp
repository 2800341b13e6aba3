// What is to be done about a Kafka table, from what is there.
#pragma once

#include <chddl/config.hpp>
#include <chddl/plan/inspector.hpp>
#include <chddl/render/creation_order.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The statements about a Kafka table, of which `readers` are the views. A view that is missing among several is made
/// on the stand-in, for reading may be going on; from a stand-in that is there, a run that was stopped goes on.
[[nodiscard]] QueueMaking queue_making(Presence queue, const std::vector<Presence>& readers, bool database_replaces);

/// Whether a Null table is in the place of the Kafka table: nothing is read.
[[nodiscard]] bool is_stand_in(Presence queue);

/// Whether they are made on a stand-in.
[[nodiscard]] bool uses_stand_in(Presence queue, const std::vector<Presence>& readers);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/queues.ipp>
#endif
