// REFRESH of a materialized view: run by the clock, not by inserts.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>

#include <cstdint>
#include <vector>

namespace chddl::inline CHDDL_ABI {

enum class IntervalUnit : std::uint8_t { second, minute, hour, day, week, month, quarter, year };

/// `2 HOUR`
struct IntervalPart {
    std::int64_t count = 0;
    IntervalUnit unit = IntervalUnit::second;

    friend bool operator==(const IntervalPart&, const IntervalPart&) = default;
};

/// `1 DAY 2 HOUR`
using Interval = std::vector<IntervalPart>;

enum class RefreshKind : std::uint8_t {
    every,       ///< at fixed times: EVERY 1 DAY OFFSET 2 HOUR
    after,       ///< that long after the last one ended
    depends_on,  ///< whenever the views it depends on were refreshed
};

struct Refresh {
    RefreshKind kind = RefreshKind::every;
    Interval period = {};     ///< of every and after
    Interval offset = {};     ///< of every
    Interval randomize = {};  ///< at most that much earlier or later
    std::vector<QualifiedName> depends_on = {};
    std::vector<Setting> settings = {};  ///< refresh_retries and the like
    bool append = false;                 ///< rows are added, not replaced

    friend bool operator==(const Refresh&, const Refresh&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
