// Intervals of REFRESH: their sum, and how the server writes it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/refresh.hpp>

#include <cstdint>

namespace chddl::inline CHDDL_ABI {

/// What a server keeps of an interval: `90 MINUTE` is stored as `1 HOUR 30 MINUTE`, `1 QUARTER` as `3 MONTH`. Parts
/// that are not positive are left out.
[[nodiscard]] Interval canonical(const Interval& interval);

namespace detail {

/// Months have no fixed length, so they are counted apart.
struct IntervalSum {
    std::int64_t months = 0;
    std::int64_t seconds = 0;

    friend bool operator==(const IntervalSum&, const IntervalSum&) = default;
};

/// A sum that is too large becomes the largest that is not.
[[nodiscard]] IntervalSum sum_of(const Interval& interval);

/// The shortest and the longest time that the interval can be, in seconds.
[[nodiscard]] std::int64_t shortest(const IntervalSum& sum);
[[nodiscard]] std::int64_t longest(const IntervalSum& sum);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/interval.ipp>
#endif
