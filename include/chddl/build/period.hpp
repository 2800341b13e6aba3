// A period of REFRESH: a duration of std::chrono, or its parts.
#pragma once

#include <chddl/build/values.hpp>
#include <chddl/config.hpp>
#include <chddl/model/interval.hpp>

#include <cstdint>
#include <initializer_list>
#include <utility>

namespace chddl::inline CHDDL_ABI {

/// `std::chrono::minutes(90)` is `1 HOUR 30 MINUTE`; `std::chrono::months` and `years` stay months and years, which is
/// what the server knows, too. Or the parts themselves: `Interval{{1, IntervalUnit::day}, {12, IntervalUnit::hour}}`.
class Period {
public:
    Period() = default;
    template <class Duration>
    requires requires { typename Duration::period; }
    Period(Duration duration) : interval_(interval_of(duration)) {}  // NOLINT(google-explicit-constructor)
    Period(Interval parts) : interval_(std::move(parts)) {}          // NOLINT(google-explicit-constructor)
    Period(std::initializer_list<IntervalPart> parts) : interval_(parts) {}

    [[nodiscard]] const Interval& interval() const { return interval_; }

private:
    static constexpr std::int64_t month = 2'629'746;  // seconds of std::chrono::months, a twelfth of a mean year

    template <class Duration>
    [[nodiscard]] static Interval interval_of(Duration duration) {
        using Ticks = typename Duration::period;
        if constexpr (Ticks::den == 1 && Ticks::num % month == 0)
            return from_months(static_cast<std::int64_t>(duration.count()), Ticks::num / month);
        else
            return from_seconds(Seconds(duration));
    }
    [[nodiscard]] static Interval from_months(std::int64_t count, std::int64_t months);
    [[nodiscard]] static Interval from_seconds(Seconds duration);

    Interval interval_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/period.ipp>
#endif
