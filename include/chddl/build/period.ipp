// A duration in the units that the server writes.
#pragma once

#include <chddl/build/period.hpp>

namespace chddl::inline CHDDL_ABI {

/// What is not positive stays as it is, so that `build()` can report it.
CHDDL_INLINE Interval Period::from_months(std::int64_t count, std::int64_t months) {
    const bool years = months % 12 == 0;
    const Interval all{{count * (years ? months / 12 : months), years ? IntervalUnit::year : IntervalUnit::month}};
    return count <= 0 ? all : canonical(all);
}
CHDDL_INLINE Interval Period::from_seconds(Seconds duration) {
    const Interval seconds{{duration.count(), IntervalUnit::second}};
    return duration.count() <= 0 ? seconds : canonical(seconds);
}

}  // namespace chddl::inline CHDDL_ABI
