// The five states of a Kafka table, with and without missing views.
#pragma once

#include <chddl/plan/queues.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool is_stand_in(Presence queue) {
    return queue == Presence::stand_in || queue == Presence::other_stand_in;
}

CHDDL_INLINE bool uses_stand_in(Presence queue, const std::vector<Presence>& readers) {
    const bool view_missing = std::find(readers.begin(), readers.end(), Presence::missing) != readers.end();
    const bool several = readers.size() > 1;
    return is_stand_in(queue) || (several && view_missing && (queue == Presence::missing || queue == Presence::equal));
}

CHDDL_INLINE QueueMaking queue_making(Presence queue, const std::vector<Presence>& readers, bool database_replaces) {
    if (!uses_stand_in(queue, readers)) return {};
    const bool view_missing = std::find(readers.begin(), readers.end(), Presence::missing) != readers.end();
    QueueMaking making{.before_views = {Making::stand_in},
                       .behind_views = replacing(Making::replace, database_replaces)};
    if (queue == Presence::equal) making.before_views = replacing(Making::pause, database_replaces);
    if (queue == Presence::other_stand_in)
        making.before_views = view_missing ? replacing(Making::pause, database_replaces) : std::vector<Making>();
    return making;
}

}  // namespace chddl::inline CHDDL_ABI::detail
