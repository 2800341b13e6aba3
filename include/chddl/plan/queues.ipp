// The five states of a Kafka table, with and without missing views.
#pragma once

#include <chddl/plan/queues.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool is_stand_in(Presence queue) {
    return queue == Presence::stand_in || queue == Presence::other_stand_in;
}

CHDDL_INLINE bool misses_view(const QueueSeen& seen) {
    return std::find(seen.readers.begin(), seen.readers.end(), Presence::missing) != seen.readers.end();
}

CHDDL_INLINE bool uses_stand_in(const QueueSeen& seen) {
    const auto& [queue, readers, is_filled] = seen;
    if (is_stand_in(queue)) return true;
    const bool several = readers.size() > 1 && misses_view(seen);
    return several && !is_filled && (queue == Presence::missing || queue == Presence::equal);
}

CHDDL_INLINE QueueMaking queue_making(const QueueSeen& seen, bool in_place) {
    if (!uses_stand_in(seen)) return {};
    if (seen.is_filled) return {.before_views = replacing(Making::replace, in_place)};
    QueueMaking making{.before_views = {Making::stand_in}, .behind_views = replacing(Making::replace, in_place)};
    if (seen.queue == Presence::equal) making.before_views = replacing(Making::pause, in_place);
    if (seen.queue == Presence::other_stand_in)
        making.before_views = misses_view(seen) ? replacing(Making::pause, in_place) : std::vector<Making>();
    return making;
}

}  // namespace chddl::inline CHDDL_ABI::detail
