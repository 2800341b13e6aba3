// Units, their lengths, and sums that do not overflow.
#pragma once

#include <chddl/model/interval.hpp>

#include <array>
#include <limits>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// One of the two is not 0.
struct UnitLength {
    IntervalUnit unit = IntervalUnit::second;
    std::int64_t months = 0;
    std::int64_t seconds = 0;
    bool stored = true;  ///< false: the server writes another unit instead
};

// From the largest to the smallest, as the server writes them.
inline constexpr auto unit_lengths = std::to_array<UnitLength>({
    {.unit = IntervalUnit::year, .months = 12},
    {.unit = IntervalUnit::quarter, .months = 3, .stored = false},
    {.unit = IntervalUnit::month, .months = 1},
    {.unit = IntervalUnit::week, .seconds = 604'800},
    {.unit = IntervalUnit::day, .seconds = 86'400},
    {.unit = IntervalUnit::hour, .seconds = 3'600},
    {.unit = IntervalUnit::minute, .seconds = 60},
    {.unit = IntervalUnit::second, .seconds = 1},
});

/// Small enough that a sum of all units, and its days in seconds, stays in range.
inline constexpr std::int64_t most_units = std::numeric_limits<std::int64_t>::max() / 100'000'000;

CHDDL_INLINE std::int64_t added(std::int64_t sum, std::int64_t count, std::int64_t length) {
    if (count <= 0 || length == 0) return sum;
    return count > (most_units - sum) / length ? most_units : sum + count * length;
}

CHDDL_INLINE IntervalSum sum_of(const Interval& interval) {
    IntervalSum sum;
    for (const auto& [count, unit] : interval)
        for (const UnitLength& length : unit_lengths)
            if (length.unit == unit)
                sum = {added(sum.months, count, length.months), added(sum.seconds, count, length.seconds)};
    return sum;
}

/// Months as days: whole years have a length of their own.
CHDDL_INLINE std::int64_t seconds_of(const IntervalSum& sum, std::int64_t year, std::int64_t month) {
    constexpr std::int64_t day = 86'400;
    const std::int64_t days = sum.months / 12 * year + sum.months % 12 * month;
    return sum.seconds + days * day;
}

CHDDL_INLINE std::int64_t shortest(const IntervalSum& sum) {
    return seconds_of(sum, 365, 28);
}
CHDDL_INLINE std::int64_t longest(const IntervalSum& sum) {
    return seconds_of(sum, 366, 31);
}

}  // namespace detail

CHDDL_INLINE Interval canonical(const Interval& interval) {
    auto [months, seconds] = detail::sum_of(interval);
    Interval parts;
    for (const detail::UnitLength& length : detail::unit_lengths) {
        if (!length.stored) continue;
        std::int64_t& rest = length.months != 0 ? months : seconds;
        const std::int64_t one = length.months != 0 ? length.months : length.seconds;
        if (rest >= one) parts.push_back({rest / one, length.unit});
        rest %= one;
    }
    return parts;
}

}  // namespace chddl::inline CHDDL_ABI
