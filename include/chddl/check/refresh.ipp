// Periods, offsets and settings of REFRESH.
#pragma once

#include <chddl/catalog/refresh_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/refresh.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/interval.hpp>
#include <chddl/render/refresh.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE std::string words_of(const Interval& interval) {
    std::string words;
    SqlWriter sql(words);
    write(sql, interval);
    return words.empty() ? "empty" : words;
}

/// What the server says of an interval of any kind: the counts are not negative, each unit is there once.
CHDDL_INLINE void check_parts(const Interval& interval, std::string_view what, const Place& place, Diagnostics& found) {
    const auto wrong = [&](std::string_view expected) {
        found.report<"refresh-interval">(place, Plain{what}, Plain{words_of(interval)}, Plain{expected});
    };
    if (std::any_of(interval.begin(), interval.end(), [](const IntervalPart& part) { return part.count < 0; }))
        wrong("no negative number");
    for (std::size_t i = 0; i < interval.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (interval[i].unit == interval[j].unit) wrong("each unit once");
}

CHDDL_INLINE void check_every(const Refresh& refresh, const Place& place, Diagnostics& found) {
    const IntervalSum period = sum_of(refresh.period);
    const auto wrong = [&](std::string_view what, const Interval& interval, std::string_view expected) {
        found.report<"refresh-interval">(place / what, Plain{what}, Plain{words_of(interval)}, Plain{expected});
    };
    if (period == IntervalSum{}) return wrong("period", refresh.period, "more than 0");
    if (period.months != 0 && period.seconds != 0)
        return wrong("period", refresh.period, "either years and months, or weeks and less");
    const bool beyond = longest(sum_of(refresh.offset)) >= shortest(period);
    if (beyond) wrong("offset", refresh.offset, "less than the shortest that the period can be");
}

CHDDL_INLINE void check_refresh_settings(const Refresh& refresh, Target target, const Place& place,
                                         Diagnostics& found) {
    check_setting_names(refresh.settings, place, found);
    for (const Setting& setting : refresh.settings) {
        const catalog::SettingSpec* spec = find_row(catalog::refresh_settings, setting.name);
        if (spec != nullptr)
            check_setting(setting, *spec, target, place / setting.name, found);
        else if (!setting.unlisted)
            found.report<"refresh-setting">(place / setting.name, setting.name,
                                            Plain{hint_of(setting.name, catalog::refresh_settings)});
    }
}

CHDDL_INLINE void check_refresh(const Refresh& refresh, Target target, const Place& place, Diagnostics& found) {
    const auto& [kind, period, offset, randomize, depends_on, settings, append] = refresh;
    const bool timed = kind != RefreshKind::depends_on;
    if (timed ? period.empty() : depends_on.empty()) found.report<"refresh-missing">(place);
    if (!timed && !period.empty())
        found.report<"refresh-interval">(place / "period", Plain{"period"}, Plain{words_of(period)},
                                         Plain{"none without EVERY or AFTER"});
    check_parts(period, "period", place / "period", found);
    check_parts(offset, "offset", place / "offset", found);
    check_parts(randomize, "randomization", place / "randomize", found);
    if (kind == RefreshKind::every && !period.empty()) check_every(refresh, place, found);
    if (kind != RefreshKind::every && !offset.empty()) found.report<"refresh-offset">(place / "offset");
    for (std::size_t i = 0; i < depends_on.size(); ++i)
        check_object_name(depends_on[i], place / "depends_on" / i, found);
    check_refresh_settings(refresh, target, place / "settings", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
